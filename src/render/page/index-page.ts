import { siteUrl } from "../../base/url.ts";
import { wordsFor, type Words } from "../../base/words.ts";
import type { FeedPlan } from "../../model/feed-plan.ts";
import type { Staged } from "../../model/staged.ts";
import { siteJsonLd } from "../json-ld/pages.ts";
import { commonHead, feedLinks, graphHead, podcastLink } from "./head.ts";
import type { Html } from "./html.ts";
import { pageView } from "./page-view.ts";
import { PlainMedium } from "./plain-medium.ts";
import type { ChannelLink, PageSite } from "./site.ts";
import type { Teasers } from "./teasers.ts";
import type { Templates } from "./templates.ts";

/** What index.eta reads, as `it.index`. */
interface IndexView {
  readonly latest: readonly Html[];
  /** Every channel, by kind. */
  readonly groups: readonly {
    readonly title: string;
    readonly channels: readonly Branch[];
  }[];
  readonly opml: string;
}

/** A channel with those below it: only sections have any. */
interface Branch extends ChannelLink {
  readonly below: readonly Branch[];
}

const mostLatest = 20;

/** The front page: the latest articles, and the directory of all channels. Plain HTML: it has no runtime to wait for. */
export function renderIndexPage(
  { visible }: Pick<FeedPlan, "visible">,
  site: PageSite,
  templates: Templates,
  teasers: Teasers,
): Staged<string | undefined> {
  const { url, language, title, description } = site.config.site;
  const main = site.channels.get("");
  const index: IndexView = {
    latest: teasers.of(visible.slice(0, mostLatest)),
    groups: channelGroups(site, wordsFor(language)),
    opml: siteUrl(url, "opml.xml"),
  };
  const page = pageView(site, new PlainMedium(), {
    language,
    title,
    head: [
      ...commonHead(site.config, url, description),
      ...feedLinks(main === undefined ? [] : [main]),
      ...podcastLink(site),
      ...graphHead({ title, description, url, site: title }),
      siteJsonLd(site.config),
      templates.listHead,
    ],
    css: templates.css,
  });
  return templates.render("index.eta", { ...page, index }, { page: "index.html" });
}

function channelGroups({ channels }: PageSite, words: Words): IndexView["groups"] {
  const titles = {
    main: words.everything,
    section: words.sections,
    topic: words.topics,
    author: words.authors,
    type: words.types,
    custom: words.custom,
    language: words.languages,
  };
  return (["main", "section", "topic", "author", "type", "custom", "language"] as const).flatMap((kind) => {
    const members = [...channels.values()].filter((channel) => channel.kind === kind);
    if (members.length === 0) return [];
    const branches = kind === "section" ? tree(members) : members.map((channel) => ({ ...channel, below: [] }));
    return [{ title: titles[kind], channels: branches }];
  });
}

/** Each section below its parent, in the order of the plan. */
function tree(sections: readonly ChannelLink[]): readonly Branch[] {
  const below = new Map<string, ChannelLink[]>(sections.map(({ dir }) => [dir, []]));
  const roots: ChannelLink[] = [];
  for (const section of sections)
    (below.get(section.dir.slice(0, section.dir.lastIndexOf("/"))) ?? roots).push(section);
  const branch = (section: ChannelLink): Branch => ({ ...section, below: (below.get(section.dir) ?? []).map(branch) });
  return roots.map(branch);
}
