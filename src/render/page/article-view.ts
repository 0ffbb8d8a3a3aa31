import { defined } from "../../base/defined.ts";
import { languageName } from "../../base/language.ts";
import { shareLink } from "../../base/share.ts";
import type { Article, Picture, WholeArticle } from "../../model/article.ts";
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
  readonly label?: string;
  readonly type: Article["type"];
  readonly kicker?: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly dateline?: string;
  readonly published: TimeView;
  /** Absent when the article did not change. */
  readonly updated?: TimeView;
  readonly readingTime: string;
  readonly lead?: { readonly image: Html; readonly caption?: string; readonly credit?: string };
  readonly listen?: ListenView;
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
  readonly rights: { readonly text: string; readonly license?: string };
  /** Keys of the front matter that are no field's, nested ones with dots: those that hold one text, number or truth. */
  readonly custom: Readonly<Record<string, string>>;
}

export function articleView(article: WholeArticle, site: PageSite, medium: Medium): ArticleView {
  const { config } = site;
  const { language, publishedAt, updatedAt, image, rights, type } = article;
  const words = wordsFor(language);
  const label = typeLabel(article);
  const sections = sectionLinks(article.section, site);
  return defined({
    ...bylineView(article, site, medium),
    sections,
    label,
    type,
    // A kicker that says what stands above it would stand there twice.
    kicker: [label, ...sections.map(({ text }) => text)].includes(article.kicker) ? undefined : article.kicker,
    headline: article.headline,
    standfirst: article.standfirst,
    dateline: article.dateline,
    published: timeView(publishedAt, language, site),
    updated: updatedAt.instant > publishedAt.instant ? timeView(updatedAt, language, site) : undefined,
    readingTime: fill(words.readingTime, { minutes: formatNumber(article.body.readingMinutes, language) }),
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
    subscribe: articleChannels(article, site),
    share: config.share.map((service) => {
      const { name, url } = shareLink(service, { url: article.canonicalUrl, title: article.headline });
      return { text: name === "" ? words.email : name, url };
    }),
    rights: defined({
      text:
        rights.holder === undefined
          ? (config.site.copyright ?? copyright(config.site.publisher.name, publishedAt.iso))
          : copyright(rights.holder, publishedAt.iso),
      license: rights.license,
    }),
    custom: Object.fromEntries(
      Object.entries(article.custom).flatMap(([key, value]) =>
        ["string", "number", "boolean"].includes(typeof value) ? [[key, String(value)]] : [],
      ),
    ),
  });
}

/** "Opinion", "Sponsored content"; not for plain news, nor when the section says so already. */
export function typeLabel({ type, language, section }: Article): string | undefined {
  const label = type === "news" || type === "feature" ? undefined : wordsFor(language)[type];
  return section?.path.some((step) => step.label === label) === true ? undefined : label;
}

function leadView(picture: Picture, medium: Medium): NonNullable<ArticleView["lead"]> {
  const { caption, credit } = picture;
  return defined({ image: new Html(medium.image(imageOf(picture), "lead")), caption, credit });
}

function withoutName(bio: string, name: string): string {
  return bio.startsWith(`${name} `) ? bio.slice(name.length + 1) : bio;
}

/** A holder who wrote a whole rights line keeps it. */
function copyright(holder: string, iso: string): string {
  return /©|\(c\)|copyright/i.test(holder) ? holder : `© ${iso.slice(0, 4)} ${holder}`;
}
