import { siteUrl } from "../../base/url.ts";
import { element, xmlText, type Xml } from "../../base/xml-text.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import type { Output } from "../../model/output.ts";

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** One address of a sitemap. */
export interface Entry {
  readonly url: Xml;
  /** RFC 3339; sorts as text. */
  readonly modified: string | undefined;
}

/** What a sitemap may hold (Sitemaps 0.9; Google takes 1,000 addresses in a news sitemap). */
export interface Limits {
  readonly entries: number;
  readonly bytes: number;
}

/** @param more elements of other namespaces */
export function entry(location: string, modified: string | undefined, ...more: readonly Xml[]): Entry {
  const url = element(
    "url",
    {},
    element("loc", {}, xmlText(location)),
    modified === undefined ? undefined : element("lastmod", {}, xmlText(modified)),
    ...more,
  );
  return { url, modified };
}

export function urlset(entries: readonly Entry[], namespaces: Readonly<Record<string, string>>): string {
  const set = element("urlset", { xmlns: protocol, ...namespaces }, ...entries.map(({ url }) => `\n${url}` as Xml));
  return `${declaration}${set}\n`;
}

/** One sitemap, or as many as the limits ask for: `NAME.xml`, `NAME-2.xml` … */
export function parts(
  name: string,
  entries: readonly Entry[],
  limits: Limits,
  namespaces: Readonly<Record<string, string>>,
): { readonly output: Output; readonly modified: string | undefined }[] {
  const groups: Entry[][] = [];
  // A character has three bytes at most: few sitemaps need a count.
  const isSmall = entries.reduce((sum, { url }) => sum + 3 * url.length + 1, 1000) <= limits.bytes;
  let bytes = limits.bytes;
  for (const next of entries) {
    const size = isSmall ? 1 : Buffer.byteLength(next.url) + 1;
    if (bytes + size > limits.bytes || groups.at(-1)?.length === limits.entries) {
      groups.push([]);
      bytes = 1000;
    }
    groups.at(-1)?.push(next);
    bytes += size;
  }
  return groups.map((group, index) => ({
    output: {
      path: index === 0 ? `${name}.xml` : `${name}-${index + 1}.xml`,
      phase: "index",
      content: urlset(group, namespaces),
    },
    modified: group.reduce<string | undefined>(
      (latest, { modified = "" }) => (modified > (latest ?? "") ? modified : latest),
      undefined,
    ),
  }));
}

/** A sitemap of sitemaps. */
export function sitemapIndex(
  sitemaps: readonly { readonly output: Output; readonly modified: string | undefined }[],
  site: AbsoluteUrl,
): string {
  const rows = sitemaps.map(({ output, modified }) => {
    const lastmod = modified === undefined ? undefined : element("lastmod", {}, xmlText(modified));
    return `\n${element("sitemap", {}, element("loc", {}, xmlText(siteUrl(site, output.path))), lastmod)}` as Xml;
  });
  return `${declaration}${element("sitemapindex", { xmlns: protocol }, ...rows)}\n`;
}
