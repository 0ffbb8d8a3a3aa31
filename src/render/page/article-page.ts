import type { WholeArticle } from "../../model/article.ts";
import type { Staged } from "../../model/staged.ts";
import { articleJsonLd } from "../json-ld/article.ts";
import { breadcrumbJsonLd } from "../json-ld/pages.ts";
import { articleView } from "./article-view.ts";
import { createMedium } from "./create-medium.ts";
import { articleChannels, articleHead } from "./head.ts";
import { pageView } from "./page-view.ts";
import type { PageSite } from "./site.ts";
import type { Templates } from "./templates.ts";

/**
 * The page of an article that readers may see; `undefined` with a problem when a template fails.
 *
 * @param css the stylesheet, or what stands for it
 */
export function renderArticlePage(
  article: WholeArticle,
  site: PageSite,
  templates: Templates,
  css = templates.css,
): Staged<string | undefined> {
  const medium = createMedium(site.config);
  const channels = articleChannels(article, site);
  const view = articleView(article, site, medium, channels);
  const page = pageView(site, medium, {
    language: article.language,
    title: `${article.headline} | ${site.config.site.title}`,
    head: [
      ...articleHead(article, site, channels),
      articleJsonLd(article, site),
      ...breadcrumbJsonLd(site.config, view.sections, article.headline),
    ],
    css,
  });
  return templates.render("article.eta", { ...page, article: view }, { articleFile: article.file });
}
