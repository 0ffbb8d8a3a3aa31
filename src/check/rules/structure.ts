import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { formOf, isJudged, judgedElements, type Form } from "../document/forms.ts";
import type { XmlElement } from "../document/xml.ts";

/**
 * Every element stands where its specification has it, as often as it may, with attributes that it knows.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4
 */
export const structure: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    const form = formOf(feed.kind, element);
    if (form === undefined) continue;
    const seen = new Set<string>();
    for (const child of isConstruct(form) ? [] : element.children) {
      const names = { element: nameOf(child), parent: nameOf(element) };
      if (child.name.startsWith("#")) say("check-namespace-none", child.offset, names);
      else if (isJudged(child) && !form.once.has(child.name) && !form.many.has(child.name))
        say("check-element-unknown", child.offset, names);
      else if (form.once.has(child.name) && seen.has(child.name)) say("check-element-twice", child.offset, names);
      seen.add(child.name);
    }
    for (const attribute of Object.keys(element.attributes)) {
      if (form.attributes.has(attribute) || attribute.startsWith("xml:")) continue;
      const args = { attribute: attribute.replace(/^[?#]/, ""), element: nameOf(element) };
      if (!attribute.startsWith("?")) say("check-attribute-unknown", element.offset, args);
      else if (feed.kind === "rss" && !element.name.includes(":")) say("check-attribute-foreign", element.offset, args);
    }
    strayText(element, form, (offset) => say("check-text-stray", offset, { element: nameOf(element) }));
  }
};

function strayText(element: XmlElement, { text }: Form, say: (offset: number) => void): void {
  if (!text && !/^(?:atom:)?link$/.test(element.name) && element.text.trim() !== "") say(element.offset);
}

/** Whether the children of an element are for the rule that knows texts of Atom. */
function isConstruct({ attributes }: Form): boolean {
  return attributes.has("src");
}
