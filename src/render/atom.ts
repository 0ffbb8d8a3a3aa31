import { utcIso } from "../base/date.ts";
import { apart, element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { atomFrame, atomPieces, type ChannelCore, type ItemCore } from "./feed-core.ts";
import { archiveParts } from "./feed-archive.ts";
import { fractionOf, subjectsOf } from "./feed-item.ts";
import { audioTitle, mediaContent } from "./media.ts";
import { lines, linkTitle, styled } from "./rss.ts";

/** A whole Atom `<entry>`, in pieces (RFC 4287). */
export function atomFragment(article: Article, core: ItemCore, config: SiteConfig): readonly string[] {
  const { contributors, audio, related, rights, source, agencies, image, language, updatedAt } = article;
  const extra: (Xml | undefined)[] = [
    ...subjectsOf(article, config).map(({ label, scheme }) => element("category", { term: label, scheme, label })),
    ...contributors.map(({ name, url }) =>
      element(
        "contributor",
        {},
        element("name", {}, xmlText(name)),
        url === undefined ? undefined : element("uri", {}, xmlText(url)),
      ),
    ),
    ...audio.map((version) => {
      const { src, type, bytes } = version;
      return element("link", {
        rel: "enclosure",
        href: src,
        type,
        length: bytes,
        title: linkTitle(audioTitle(version)),
      });
    }),
    ...related.map(({ url, title }) => element("link", { rel: "related", href: url, title: linkTitle(title) })),
    rights.license === undefined ? undefined : element("link", { rel: "license", href: rights.license }),
    source === undefined
      ? undefined
      : element(
          "source",
          {},
          element("id", {}, xmlText(source.feed)),
          element("title", {}, xmlText(source.name)),
          element("updated", {}, xmlText(utcIso(updatedAt.instant))),
          element("link", { rel: "self", href: source.feed }),
        ),
    ...agencies.map((name) => element("dc:source", {}, xmlText(name))),
    image === undefined ? undefined : mediaContent(image),
  ];
  return atomPieces(core, {
    attributes: language === config.site.language ? "" : ` xml:lang="${language}"`,
    fraction: fractionOf(article.id),
    extra: lines(extra, "        "),
  });
}

/** A whole Atom document from finished entries, in pieces. */
export function atomDocument<Entry>(channel: ChannelCore, entries: readonly Entry[]): readonly (Entry | string)[] {
  const archive = archiveParts(channel, "link");
  const attributes = [
    'xmlns:media="http://search.yahoo.com/mrss/"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ...archive.namespaces,
    `xml:lang="${channel.language}"`,
  ].join(" ");
  const [head, tail] = atomFrame(channel, attributes);
  const extra = archive.elements.map((part) => `    ${part}\n`).join("");
  return [apart(styled(head, channel.dir) + extra), ...entries.flatMap((entry) => ["    ", entry, "\n"]), tail];
}
