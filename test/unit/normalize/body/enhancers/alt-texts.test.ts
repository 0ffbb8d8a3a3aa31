import { expect, it } from "vitest";

import { altTexts } from "#src/normalize/body/enhancers/alt-texts";
import { sanitize } from "#src/normalize/body/sanitize";
import { makePage, write } from "../fixture.ts";

it("leaves out the names of files, wherever the picture stands", () => {
  const image = (alt: string): string => `<img src="https://a.example/old-quay.png" alt="${alt}">`;
  const html = `<p>${image("A quay")} ${image("IMG_2034.jpg")}</p>\n<ul><li><a href="https://e.example/">${image("old-quay")}</a></li></ul>\n<p>x</p>`;
  const { blocks, notes } = altTexts({ blocks: sanitize(html, makePage()), notes: [] });
  expect(write(blocks)).toBe(html.replace("IMG_2034.jpg", "").replace('alt="old-quay"', 'alt=""'));
  expect(notes).toEqual([
    { code: "picture-alt-file-name", sample: "IMG_2034.jpg" },
    { code: "picture-alt-file-name", sample: "old-quay" },
  ]);
});
