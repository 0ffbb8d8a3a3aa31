import fc from "fast-check";
import { parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { decodeEntities } from "#src/base/entities";
import { plainText } from "#src/base/plain-text";
import type { PlainText } from "#src/model/brand";
import { podcastDocument } from "#src/render/podcast";
import { planFeeds } from "#src/select/plan";
import { article, moment, person, podcastConfig, recording, siteConfig } from "../helpers/article.ts";
import { feedFindings } from "../helpers/feed-rules.ts";
import { hostileText } from "../helpers/hostile-text.ts";

const word: fc.Arbitrary<PlainText> = hostileText(12)
  .map((value) => plainText(value))
  .filter((value) => value !== "");
const squeeze = (value: string | undefined): string => (value ?? "").replace(/\s+/gu, " ").trim();
/** What readers show that take text for HTML, and those that do not. */
const readings = (seen: string | undefined): string[] => [seen ?? "", decodeEntities(seen ?? "")].map(squeeze);

describe("a hostile podcast, read by a parser of others", () => {
  it("says what the articles and the configuration say", () => {
    fc.assert(
      fc.property(word, word, word, word, (headline, summary, name, title) => {
        const audio = [recording({ voice: name, synthetic: true })];
        const source = article({ headline, summary, authors: [person(name)], audio });
        const config = siteConfig({
          podcast: {
            ...podcastConfig,
            title,
            description: summary,
            author: name,
            owner: { name, email: "a@b.example" },
          },
        });
        const { podcast } = planFeeds([source], { config, now: moment("2026-11-24T00:00:00Z").instant }).value;
        const document = (podcastDocument(podcast!, config).content as readonly string[]).join("");
        expect(feedFindings(document)).toEqual([]);
        // As the RSS Advisory Board's profile asks, in titles and in what is like them.
        expect(document).not.toMatch(/<(?:title|itunes:\w+)>[^<]*&(?:amp|lt);/);
        const feed = parseRssFeed(document);
        const item = feed.items?.[0];
        expect(readings(feed.title)).toContain(squeeze(title));
        expect(readings(feed.itunes?.owner?.name)).toContain(squeeze(name));
        expect(readings(item?.title)).toContain(squeeze(headline));
        expect(squeeze(item?.itunes?.title)).toBe(squeeze(headline));
        expect(readings(item?.itunes?.author)).toContain(squeeze(name));
        expect(readings(item?.itunes?.summary).some((seen) => seen.startsWith(squeeze(summary)))).toBe(true);
        expect(item?.itunes?.duration).toBe(61);
        expect(item?.enclosures).toEqual([
          { url: "https://news.example/media/audio/ferries.mp3", length: 480_128, type: "audio/mpeg" },
        ]);
        expect(item?.podcast?.transcripts).toEqual([{ url: source.url, type: "text/html", language: "en" }]);
      }),
      { numRuns: 500 },
    );
  });
});
