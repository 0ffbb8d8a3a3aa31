import { describe, expect, it } from "vitest";
import type { AudioVersion } from "#src/model/article";
import type { PodcastConfig } from "#src/model/site";
import { planMedia } from "#src/select/media";
import { planFeeds } from "#src/select/plan";
import { planPodcast } from "#src/select/podcast";
import { address, article, moment, podcastConfig, recording, siteConfig } from "../../helpers/article.ts";

const plan = (articles: Parameters<typeof planPodcast>[0], podcast: PodcastConfig | undefined = podcastConfig) =>
  planPodcast(articles, siteConfig({ podcast }));
const mp3 = recording();
const ogg = recording({ src: address("https://news.example/a.ogg"), type: "audio/ogg" });
const chosen = (audio: readonly AudioVersion[], language = "en", podcast = podcastConfig): AudioVersion | undefined =>
  plan([article({ audio, language })], podcast).value?.episodes[0]?.audio;

describe("planPodcast", () => {
  it("is nothing without a configuration, and without audio", () => {
    expect(planPodcast([article({ audio: [mp3] })], siteConfig())).toEqual({ value: undefined, problems: [] });
    expect(plan([article()])).toEqual({ value: undefined, problems: [] });
  });

  it("has an episode for each article with audio, in their order, up to its limit", () => {
    const articles = ["a", "b", "c", "d"].map((id) => article({ id, audio: id === "b" ? [] : [mp3, mp3] }));
    const { value, problems } = plan(articles, { ...podcastConfig, limit: 2 });
    expect(problems).toEqual([]);
    expect(value?.episodes.map(({ article: { id } }) => id)).toEqual(["a", "c"]);
    expect(value?.url).toBe("https://news.example/podcast.xml");
  });

  it("takes the version in its language, else the first that apps play", () => {
    const british = recording({ language: "en-GB" });
    const mandarin = recording({ language: "zh" });
    const unknown = recording({ language: "no language" });
    expect(chosen([ogg, mp3])).toBe(mp3);
    expect(chosen([mandarin, british])).toBe(british);
    expect(chosen([mandarin, mp3], "en")).toBe(mp3);
    expect(chosen([mandarin, mp3], "zh-Hant")).toBe(mandarin);
    expect(chosen([unknown, british])).toBe(british);
    expect(chosen([british, mandarin], "en", { ...podcastConfig, language: "zh-Hant" })).toBe(mandarin);
  });

  it("says which articles have no audio for it", () => {
    const { value, problems } = plan([article({ audio: [ogg, ogg] }), article({ id: "b", audio: [mp3] })]);
    expect(value?.episodes).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: "podcast-audio-unplayable", level: "info", file: "2026/ferries-return.md", args: { types: "audio/ogg" } },
    ]);
  });

  it("asks for an owner", () => {
    const { value, problems } = plan([article({ audio: [mp3] })], { ...podcastConfig, owner: undefined });
    expect(value).toBeDefined();
    expect(problems.map(({ code }) => code)).toEqual(["podcast-owner-missing"]);
  });

  it("stands in the plan, of visible articles alone", () => {
    const context = { config: siteConfig({ podcast: podcastConfig }), now: moment("2026-11-24T00:00:00Z").instant };
    const hidden = (["embargoed", "withdrawn", "draft"] as const).map((status) =>
      article({ id: status, status, audio: [mp3] }),
    );
    expect(planFeeds(hidden, context).value.podcast).toBeUndefined();
    const { podcast } = planFeeds([article({ audio: [mp3] }), ...hidden], context).value;
    expect(podcast?.episodes).toHaveLength(1);
  });
});

describe("the cover", () => {
  const found = (width: number): string[] => {
    const { value, problems } = planMedia(
      planFeeds([], { config: siteConfig(), now: moment("2026-11-24T00:00:00Z").instant }).value,
      { "podcast.image": "cover.png", "site.image": "cover.png" },
      (file) => ({ file, absolute: `/${file}`, bytes: 9, type: "image/png", width, height: width }),
      { config: siteConfig(), now: moment("2026-11-24T00:00:00Z").instant },
    );
    expect(value.map(({ path }) => path)).toEqual(["media/cover.png"]);
    return problems.map(({ code, args }) => `${code} ${args["reason"]}`);
  };

  it("that directories take is published", () => expect(found(1400)).toEqual([]));

  it("that they refuse, too, with a warning", () =>
    expect(found(512)).toEqual(["podcast-image it has 512 by 512 pixels"]));
});
