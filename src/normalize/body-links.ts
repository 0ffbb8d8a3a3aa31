import { unescapeHtml } from "../base/html-text.ts";
import type { AbsoluteUrl, SafeHtml } from "../model/brand.ts";
import { sourceSite } from "./body/addresses.ts";

const sourceLink = new RegExp(`<a href="${sourceSite}([^"#]*)(#[^"]*)?"([^<>]*)>([\\s\\S]*?)</a>`, "g");

/** What a link to an article's file comes to: an address, nothing yet, or no such file. */
export type LinkTarget = { readonly url: AbsoluteUrl } | "hidden" | "unknown";

/**
 * Leads links between articles' files to their pages. Where readers may not see the other article, or there is none, the
 * link's words stay without it.
 *
 * @param find the target of a path below the articles folder
 */
export function placeLinks(block: SafeHtml, find: (path: string) => LinkTarget): SafeHtml {
  if (!block.includes(sourceSite)) return block;
  return block.replace(
    sourceLink,
    (_, path: string, fragment: string | undefined, attributes: string, words: string) => {
      const target = find(decodeURIComponent(unescapeHtml(path)));
      return typeof target === "string" ? words : `<a href="${target.url}${fragment ?? ""}"${attributes}>${words}</a>`;
    },
  ) as SafeHtml;
}
