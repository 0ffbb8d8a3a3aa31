import type { Rule } from "../document/document.ts";
import { readInternetDate } from "../document/dates.ts";
import { isMediaType } from "../document/addresses.ts";
import { jsonOffset, type JsonValue } from "../document/json.ts";
import { checkBody } from "./bodies.ts";
import { checkDate } from "./dates.ts";
import type { JsonDocument } from "./json-feed.ts";

/**
 * Items have ids of their own, dates that exist, and HTML that every reader shows alike.
 *
 * @see https://www.jsonfeed.org/version/1.1/#items
 */
export const jsonItems: Rule<JsonDocument> = ({ text, root }, say, { now }) => {
  const seen = new Set<string>();
  for (const item of root.members.get("items")?.items ?? []) {
    const id = item.members.get("id");
    const value = typeof id?.value === "string" ? id.value : "";
    if (value !== "" && seen.has(value)) say("check-id-twice", id?.offset, { id: value });
    seen.add(value);
    for (const name of ["date_published", "date_modified"]) date(item.members.get(name), name);
    const html = item.members.get("content_html");
    if (typeof html?.value === "string")
      checkBody(html.value, (code, index, args) => say(code, jsonOffset(text, html.offset, index ?? 0), args));
    for (const name of ["title", "summary", "content_text"]) plain(item.members.get(name), name);
    for (const attachment of item.members.get("attachments")?.items ?? []) {
      const type = attachment.members.get("mime_type");
      if (typeof type?.value === "string" && !isMediaType(type.value))
        say("check-media-type", type.offset, { type: type.value, element: "attachment" });
    }
  }

  function date(found: JsonValue | undefined, element: string): void {
    if (typeof found?.value !== "string") return;
    checkDate(
      readInternetDate(found.value),
      { element, date: found.value, form: "RFC 3339" },
      (code, args) => say(code, found.offset, args),
      now,
    );
  }

  function plain(found: JsonValue | undefined, element: string): void {
    const markup =
      typeof found?.value === "string"
        ? /<\/(?:p|b|i|em|strong|a|span|div|h[1-6]|li|ul)>|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i.exec(
            found.value,
          )?.[0]
        : undefined;
    if (markup !== undefined) say("check-text-markup", found?.offset, { element, markup });
  }
};
