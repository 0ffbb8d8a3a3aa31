import { describe, expect, it } from "vitest";
import type { AbsoluteUrl, Instant } from "#src/model/brand";
import type { Ledger } from "#src/model/registry";
import { identify, type Claim, type Identities } from "#src/normalize/identity";
import { bodyDigest, headlineDigest } from "#src/normalize/text-digests";

const site = "https://paper.example/" as AbsoluteUrl;
const claim = (
  file: string,
  {
    headline = `Headline of ${file}`,
    body = `Body of ${file}`,
    ...more
  }: Partial<Claim> & { headline?: string; body?: string } = {},
): Claim => ({
  file,
  digests: { headline: headlineDigest(headline), body: bodyDigest(body) },
  name: file.replace(/\.md$/, ""),
  publishedAt: Date.UTC(2026, 10, 2) as Instant,
  where: { file, line: 2 },
  ...more,
});
const run = (
  claims: readonly Claim[],
  ledger: Ledger = {},
  others: readonly string[] = [],
  at: AbsoluteUrl = site,
): Identities & { codes: string[] } => {
  const { value, problems } = identify(claims, ledger, new Set([...claims.map(({ file }) => file), ...others]), at);
  return { ...value, codes: problems.map(({ code }) => code) };
};

describe("identify", () => {
  const first = run([claim("a.md"), claim("b.md")]);

  it("mints a tag URI of domain, date and slug", () => {
    expect(first.ids.get("a.md")).toBe("tag:paper.example,2026-11-02:a");
    expect(run([claim("東京.md")]).ids.get("東京.md")).toMatch(/^tag:paper\.example,2026-11-02:article-[0-9a-f]{12}$/);
  });

  it("keeps an id through a new title, slug, date and domain", () => {
    const changed = claim("a.md", {
      headline: "Rewritten",
      name: "new-slug",
      publishedAt: Date.UTC(2027, 0, 1) as Instant,
    });
    expect(run([changed, claim("b.md")], first.ledger, [], "https://new.example/" as AbsoluteUrl).ids.get("a.md")).toBe(
      "tag:paper.example,2026-11-02:a",
    );
  });

  it("never gives an article the id under which readers know another, hidden or gone", () => {
    const heir = claim("heir.md", { name: "a" });
    for (const claims of [[heir], [heir, claim("a.md")], [claim("a.md"), heir]]) {
      const { ids, codes } = run(claims, first.ledger);
      expect(codes).toEqual([]);
      expect(ids.get("heir.md")).toMatch(/:article-[0-9a-f]{12}$/);
      expect(new Set(ids.values()).size).toBe(claims.length);
    }
  });

  it("knows a renamed file by its body, or by its headline", () => {
    const renamed = { headline: "Headline of a.md", body: "Body of a.md" };
    expect(run([claim("z.md", { ...renamed, headline: "New" }), claim("b.md")], first.ledger).ids.get("z.md")).toBe(
      first.ids.get("a.md"),
    );
    expect(run([claim("z.md", { ...renamed, body: "New" }), claim("b.md")], first.ledger).ids.get("z.md")).toBe(
      first.ids.get("a.md"),
    );
  });

  it("two files that swap their names swap their ids", () => {
    const swapped = [
      claim("a.md", { headline: "Headline of b.md", body: "Body of b.md" }),
      claim("b.md", { headline: "Headline of a.md", body: "Body of a.md" }),
    ];
    const { ids } = run(swapped, first.ledger);
    expect([ids.get("a.md"), ids.get("b.md")]).toEqual([first.ids.get("b.md"), first.ids.get("a.md")]);
  });

  it("a copy of an article is a new article", () => {
    const copy = claim("copy.md", { headline: "Headline of a.md", body: "Body of a.md" });
    const { ids, codes } = run([claim("a.md"), claim("b.md"), copy], first.ledger);
    expect(codes).toEqual([]);
    expect(new Set(ids.values()).size).toBe(3);
  });

  it("an article that cannot be read keeps its id for later, and nobody takes it", () => {
    const thief = claim("c.md", { headline: "Headline of a.md", body: "Body of a.md" });
    const { ids, ledger } = run([claim("b.md"), thief], first.ledger, ["a.md"]);
    expect(ids.get("c.md")).toBe("tag:paper.example,2026-11-02:c");
    expect(ledger["a.md"]).toEqual(first.ledger["a.md"]);
  });

  it("a deleted and restored article is known again", () => {
    const without = run([claim("b.md")], first.ledger);
    expect(run([claim("a.md"), claim("b.md")], without.ledger).ids.get("a.md")).toBe(first.ids.get("a.md"));
  });

  it("front matter ids: URIs in canonical form, other texts minted once", () => {
    const given = (id: string): string | undefined => run([claim("a.md", { given: id })]).ids.get("a.md");
    expect(given("HTTPS://Paper.Example/?p=1")).toBe("https://paper.example/?p=1");
    expect(given("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a")).toBe(
      "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
    );
    expect(given("story-17")).toBe("tag:paper.example,2026-11-02:story-17");
    expect(given("Geschichte № 17")).toMatch(/^tag:paper\.example,2026-11-02:article-/);
    const before = run([claim("a.md", { given: "story-17" })]);
    const after = run(
      [claim("a.md", { given: "story-17", publishedAt: 0 as Instant })],
      before.ledger,
      [],
      "https://new.example/" as AbsoluteUrl,
    );
    expect(after.ids.get("a.md")).toBe("tag:paper.example,2026-11-02:story-17");
    expect(after.codes).toEqual([]);
  });

  it("stops for two articles with one id, and for an id that changed", () => {
    expect(run([claim("a.md", { given: "urn:x:1" }), claim("b.md", { given: "URN:x:1" })]).codes).toEqual([
      "id-duplicate",
    ]);
    expect(run([claim("a.md", { given: "urn:x:1" }), claim("b.md")], first.ledger).codes).toEqual(["id-changed"]);
    expect(run([claim("a.md", { given: first.ids.get("a.md") ?? "" }), claim("b.md")], first.ledger).codes).toEqual([]);
  });

  it("does not depend on the order of files", () => {
    const claims = ["a.md", "b.md", "c.md", "d.md"].map((file) =>
      claim(file, { body: "One body", headline: "One headline" }),
    );
    expect(run(claims.toReversed(), first.ledger).ledger).toEqual(run(claims, first.ledger).ledger);
  });
});
