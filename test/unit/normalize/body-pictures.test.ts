import { describe, expect, it } from "vitest";

import type { AssetLookup } from "#src/model/raw";
import { placePictures } from "#src/normalize/body-pictures";
import { renderBody } from "#src/normalize/body/render";
import { reportMissing } from "#src/normalize/picture-report";
import { fieldsOf } from "../../helpers/fields.ts";
import { address, picture, text } from "../../helpers/article.ts";
import { makeJob } from "./body/fixture.ts";

const media = address("https://paper.example/media/");
const files: AssetLookup = (file) =>
  file.startsWith("2026/11/")
    ? { file, absolute: `/${file}`, bytes: 9, type: "image/png", width: 30, height: 20 }
    : undefined;

function place(markdown: string, data: Readonly<Record<string, unknown>> = {}) {
  const fields = fieldsOf(data, "2026/11/talks.md");
  const { images } = placePictures(renderBody(makeJob(markdown)), { assets: files, media }, fields);
  return { images, codes: fields.problems.map(({ code }) => code) };
}

describe("a picture of the text", () => {
  it("carries what its caption says, and its file", () => {
    const { images, codes } = place('![Officials](talks.png "Talks. Photo: Jane Roe/EPA")');
    expect(images).toEqual([
      {
        src: "https://paper.example/media/2026/11/talks.png",
        local: "2026/11/talks.png",
        type: "image/png",
        bytes: 9,
        width: 30,
        height: 20,
        alt: "Officials",
        caption: "Talks.",
        credit: "Jane Roe/EPA",
        creditor: "EPA",
        photographer: "Jane Roe",
        syndicate: false,
      },
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ["Photo: Jane Roe", true],
    ["Photo: EPA", false],
    ["Photo: Jane Roe, CC BY 4.0, via Wikimedia Commons", true],
    ["Photo: Jane Roe, CC BY-NC 4.0", false],
    ["The cabaret in Paris Jane Roe/Reuters", false],
  ])("%s: partners may have it: %s", (caption, syndicate) =>
    expect(place(`![A](talks.png "${caption}")`).images[0]?.syndicate).toBe(syndicate),
  );

  it("of another site has a type when its address shows one", () => {
    expect(place("![A](https://cdn.example/a.webp)").images[0]).toMatchObject({ type: "image/webp" });
    expect(place("![A](https://cdn.example/a)").images[0]).not.toHaveProperty("type");
  });

  it("has terms in the front matter", () => {
    const markdown = '![A](talks.png "Photo: EPA")\n\n![B](https://cdn.example/b.png "Photo: AFP")\n\n![C](c.png)';
    const { images, codes } = place(markdown, {
      pictures: {
        "talks.png": { syndicate: true },
        "https://cdn.example/b.png": { license: "CC BY 4.0" },
        "/2026/11/c.png": { syndicate: "no" },
      },
    });
    expect(images.map(({ syndicate, license }) => [syndicate, license])).toEqual([
      [true, undefined],
      [true, "https://creativecommons.org/licenses/by/4.0/"],
      [false, undefined],
    ]);
    expect(codes).toEqual([]);
  });

  it("has no terms that nobody can tell", () => {
    const { images, codes } = place('![A](talks.png "Photo: Jane Roe")', {
      pictures: { "talks.png": { syndicate: "perhaps", license: "mine" }, "gone.png": {} },
    });
    expect(images[0]).toMatchObject({ syndicate: false });
    expect(codes).toEqual(["picture-license-unknown", "picture-syndicate-unknown", "picture-terms-unknown"]);
  });
});

describe("reportMissing", () => {
  const bare = (name: string) => {
    const { caption: _, credit: __, ...rest } = picture({ alt: text("") });
    return { ...rest, local: name };
  };

  it("names each lack once, with the number of pictures", () => {
    const fields = fieldsOf({ image: "lead.png" });
    reportMissing(bare("lead.png"), [bare("a.png"), picture()], fields);
    expect(fields.problems.map(({ code, level, args }) => [code, level, args])).toEqual([
      ["picture-alt-missing", "info", { count: 2, sample: "lead.png" }],
      ["picture-caption-missing", "info", { count: 2, sample: "lead.png" }],
      ["picture-credit-missing", "info", { count: 2, sample: "lead.png" }],
    ]);
  });

  it("takes a caption for a description", () => {
    const fields = fieldsOf({});
    reportMissing(undefined, [picture({ alt: text("") })], fields);
    expect(fields.problems).toEqual([]);
  });

  it("tells of an article without any, unless one was named and could not be shown", () => {
    const [none, broken] = [fieldsOf({}), fieldsOf({ image: "lost.png" })];
    for (const fields of [none, broken]) reportMissing(undefined, [], fields);
    expect(none.problems.map(({ code, level }) => `${level} ${code}`)).toEqual(["info picture-none"]);
    expect(broken.problems).toEqual([]);
  });
});
