import { describe, expect, it } from "vitest";
import { readConfig } from "#src/config/load";

const minimal =
  "site:\n  title: The Paper\n  description: All the news\n  url: https://paper.example\n  publisher: {name: Paper House}\n";
const findings = (text: string): string[] =>
  readConfig(text).problems.map(
    ({ code, line, column, args }) =>
      `${line ?? "-"}:${column ?? "-"} ${code} ${args["key"] ?? ""}${args["hint"] ?? ""}`,
  );

describe("broadsheet.yaml", () => {
  it("needs five lines; the rest has defaults", () => {
    const { value, problems } = readConfig(minimal);
    expect(problems).toEqual([]);
    expect(value?.config).toEqual({
      site: {
        title: "The Paper",
        description: "All the news",
        url: "https://paper.example/",
        language: "en",
        timezone: "UTC",
        publisher: { name: "Paper House", url: "https://paper.example/", logo: undefined },
        trust: {},
        image: undefined,
        icon: undefined,
        favicon: undefined,
      },
      feeds: { limit: 50, fullText: true, archives: true, custom: [], flood: { items: 20, days: 7 } },
      redirects: "both",
      amp: true,
      share: ["email", "whatsapp", "facebook", "x", "linkedin"],
      readingSpeed: 250,
      listeningSpeed: { slow: 150, average: 200, fast: 250 },
    });
  });

  it("the command line replaces the address", () => {
    expect(readConfig(minimal, { siteUrl: "https://other.example/sub" }).value?.config.site.url).toBe(
      "https://other.example/sub/",
    );
    expect(readConfig(minimal, { siteUrl: "other" }).problems.map(({ code }) => code)).toEqual(["config-value"]);
  });

  it.each([
    ["amp: false", false],
    ["amp: {}", { optimize: false }],
    ["amp: {optimize: true}", { optimize: true }],
  ])("reads %s", (line, amp) => {
    expect(readConfig(`${minimal}${line}\n`).value?.config.amp).toEqual(amp);
  });

  it.each([
    [
      "an unknown key, with the nearest one",
      `${minimal}feed:\n  limit: 3\n`,
      ["6:1 config-unknown-key feed; did you mean `feeds`?"],
    ],
    [
      "an unknown key deep down",
      minimal.replace("title:", "titel:"),
      ["2:3 config-unknown-key site.titel; did you mean `title`?", "1:1 config-required site.title"],
    ],
    ["a wrong type", `${minimal}feeds:\n  limit: many\n`, ["7:3 config-value feeds.limit"]],
    ["a number out of range", `${minimal}feeds: {limit: 0}\n`, ["6:9 config-value feeds.limit"]],
    [
      "an unknown zone",
      minimal.replace("  url:", "  timezone: Mars/Olympus\n  url:"),
      ["4:3 config-value site.timezone"],
    ],
    ["an address that is none", minimal.replace("https://paper.example", "paper"), ["4:3 config-value site.url"]],
    [
      "pages that are half AMP",
      `${minimal}amp: {optimise: true}\n`,
      ["6:1 config-unknown-key amp.optimise; did you mean `optimize`?"],
    ],
    ["no site at all", "feeds: {limit: 5}\n", ["-:- config-required site"]],
    ["an empty file", "", ["-:- config-required site"]],
    ["no YAML", "site: [\n", ["2:1 config-syntax "]],
  ])("reports %s", (_, text, expected) => {
    // The column is yaml.ts's affair.
    const withoutColumn = (line: string): string => line.replace(/:\S+/, "");
    expect(findings(text).map(withoutColumn).toSorted()).toEqual(expected.map(withoutColumn).toSorted());
  });

  it("a podcast has from the site what it does not say itself", () => {
    const { value, problems } = readConfig(
      `${minimal}podcast: {category: news >politics, image: pictures/p.png, owner: {email: desk@paper.example}}\n`,
    );
    expect(problems).toEqual([]);
    expect(value?.config.podcast).toEqual({
      category: ["News", "Politics"],
      image: "https://paper.example/media/pictures/p.png",
      title: "The Paper",
      description: "All the news",
      author: "Paper House",
      owner: { name: "Paper House", email: "desk@paper.example" },
      explicit: false,
      language: "en",
      type: "episodic",
      limit: 300,
    });
    expect(value?.pictures).toEqual({ "podcast.image": "pictures/p.png" });
  });

  it.each([
    ["category: News", ["6:1 config-required podcast.image"]],
    ["category: Politics, image: p.png", ["6:11 config-value podcast.category"]],
    ["category: News, image: p.png, owner: {email: the desk}", ["6:49 config-value podcast.owner.email"]],
    ["category: News, image: p.png, type: daily", ["6:41 config-value podcast.type"]],
    ["category: News, image: ../p.png", ["-:- config-picture podcast.image"]],
  ])("a podcast of {%s} is refused", (text, expected) => {
    expect(findings(`${minimal}podcast: {${text}}\n`)).toEqual(expected);
  });

  it("pictures: a path is published, an address stays, anything else is refused", () => {
    const { value, problems } = readConfig(
      `${minimal}  image: pictures/a b.png\n  icon: https://cdn.example/i.png\n  favicon: ../secret.png\n`,
    );
    expect(value?.config.site.image).toBe("https://paper.example/media/pictures/a%20b.png");
    expect(value?.config.site.icon).toBe("https://cdn.example/i.png");
    expect(value?.config.site.favicon).toBeUndefined();
    expect(value?.pictures).toEqual({ "site.image": "pictures/a b.png" });
    expect(problems.map(({ code }) => code)).toEqual(["config-picture"]);
  });
});
