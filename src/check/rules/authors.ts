import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import { checkReference } from "./addresses.ts";

const mail = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z0-9-]+\.)+[a-z0-9][a-z0-9-]*$/i;

/**
 * RSS has a mail address where it names an author, Atom has names, addresses and mail apart.
 *
 * @see https://www.rssboard.org/rss-profile#data-types-email
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-3.2
 */
export const authors: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    const text = unwrapped(element.text.trim());
    const args = { element: nameOf(element), text };
    if (feed.kind === "rss" && /^(?:author|managingEditor|webMaster)$/.test(element.name)) {
      const [, address = text, name] = /^(\S+)\s+\((.*)\)$/.exec(text) ?? [];
      if (!text.includes("@") || ((name !== undefined || text.endsWith(")")) && !mail.test(address)))
        say("check-author-mail", element.offset, args);
      else if (name === undefined) say("check-author-form", element.offset, args);
    }
    if (/^(?:atom:)?email$/.test(element.name) && !mail.test(text) && !/^[\w.%+-]+@[a-z][\w.-]*$/i.test(text))
      say("check-mail-invalid", element.offset, args);
    if (/^(?:atom:)?name$/.test(element.name) && /<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>/.test(text))
      say("check-name-mail", element.offset, args);
    if (/^(?:atom:)?uri$/.test(element.name) && text !== "") checkReference(text, element, say);
  }
};

/** Without `mailto:`, which some writers put before a mail address. */
function unwrapped(text: string): string {
  if (!/^mailto:/i.test(text)) return text;
  try {
    return decodeURIComponent(text.slice(7).replace(/\?.*$/, ""));
  } catch {
    return text.slice(7);
  }
}
