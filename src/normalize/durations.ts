import type { Body } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";

/** How long a text takes to read and to hear. */
export function durations(
  words: number,
  { readingSpeed, listeningSpeed: { slow, average, fast } }: Pick<SiteConfig, "readingSpeed" | "listeningSpeed">,
): Pick<Body, "readingMinutes" | "listenSeconds"> {
  const seconds = (speed: number): number => (words === 0 ? 0 : Math.max(1, Math.round((words * 60) / speed)));
  return {
    readingMinutes: Math.max(1, Math.round(words / readingSpeed)),
    listenSeconds: { slow: seconds(slow), average: seconds(average), fast: seconds(fast) },
  };
}
