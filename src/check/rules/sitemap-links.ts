import { addressFault } from "../document/addresses.ts";
import type { Rule, XmlDocument } from "../document/document.ts";
import { child, every } from "../document/xml.ts";
import { isLanguage } from "./languages.ts";

/**
 * Pictures of a page have whole addresses, and its versions in other languages a language and a whole address.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export const sitemapLinks: Rule<XmlDocument> = ({ root }, say) => {
  for (const entry of every(root, "url")) {
    for (const image of every(entry, "image:image")) {
      const address = child(image, "image:loc")?.text.trim() ?? "";
      if (address === "" || addressFault(address) !== undefined)
        say("check-sitemap-address", image.offset, { address });
    }
    const alternates = every(entry, "xhtml:link");
    for (const { attributes, offset } of alternates) {
      const { hreflang = "", href = "" } = attributes;
      if (hreflang !== "x-default" && !isLanguage(hreflang))
        say("check-language", offset, { tag: hreflang, element: "xhtml:link" });
      if (addressFault(href) !== undefined) say("check-sitemap-address", offset, { address: href });
    }
    const own = child(entry, "loc")?.text.trim();
    if (alternates.length > 0 && !alternates.some(({ attributes }) => attributes["href"] === own))
      say("check-hreflang-self", entry.offset, { address: own ?? "" });
  }
};
