import { escapeHtml } from "../base/html-text.ts";
import { baseLanguage } from "../base/language.ts";
import { shorten } from "../base/plain-text.ts";
import { coverFault } from "../base/podcast.ts";
import { wordsFor } from "../base/words.ts";
import { apart, element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Article, AudioVersion } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import type { Episode, Podcast } from "../model/feed-plan.ts";
import type { Output } from "../model/output.ts";
import type { SiteConfig } from "../model/site.ts";
import { correctionNotes, inDirection } from "./feed-body.ts";
import { rssFrame, rssItem, type ChannelCore } from "./feed-core.ts";
import { byNumber, rssPlainText } from "./feed-text.ts";
import { itemCore } from "./feed-item.ts";
import { newestChange } from "./feeds.ts";
import { lines, styled } from "./rss.ts";

const namespaces = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:podcast="https://podcastindex.org/namespace/1.0"',
];

/** Characters of the elements of Apple's namespace that the W3C validator takes. */
const shortLimit = 255;
const summaryLimit = 4000;

/**
 * `podcast.xml`, the audio edition (RSS 2.0 with the namespaces of Apple Podcasts and Podcasting 2.0).
 *
 * @see https://podcasters.apple.com/support/823-podcast-requirements
 */
export function podcastDocument(podcast: Podcast, config: SiteConfig): Output {
  const { title, description, language, url, image, episodes } = podcast;
  const { site, hub } = config;
  const core: ChannelCore = {
    dir: "",
    title,
    description,
    language,
    home: site.url,
    id: url,
    self: url,
    updatedAt: newestChange(episodes.map(({ article }) => article)),
    hub,
    image,
    icon: undefined,
    favicon: undefined,
    copyright: site.copyright,
    publisher: site.publisher,
  };
  const [head, tail] = rssFrame(core, [...namespaces, `xml:lang="${language}"`].join(" "));
  const about = channelElements(podcast)
    .map((part) => `        ${byNumber(part)}\n`)
    .join("");
  return {
    path: "podcast.xml",
    phase: "feed",
    content: [
      apart(styled(head, "") + about),
      ...episodes.flatMap((episode) => ["        ", episodeItem(episode, podcast, config), "\n"]),
      tail,
    ],
  };
}

function channelElements({ author, description, image, category, explicit, owner, type }: Podcast): Xml[] {
  const [name, subcategory] = category;
  const below = subcategory === undefined ? undefined : element("itunes:category", { text: subcategory });
  return [
    plain("itunes:author", author, shortLimit),
    plain("itunes:summary", description, summaryLimit),
    element("itunes:image", { href: image }),
    element("itunes:category", { text: name }, below),
    element("itunes:explicit", {}, xmlText(String(explicit))),
    ...(owner === undefined
      ? []
      : [
          element(
            "itunes:owner",
            {},
            plain("itunes:name", owner.name, shortLimit),
            element("itunes:email", {}, xmlText(owner.email)),
          ),
        ]),
    element("itunes:type", {}, xmlText(type)),
  ];
}

function episodeItem({ article, audio }: Episode, podcast: Podcast, config: SiteConfig): string {
  const { id, url, headline, authors, image, language } = article;
  const core = itemCore(article, config, undefined);
  // Apple asks that voices of machines be named wherever an episode is described.
  const summary = audio.synthetic ? `${core.summary} – ${wordsFor(language).synthetic}` : core.summary;
  const content = showNotes(article, audio, config.site.timezone);
  const spoken = audio.language ?? language;
  const extra: readonly (Xml | undefined)[] = [
    ...authors.map(({ name }) => element("dc:creator", {}, xmlText(rssPlainText(name)))),
    language === podcast.language ? undefined : element("dc:language", {}, xmlText(language)),
    element("enclosure", { url: audio.src, length: audio.bytes, type: audio.type }),
    element("itunes:title", {}, xmlText(headline)),
    authors.length === 0 ? undefined : plain("itunes:author", authors.map(({ name }) => name).join(", "), shortLimit),
    plain("itunes:summary", summary, summaryLimit),
    image === undefined || coverFault(image) !== undefined ? undefined : element("itunes:image", { href: image.src }),
    audio.duration === undefined
      ? undefined
      : element("itunes:duration", {}, xmlText(String(Math.max(1, Math.round(audio.duration))))),
    element("itunes:episodeType", {}, xmlText("full")),
    element("itunes:explicit", {}, xmlText(String(podcast.explicit))),
    // The page holds the words of what is read in its language.
    baseLanguage(spoken) === baseLanguage(language)
      ? element("podcast:transcript", { url, type: "text/html", language })
      : undefined,
  ];
  return rssItem({ ...core, id: episodeId(id), summary, content }, byNumber(lines(extra, "            ")));
}

/** An episode is no article: services that know items of all feeds by their guid must not take one for the other. */
function episodeId(article: string): string {
  return article.includes("#") ? `${article}.audio` : `${article}#audio`;
}

/** What it is about, what was corrected, the way to the text, and whose voice it is. */
function showNotes(article: Article, { voice, synthetic }: AudioVersion, timezone: string): SafeHtml {
  const { summary, headline, canonicalUrl, language } = article;
  const reader = [voice, synthetic ? wordsFor(language).synthetic : undefined].filter((part) => part !== undefined);
  return inDirection(
    [
      `<p>${escapeHtml(summary)}</p>`,
      ...correctionNotes(article, timezone),
      `<p><a href="${escapeHtml(canonicalUrl)}">${escapeHtml(headline)}</a></p>`,
      ...(reader.length === 0 ? [] : [`<p>${escapeHtml(reader.join(" · "))}</p>`]),
    ],
    article,
  );
}

/** Plain text of at most so many characters, as it is written. */
function plain(name: string, text: string, limit: number): Xml {
  const cut = rssPlainText(shorten(text, limit));
  // What reads as markup grows, to five times its length at most.
  return element(name, {}, xmlText(cut.length > limit ? rssPlainText(shorten(text, Math.floor(limit / 5))) : cut));
}
