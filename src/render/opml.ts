import { channelFile } from "../base/channel-dir.ts";
import { utcMail } from "../base/date.ts";
import { escapeHtml } from "../base/html-text.ts";
import { siteUrl } from "../base/url.ts";
import { wordsFor } from "../base/words.ts";
import { element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Instant } from "../model/brand.ts";
import type { Channel, Podcast } from "../model/feed-plan.ts";
import type { SiteConfig } from "../model/site.ts";

/** The directory of all feeds (OPML 2.0), sections in groups of their own. Emptied channels are for those who know them. */
export function opmlDocument(
  channels: readonly Channel[],
  updatedAt: Instant,
  config: SiteConfig,
  podcast?: Podcast,
): string {
  const words = wordsFor(config.site.language);
  const [main, ...others] = channels;
  const living = others.filter(({ count }) => count > 0);
  const feed = (channel: Channel): Xml => feedOutline(channel, config);
  const groups = [
    [words.sections, sectionOutlines(living, feed)],
    ...(
      [
        [words.topics, "topic"],
        [words.authors, "author"],
        [words.types, "type"],
        [words.custom, "custom"],
        [words.languages, "language"],
      ] as const
    ).map(([text, kind]) => [text, living.filter((channel) => channel.kind === kind).map(feed)] as const),
  ] as const;
  const body = [
    ...(main === undefined ? [] : [feed(main)]),
    ...(podcast === undefined ? [] : [podcastOutline(podcast, config)]),
    ...groups.flatMap(([text, members]) => (members.length === 0 ? [] : [groupOutline(text, members)])),
  ];
  const head = element(
    "head",
    {},
    element("title", {}, xmlText(config.site.title)),
    element("dateModified", {}, xmlText(utcMail(updatedAt))),
    element("ownerName", {}, xmlText(config.site.publisher.name)),
    element("ownerId", {}, xmlText(config.site.publisher.url)),
  );
  const opml = element("opml", { version: "2.0" }, head, element("body", {}, ...body));
  return `<?xml version="1.0" encoding="utf-8"?>\n${opml}\n`;
}

/** A section with subsections is a group: itself, then those below it. */
function sectionOutlines(channels: readonly Channel[], feed: (channel: Channel) => Xml): readonly Xml[] {
  const sections = channels.filter(({ kind }) => kind === "section");
  const isBelow = (dir: string, parent: string): boolean => dir.startsWith(`${parent}/`);
  return sections
    .filter(({ dir }) => !sections.some((other) => isBelow(dir, other.dir)))
    .map((root) => {
      const below = sections.filter(({ dir }) => isBelow(dir, root.dir));
      return below.length === 0 ? feed(root) : groupOutline(root.label ?? root.title, [root, ...below].map(feed));
    });
}

/** Text that OPML 2.0 takes for HTML: escaped where HTML could find a tag or an entity. */
function opmlText(text: string): string {
  return /<|&\S/.test(text) ? escapeHtml(text) : text;
}

function groupOutline(text: string, members: readonly Xml[]): Xml {
  return element("outline", { text: opmlText(text) }, ...members);
}

function podcastOutline({ title, description, url, language }: Podcast, { site }: SiteConfig): Xml {
  const text = `${title} (podcast)`;
  return outline({ title: text, description, xmlUrl: url, htmlUrl: site.url, language });
}

function feedOutline({ title, description, dir, link, language }: Channel, { site }: SiteConfig): Xml {
  return outline({
    title,
    description,
    xmlUrl: siteUrl(site.url, channelFile(dir, "rss.xml")),
    htmlUrl: link,
    language,
  });
}

function outline(feed: Readonly<Record<"title" | "description" | "xmlUrl" | "htmlUrl" | "language", string>>): Xml {
  const { title, description, xmlUrl, htmlUrl, language } = feed;
  return element("outline", {
    type: "rss",
    text: opmlText(title),
    title: opmlText(title),
    description: opmlText(description),
    xmlUrl,
    htmlUrl,
    language: language.toLowerCase(),
  });
}
