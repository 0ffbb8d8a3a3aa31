import { expect, it } from "vitest";

import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "../fixture.ts";

it("work in their order: a scraped page with everything", () => {
  const body = renderBody(
    makeJob(
      [
        "Advertisement",
        "",
        "# The talks",
        "",
        '![Officials](talks.jpg "Officials sit down. Photo: Xinhua")',
        "",
        "Officials sit down. Photo: Xinhua",
        "Advertisement",
        "",
        "Text.",
        "",
        "https://youtu.be/dQw4w9WgXcQ",
        "",
        "Advertisement",
      ].join("\n"),
    ),
  );
  expect(body.blocks).toEqual([
    '<figure><img src="https://paper.example/media/2026/11/talks.jpg" alt="Officials"><figcaption>Officials sit down. <small>Photo: Xinhua</small></figcaption></figure>',
    "<p>Text.</p>",
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>',
  ]);
  expect(body.adSlots).toEqual([0, 1, 3]);
  expect(body.firstHeading).toBe("The talks");
  expect(body.problems.map(({ code, args }) => [code, args["count"]])).toEqual([
    ["body-ad-line", 3],
    ["body-caption-repeated", 1],
  ]);
});
