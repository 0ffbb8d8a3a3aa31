import { describe, expect, it } from "vitest";

import { knownEmbed } from "#src/normalize/body/embed";
import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "./fixture.ts";

describe("knownEmbed", () => {
  const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

  it.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", video],
    ["http://youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=9", video],
    ["https://m.youtube.com/shorts/dQw4w9WgXcQ?feature=share", video],
    ["https://youtu.be/dQw4w9WgXcQ?si=x", video],
    ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0", video],
    ["https://www.youtube.com/live/dQw4w9WgXcQ", video],
    ["https://vimeo.com/76979871", "https://vimeo.com/76979871"],
    ["https://vimeo.com/76979871/a1b2c3d4e5", "https://vimeo.com/76979871/a1b2c3d4e5"],
    ["https://player.vimeo.com/video/76979871?h=a1b2c3d4e5&color=fff", "https://vimeo.com/76979871/a1b2c3d4e5"],
    ["https://player.vimeo.com/video/76979871?color=fff", "https://vimeo.com/76979871"],
    ["https://twitter.com/nasa/status/1234567890123456789?s=20", "https://x.com/nasa/status/1234567890123456789"],
    ["https://mobile.twitter.com/nasa/statuses/123", "https://x.com/nasa/status/123"],
    ["https://x.com/i/web/status/123", "https://x.com/i/status/123"],
    ["https://www.instagram.com/p/CX-y_z1abcd/?hl=en", "https://www.instagram.com/p/CX-y_z1abcd/"],
    ["https://instagram.com/nasa/reel/CX-y_z1abcd/", "https://www.instagram.com/p/CX-y_z1abcd/"],
  ])("%s is %s", (address, url) => expect(knownEmbed(address)?.url).toBe(url));

  it.each([
    "https://www.youtube.com/",
    "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQtoolong",
    "https://www.youtube.com/@channel",
    "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/https://youtu.be/dQw4w9WgXcQ",
    "https://youtu.be:8443/dQw4w9WgXcQ",
    "https://x.com/nasa",
    "https://notx.com/nasa/status/123",
    "https://www.instagram.com/nasa/",
    "javascript:alert(1)",
    "not an address",
  ])("%s is none", (address) => expect(knownEmbed(address)).toBeUndefined());
});

it("an unknown frame is its own page under its host's name, and is reported", () => {
  const { blocks, problems } = renderBody(makeJob('<iframe src="https://maps.example/x?a=1&b=2"></iframe>'));
  expect(blocks).toEqual([
    '<figure class="embed"><a href="https://maps.example/x?a=1&amp;b=2">maps.example</a></figure>',
  ]);
  expect(problems).toMatchObject([
    { code: "body-embed-unknown", line: 1, args: { count: 1, sample: "https://maps.example/x?a=1&b=2" } },
  ]);
});
