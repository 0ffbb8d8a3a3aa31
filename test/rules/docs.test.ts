import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildCommand } from "#src/commands/build";
import { commands } from "#src/commands/commands";
import { codes } from "#src/problems/table";
import { generate } from "../../scripts/docs.mjs";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("documentation", () => {
  it.each(Object.keys(generate()))("%s is what `npm run docs` writes", (path) => {
    expect(read(path)).toBe(generate()[path]);
  });

  it("every problem code is documented", () => {
    const text = read("docs/errors.md");
    for (const code of Object.keys(codes)) expect(text).toContain(`### ${code}\n`);
  });

  it("the README names every command, and every option of build", () => {
    const text = read("README.md");
    for (const { name } of commands) expect(text).toContain(`broadsheet ${name}`);
    const options = buildCommand.help.match(/--[a-z-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(7);
    for (const option of options) expect(text).toContain(option);
  });

  it("links between documents lead somewhere", () => {
    for (const path of [
      "README.md",
      "CONTRIBUTING.md",
      "docs/architecture.md",
      "docs/check.md",
      "docs/contracts.md",
      "docs/diff.md",
      "docs/feeds.md",
      "docs/front-matter.md",
      "docs/performance.md",
      "docs/pictures.md",
      "docs/podcast.md",
      "docs/preview.md",
      "docs/templates.md",
    ])
      for (const [, target = ""] of read(path)
        .replace(/`[^`]*`/g, "")
        .matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(() => readFileSync(join(root, path, "..", target)), `${path} → ${target}`).not.toThrow(/ENOENT/);
  });

  it("docs/templates.md names every template, and every value that the templates know", () => {
    const text = read("docs/templates.md");
    const listed = readdirSync(join(root, "templates")).filter((name) => name !== "partials");
    for (const name of listed) expect(text, name).toContain(`\`${name === "layouts" ? "layouts/page.eta" : name}\``);
    const views: Readonly<Record<string, readonly [file: string, interfaceName: string][]>> = {
      article: [
        ["article-view", "ArticleView"],
        ["byline", "BylineView"],
      ],
      channel: [["channel-page", "ChannelView"]],
      index: [["index-page", "IndexView"]],
      missing: [["missing-page", "MissingView"]],
      notice: [["notice-page", "NoticeView"]],
      redirect: [["redirect-page", "RedirectView"]],
      story: [["teasers", "TeaserView"]],
    };
    for (const [name, sources] of Object.entries(views))
      for (const [file, interfaceName] of sources) {
        const source = read(`src/render/page/${file}.ts`);
        const [, members = ""] =
          new RegExp(`interface ${interfaceName} [^{]*\\{\n([\\s\\S]*?)\n\\}`).exec(source) ?? [];
        const names = [...members.matchAll(/^ {2}readonly (\w+)\??:/gm)].map((match) => match[1] ?? "");
        expect(names.length, interfaceName).toBeGreaterThan(1);
        for (const member of names) expect(text).toContain(`it.${name}.${member}\``);
      }
  });

  it("docs/feeds.md shows items as the sample newsroom publishes them", () => {
    const golden = (name: string): string => read(`test/golden/newsroom/${name}`);
    const blocks = [...read("docs/feeds.md").matchAll(/```(?:xml|json)\n([\s\S]*?)```/g)];
    const [rss = "", atom = "", json = ""] = blocks.map((match) => match[1]);
    // Long lines are cut, and of the body only its beginning is shown.
    for (const [text, published] of [[rss, golden("rss.xml")] as const, [atom, golden("atom.xml")] as const])
      for (const line of text.trim().split("\n")) expect(published).toContain(line.trim().replace(/…$/, ""));
    const { content_html: shown, ...item } = JSON.parse(json) as { id: string; content_html: string };
    const { items } = JSON.parse(golden("feed.json")) as { items: { id: string; content_html: string }[] };
    const { content_html: html = "", ...published } = items.find(({ id }) => id === item.id) ?? {};
    expect(item).toEqual(published);
    expect(html.startsWith(shown.replace(/…$/, ""))).toBe(true);
  });
});
