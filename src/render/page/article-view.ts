import { languageName } from "../../base/language.ts";
import { shareLinks } from "../../base/share.ts";
import type { Article, Picture, WholeArticle } from "../../model/article.ts";
import type { SiteConfig } from "../../model/site.ts";
import { bodyHtml } from "./body-html.ts";
import { bylineView, type BylineView } from "./byline.ts";
import { articleChannels } from "./head.ts";
import { Html } from "./html.ts";
import { categoryLink, personLink, profileLinks, sectionLinks, type Link } from "./links.ts";
import { listenView, type ListenView } from "./listen.ts";
import { formatNumber } from "./locale.ts";
import { imageOf, type Medium } from "./medium.ts";
import { timeView, type TimeView } from "./page-view.ts";
import type { ChannelLink, PageSite } from "./site.ts";
import { fill, wordsFor } from "../../base/words.ts";

/** What article.eta reads, as `it.article`. */
export interface ArticleView extends BylineView {
  /** From the root section down. */
  readonly sections: readonly Link[];
  /** "Opinion", "Sponsored content"; absent for plain news. */
  readonly label?: string | undefined;
  readonly type: Article["type"];
  readonly kicker?: string | undefined;
  readonly headline: string;
  readonly standfirst?: string | undefined;
  readonly dateline?: string | undefined;
  readonly published: TimeView;
  /** Absent when the article did not change. */
  readonly updated?: TimeView | undefined;
  readonly readingTime: string;
  readonly lead?: LeadView | undefined;
  readonly listen?: ListenView | undefined;
  readonly body: Html;
  readonly corrections: readonly { readonly label: string; readonly time: TimeView; readonly text: string }[];
  readonly topics: readonly Link[];
  /** Authors of whom there is more to say than their name; a bio that begins with the name is without it. */
  readonly aboutAuthors: readonly { readonly name: Link; readonly bio: string; readonly links: readonly Link[] }[];
  readonly related: readonly { readonly title: string; readonly url: string }[];
  readonly translations: readonly { readonly language: string; readonly name: string; readonly url: string }[];
  readonly subscribe: readonly ChannelLink[];
  /** Plain links to services. */
  readonly share: readonly Link[];
  readonly rights: { readonly text: string; readonly license?: string | undefined };
  /** Keys of the front matter that are no field's, nested ones with dots: those that hold one text, number or truth. */
  readonly custom: Readonly<Record<string, string>>;
}

interface LeadView {
  readonly image: Html;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export function articleView(
  article: WholeArticle,
  site: PageSite,
  medium: Medium,
  subscribe: readonly ChannelLink[] = articleChannels(article, site),
): ArticleView {
  const { config } = site;
  const { language, publishedAt, updatedAt, image, type } = article;
  const words = wordsFor(language);
  const label = typeLabel(article);
  const sections = sectionLinks(article.section, site);
  const { byline, avatars, authorRole, agencies, credits } = bylineView(article, site, medium);
  // In one shape for all articles: templates read it four times as fast as an object without what is undefined.
  return {
    byline,
    avatars,
    authorRole,
    agencies,
    credits,
    sections,
    label,
    type,
    kicker: kickerOf(article.kicker, label, sections),
    headline: article.headline,
    standfirst: article.standfirst,
    dateline: article.dateline,
    published: timeView(publishedAt, language, site),
    updated: updatedAt.instant > publishedAt.instant ? timeView(updatedAt, language, site) : undefined,
    readingTime: readingTime(article.body.readingMinutes, language),
    // The lead picture comes before the body, so that only it is loaded at once.
    lead: image === undefined ? undefined : leadView(image, medium),
    listen: listenView(article, medium),
    body: bodyHtml(article, config, medium, words),
    corrections: article.corrections.map(({ kind, date, text }) => ({
      label: words[kind],
      time: timeView(date, language, site),
      text,
    })),
    topics: article.categories.map((category) => categoryLink(category, site)),
    aboutAuthors: article.authors.flatMap((person) =>
      person.bio === undefined
        ? []
        : [
            {
              name: personLink(person, site),
              bio: withoutName(person.bio, person.name),
              links: profileLinks(person.sameAs),
            },
          ],
    ),
    related: article.related,
    translations: article.translations.map((version) => ({ ...version, name: languageName(version.language) })),
    subscribe,
    share: shareLinks(config.share, { url: article.canonicalUrl, title: article.headline }).map(({ name, url }) => ({
      text: name === "" ? words.email : name,
      url,
    })),
    rights: rightsView(article, config),
    custom: customView(article.custom),
  };
}

/** A kicker that says what stands above it would stand there twice. */
function kickerOf(
  kicker: string | undefined,
  label: string | undefined,
  sections: readonly Link[],
): string | undefined {
  return kicker === label || sections.some(({ text }) => text === kicker) ? undefined : kicker;
}

const readingTimes = new Map<string, string>();

function readingTime(count: number, language: string): string {
  const key = `${language} ${count}`;
  let text = readingTimes.get(key);
  if (text === undefined) {
    text = fill(wordsFor(language).readingTime, { minutes: formatNumber(count, language) });
    if (readingTimes.size > 5000) readingTimes.clear();
    readingTimes.set(key, text);
  }
  return text;
}

function rightsView({ rights, publishedAt }: Article, { site }: SiteConfig): ArticleView["rights"] {
  const { holder, license } = rights;
  const text =
    holder === undefined
      ? (site.copyright ?? copyright(site.publisher.name, publishedAt.iso))
      : copyright(holder, publishedAt.iso);
  return { text, license };
}

function customView(custom: Article["custom"]): ArticleView["custom"] {
  return Object.fromEntries(
    Object.entries(custom).flatMap(([key, value]) =>
      ["string", "number", "boolean"].includes(typeof value) ? [[key, String(value)]] : [],
    ),
  );
}

/** "Opinion", "Sponsored content"; not for plain news, nor when the section says so already. */
export function typeLabel({ type, language, section }: Article): string | undefined {
  const label = type === "news" || type === "feature" ? undefined : wordsFor(language)[type];
  return section?.path.some((step) => step.label === label) === true ? undefined : label;
}

function leadView(picture: Picture, medium: Medium): LeadView {
  const { caption, credit } = picture;
  return { image: new Html(medium.image(imageOf(picture), "lead")), caption, credit };
}

function withoutName(bio: string, name: string): string {
  return bio.startsWith(`${name} `) ? bio.slice(name.length + 1) : bio;
}

/** A holder who wrote a whole rights line keeps it. */
function copyright(holder: string, iso: string): string {
  return /©|\(c\)|copyright/i.test(holder) ? holder : `© ${iso.slice(0, 4)} ${holder}`;
}
