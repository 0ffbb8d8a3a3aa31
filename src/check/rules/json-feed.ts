import { addressFault } from "../document/addresses.ts";
import type { Rule } from "../document/document.ts";
import type { JsonValue } from "../document/json.ts";
import { isLanguage } from "./languages.ts";

/** A JSON Feed. */
export interface JsonDocument {
  readonly text: string;
  readonly root: JsonValue;
}

const feedMembers: Readonly<Record<string, string>> = {
  version: "text",
  title: "text",
  home_page_url: "address",
  feed_url: "address",
  description: "text",
  user_comment: "text",
  next_url: "address",
  icon: "address",
  favicon: "address",
  author: "object",
  authors: "list",
  language: "language",
  expired: "flag",
  hubs: "list",
  items: "list",
};
const itemMembers: Readonly<Record<string, string>> = {
  id: "text",
  url: "address",
  external_url: "address",
  title: "text",
  content_html: "text",
  content_text: "text",
  summary: "text",
  image: "address",
  banner_image: "address",
  date_published: "date",
  date_modified: "date",
  author: "object",
  authors: "list",
  tags: "list",
  language: "language",
  attachments: "list",
};
const authorMembers: Readonly<Record<string, string>> = { name: "text", url: "address", avatar: "address" };
const attachmentMembers: Readonly<Record<string, string>> = {
  url: "address",
  mime_type: "text",
  title: "text",
  size_in_bytes: "number",
  duration_in_seconds: "number",
};
const hubMembers: Readonly<Record<string, string>> = { type: "text", url: "address" };

/**
 * Members are of the kinds that JSON Feed gives them, and every object holds what it must.
 *
 * @see https://www.jsonfeed.org/version/1.1/#top-level
 */
export const jsonFeed: Rule<JsonDocument> = ({ root }, say) => {
  object(root, feedMembers, ["title", "items"], "the feed");
  const version = root.members.get("version")?.value;
  if (version === "https://jsonfeed.org/version/1") say("check-json-old", root.members.get("version")?.offset);
  else if (version !== "https://jsonfeed.org/version/1.1")
    say("check-json-version", root.members.get("version")?.offset ?? root.offset);
  for (const name of ["home_page_url", "feed_url"])
    if (!root.members.has(name)) say("check-json-advised", root.offset, { member: name });
  people(root);
  for (const hub of list(root, "hubs")) object(hub, hubMembers, ["type", "url"], "a hub");
  for (const item of list(root, "items")) {
    object(item, itemMembers, ["id"], "an item");
    if (!item.members.has("content_html") && !item.members.has("content_text")) say("check-json-content", item.offset);
    people(item);
    for (const attachment of list(item, "attachments"))
      object(attachment, attachmentMembers, ["url", "mime_type"], "an attachment");
    for (const tag of list(item, "tags"))
      if (typeof tag.value !== "string") say("check-json-kind", tag.offset, { member: "tags", kind: "text" });
  }

  function people(parent: JsonValue): void {
    const author = parent.members.get("author");
    for (const person of [...list(parent, "authors"), ...(author === undefined ? [] : [author])]) {
      object(person, authorMembers, [], "an author");
      if (!Object.keys(authorMembers).some((name) => person.members.has(name))) say("check-json-author", person.offset);
    }
    if (author !== undefined && !parent.members.has("authors") && version !== "https://jsonfeed.org/version/1")
      say("check-json-author-old", author.offset);
  }

  function list(parent: JsonValue, name: string): readonly JsonValue[] {
    return parent.members.get(name)?.items ?? [];
  }

  function object(
    value: JsonValue,
    members: Readonly<Record<string, string>>,
    required: readonly string[],
    parent: string,
  ): void {
    if (!isKind(value.value, "object")) return say("check-json-kind", value.offset, { member: parent, kind: "object" });
    for (const member of required)
      if (!value.members.has(member)) say("check-json-missing", value.offset, { member, parent });
    for (const [member, { value: found, offset }] of value.members) {
      const kind = members[member];
      if (kind === undefined) {
        if (!member.startsWith("_")) say("check-json-unknown", offset, { member, parent });
      } else if (!isKind(found, kind)) say("check-json-kind", offset, { member, kind });
      else if (kind === "address") addressOf(String(found), member, offset);
      else if (kind === "language" && !isLanguage(String(found)))
        say("check-language", offset, { tag: String(found), element: member });
      else if (required.includes(member) && found === "") say("check-json-empty", offset, { member });
    }
  }

  function addressOf(address: string, element: string, offset: number): void {
    const fault = addressFault(address);
    if (fault === "relative") say("check-address-relative", offset, { address, element });
    else if (fault === "ascii") say("check-address-ascii", offset, { address, element });
    else if (fault !== undefined || !/^[a-z]+:/i.test(address))
      say("check-address-invalid", offset, { address, element });
  }
};

function isKind(value: unknown, kind: string): boolean {
  switch (kind) {
    case "list":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "number":
      return typeof value === "number" && value >= 0;
    case "flag":
      return typeof value === "boolean";
    default:
      return typeof value === "string";
  }
}
