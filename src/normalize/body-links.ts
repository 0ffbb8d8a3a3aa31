import { unescapeHtml } from "../base/html-text.ts";
import type { AbsoluteUrl, SafeHtml } from "../model/brand.ts";
import { lookupSite, sourceSite } from "./body/addresses.ts";

const sourceLink = new RegExp(`<a href="(${sourceSite}|${lookupSite})([^"#]*)(#[^"]*)?"([^<>]*)>([\\s\\S]*?)</a>`, "g");

/** What a link to an article's file comes to: an address, nothing yet, or no such file. */
export type LinkTarget = { readonly url: AbsoluteUrl } | "hidden" | "unknown";

/** What a link names: a path below the articles folder, or another system's reference to an article. */
export interface LinkSource {
  readonly path: string;
  readonly isReference: boolean;
}

/**
 * Leads links between articles' files to their pages. Where readers may not see the other article, or there is none, the
 * link's words stay without it.
 */
export function placeLinks(block: SafeHtml, find: (source: LinkSource) => LinkTarget): SafeHtml {
  if (!block.includes(sourceSite) && !block.includes(lookupSite)) return block;
  const placed = block.replace(
    sourceLink,
    (_, site: string, path: string, fragment: string | undefined, attributes: string, words: string) => {
      const target = find({ path: decoded(unescapeHtml(path)), isReference: site === lookupSite });
      return typeof target === "string" ? words : `<a href="${target.url}${fragment ?? ""}"${attributes}>${words}</a>`;
    },
  );
  // A reference among the words is shown as what it names.
  return placed.replaceAll(lookupSite, "") as SafeHtml;
}

/** An address that a writer made up need not be well-formed. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
