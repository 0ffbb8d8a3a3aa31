import { describe, expect, it } from "vitest";

import { optimizeAmpPage } from "#src/render/optimize-amp";

const head = "<meta charset=utf-8><style amp-custom>p{color:red}</style>";
const amp = (body: string): string =>
  `<!doctype html>\n<html amp lang="en"><head>${head}</head><body>${body}</body></html>\n`;
const mark = async (html: string): Promise<string> => html.replace("<html amp", '<html amp transformed="self;v=1"');

describe("optimizeAmpPage", () => {
  it("changes an AMP page, whose stand-ins show without scripts then", async () => {
    const { value, problems } = await optimizeAmpPage("1.html", amp("one"), mark);
    expect(problems).toEqual([]);
    expect(value).toMatch(/transformed="self;v=1"[\s\S]*p\{color:red\}\[layout\][^<]*<\/style>[\s\S]*<body>one/);
  });

  it.each([
    '<!doctype html><html lang="en"><p class=" amp ">',
    "<rss></rss>",
    "",
    '<!doctype html><html lang="en"><body>&lt;html amp>',
  ])("does not touch what is no AMP page: %s", async (html) => {
    const never = (): Promise<string> => Promise.reject(new Error("It was asked."));
    expect(await optimizeAmpPage("plain.html", html, never)).toEqual({ value: html, problems: [] });
  });

  it.each<[string, (html: string) => Promise<string>, RegExp]>([
    ["the optimizer throws", () => Promise.reject(new Error("no body")), /^no body$/],
    ["the optimizer gives up in silence", async (html) => html, /html/],
    [
      "it makes the style larger than AMP allows",
      async (html) => mark(html.replace("p{color:red}", `p{color:${"ä".repeat(37_500)}}`)),
      /^its style would have 75\d+ bytes/,
    ],
  ])("leaves a page as it is when %s", async (_, optimize, reason) => {
    const bad = amp("bad");
    const { value, problems } = await optimizeAmpPage("bad.html", bad, optimize);
    expect(value).toBe(bad);
    expect(problems).toMatchObject([
      {
        code: "amp-optimize-failed",
        level: "warning",
        args: { page: "bad.html", reason: expect.stringMatching(reason) as string },
      },
    ]);
  });
});
