import { headlineLength, headlineLimit } from "../base/headline.ts";
import type { Article } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { durations } from "./durations.ts";
import type { Fields } from "./fields.ts";

/** Words. */
const least = 10;
const most = 15_000;

/** Reports what is so short or so long that it may be a mistake, or a burden. */
export function reportLengths(
  {
    headline,
    words,
    feedText,
  }: { readonly headline: string; readonly words: number; readonly feedText: Article["feedText"] },
  fields: Fields,
  config: SiteConfig,
): void {
  // No text has more characters than code units, which are known.
  const length = headline.length > headlineLimit ? headlineLength(headline) : 0;
  if (length > headlineLimit)
    fields.report("headline-long", fields.get("title"), { count: length, limit: headlineLimit });
  if (words < least) fields.report("article-brief", undefined, { count: words });
  if (words > most && feedText !== "summary" && config.feeds.fullText)
    fields.report("article-long", undefined, { count: words, minutes: durations(words, config).readingMinutes });
}
