import { unescapeHtml } from "../base/html-text.ts";
import type { AbsoluteUrl, SafeHtml } from "../model/brand.ts";
import { lookupSite, sourceSite } from "./body/addresses.ts";

const anyLink = /<a href="([^"#]*)(#[^"]*)?"([^<>]*)>([\s\S]*?)<\/a>/g;

/** What a link comes to: an address, nothing but its words, or what is written. */
export type LinkTarget = { readonly url: AbsoluteUrl } | "words" | "as-written";

/** What a link names: a path below the articles folder, another system's reference to an article, or an address. */
export interface LinkSource {
  readonly kind: "file" | "reference" | "address";
  readonly name: string;
}

/**
 * Leads links between articles to their pages. Where readers may not see the other article, or there is none, the link's
 * words stay without it.
 */
export function placeLinks(block: SafeHtml, find: (source: LinkSource) => LinkTarget): SafeHtml {
  if (!block.includes("<a href=") && !block.includes(lookupSite)) return block;
  const placed = block.replace(
    anyLink,
    (whole, escaped: string, fragment: string | undefined, attributes: string, words: string) => {
      const target = find(sourceOf(unescapeHtml(escaped)));
      if (target === "as-written") return whole;
      return target === "words" ? words : `<a href="${target.url}${fragment ?? ""}"${attributes}>${words}</a>`;
    },
  );
  // A reference among the words is shown as what it names.
  return placed.replaceAll(lookupSite, "") as SafeHtml;
}

function sourceOf(address: string): LinkSource {
  if (address.startsWith(sourceSite)) return { kind: "file", name: decoded(address.slice(sourceSite.length)) };
  if (address.startsWith(lookupSite)) return { kind: "reference", name: decoded(address.slice(lookupSite.length)) };
  return { kind: "address", name: address };
}

/** An address that a writer made up need not be well-formed. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
