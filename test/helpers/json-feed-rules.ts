const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const top = new Set([
  "version",
  "title",
  "home_page_url",
  "feed_url",
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
]);

/** Findings about a JSON Feed 1.1 document. */
export function jsonFeedFindings(text: string): string[] {
  const findings: string[] = [];
  const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
  if (feed["version"] !== "https://jsonfeed.org/version/1.1") findings.push("version");
  for (const key of Object.keys(feed)) if (!top.has(key)) findings.push(`unknown member ${key}`);
  for (const key of ["title", "home_page_url", "feed_url"])
    if (typeof feed[key] !== "string" || feed[key] === "") findings.push(key);
  const ids = feed.items.map((item) => item["id"]);
  if (new Set(ids).size !== ids.length) findings.push("two items with one id");
  for (const item of feed.items) {
    for (const key of Object.keys(item)) if (!members.has(key)) findings.push(`unknown member ${key} in an item`);
    for (const [key, value] of Object.entries(item)) if (value === "" || value === null) findings.push(`empty ${key}`);
    if (typeof item["id"] !== "string") findings.push("an item without id");
    if ((item["content_html"] === undefined) === (item["content_text"] === undefined)) findings.push("content");
    for (const key of ["date_published", "date_modified"])
      if (!date.test(String(item[key]))) findings.push(`${key} ${String(item[key])}`);
  }
  return findings;
}
