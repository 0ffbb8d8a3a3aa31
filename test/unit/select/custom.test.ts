import { describe, expect, it } from "vitest";
import { readConfig } from "#src/config/load";
import { planFeeds } from "#src/select/plan";
import type { Channel } from "#src/model/feed-plan";
import { article, moment, person, section, text, topic } from "../../helpers/article.ts";

const now = moment("2026-11-24T00:00:00Z").instant;
const stories = [
  {
    id: "talks",
    section: section("China", "Diplomacy"),
    categories: [topic("Trade"), topic("Security")],
    by: "Ann Lee",
    at: "2026-11-20T00:00:00Z",
  },
  { id: "ports", section: section("China"), categories: [topic("Trade")], by: "Bo Ray", at: "2026-11-21T00:00:00Z" },
  {
    id: "view",
    section: section("Opinion"),
    categories: [topic("Security")],
    by: "Ann Lee",
    at: "2026-11-22T00:00:00Z",
    type: "opinion",
  },
  {
    id: "arabic",
    section: section("World"),
    categories: [],
    by: "Layla Haddad",
    at: "2026-11-23T00:00:00Z",
    language: "ar",
  },
] as const;
const articles = stories.map(({ id, by, at, ...rest }) =>
  article({
    id,
    file: `${id}.md`,
    headline: text(id),
    authors: [person(by)],
    publishedAt: moment(at),
    updatedAt: moment(at),
    ...rest,
  }),
);

function feed(yaml: string): {
  channel: Channel | undefined;
  ids: readonly string[] | undefined;
  problems: unknown;
  due: unknown;
} {
  const { value, problems } = readConfig(`
site: {title: T, description: D, url: "https://news.example/", publisher: {name: P}}
feeds:
  custom:
    - {name: mine, title: Mine, ${yaml}}
`);
  expect(problems).toEqual([]);
  const plan = planFeeds(articles, { config: value!.config, now });
  const channel = plan.value.channels.find(({ dir }) => dir === "feeds/mine");
  return { channel, ids: channel?.articles.map(({ id }) => id), problems: plan.problems, due: plan.value.due };
}

describe("custom feeds", () => {
  it.each([
    ["nothing: everything, newest first", "", ["arabic", "view", "ports", "talks"]],
    ["a section with its subsections", "include: {sections: china}", ["ports", "talks"]],
    ["a subsection by path", "include: {sections: China/Diplomacy}", ["talks"]],
    ["a subsection as pages write it", 'include: {sections: "China › Diplomacy"}', ["talks"]],
    ["a topic, however spelled", "include: {topics: [TRADE]}", ["ports", "talks"]],
    ["any of the topics", "include: {topics: [trade, security]}", ["view", "ports", "talks"]],
    ["all of the topics", "include: {everyTopic: [trade, security]}", ["talks"]],
    ["an author in a section", "include: {authors: ann-lee, sections: China}", ["talks"]],
    ["either of two filters", "include: [{authors: Bo Ray}, {types: opinion}]", ["view", "ports"]],
    ["all but some", "exclude: [{authors: Ann Lee}, {languages: ar}]", ["ports"]],
    ["some but not others", "include: {authors: Ann Lee}, exclude: {types: opinion}", ["talks"]],
    ["a language", "include: {languages: ar}", ["arabic"]],
    ["not older than three days", "include: {maxAge: 3}", ["arabic", "view"]],
    ["older than three days", "exclude: {maxAge: 3}", ["ports", "talks"]],
    ["oldest first", "sort: oldest", ["talks", "ports", "view", "arabic"]],
    ["at most two", "limit: 2", ["arabic", "view"]],
  ])("%s", (_, yaml, ids) => expect(feed(yaml).ids).toEqual(ids));

  it("say when an article leaves for its age", () => {
    expect(feed("include: {maxAge: 3}").due).toContainEqual({
      at: moment("2026-11-25T00:00:00Z").instant,
      file: "view.md",
    });
  });

  it("report names that no article has, with the nearest", () => {
    const { problems, channel } = feed("include: {sections: Chnia}");
    expect(problems).toMatchObject([
      {
        code: "feed-filter-unknown",
        level: "warning",
        args: { feed: "mine", point: "sections", name: "Chnia", hint: "; did you mean “China”?" },
      },
    ]);
    expect(channel).toBeUndefined();
  });

  it("have title, description and address of their own", () => {
    expect(feed("description: What I like, fullText: false, language: en-GB").channel).toMatchObject({
      kind: "custom",
      title: "Mine",
      description: "What I like",
      language: "en-GB",
      fullText: false,
      link: "https://news.example/feeds/mine/",
    });
  });
});
