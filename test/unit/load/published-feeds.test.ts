import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPublishedFeeds } from "#src/load/published-feeds";

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
