import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import { child, type XmlElement } from "../document/xml.ts";

const rss: Readonly<Record<string, readonly string[]>> = {
  channel: ["title", "link", "description"],
  image: ["url", "title", "link"],
  textInput: ["title", "link", "description", "name"],
  skipHours: ["hour"],
  skipDays: ["day"],
  "atom:author": ["atom:name"],
  "atom:contributor": ["atom:name"],
};
const atom: Readonly<Record<string, readonly string[]>> = {
  feed: ["id", "title", "updated"],
  entry: ["id", "title", "updated"],
  author: ["name"],
  contributor: ["name"],
};

/**
 * What a feed must hold.
 *
 * @see https://www.rssboard.org/rss-specification#requiredChannelElements
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.1
 */
export const required: Rule<FeedDocument> = (feed, say) => {
  const needs = feed.kind === "rss" ? rss : atom;
  for (const element of judgedElements(feed))
    for (const name of needs[element.name] ?? [])
      if (child(element, name) === undefined)
        say("check-element-missing", element.offset, { element: name, parent: nameOf(element) });
  for (const item of feed.items)
    if (feed.kind === "rss") rssItem(item);
    else atomAuthor(item);

  function rssItem(item: XmlElement): void {
    if (child(item, "title") === undefined && child(item, "description") === undefined)
      say("check-item-empty", item.offset);
    if (child(item, "guid") === undefined && feed.root.attributes["version"] === "2.0")
      say("check-guid-missing", item.offset);
  }

  function atomAuthor(entry: XmlElement): void {
    const source = child(entry, "source");
    for (const element of source === undefined ? [] : ["id", "title", "updated"])
      if (source !== undefined && child(source, element) === undefined)
        say("check-source-incomplete", source.offset, { element });
    const places = [entry, feed.channel, ...(source === undefined ? [] : [source])];
    if (places.every((place) => child(place, "author") === undefined))
      say("check-element-missing", entry.offset, { element: "author", parent: "entry" });
  }
};
