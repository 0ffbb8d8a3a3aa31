import { authorDir, categoryDir, categoryFolder } from "../../base/channel-dir.ts";
import type { Article } from "../../model/article.ts";
import type { Channel } from "../../model/feed-plan.ts";
import { personOf } from "./channel-page.ts";
import { channelsAbove, channelsBelow, sectionLinks } from "./links.ts";
import { rootSections, type ChannelLink, type PageSite } from "./site.ts";

/**
 * What pages read of a site beside its configuration, its templates and their own article or channel. Everything here is
 * plain JSON: two sites for which it is the same give the same page. An order is part of it; numbers of articles are not.
 */
export type Needs = Readonly<Record<string, unknown>>;

/** Every page but those of old addresses, which read nothing of the site: masthead, footer, the main feeds. */
export function siteNeeds({ sections, podcast, channels }: PageSite): Needs {
  return {
    sections,
    podcast: podcast === undefined ? null : { title: podcast.title, url: podcast.url },
    main: channels.get("") ?? null,
  };
}

/** Of `renderArticlePage`. Notices of withdrawn articles need {@link siteNeeds} alone. */
export function articleNeeds(article: Article, site: PageSite): Needs {
  return { ...siteNeeds(site), ...ownNeeds(article, site) };
}

/**
 * Of `renderArticlePage`, beside what every page needs: the channels of its section and categories, and where its people and the sections above it have
 * their pages.
 */
export function ownNeeds(article: Article, site: PageSite): Needs {
  const { section, categories, authors, contributors } = article;
  const channels = new Map<string, ChannelLink | null>();
  const pages = new Map<string, string | null>();
  let above: string = categoryFolder("section");
  for (const { slug } of section?.path ?? []) {
    above += `/${slug}`;
    pages.set(above, site.channels.get(above)?.page ?? null);
  }
  for (const category of section === undefined ? categories : [section, ...categories]) {
    const dir = categoryDir(category);
    channels.set(dir, site.channels.get(dir) ?? null);
  }
  for (const person of [...authors, ...contributors]) {
    const dir = authorDir(person.slug);
    pages.set(dir, site.channels.get(dir)?.page ?? null);
  }
  return { channels: Object.fromEntries(channels), pages: Object.fromEntries(pages) };
}

/** Of an article in lists: where its section has its page. */
export function teaserNeeds({ section }: Article, site: PageSite): Needs {
  return { section: sectionLinks(section, site).at(-1)?.url ?? null };
}

/**
 * Of `renderChannelPage`: the channels above and below a section's, an author's own page. `channel` is what it reads of the
 * channel itself beside the articles, of which it shows the teasers; for an author's page the first that names the author
 * counts as well.
 */
export function channelNeeds(channel: Channel, site: PageSite): Needs {
  const { dir, kind, title, label, description, language, link, count, archives } = channel;
  const person = kind === "author" ? personOf(channel) : undefined;
  const isSection = kind === "section";
  const place = ({ name, page }: ChannelLink): readonly string[] => [name, page];
  return {
    ...siteNeeds(site),
    channel: {
      dir,
      kind,
      title,
      label: label ?? null,
      description,
      language,
      link,
      isEmpty: count === 0,
      archives: archives.map(({ name }) => name),
    },
    above: isSection ? channelsAbove(dir, site).map(place) : [],
    below: isSection ? channelsBelow(dir, site).map(place) : [],
    person: person === undefined ? null : { ...person },
    teasers: channel.articles.map((article) => [article.file, teaserNeeds(article, site)]),
  };
}

/** Of `renderIndexPage`, beside the teasers of the newest articles: every channel, in the order of the plan. */
export function indexNeeds(site: PageSite): Needs {
  return { ...siteNeeds(site), channels: [...site.channels.values()] };
}

/** Of `renderMissingPage`, beside the teasers of the newest articles: the root sections. */
export function missingNeeds(site: PageSite): Needs {
  return { ...siteNeeds(site), roots: rootSections(site).map(({ label, page }) => [label, page]) };
}
