import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPublishedFeed, readPublishedFeeds, readPublishedIds } from "#src/load/published-feeds";
import type { ChannelCore } from "#src/render/feed-core";
import { jsonDocument } from "#src/render/json-feed";
import { address, moment } from "../../helpers/article.ts";

const channel: ChannelCore = {
  dir: "",
  title: "The Paper",
  description: "All the news",
  language: "en",
  home: address("https://paper.example/"),
  id: address("https://paper.example/feed.json"),
  self: address("https://paper.example/feed.json"),
  updatedAt: moment("2026-11-03T00:00:00Z").instant,
  hub: undefined,
  image: undefined,
  icon: undefined,
  favicon: undefined,
  copyright: undefined,
  publisher: { name: "Paper House", url: address("https://paper.example/") },
};

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "broadsheet-published-"));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

function publish(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

const feed = '{"version":"https://jsonfeed.org/version/1.1","items":[\n{"id":"urn:a","title":"A"},\n{"id":"a\\"b"}]}\n';

describe("published feeds", () => {
  it("are the subscription documents, archives apart", () => {
    publish("feed.json", feed);
    publish("feed-2026-11.json", feed);
    publish("sections/china/diplomacy/feed.json", feed);
    publish("elsewhere/feed.json", feed);
    const { value, problems } = readPublishedFeeds(out);
    expect([...value.keys()]).toEqual(["", "sections/china/diplomacy"]);
    expect(value.get("")?.map(({ id, title, published }) => [id, title, published])).toEqual([
      ["urn:a", "A", ""],
      ['a"b', "", ""],
    ]);
    expect(problems).toEqual([]);
  });

  it("are none before the first build", () => {
    expect(readPublishedFeeds(join(out, "nowhere"))).toEqual({ value: new Map(), problems: [] });
  });

  it.each([
    ["no JSON", "<html>"],
    ["no feed", '{"items":1}'],
    ["an id that is no text", '{"items":[\n{"id":1}]}'],
  ])("that are damaged (%s) count as none, with a warning", (_, text) => {
    publish("topics/x/feed.json", text);
    const { value, problems } = readPublishedFeeds(out);
    expect(value.size).toBe(0);
    expect(problems).toMatchObject([
      { code: "published-feed-unreadable", level: "warning", args: { path: "topics/x/feed.json" } },
    ]);
  });
});

describe("the ids of a published feed", () => {
  const ids = (text: string): readonly string[] | undefined => {
    publish("feed.json", text);
    const found = readPublishedIds(out, "");
    return found && [...found];
  };

  it("are those of its items, whatever the items say", () => {
    const texts = ["a", "tag:paper.example,2026:é", '"id":"x"', ']}\n{"id":"y"', "\\", "\u2028"];
    const items = texts.map((title, at) => JSON.stringify({ id: `urn:é${at}`, content_html: title, title }));
    for (let count = 1; count <= items.length; count += 1) {
      const document = jsonDocument(channel, items.slice(0, count)).join("");
      const found = ids(document);
      const read = readPublishedFeed(out, "");
      expect(found).toEqual("items" in read && read.items?.map(({ id }) => id));
    }
  });

  it.each([
    ["none", ""],
    ["no JSON", "<html>"],
    ["an empty feed", jsonDocument(channel, []).join("")],
    ["an id with an escape", feed],
    ["cut off", feed.slice(0, 70)],
    ["cut off in an id", feed.slice(0, 63)],
    ["another form", JSON.stringify(JSON.parse(feed), null, 2)],
    ["another member first", '{"items":[\n{"title":"A","id":"urn:a"}\n]}\n'],
  ])("are left to the parser where the document is %s", (_, text) => expect(ids(text)).toBeUndefined());

  it("are unknown where there is no document", () => expect(readPublishedIds(out, "topics/x")).toBeUndefined());
});
