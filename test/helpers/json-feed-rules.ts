const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const top = new Set([
  "version",
  "title",
  "home_page_url",
  "feed_url",
  "next_url",
  "description",
  "icon",
  "favicon",
  "language",
  "authors",
  "hubs",
  "items",
]);
const members = new Set([
  "id",
  "url",
  "title",
  "content_html",
  "content_text",
  "summary",
  "image",
  "date_published",
  "date_modified",
  "authors",
  "tags",
  "language",
  "attachments",
  "_broadsheet",
]);
/** The members of `_broadsheet` that docs/contracts.md promises. */
const extension = new Set([
  "type",
  "section",
  "dateline",
  "word_count",
  "is_free",
  "contributors",
  "agencies",
  "source",
  "image",
  "corrections",
  "related",
  "copyright",
  "license",
]);

/** Findings about a JSON Feed 1.1 document. */
export function jsonFeedFindings(text: string): string[] {
  const findings: string[] = [];
  const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
  if (feed["version"] !== "https://jsonfeed.org/version/1.1") findings.push("version");
  for (const key of Object.keys(feed)) if (!top.has(key)) findings.push(`unknown member ${key}`);
  for (const key of ["title", "home_page_url", "feed_url"])
    if (typeof feed[key] !== "string" || feed[key] === "") findings.push(key);
  if (feed["next_url"] === feed["feed_url"]) findings.push("next_url is the feed itself");
  const ids = feed.items.map((item) => item["id"]);
  if (new Set(ids).size !== ids.length) findings.push("two items with one id");
  for (const item of feed.items) {
    for (const key of Object.keys(item)) if (!members.has(key)) findings.push(`unknown member ${key} in an item`);
    for (const key of Object.keys(item["_broadsheet"] ?? {}))
      if (!extension.has(key)) findings.push(`unknown member ${key} in _broadsheet`);
    for (const [key, value] of Object.entries(item)) if (value === "" || value === null) findings.push(`empty ${key}`);
    if (typeof item["id"] !== "string") findings.push("an item without id");
    if ((item["content_html"] === undefined) === (item["content_text"] === undefined)) findings.push("content");
    for (const key of ["date_published", "date_modified"])
      if (!date.test(String(item[key]))) findings.push(`${key} ${String(item[key])}`);
  }
  return findings;
}
