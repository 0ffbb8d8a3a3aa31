import { setTimeout } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { Ahead, bodyOf, openAgain } from "#src/engine/ahead";
import { Crew } from "#src/engine/crew";
import { renderArticles } from "#src/engine/pool";
import type { Advance, Rendered } from "#src/engine/protocol";
import type { AbsoluteUrl } from "#src/model/brand";
import { makeNewsroom, renderHere, type Newsroom } from "./articles-fixture.ts";

const siteUrl = "https://news.example/" as AbsoluteUrl;
const addresses = { siteUrl, mediaUrl: `${siteUrl}media/` as AbsoluteUrl };
const slow = "*_a".repeat(11_000);
const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}.md`, `Text number *${index}*.`]));

function advanceOf({ setup, jobs }: Newsroom): Advance {
  const { url } = setup.facts.config.site;
  return {
    files: jobs.map(({ file, source }) => ({ file, absolute: source.path })),
    addresses: { siteUrl: url, mediaUrl: `${url}media/` as AbsoluteUrl },
  };
}

async function renderWith(crew: Crew, { setup, jobs }: Newsroom): Promise<(Rendered | undefined)[]> {
  const results: (Rendered | undefined)[] = jobs.map(() => undefined);
  let file = 0;
  await renderArticles(jobs, {
    setup,
    threads: 2,
    enough: 300,
    crew,
    nextFile: () => (file += 1),
    onRendered: (index, rendered) => {
      expect(results[index]).toBeUndefined();
      results[index] = rendered;
    },
  });
  return results;
}

describe("Ahead", () => {
  it.each([
    ["[there](https://other.example/) <a@b.example> ![p](b.png)", true],
    ['<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe> <q cite="https://o.example/">q</q>', true],
    ["[within](#part)", false],
    ["[beside](../other/)", false],
    ["[beside](//other.example/x)", false],
    ["[beside](https:other)", false],
    ['<iframe src="/x"></iframe>', false],
    ['<q cite="x">q</q>', false],
    ['<video src="//o.example/v.mp4"></video>', false],
    ["{{< ref . >}} {{ page.url }}", false],
  ])("keeps what does not depend on the page's address: %s", (body, isKept) => {
    const [job] = makeNewsroom({ "a.md": body }).jobs;
    if (job === undefined) throw new Error("There is no job.");
    const ahead = new Ahead();
    expect(ahead.render("a.md", job.source.path, addresses)).toBe(true);
    const opened = ahead.take("a.md", job.digest);
    expect(opened !== undefined).toBe(isKept);
    const raw = openAgain(job.file, job.source)?.raw;
    const pageUrl = `${siteUrl}a/` as AbsoluteUrl;
    const expected = raw && bodyOf(raw, { ...addresses, pageUrl });
    if (isKept) expect(opened?.body).toEqual(expected);
    expect(ahead.take("a.md", job.digest)).toBeUndefined();
  });

  it("keeps nothing of a text that is another one meanwhile", () => {
    const [job] = makeNewsroom({ "a.md": "Text" }).jobs;
    const ahead = new Ahead();
    ahead.render("a.md", job?.source.path ?? "", addresses);
    expect(ahead.take("a.md", "another")).toBeUndefined();
  });

  it("says when there is no room for more", () => {
    const [job] = makeNewsroom({ "a.md": "word ".repeat(40_000) }).jobs;
    const ahead = new Ahead();
    let count = 0;
    while (ahead.render(`${count}.md`, job?.source.path ?? "", addresses)) count += 1;
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(40);
  });
});

const count = (crew: Crew): number => crew.opened(2).flat().length;

describe("workers that opened articles in advance", () => {
  it.each([0, 30, 600])("make the same of them, whenever they are stopped (at %d)", async (least) => {
    const newsroom = makeNewsroom({ ...many(600), "b.md": "[beside](../x/) [[a3]]" });
    const crew = new Crew();
    try {
      crew.prepare(2, advanceOf(newsroom));
      while (count(crew) < least) await setTimeout(1);
      expect(await renderWith(crew, newsroom)).toEqual(await renderHere(newsroom));
    } finally {
      await crew.close();
    }
  });

  it("are replaced when one of the articles keeps them, and only that one is held back", async () => {
    const bad = ["a0.md", "a1.md", "a2.md", "a3.md", "a4.md", "a5.md"];
    const newsroom = makeNewsroom({ ...many(600), ...Object.fromEntries(bad.map((file) => [file, slow])) });
    const crew = new Crew({ milliseconds: 300 });
    try {
      crew.prepare(6, advanceOf(newsroom));
      await setTimeout(1500);
      const results = await renderWith(crew, newsroom);
      const problems = results.flatMap((result) => result?.problems ?? []).filter(({ level }) => level === "error");
      expect(problems.map(({ code, file }) => [code, file])).toEqual(bad.map((file) => ["body-too-slow", file]));
    } finally {
      await crew.close();
    }
  });
});
