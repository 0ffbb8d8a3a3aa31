import { addressFault } from "../document/addresses.ts";
import { readMailDate } from "../document/dates.ts";
import type { Rule, XmlDocument } from "../document/document.ts";
import { child, every, walk, type XmlElement } from "../document/xml.ts";
import { checkDate } from "./dates.ts";
import { isLanguage } from "./languages.ts";

/**
 * A list of feeds that readers can import.
 *
 * @see http://opml.org/spec2.opml
 */
export const opml: Rule<XmlDocument> = ({ root }, say, { now }) => {
  const version = root.attributes["version"];
  if (version === undefined) say("check-attribute-missing", root.offset, { attribute: "version", element: "opml" });
  else if (!/^(?:1\.0|1\.1|2\.0)$/.test(version)) say("check-opml-version", root.offset, { version });
  const [head, body] = [child(root, "head"), child(root, "body")];
  for (const [element, name] of [
    [head, "head"],
    [body, "body"],
  ] as const)
    if (element === undefined) say("check-element-missing", root.offset, { element: name, parent: "opml" });
  if (body !== undefined && every(body, "outline").length === 0)
    say("check-element-missing", body.offset, { element: "outline", parent: "body" });
  for (const element of head?.children ?? []) headElement(element);
  for (const outline of body === undefined ? [] : walk(body))
    if (outline.name === "outline") outlineElement(outline);
    else if (outline !== body && !/[?:]/.test(outline.name))
      say("check-element-unknown", outline.offset, { element: outline.name, parent: outline.parent?.name ?? "" });

  function headElement({ name, text, offset }: XmlElement): void {
    const value = text.trim();
    if (/^date(?:Created|Modified)$/.test(name))
      checkDate(
        readMailDate(value),
        { element: name, date: value, form: "RFC 822" },
        (code, args) => say(code, offset, args),
        now,
      );
    if (name === "ownerEmail" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
      say("check-mail-invalid", offset, { element: name, text: value });
    if (name === "ownerId" && (addressFault(value) !== undefined || !/^https?:/i.test(value)))
      say("check-address-invalid", offset, { element: name, address: value });
    if (/^(?:vertScrollState|window)/.test(name) && !/^0*[1-9]\d*$/.test(value))
      say("check-number", offset, { element: name, value });
    if (name === "expansionState" && !/^(?:\d+(?:,\s*\d+)*)?$/.test(value))
      say("check-number", offset, { element: name, value });
  }

  function outlineElement({ attributes, offset }: XmlElement): void {
    const { type, text, title, xmlUrl, htmlUrl, url, language, created } = attributes;
    if (text === undefined) say("check-attribute-missing", offset, { attribute: "text", element: "outline" });
    if (type?.toLowerCase() === "rss") {
      if (xmlUrl === undefined) say("check-opml-address", offset, { attribute: "xmlUrl", type });
      if (title === undefined) say("check-opml-title", offset);
    } else if (type?.toLowerCase() === "link") {
      if (url === undefined) say("check-opml-address", offset, { attribute: "url", type });
    } else if (type === undefined && [xmlUrl, htmlUrl, language, title].some((value) => value !== undefined))
      say("check-opml-type", offset);
    for (const [attribute, address] of Object.entries({ xmlUrl, htmlUrl, url }))
      if (address !== undefined && addressFault(address) !== undefined)
        say("check-address-invalid", offset, { element: `outline ${attribute}`, address });
    if (language !== undefined && !isLanguage(language))
      say("check-language", offset, { tag: language, element: "outline" });
    if (created !== undefined)
      checkDate(
        readMailDate(created),
        { element: "created", date: created, form: "RFC 822" },
        (code, args) => say(code, offset, args),
        now,
      );
  }
};
