import { addressFault } from "../document/addresses.ts";
import { readW3cDate } from "../document/dates.ts";
import type { Rule, XmlDocument } from "../document/document.ts";
import { child, every, type XmlElement } from "../document/xml.ts";
import { checkDate } from "./dates.ts";

/** Addresses in one file. */
const addressLimit = 50_000;
const frequencies = new Set(["always", "hourly", "daily", "weekly", "monthly", "yearly", "never"]);
const known = new Set(["loc", "lastmod", "changefreq", "priority"]);

/**
 * A sitemap, or an index of sitemaps, lists addresses of its own site, each once, 50,000 at most.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export const sitemap: Rule<XmlDocument> = ({ root, kind }, say, { now, address }) => {
  const isIndex = kind === "sitemap-index";
  const entries = every(root, isIndex ? "sitemap" : "url");
  if (entries.length === 0) say("check-sitemap-empty", root.offset);
  if (entries.length > addressLimit)
    say("check-sitemap-long", entries[addressLimit]?.offset, { count: entries.length });
  for (const other of root.children)
    if (other.name !== (isIndex ? "sitemap" : "url") && !/[?:]/.test(other.name))
      say("check-element-unknown", other.offset, { element: other.name, parent: root.name });
  const host = address === undefined ? undefined : new URL(address).host;
  const seen = new Set<string>();
  for (const entry of entries) {
    const loc = child(entry, "loc");
    const url = loc?.text.trim() ?? "";
    if (url === "") say("check-sitemap-address", entry.offset, { address: url });
    else {
      const fault = addressFault(url);
      if (fault !== undefined || !/^https?:/i.test(url)) say("check-sitemap-address", loc?.offset, { address: url });
      else if (host !== undefined && new URL(url).host !== host)
        say("check-sitemap-foreign", loc?.offset, { address: url, host });
      if (seen.has(url)) say("check-sitemap-twice", loc?.offset, { address: url });
      seen.add(url);
    }
    fields(entry);
  }

  function fields(entry: XmlElement): void {
    const names = new Set<string>();
    for (const { name, text, offset } of entry.children) {
      const value = text.trim();
      if (name.includes(":") || name.startsWith("?")) continue;
      if (!known.has(name) || (isIndex && name !== "loc" && name !== "lastmod"))
        say("check-element-unknown", offset, { element: name.replace("#", ""), parent: entry.name });
      else if (names.has(name)) say("check-element-twice", offset, { element: name, parent: entry.name });
      names.add(name);
      if (name === "changefreq" && !frequencies.has(value))
        say("check-sitemap-value", offset, { element: name, value });
      if (name === "priority" && !(/^\d+(?:\.\d+)?$/.test(value) && Number(value) <= 1))
        say("check-sitemap-value", offset, { element: name, value });
      if (name === "lastmod")
        checkDate(
          readW3cDate(value),
          { element: name, date: value, form: "W3CDTF" },
          (code, args) => say(code, offset, args),
          now,
        );
    }
  }
};
