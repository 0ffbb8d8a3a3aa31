import { describe, expect, it } from "vitest";

import type { Output } from "#src/model/output";
import type { Problem } from "#src/model/problem";
import { optimizeAmpPages } from "#src/render/optimize-amp";

const head = "<meta charset=utf-8><style amp-custom>p{color:red}</style>";
const amp = (path: string, body: string): Output => ({
  path,
  phase: "page",
  content: `<!doctype html>\n<html amp lang="en"><head>${head}</head><body>${body}</body></html>\n`,
});
const others: readonly Output[] = [
  { path: "plain.html", phase: "page", content: '<!doctype html><html lang="en"><p class=" amp ">' },
  { path: "rss.xml", phase: "feed", content: ["<rss>", "<html amp>"] },
  { path: "a.html", phase: "asset", content: { copyOf: "/a.html" } },
  { path: "index.html", phase: "index", content: "<html amp >" },
];
const mark = async (html: string): Promise<string> => html.replace("<html amp", '<html amp transformed="self;v=1"');

async function run(
  outputs: readonly Output[],
  optimize: (html: string) => Promise<string>,
): Promise<{ value: readonly Output[]; problems: readonly Problem[]; progress: number[][] }> {
  const progress: number[][] = [];
  const staged = await optimizeAmpPages(outputs, optimize, (done, total) => void progress.push([done, total]));
  return { ...staged, progress };
}

describe("optimizeAmpPages", () => {
  it("changes AMP pages, in their places, and nothing else", async () => {
    const outputs = [amp("1.html", "one"), ...others, amp("2.html", "two")];
    const { value, problems, progress } = await run(outputs, mark);
    expect(problems).toEqual([]);
    expect(value.map(({ path }) => path)).toEqual(outputs.map(({ path }) => path));
    expect(value.slice(1, -1)).toEqual(others);
    for (const { content } of [value[0], value.at(-1)].flatMap((output) => output ?? []))
      expect(content).toMatch(/transformed="self;v=1"[\s\S]*p\{color:red\}\[layout\][^<]*<\/style>/);
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("one after the other", async () => {
    let running = 0;
    await run([amp("1.html", ""), amp("2.html", ""), amp("3.html", "")], async (html) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((done) => setTimeout(done, 1));
      running -= 1;
      return mark(html);
    });
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
    const bad = amp("bad.html", "bad");
    const { value, problems } = await run([bad, amp("good.html", "good")], (html) =>
      html.includes("<body>bad") ? optimize(html) : mark(html),
    );
    expect(value[0]).toEqual(bad);
    expect(value[1]?.content).toContain("transformed=");
    expect(problems).toMatchObject([
      {
        code: "amp-optimize-failed",
        level: "warning",
        args: { page: "bad.html", reason: expect.stringMatching(reason) as string },
      },
    ]);
  });
});
