import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";

/**
 * What describes the feed stands before its entries, and a summary before the whole text: readers that stop early see it.
 *
 * @see https://www.rssboard.org/rss-profile#namespace-elements-content-encoded
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1
 */
export const order: Rule<FeedDocument> = ({ kind, channel, items }, say) => {
  const first = channel.children.findIndex(({ name }) => name === (kind === "rss" ? "item" : "entry"));
  const late =
    first === -1 ? undefined : channel.children.slice(first).find((element) => isMetadata(kind, element.name));
  if (late !== undefined)
    say(kind === "rss" ? "check-item-early" : "check-metadata-late", late.offset, { element: nameOf(late) });
  if (kind === "atom") return;
  for (const item of items) {
    const names = item.children.map(({ name }) => name);
    const body = names.indexOf("content:encoded");
    const summary = names.indexOf("description");
    if (body !== -1 && (summary === -1 || summary > body)) say("check-content-first", item.children[body]?.offset);
  }
};

function isMetadata(kind: FeedDocument["kind"], name: string): boolean {
  return kind === "rss"
    ? name === "atom:link" || (!name.includes(":") && name !== "item" && !/^[?#]/.test(name))
    : /^(?:id|title|updated|author|category|contributor|icon|link|logo|rights|subtitle)$/.test(name);
}
