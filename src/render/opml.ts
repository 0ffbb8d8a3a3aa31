import { siteUrl } from "../base/url.ts";
import { element, xmlText, type Xml } from "../base/xml-text.ts";
import { rssPlainText } from "./feed-core.ts";
import { utcMail } from "../base/date.ts";
import type { Channel } from "../model/feed-plan.ts";
import type { Instant } from "../model/brand.ts";
import type { SiteConfig } from "../model/site.ts";

const groups = [
  ["section", "Sections"],
  ["topic", "Topics"],
  ["author", "Authors"],
  ["type", "Types"],
  ["custom", "Special feeds"],
  ["language", "Languages"],
] as const;

/** The directory of all feeds (OPML 2.0). */
export function opmlDocument(channels: readonly Channel[], updatedAt: Instant, config: SiteConfig): string {
  const outline = (channel: Channel): Xml =>
    element("outline", {
      type: "rss",
      text: rssPlainText(channel.title),
      title: rssPlainText(channel.title),
      description: rssPlainText(channel.description),
      xmlUrl: siteUrl(config.site.url, `${channel.dir === "" ? "" : `${channel.dir}/`}rss.xml`),
      htmlUrl: channel.link,
      language: channel.language.toLowerCase(),
    });
  const body = [
    ...channels.filter(({ kind }) => kind === "main").map(outline),
    ...groups.flatMap(([kind, text]) => {
      const members = channels.filter((channel) => channel.kind === kind && channel.count > 0);
      return members.length === 0 ? [] : [element("outline", { text }, ...members.map(outline))];
    }),
  ];
  const head = element(
    "head",
    {},
    element("title", {}, xmlText(rssPlainText(config.site.title))),
    element("dateModified", {}, xmlText(utcMail(updatedAt))),
    element("ownerName", {}, xmlText(rssPlainText(config.site.publisher.name))),
    element("ownerId", {}, xmlText(config.site.publisher.url)),
  );
  const opml = element("opml", { version: "2.0" }, head, element("body", {}, ...body));
  return `<?xml version="1.0" encoding="utf-8"?>\n${opml}\n`;
}
