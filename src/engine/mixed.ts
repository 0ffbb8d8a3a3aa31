import type { SiteConfig } from "../model/site.ts";

/** Whether an article may stand in one feed whole and in another as a summary: a feed with a manner of its own needs both. */
export function isMixed({ feeds }: SiteConfig): boolean {
  return feeds.custom.some(({ fullText }) => fullText !== undefined);
}
