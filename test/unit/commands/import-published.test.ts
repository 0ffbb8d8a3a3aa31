import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeFolder, listFiles } from "../../helpers/judge.ts";
import { copyNewsroom, sampleNow } from "../../helpers/newsroom.ts";
import { type Feed, folder, front, pages, place, read, report, run, written } from "./import-fixture.ts";

describe("an import that is published", () => {
  it("makes of a pasted page an article that is published word for word, without the page's furniture", async () => {
    const outcome = await report(join(pages, "harbour-en.txt"), "--date", "2024-05-03 10:02");
    expect(outcome).toMatchObject({ exitCode: 0, form: "page", problems: [] });
    expect(outcome.removed).toHaveLength(16);
    expect(written()).toEqual(["2024/05/night-ferries-return-to-the-harbour-after-a-summer-of-repairs.md"]);
    expect((await run("build", "--now", "2024-06-01T00:00:00Z")).code).toBe(0);
    expect(await judgeFolder(join(folder.root, "dist"))).toEqual([]);
    const [item] = (JSON.parse(read("dist/feed.json")) as Feed).items;
    expect(item).toMatchObject({
      title: "Night ferries return to the harbour after a summer of repairs",
      summary:
        "Crews will sail until two in the morning from Friday, but fares rise and one pier stays shut until the spring, the company says",
      date_published: "2024-05-03T09:02:00Z",
      authors: [{ name: "Imogen Vale" }],
      tags: ["Harbour", "FerriesTransport"],
    });
    for (const file of listFiles(join(folder.root, "dist")).filter((name) => /\.(?:html|xml|json)$/.test(name)))
      expect(read(`dist/${file}`), file).not.toMatch(
        /Advertisement|Select Voice|listening speed|2x faster|WPM|Reading Time|Why you can trust|Photo: (?:AFP|Xinhua)/,
      );
  });

  it.each(["rss.xml", "atom.xml", "feed.json"])(
    "brings a newsroom's own %s in so that it is published again as it was",
    async (name) => {
      const newsroom = copyNewsroom();
      try {
        await run("build", "--root", newsroom, "--now", sampleNow);
        place("broadsheet.yaml", readFileSync(join(newsroom, "broadsheet.yaml"), "utf8"));
        execFileSync("cp", [
          "-r",
          join(newsroom, "articles/pictures"),
          place("articles/.keep", "").replace(".keep", "pictures"),
        ]);
        const outcome = await report(join(newsroom, "dist", name));
        expect(outcome.exitCode).toBe(0);
        expect(outcome.problems).toEqual([]);
        expect((await run("build", "--now", sampleNow)).code).toBe(0);
        expect(await judgeFolder(join(folder.root, "dist"))).toEqual([]);
        const [before, after] = [join(newsroom, "dist/feed.json"), join(folder.root, "dist/feed.json")].map(
          (file) => (JSON.parse(readFileSync(file, "utf8")) as Feed).items,
        );
        const essence = (items: Feed["items"] | undefined): object[] =>
          (items ?? []).map(({ id, title, date_published, date_modified, authors = [], tags, language }) => ({
            id,
            title,
            date_published,
            date_modified,
            tags,
            language,
            authors: authors.map((author) => author.name),
          }));
        expect(essence(after)).toEqual(essence(before));
        const words = (html: string | undefined): string => (html ?? "").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
        expect(after?.map(({ content_html }) => words(content_html))).toEqual(
          before?.map(({ content_html }) => words(content_html)),
        );
        const categories = (paper: string): string[] =>
          readFileSync(join(paper, "dist/rss.xml"), "utf8")
            .replace(/<category[^>]*>/g, "<category>")
            .match(/<category>[^<]*|<guid[^>]*>[^<]*/g) ?? [];
        expect(categories(folder.root)).toEqual(categories(newsroom));
        expect((await report(join(newsroom, "dist", name))).files.map(({ action }) => action)).toEqual(
          outcome.files.map(() => "known"),
        );
      } finally {
        rmSync(newsroom, { recursive: true, force: true });
      }
    },
  );

  it("knows what was published already by the list of ids", async () => {
    const newsroom = copyNewsroom();
    try {
      await run("build", "--root", newsroom, "--now", sampleNow);
      const outcome = await report(join(newsroom, "dist/rss.xml"), "--root", newsroom);
      expect(new Set(outcome.files.map(({ action }) => action))).toEqual(new Set(["known"]));
    } finally {
      rmSync(newsroom, { recursive: true, force: true });
    }
  });

  it("brings in a WordPress export: every state, addresses, pictures, authors", async () => {
    const statuses = ["publish", "future", "draft", "pending", "private", "trash", "auto-draft"];
    const posts = statuses.map(
      (
        status,
        index,
      ) => `<item><title>The ${status} post</title><link>https://old.example/${status === "publish" ? "2024/05/the-post/" : `?p=${index}`}</link><dc:creator>ada</dc:creator><guid isPermaLink="false">https://old.example/?p=${index}</guid>
<wp:post_date>${status === "future" ? "2034" : "2024"}-05-03 10:02:00</wp:post_date><wp:post_date_gmt>${status === "draft" ? "0000-00-00 00:00:00" : `${status === "future" ? "2034" : "2024"}-05-03 09:02:00`}</wp:post_date_gmt><wp:post_name>${status === "draft" ? "" : `the-${status}-post`}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[Words of ${status}.

More words.]]></content:encoded></item>`,
    );
    const file = place(
      "export.xml",
      `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title><language>en</language><wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Poole</wp:author_display_name></wp:author>
${posts.join("\n")}</channel></rss>`,
    );
    const outcome = await report(file);
    expect(outcome).toMatchObject({
      exitCode: 0,
      form: "wxr",
      leftOut: { trash: 1, "auto-draft": 1 },
      authors: [{ id: "ada-poole", name: "Ada Poole", aliases: ["ada"] }],
    });
    expect(written()).toEqual([
      "2024/05/the-draft-post.md",
      "2024/05/the-pending-post.md",
      "2024/05/the-private-post.md",
      "2024/05/the-publish-post.md",
      "2034/05/the-future-post.md",
    ]);
    expect(front("articles/2024/05/the-publish-post.md")).toEqual({
      title: "The publish post",
      authors: ["Ada Poole"],
      date: "2024-05-03T10:02:00+01:00",
      id: "https://old.example/?p=0",
      aliases: ["/2024/05/the-post/"],
    });
    expect(front("articles/2024/05/the-private-post.md")).toMatchObject({ draft: true });
    expect((await run("build", "--now", "2024-06-01T00:00:00Z")).out).toMatch(
      /^Published 1 article of 5 [\s\S]*3 draft, 1 scheduled|^Published 1 article of 5 [\s\S]*1 scheduled, 3 draft/,
    );
    expect(read("dist/rss.xml")).toContain('<guid isPermaLink="false">https://old.example/?p=0</guid>');
    // An export that is called a feed must not publish drafts.
    rmSync(join(folder.root, "articles"), { recursive: true });
    expect(await report(file, "--from", "rss")).toMatchObject({ form: "wxr" });
  });
});
