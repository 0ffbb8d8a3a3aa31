import { podcastCategory, podcastCategoryHint } from "../../base/podcast.ts";
import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { child, every, type XmlElement } from "../document/xml.ts";

/** What an element's text must be, and how to say it. */
const texts: Readonly<Record<string, readonly [form: RegExp, expected: string]>> = {
  "itunes:explicit": [/^(?:true|false)$/i, "`true` or `false`"],
  "itunes:type": [/^(?:episodic|serial)$/, "`episodic` or `serial`"],
  "itunes:episodeType": [/^(?:full|trailer|bonus)$/, "`full`, `trailer` or `bonus`"],
  "itunes:duration": [/^\d+(?::[0-5]\d){0,2}$/, "seconds, MM:SS or HH:MM:SS"],
  "itunes:season": [/^0*[1-9]\d*$/, "a whole number above 0"],
  "itunes:episode": [/^0*[1-9]\d*$/, "a whole number above 0"],
};

/** Characters that the W3C validator allows. */
const limits: Readonly<Record<string, number>> = {
  "itunes:author": 255,
  "itunes:keywords": 255,
  "itunes:subtitle": 255,
  "itunes:summary": 4000,
};

/**
 * A feed with elements of Apple Podcasts has all that directories ask for, and episodes that apps play.
 *
 * @see https://podcasters.apple.com/support/823-podcast-requirements
 */
export const podcast: Rule<FeedDocument> = ({ kind, root, channel, items }, say) => {
  if (kind !== "rss") return;
  const about = [channel, ...items].map((place) => place.children.filter(({ name }) => name.startsWith("itunes:")));
  if (about.every(({ length }) => length === 0)) return;
  for (const element of ["itunes:image", "itunes:category", "itunes:explicit", "itunes:owner"])
    if (child(channel, element) === undefined) say("check-podcast-missing", channel.offset, { element });
  const isInLanguage = [root, channel].some((place) => place.attributes["xml:lang"] !== undefined);
  if (child(channel, "language") === undefined && !isInLanguage)
    say("check-podcast-missing", channel.offset, { element: "language" });
  for (const element of about.flat()) judge(element);
  for (const item of items) episode(item);

  function judge(element: XmlElement): void {
    const { name, text, attributes, offset } = element;
    const [form, expected] = texts[name] ?? [];
    const value = text.trim();
    if (form?.test(value) === false)
      say("check-podcast-value", offset, { element: name, value, expected: expected ?? "" });
    const limit = limits[name] ?? Number.POSITIVE_INFINITY;
    if (value.length > limit) say("check-podcast-long", offset, { element: name, length: value.length, limit });
    if (name === "itunes:image" && attributes["href"] === undefined)
      say("check-attribute-missing", offset, { attribute: "href", element: name });
    if (name === "itunes:category") category(element);
    if (name === "itunes:owner") owner(element);
  }

  function category(element: XmlElement): void {
    for (const path of [[element], ...every(element, "itunes:category").map((below) => [element, below])]) {
      const last = path.at(-1) ?? element;
      if (last.attributes["text"] === undefined)
        return say("check-attribute-missing", last.offset, { attribute: "text", element: nameOf(last) });
      const name = path.map(({ attributes }) => attributes["text"]).join(" > ");
      if (podcastCategory(name) === undefined)
        return say("check-podcast-category", last.offset, { category: name, hint: podcastCategoryHint(name) });
    }
  }

  function owner(element: XmlElement): void {
    const mail = child(element, "itunes:email");
    if (mail === undefined)
      say("check-element-missing", element.offset, { element: "itunes:email", parent: "itunes:owner" });
    else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.text.trim()))
      say("check-mail-invalid", mail.offset, { element: "itunes:email", text: mail.text.trim() });
  }

  function episode(item: XmlElement): void {
    const enclosure = child(item, "enclosure");
    if (enclosure === undefined) return say("check-podcast-silent", item.offset);
    const { url } = enclosure.attributes;
    if (url !== undefined && !/\.(?:m4a|mp3|mov|mp4|m4v|pdf|epub)$/i.test(url.replace(/[?#].*$/s, "")))
      say("check-podcast-format", enclosure.offset, { address: url });
  }
};
