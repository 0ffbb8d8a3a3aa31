import { isKnownLanguage, languageTag } from "../../base/language.ts";
import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";

/**
 * Languages are named by their tags.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646
 */
export const languages: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    const tags = [element.attributes["xml:lang"], element.attributes["hreflang"], element.attributes["lang"]];
    if (/^(?:dc:)?language$/.test(element.name)) tags.push(element.text.trim());
    for (const tag of tags)
      if (tag !== undefined && !(tag === "" && !/^(?:dc:)?language$/.test(element.name)) && !isLanguage(tag))
        say("check-language", element.offset, { tag, element: nameOf(element) });
  }
};

/** Whether a text is the tag of a language that exists. */
export function isLanguage(tag: string): boolean {
  const canonical = /^[a-z0-9-]+$/i.test(tag) ? languageTag(tag) : undefined;
  return canonical !== undefined && (canonical === "und" || isKnownLanguage(canonical));
}
