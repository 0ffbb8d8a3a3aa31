import { atom } from "./broken-feeds/atom.ts";
import type { BrokenFeed } from "./broken-feeds/documents.ts";
import { json } from "./broken-feeds/json.ts";
import { podcast } from "./broken-feeds/podcast.ts";
import { rss } from "./broken-feeds/rss.ts";
import { sites } from "./broken-feeds/sites.ts";

/** Documents that differ from valid ones in one thing, and the codes that this must give. */
export const brokenFeeds: readonly BrokenFeed[] = [...rss, ...podcast, ...atom, ...json, ...sites];
