import type { Say, Surroundings } from "./document/document.ts";
import { parseJson, type JsonValue } from "./document/json.ts";
import { noFacts, type Facts, type Reference } from "./facts.ts";
import { jsonFeed } from "./rules/json-feed.ts";
import { jsonItems } from "./rules/json-items.ts";
import { jsonPaging } from "./rules/json-paging.ts";

/** Whether a text claims to be a JSON Feed: other JSON is nobody's feed. */
export function claimsJsonFeed(path: string, text: string): boolean {
  return (
    /^\s*\{/.test(text) &&
    (/jsonfeed\.org\/version/.test(text.slice(0, 2000)) || /(?:^|\/)feed[\w-]*\.json$/.test(path))
  );
}

/** Applies every rule to a JSON Feed. */
export function checkJson(text: string, say: Say, surroundings: Surroundings): Facts {
  const root = parseJson(text);
  if ("reason" in root) {
    // https://www.rfc-editor.org/rfc/rfc8259#section-2
    say("check-json-syntax", root.offset, { reason: root.reason });
    return noFacts;
  }
  for (const rule of [jsonFeed, jsonItems, jsonPaging]) rule({ text, root }, say, surroundings);
  return { ...noFacts, references: references(root) };
}

function references(root: JsonValue): Reference[] {
  const of = (parent: JsonValue, name: string, weight: Reference["weight"]): Reference[] => {
    const found = parent.members.get(name);
    return typeof found?.value === "string" ? [{ address: found.value, weight, offset: found.offset }] : [];
  };
  return [
    ...of(root, "home_page_url", "link"),
    ...of(root, "next_url", "target"),
    ...(root.members.get("items")?.items ?? []).flatMap((item) => [
      ...of(item, "url", "target"),
      ...of(item, "image", "target"),
      ...(item.members.get("attachments")?.items ?? []).flatMap((attachment) => of(attachment, "url", "target")),
    ]),
  ];
}
