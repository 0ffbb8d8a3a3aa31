import { isMediaType } from "../document/addresses.ts";
import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";

/**
 * A text of Atom says what it is: text, html, or xhtml inside a div.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3
 */
export const textTypes: Rule<FeedDocument> = (feed, say) => {
  const pattern =
    feed.kind === "atom"
      ? /^(title|subtitle|summary|rights|content)$/
      : /^atom:(title|subtitle|summary|rights|content)$/;
  for (const element of judgedElements(feed)) {
    const name = pattern.exec(element.name)?.[1];
    const type = element.attributes["type"];
    if (name === undefined) continue;
    const args = { element: nameOf(element), type: type ?? "" };
    if (type !== undefined && !/^(?:text|html|xhtml)$/.test(type)) {
      const isAllowed = name === "content" && isMediaType(type) && !type.startsWith("multipart/");
      if (!isAllowed) say("check-text-type", element.offset, args);
    }
    const { src } = element.attributes;
    if (src !== undefined && type !== undefined && !type.includes("/")) say("check-text-type", element.offset, args);
    if (src !== undefined && (element.text.trim() !== "" || element.children.length > 0))
      say("check-text-stray", element.offset, args);
    if (src === undefined && isBinary(type) && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(element.text))
      say("check-content-encoding", element.offset, args);
    const children = element.children;
    if (type === "xhtml") {
      const isDiv = children.length === 1 && children[0]?.name === "xhtml:div" && element.text.trim() === "";
      if (!isDiv) say("check-xhtml-div", element.offset, args);
    } else if (children.length > 0 && !/[+/]xml$/.test(type ?? ""))
      say("check-text-children", children[0]?.offset, args);
  }
};

/** RFC 4287, section 4.1.3.3: what is neither text nor XML stands in Base64. */
function isBinary(type: string | undefined): boolean {
  return type !== undefined && type.includes("/") && !/^text\/|[+/]xml$/.test(type);
}
