import type { ProblemCode } from "../../problems/table.ts";

/** Bytes that the W3C validator and several readers refuse to go beyond. */
const feedLimit = 5_000_000;
/** Bytes of a feed that Google reads. */
const googleLimit = 2_000_000;
/** Bytes that JSON Feed's authors advise to stay below. */
const jsonAdvice = 250_000;
/** Bytes of a sitemap: https://www.sitemaps.org/protocol.html */
const sitemapLimit = 52_428_800;

/** What is to be said of a document's size in bytes. */
export function sizeFinding(kind: string, bytes: number): ProblemCode | undefined {
  if (kind.startsWith("sitemap")) return bytes > sitemapLimit ? "check-sitemap-large" : undefined;
  if (!["rss", "atom", "json-feed"].includes(kind)) return undefined;
  if (bytes > feedLimit) return "check-feed-large";
  if (kind !== "json-feed") return bytes > googleLimit ? "check-feed-heavy" : undefined;
  return bytes > jsonAdvice ? "check-json-heavy" : undefined;
}
