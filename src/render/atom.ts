import { element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Article } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { atomEntry, atomFrame, type ChannelCore, type ItemCore } from "./feed-core.ts";
import { fractionOf, schemeOf, subjectsOf } from "./feed-item.ts";
import { mediaContent } from "./media.ts";
import { complete } from "./rss.ts";

/** A whole Atom `<entry>` (RFC 4287). */
export function atomFragment(article: Article, core: ItemCore, config: SiteConfig): string {
  const extra: (Xml | undefined)[] = [
    ...subjectsOf(article).map((category) =>
      element("category", { term: category.label, scheme: schemeOf(category, config.site.url), label: category.label }),
    ),
    ...article.contributors.map(({ name, url }) =>
      element(
        "contributor",
        {},
        element("name", {}, xmlText(name)),
        url === undefined ? undefined : element("uri", {}, xmlText(url)),
      ),
    ),
    ...article.audio.map(({ src, type, bytes }) =>
      element("link", { rel: "enclosure", href: src, type, length: bytes }),
    ),
    ...article.related.map(({ url, title }) => element("link", { rel: "related", href: url, title })),
    article.rights.license === undefined
      ? undefined
      : element("link", { rel: "license", href: article.rights.license }),
    article.image === undefined ? undefined : mediaContent(article.image),
  ];
  const language = article.language === config.site.language ? "" : ` xml:lang="${article.language}"`;
  return complete(atomEntry(core), "</entry>", extra, "        ")
    .replace("<entry>", `<entry${language}>`)
    .replace(/(<updated>[^<]*)\.\d{3}Z/, `$1.${fractionOf(article.id)}Z`);
}

/** A whole Atom document from finished entries. */
export function atomDocument(channel: ChannelCore, entries: readonly string[]): string {
  const attributes = `xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${channel.language}"`;
  const [head, tail] = atomFrame(channel, attributes);
  return head + entries.map((entry) => `    ${entry}\n`).join("") + tail;
}
