import { expect, it } from "vitest";

import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "./fixture.ts";

it("lists pictures in order, each once, with what is known of them", () => {
  const markdown = [
    '![Officials](talks.jpg "Officials begin talks. Photo: EPA")',
    "",
    "Text with ![icon](/icons/i.png) inside.",
    "",
    '<figure><a href="/x"><img src="https://a.example/b.png" alt="B" width="640" height="480"></a><figcaption>A <b>bridge</b> © Ann Lee</figcaption></figure>',
    "",
    "![](talks.jpg)",
  ].join("\n");
  expect(renderBody(makeJob(markdown)).pictures).toEqual([
    {
      src: "https://paper.example/media/2026/11/talks.jpg",
      local: "2026/11/talks.jpg",
      alt: "Officials",
      caption: "Officials begin talks.",
      credit: "EPA",
      creditor: "EPA",
    },
    { src: "https://paper.example/media/icons/i.png", local: "icons/i.png", alt: "icon" },
    {
      src: "https://a.example/b.png",
      alt: "B",
      caption: "A bridge",
      credit: "Ann Lee",
      photographer: "Ann Lee",
      width: 640,
      height: 480,
    },
  ]);
});
