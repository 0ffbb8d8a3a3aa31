import type { Rule } from "../document/document.ts";
import { attributesOf, type PageDocument } from "../document/page.ts";
import { isLanguage } from "./languages.ts";

/**
 * A page names one canonical address, and its versions by language and whole address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6596
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#html
 */
export const pageLinks: Rule<PageDocument> = ({ tags }, say) => {
  let canonicals = 0;
  for (const tag of tags) {
    if (tag.name !== "link") continue;
    const { rel = "", href = "", hreflang } = attributesOf(tag);
    const words = rel.toLowerCase().split(/\s+/);
    const isWhole = /^https?:\/\//i.test(href.trim());
    if (words.includes("canonical")) {
      canonicals += 1;
      if (canonicals === 2) say("check-canonical-twice", tag.offset);
      if (!isWhole) say("check-canonical-relative", tag.offset, { href });
    }
    if (words.includes("alternate") && hreflang !== undefined) {
      if (hreflang.toLowerCase() !== "x-default" && !isLanguage(hreflang))
        say("check-language", tag.offset, { tag: hreflang, element: "link" });
      if (!isWhole) say("check-hreflang-relative", tag.offset, { href });
    }
  }
};
