/** What a source can be. */
export const forms = ["page", "html", "rss", "atom", "json", "wxr"] as const;
export type SourceForm = (typeof forms)[number];

/** Characters that are looked at. */
const headLength = 20_000;

/** What a text is, by its look. */
export function detectForm(text: string): SourceForm {
  const head = text
    .slice(0, headLength)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (head.startsWith("{") && /"(?:version|items|feed_url|home_page_url)"\s*:/.test(head)) return "json";
  const root =
    /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?[^>]*>|\s)*<([A-Za-z][\w:.-]*)([^>]*)>/i.exec(
      head,
    );
  const name = root?.[1]?.toLowerCase();
  if (name === "rss" || name === "rdf:rdf") return /wordpress\.org\/export\//.test(head) ? "wxr" : "rss";
  if (name === "feed" || name === "entry" || name?.endsWith(":feed") === true) return "atom";
  if (name !== undefined && /^(?:html|head|body|article|main|div|meta|title|script)$/.test(name)) return "html";
  const tags =
    head.match(/<\/?(?:p|div|span|a|h[1-6]|article|section|ul|li|img|figure|br|table)(?:\s[^<>]*)?\/?>/gi)?.length ?? 0;
  return tags >= 4 ? "html" : "page";
}
