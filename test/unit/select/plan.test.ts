import { describe, expect, it } from "vitest";
import { channelLedger, planFeeds } from "#src/select/plan";
import { article, moment, person, section, siteConfig, topic } from "../../helpers/article.ts";

const context = { config: siteConfig(), now: moment("2026-11-24T00:00:00Z").instant };
const news = article({ id: "urn:a" });
const opinion = article({
  id: "urn:b",
  type: "opinion",
  section: section("Opinion"),
  authors: [person("Ann Lee")],
  categories: [topic("Trade")],
});

describe("channels", () => {
  it("a parent section holds its subsections' articles, and each channel its own", () => {
    const { channels } = planFeeds([news, opinion], context).value;
    expect(channels.map(({ dir, count }) => `${dir} ${count}`)).toEqual([
      " 2",
      "sections/opinion 1",
      "sections/world 1",
      "sections/world/asia 1",
      "topics/shipping 1",
      "topics/trade 1",
      "authors/ann-lee 1",
      "authors/mara-lindqvist 1",
      "types/news 1",
      "types/opinion 1",
    ]);
    expect(channels.find(({ dir }) => dir === "types/opinion")).toMatchObject({
      title: "The Example: Opinion",
      label: "Opinion",
    });
  });

  it("of types and languages there are none when there is but one", () => {
    expect(
      planFeeds([news], context).value.channels.filter(({ kind }) => kind === "type" || kind === "language"),
    ).toEqual([]);
  });

  it("that lose their last article stay, without articles, for those who subscribed", () => {
    const before = channelLedger(planFeeds([news, opinion], context).value);
    const { channels } = planFeeds([news], context, before).value;
    expect(channels.find(({ dir }) => dir === "authors/ann-lee")).toMatchObject({
      kind: "author",
      title: "The Example: Ann Lee",
      link: "https://news.example/authors/ann-lee/",
      articles: [],
      count: 0,
    });
    // And they are remembered.
    expect(Object.keys(channelLedger(planFeeds([news], context, before).value, before)).toSorted()).toEqual(
      Object.keys(before).toSorted(),
    );
    expect(channels.find(({ dir }) => dir === "types/news")).toMatchObject({ count: 1 });
  });

  it("go with a withdrawn article that had them to itself", () => {
    const before = channelLedger(planFeeds([news, opinion], context).value);
    const plan = planFeeds([news, { ...opinion, status: "withdrawn" }], context, before).value;
    expect(JSON.stringify(plan.channels)).not.toMatch(/ann-lee|trade/i);
    expect(plan.channels.some(({ dir }) => dir === "sections/world")).toBe(true);
    expect(Object.keys(channelLedger(plan, before))).not.toContain("authors/ann-lee");
  });

  it("are not told of before the time at which readers could first know them", () => {
    const later = moment("2026-12-01T00:00:00Z");
    const planned = { ...opinion, publishedAt: moment("2026-11-20T00:00:00Z"), embargoUntil: later };
    const before = channelLedger(planFeeds([news, planned], { ...context, now: later.instant }).value);
    expect(before["authors/ann-lee"]).toEqual({ label: "Ann Lee", since: "2026-12-01T00:00:00Z" });
    const { channels } = planFeeds([news], context, before).value;
    expect(channels.some(({ dir }) => dir === "authors/ann-lee")).toBe(false);
  });

  it("never are of articles that readers may not see", () => {
    const { channels } = planFeeds([news, { ...opinion, status: "embargoed" }], context).value;
    expect(JSON.stringify(channels)).not.toMatch(/ann-lee|Opinion|trade/i);
  });
});
