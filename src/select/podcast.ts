import { isEpisodeSound } from "../base/podcast.ts";
import { baseLanguage } from "../base/language.ts";
import { siteUrl } from "../base/url.ts";
import type { Article } from "../model/article.ts";
import type { Episode, Podcast } from "../model/feed-plan.ts";
import type { Problem } from "../model/problem.ts";
import type { SiteConfig } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";

/** At the root of the output folder. */
const podcastFile = "podcast.xml";

/**
 * The podcast with an episode for each article that has audio which podcast apps play; `undefined` when there are none, or
 * no podcast is configured.
 *
 * @param visible newest first
 */
export function planPodcast(
  visible: readonly Article[],
  { podcast, site }: Pick<SiteConfig, "podcast" | "site">,
): Staged<Podcast | undefined> {
  if (podcast === undefined) return { value: undefined, problems: [] };
  const problems: Problem[] = [];
  const episodes: Episode[] = [];
  for (const article of visible) {
    if (article.audio.length === 0) continue;
    const episode = episodeOf(article, podcast.language);
    if (episode !== undefined) episodes.push(episode);
    else {
      const types = [...new Set(article.audio.map(({ type }) => type))].join(", ");
      problems.push(problem("podcast-audio-unplayable", { file: article.file }, { types }));
    }
  }
  if (episodes.length === 0) return { value: undefined, problems };
  if (podcast.owner === undefined) problems.push(problem("podcast-owner-missing", {}));
  const url = siteUrl(site.url, podcastFile);
  return { value: { ...podcast, url, episodes: episodes.slice(0, podcast.limit) }, problems };
}

/** The first version in the podcast's language, else the first; other voices are no episodes of their own. */
function episodeOf(article: Article, language: string): Episode | undefined {
  const playable = article.audio.filter(({ src, type }) => isEpisodeSound(src, type));
  const wanted = baseLanguage(language);
  const own = playable.find((version) => baseLanguage(version.language ?? article.language) === wanted);
  const audio = own ?? playable[0];
  return audio && { article, audio };
}
