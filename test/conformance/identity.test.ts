import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build, type BuildResult, type Problem } from "#src/index";
import { readOutput } from "../helpers/newsroom.ts";
import { all, parseXml, type XmlElement } from "../helpers/xml.ts";

const now = "2026-11-24T00:00:00Z";

/** Ids that a reader of a document knows. */
function idsOf(path: string, text: string): string[] {
  if (path.endsWith(".json")) return (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id);
  const root = parseXml(text);
  const isRss = root.name === "rss";
  const items = all(isRss ? (root.children[0] as XmlElement) : root, isRss ? "item" : "entry");
  return items.map((item) => all(item, isRss ? "guid" : "id")[0]?.text ?? "");
}

const withoutNotes = (problems: readonly Problem[]): Problem[] => problems.filter(({ level }) => level !== "info");

describe("a reader never meets an old story as new", () => {
  let root: string;
  const at = (path: string): string => join(root, path);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const config = (url: string, feeds = ""): void =>
    write(
      "broadsheet.yaml",
      `site: {title: News, description: All of it, url: "${url}", publisher: {name: House}}\n${feeds}`,
    );
  const story = (
    path: string,
    fields: string,
    body = "The first boat left the pier at dawn with bread and milk.",
  ): void => write(`articles/${path}`, `---\n${fields}\n---\n${body}\n`);
  const publish = async (options = {}): Promise<BuildResult> => build({ root, now, ...options });
  const feeds = (): Map<string, string[]> =>
    new Map(
      [...readOutput(at("dist"))]
        .filter(([path]) => /(?:rss\.xml|atom\.xml|feed\.json)$/.test(path))
        .map(([path, bytes]) => [path, idsOf(path, bytes.toString())]),
    );
  const first = "title: Ferries return\ndate: 2026-10-02\nsection: City\nauthor: Ann Lee\ntags: [Boats]";

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "broadsheet-identity-"));
    config("https://news.example/");
    story("ferries.md", first);
    story(
      "other.md",
      "title: Another story\ndate: 2026-10-01\nsection: City\nauthor: Bo Ray",
      "Something else entirely.",
    );
    expect((await publish()).status).toBe("published");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each<[string, () => void, string]>([
    ["its file was renamed", () => renameSync(at("articles/ferries.md"), at("articles/boats.md")), "moved"],
    ["it has another slug", () => story("ferries.md", `${first}\nslug: boats-again`), "moved"],
    ["it moved to another section", () => story("ferries.md", first.replace("City", "World > Asia")), "gone"],
    ["it has another title", () => story("ferries.md", first.replace("return", "come back")), "updated"],
    ["it has another date", () => story("ferries.md", first.replace("2026-10-02", "2026-09-30")), "moved"],
    [
      "it was corrected",
      () => story("ferries.md", `${first}\ncorrections: [{date: 2026-11-23, text: Three boats.}]`),
      "updated",
    ],
    ["it has another author", () => story("ferries.md", first.replace("Ann Lee", "Cho Minh")), "gone"],
    ["the site has another domain", () => config("https://paper.example/news/"), "moved"],
  ])("when %s", async (_, change, kind) => {
    const before = feeds();
    change();
    const { diff } = await publish({ write: false, compare: true });
    const mine = diff?.stories.filter(({ title }) => /Ferries/.test(title) && title !== "Another story") ?? [];
    expect(mine.some((found) => found.kind === "id-changed" || found.kind === "re-announced")).toBe(false);
    expect(mine.map((found) => found.kind)).toContain(kind);
    expect((await publish()).status).toBe("published");
    for (const [path, ids] of feeds()) {
      const known = before.get(path);
      // A feed that is new has no readers yet.
      if (known !== undefined)
        expect(
          ids.filter((id) => !known.includes(id)),
          path,
        ).toEqual([]);
    }
  });

  it("and the editor sees it when a story moves to a section that has readers", async () => {
    story("ferries.md", first.replace("City", "World"));
    story("world.md", "title: Far away\ndate: 2026-10-03\nsection: World", "Other words.");
    expect((await publish()).status).toBe("published");
    story("ferries.md", first);
    const { diff } = await publish({ write: false, compare: true });
    expect(diff?.stories.map(({ kind, title, feeds: where }) => [kind, title, where])).toEqual([
      ["re-announced", "Ferries return", ["sections/city"]],
      ["gone", "Ferries return", ["sections/world"]],
    ]);
  });

  it("and the editor sees it when an id must change", async () => {
    // The ledger is lost, and with it the id of a story that has another date now.
    rmSync(at("articles/_ids.json"));
    story("ferries.md", `${first}\nid: urn:x:ferries`);
    const { diff } = await publish({ write: false, compare: true });
    expect(diff?.stories).toContainEqual({
      kind: "id-changed",
      id: "urn:x:ferries",
      former: "tag:news.example,2026-10-02:ferries",
      url: "https://news.example/articles/2026/10/ferries/",
      title: "Ferries return",
      published: "2026-10-02T00:00:00Z",
      feeds: ["", "sections/city", "topics/boats", "authors/ann-lee"],
    });
  });

  describe("the flood guard", () => {
    const bring = (count: number): void => {
      for (let index = 0; index < count; index += 1)
        story(
          `old/${index}.md`,
          `title: Old story ${index}\ndate: 2026-05-${String(1 + (index % 28)).padStart(2, "0")}\nsection: City`,
          `Words ${index}.`,
        );
    };

    it("stops a build that would announce an archive as news, before it writes a byte", async () => {
      bring(25);
      const before = readFileSync(at("dist/rss.xml"), "utf8");
      const { status, problems } = await publish();
      expect(status).toBe("stopped");
      expect(withoutNotes(problems)).toMatchObject([
        { code: "flood-stopped", level: "stop", args: { feed: "/", count: 25, limit: 20, days: 7, feeds: 2 } },
      ]);
      expect(readFileSync(at("dist/rss.xml"), "utf8")).toBe(before);
      expect((await publish({ allowFlood: true })).status).toBe("published");
      // Readers have them now.
      expect((await publish()).status).toBe("published");
    });

    it("lets pass what the limit allows, a new feed and a first build", async () => {
      bring(19);
      story("sport.md", "title: Sport\ndate: 2026-05-01\nsection: Sport", "Goals.");
      expect((await publish()).status).toBe("published");
      rmSync(at("dist"), { recursive: true });
      bring(40);
      expect((await publish()).status).toBe("published");
    });

    it("never holds up a withdrawal, although older articles come back for it", async () => {
      const feedsOf = (limit: number): void =>
        config("https://news.example/", `feeds: {limit: ${limit}, flood: {items: 2}}\n`);
      bring(28);
      for (let index = 0; index < 10; index += 1)
        story(
          `new/${index}.md`,
          `title: New ${index}\ndate: 2026-11-23T0${index}:00:00Z\nsection: City`,
          `New words ${index}.`,
        );
      feedsOf(10);
      expect((await publish({ allowFlood: true })).status).toBe("published");
      for (let index = 0; index < 6; index += 1) rmSync(at(`articles/new/${index}.md`));
      expect((await publish()).status).toBe("published");
      // A larger feed is a flood.
      feedsOf(30);
      expect(withoutNotes((await publish()).problems)).toMatchObject([{ code: "flood-stopped" }]);
    });

    it("sees them in a full feed, where each pushes another out", async () => {
      config("https://news.example/", "feeds: {limit: 10, flood: {items: 5}}\n");
      bring(28);
      expect((await publish({ allowFlood: true })).status).toBe("published");
      for (let index = 0; index < 8; index += 1)
        story(`found/${index}.md`, `title: Found ${index}\ndate: 2026-06-0${index + 1}`, `Found words ${index}.`);
      expect(withoutNotes((await publish()).problems)).toMatchObject([
        { code: "flood-stopped", args: { feed: "/", count: 8 } },
      ]);
    });

    it("sees them when the ledger is lost and the domain another", async () => {
      bring(25);
      expect((await publish({ allowFlood: true })).status).toBe("published");
      rmSync(at("articles/_ids.json"));
      config("https://paper.example/");
      const { problems, diff } = await publish({ write: false, compare: true });
      expect(withoutNotes(problems)).toMatchObject([{ code: "flood-stopped", args: { feed: "/", count: 27 } }]);
      expect(new Set(diff?.stories.map(({ kind }) => kind))).toEqual(new Set(["id-changed"]));
    });

    it("can be switched off", async () => {
      config("https://news.example/", "feeds: {flood: false}\n");
      bring(25);
      expect((await publish()).status).toBe("published");
    });
  });
});
