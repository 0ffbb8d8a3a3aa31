import { direction } from "../../base/language.ts";
import type { Moment } from "../../model/article.ts";
import { Html } from "./html.ts";
import type { Link } from "./links.ts";
import type { Medium } from "./medium.ts";
import type { PageSite } from "./site.ts";
import { fill, wordsFor, type Words } from "../../base/words.ts";

/** What every page's templates read, as `it.page`, `it.site` and `it.words`. */
export interface PageView {
  readonly page: {
    readonly amp: boolean;
    readonly language: string;
    readonly dir: "ltr" | "rtl";
    readonly title: string;
    /** Every element of the head that the page needs. */
    readonly head: Html;
  };
  readonly site: {
    readonly title: string;
    readonly description: string;
    readonly language: string;
    readonly dir: "ltr" | "rtl";
    readonly url: string;
    /** Root sections, the fullest first. */
    readonly sections: readonly Link[];
    readonly feedsUrl: string;
    /** Address of the podcast's feed, when there is one. */
    readonly podcast?: string;
    readonly copyright: string;
    readonly trust?: Link;
    readonly corrections?: Link;
  };
  readonly words: Words;
}

/** A point in time for readers, and its exact instant for `datetime`. */
export interface TimeView {
  readonly text: string;
  readonly iso: string;
}

/** `head`: the elements that this page has beside the style and scripts of its medium. */
export function pageView(
  site: PageSite,
  medium: Medium,
  page: { language: string; title: string; head: readonly string[]; css: string },
): PageView {
  const { dir, words, view } = siteView(site, page.language);
  return {
    page: {
      amp: medium.amp,
      language: page.language,
      dir,
      title: page.title,
      head: new Html(`${page.head.join("\n")}\n${medium.head(page.css)}`),
    },
    site: view,
    words,
  };
}

interface SiteView {
  /** Of the language. */
  readonly dir: "ltr" | "rtl";
  readonly words: Words;
  readonly view: PageView["site"];
}

/** The same for every page in a language. */
const siteViews = new WeakMap<PageSite, Map<string, SiteView>>();

function siteView(site: PageSite, language: string): SiteView {
  let views = siteViews.get(site);
  if (views === undefined) {
    views = new Map();
    siteViews.set(site, views);
  }
  let found = views.get(language);
  if (found === undefined) {
    found = makeSiteView(site, language);
    views.set(language, found);
  }
  return found;
}

function makeSiteView(site: PageSite, pageLanguage: string): SiteView {
  const { title, description, language, url, publisher, copyright, trust } = site.config.site;
  const words = wordsFor(pageLanguage);
  const view: PageView["site"] = {
    title,
    description,
    language,
    dir: direction(language),
    url,
    sections: site.sections,
    feedsUrl: `${url}#feeds`,
    ...(site.podcast === undefined ? {} : { podcast: site.podcast.url }),
    copyright: copyright ?? `© ${publisher.name}`,
    ...(trust.publishingPrinciples === undefined
      ? {}
      : { trust: { text: fill(words.trust, { publisher: publisher.name }), url: trust.publishingPrinciples } }),
    ...(trust.correctionsPolicy === undefined
      ? {}
      : { corrections: { text: words.correctionsPolicy, url: trust.correctionsPolicy } }),
  };
  return { dir: direction(pageLanguage), words, view };
}

export function timeView({ instant, iso }: Moment, language: string, site: PageSite): TimeView {
  return { text: site.formatDate(instant, language), iso };
}
