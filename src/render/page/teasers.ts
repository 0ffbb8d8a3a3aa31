import { defined } from "../../base/defined.ts";
import type { Article } from "../../model/article.ts";
import type { Problem } from "../../model/problem.ts";
import { typeLabel } from "./article-view.ts";
import { bylineView } from "./byline.ts";
import { Html } from "./html.ts";
import { sectionLinks, type Link } from "./links.ts";
import { imageOf } from "./medium.ts";
import { timeView, type TimeView } from "./page-view.ts";
import { PlainMedium } from "./plain-medium.ts";
import type { PageSite } from "./site.ts";
import type { Templates } from "./templates.ts";

/** What partials/teaser.eta reads, as `it.story`. */
interface TeaserView {
  readonly url: string;
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  readonly section?: Link;
  readonly label?: string;
  readonly headline: string;
  readonly summary: string;
  readonly byline: string;
  readonly time: TimeView;
  readonly image?: Html;
}

/** Articles as lists show them. Each is rendered once, however many lists it stands in. */
export class Teasers {
  readonly problems: Problem[] = [];
  readonly #site: PageSite;
  readonly #templates: Templates;
  readonly #known = new Map<Article, Html>();

  constructor(site: PageSite, templates: Templates) {
    this.#site = site;
    this.#templates = templates;
  }

  of(articles: readonly Article[]): readonly Html[] {
    return articles.map((article) => this.#one(article));
  }

  #one(article: Article): Html {
    let html = this.#known.get(article);
    if (html === undefined) {
      const story = teaserView(article, this.#site);
      const { value, problems } = this.#templates.render(
        "partials/teaser.eta",
        { story },
        { articleFile: article.file },
      );
      this.problems.push(...problems);
      html = new Html(value ?? "");
      this.#known.set(article, html);
    }
    return html;
  }
}

function teaserView(article: Article, site: PageSite): TeaserView {
  const { language, dir, image, url, headline, summary } = article;
  const medium = new PlainMedium();
  return defined({
    url,
    language,
    dir,
    section: sectionLinks(article.section, site).at(-1),
    label: typeLabel(article),
    headline,
    summary,
    byline: bylineView(article, site, medium)
      .byline.map(({ text }) => text)
      .join(""),
    time: timeView(article.publishedAt, language, site),
    image: image && new Html(medium.image({ ...imageOf(image), alt: "" }, "cover")),
  });
}
