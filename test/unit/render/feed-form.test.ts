import fc from "fast-check";
import { expect, it } from "vitest";
import type { AbsoluteUrl, Instant, SafeHtml } from "#src/model/brand";
import { atomEntry, atomFrame, rssFrame, rssItem, type ChannelCore, type ItemCore } from "#src/render/feed-core";
import { atomEntryByFeed, atomFrameByFeed, rssFrameByFeed, rssItemByFeed } from "../../helpers/feed-twin.ts";
import { hostileText } from "../../helpers/hostile-text.ts";

const text = hostileText(4);
/** Not empty, since `feed` cannot take that for an item. */
const summary = text.map((part) => `x${part}`);
const url = fc
  .constantFrom("a", "a?b=1&c=2", "?x&amp;y", 'ü/"quoted"', "%3Cb%3E#<f>")
  .map((path) => `https://paper.example/${path}` as AbsoluteUrl);
const id = fc.oneof(url, fc.constantFrom("tag:paper.example,2026:a&b", "urn:x:é"));
const instant = fc.integer({ min: 0, max: 4e9 }).map((seconds) => (seconds * 1000) as Instant);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const item: fc.Arbitrary<ItemCore> = fc.record({
  id,
  url,
  title: text,
  summary,
  content: maybe(text.map((part) => `<p>${part}</p>` as SafeHtml)),
  publishedAt: instant,
  updatedAt: instant,
  authors: fc.array(fc.record({ name: text, email: text, url }, { requiredKeys: ["name"] }), { maxLength: 3 }),
  rights: maybe(text),
});

const channel: fc.Arbitrary<ChannelCore> = fc.record({
  dir: fc.constant("topics/x"),
  title: text,
  description: text,
  language: fc.constantFrom("en", "zh-Hant"),
  home: url,
  id: url,
  self: url,
  updatedAt: instant,
  hub: maybe(url),
  image: maybe(url),
  icon: maybe(url),
  favicon: maybe(url),
  copyright: maybe(text),
  publisher: fc.record({ name: text, url }),
});

it("an item filled in is the item that feed would write", () => {
  fc.assert(
    fc.property(item, (core) => {
      expect(rssItem(core)).toBe(rssItemByFeed(core));
      expect(atomEntry(core)).toBe(atomEntryByFeed(core));
    }),
    { numRuns: 300, seed: 6 },
  );
});

it("a head filled in is the head that feed would write", () => {
  fc.assert(
    fc.property(channel, (core) => {
      expect(rssFrame(core, 'xml:lang="en"')).toEqual(rssFrameByFeed(core, 'xml:lang="en"'));
      expect(atomFrame(core, 'xml:lang="en"')).toEqual(atomFrameByFeed(core, 'xml:lang="en"'));
    }),
    { numRuns: 300, seed: 6 },
  );
});
