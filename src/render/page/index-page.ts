import { defined } from "../../base/defined.ts";
import { siteUrl } from "../../base/url.ts";
import type { Article } from "../../model/article.ts";
import type { FeedPlan } from "../../model/feed-plan.ts";
import type { Staged } from "../../model/staged.ts";
import { typeLabel } from "./article-view.ts";
import { bylineView } from "./byline.ts";
import { createMedium } from "./create-medium.ts";
import { commonHead, feedLinks } from "./head.ts";
import { Html, startTag } from "./html.ts";
import { sectionLinks, type Link } from "./links.ts";
import { imageOf, type Medium } from "./medium.ts";
import { pageView, timeView, type TimeView } from "./page-view.ts";
import type { ChannelLink, PageSite } from "./site.ts";
import type { Templates } from "./templates.ts";
import { wordsFor, type Words } from "../../base/words.ts";

/** What index.eta reads, as `it.index`. */
interface IndexView {
  readonly latest: readonly TeaserView[];
  /** Every channel, by kind. */
  readonly groups: readonly {
    readonly title: string;
    readonly channels: readonly (ChannelLink & { readonly id?: string })[];
  }[];
  readonly opml: string;
}

interface TeaserView {
  readonly url: string;
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly section?: Link;
  readonly label?: string;
  readonly headline: string;
  readonly summary: string;
  readonly byline: string;
  readonly time: TimeView;
  readonly image?: Html;
}

const mostLatest = 20;

/** The front page: the latest articles, and every channel with its three addresses. */
export function renderIndexPage(
  { visible }: Pick<FeedPlan, "visible">,
  site: PageSite,
  templates: Templates,
): Staged<string | undefined> {
  const { url, language, title, description } = site.config.site;
  const medium = createMedium(site.config, () => {});
  const main = site.channels.get("");
  const index: IndexView = {
    latest: visible.slice(0, mostLatest).map((article) => teaser(article, site, medium)),
    groups: channelGroups(site, wordsFor(language)),
    opml: siteUrl(url, "opml.xml"),
  };
  const graph = {
    "og:type": "website",
    "og:title": title,
    "og:description": description,
    "og:url": url,
    "og:site_name": title,
  };
  const page = pageView(site, medium, {
    language,
    title,
    head: [
      ...commonHead(site.config, url, description),
      ...feedLinks(main === undefined ? [] : [main]),
      ...Object.entries(graph).map(([property, content]) => startTag("meta", { property, content })),
    ],
    css: templates.css,
  });
  return templates.render("index.eta", { ...page, index }, { page: "index.html" });
}

function teaser(article: Article, site: PageSite, medium: Medium): TeaserView {
  const { language, dir, image } = article;
  const label = typeLabel(article);
  const section = sectionLinks(article.section, site).at(-1);
  return defined({
    url: article.url,
    language,
    dir,
    section,
    label,
    headline: article.headline,
    summary: article.summary,
    byline: bylineView(article, site, medium)
      .byline.map(({ text }) => text)
      .join(""),
    time: timeView(article.publishedAt, language, site),
    image: image && new Html(medium.image({ ...imageOf(image), alt: "" }, "cover")),
  });
}

function channelGroups({ channels }: PageSite, words: Words): IndexView["groups"] {
  const titles = {
    main: words.everything,
    section: words.sections,
    topic: words.topics,
    author: words.authors,
    language: words.languages,
    type: words.types,
    custom: words.custom,
  };
  const used = new Set<string>();
  return (["main", "section", "topic", "author", "type", "custom", "language"] as const).flatMap((kind) => {
    const members = [...channels.values()].filter((channel) => channel.kind === kind);
    if (members.length === 0) return [];
    // `a/b-c` and `a-b/c` would share an anchor: the first has it.
    const withIds = members.map((channel) => {
      if (used.has(channel.anchor)) return channel;
      used.add(channel.anchor);
      return { ...channel, id: channel.anchor };
    });
    return [{ title: titles[kind], channels: withIds }];
  });
}
