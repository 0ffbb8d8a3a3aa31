import { formatMoment } from "../base/date/moment-text.ts";
import type { Instant } from "../model/brand.ts";
import type { Article, WholeArticle } from "../model/article.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { SiteConfig } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { newestChange, renderFeeds, type Fragments } from "./feeds.ts";
import { opmlDocument } from "./opml.ts";
import { podcastDocument } from "./podcast.ts";
import { renderArticlePage } from "./page/article-page.ts";
import { renderChannelPage } from "./page/channel-page.ts";
import { renderIndexPage } from "./page/index-page.ts";
import { missingPage, renderMissingPage } from "./page/missing-page.ts";
import { renderNoticePage } from "./page/notice-page.ts";
import { renderRedirectPage } from "./page/redirect-page.ts";
import { channelLinks, linkedSite, mainSections, type PageSite, type SiteFacts } from "./page/site.ts";
import { Teasers } from "./page/teasers.ts";
import { compileTemplates, type Templates, type TemplateTexts } from "./page/templates.ts";
import { planRedirects, redirectsDocument, redirectsFile } from "./redirects.ts";
import { robotsDocument } from "./robots.ts";
import { feedCss, feedStylesheet } from "./stylesheet-link.ts";
import { newsSitemaps } from "./sitemaps/news.ts";
import { pageSitemaps } from "./sitemaps/pages.ts";

export function siteFacts({ channels, podcast }: FeedPlan, config: SiteConfig): SiteFacts {
  const named = podcast && { title: podcast.title, url: podcast.url };
  const links = channelLinks(channels, config.site.url);
  return { config, channels: links, sections: mainSections(channels), podcast: named };
}

/** Stands for the stylesheet: nothing that CSS or a writer says. */
const cssMark = "/*\u0000css\u0000*/";

/** Templates and site, ready to make pages; with a problem that stops everything when a template is wrong. */
export class PageRenderer {
  readonly problems: readonly Problem[];
  readonly site: PageSite;
  readonly templates: Templates;

  constructor(facts: SiteFacts, texts: TemplateTexts) {
    const { config } = facts;
    const compiled = compileTemplates(texts, { amp: config.amp !== false });
    this.problems = compiled.problems;
    this.templates = compiled.value;
    this.site = linkedSite(facts, (instant, language) =>
      formatMoment(instant as Instant, config.site.timezone, language),
    );
  }

  get isBroken(): boolean {
    return this.problems.some(({ level }) => level === "stop");
  }

  /** In pieces, with the stylesheet as one of its own: half of a page need not be copied to be written. */
  article(article: WholeArticle): Staged<readonly string[] | undefined> {
    const { value, problems } = renderArticlePage(article, this.site, this.templates, cssMark);
    if (value === undefined) return { value, problems };
    const [before = "", after, more] = value.split(cssMark, 3);
    // A template may leave the head out.
    if (after === undefined) return { value: [before], problems };
    // Or somebody's words say the same.
    if (more !== undefined) return wholePage(renderArticlePage(article, this.site, this.templates));
    return { value: [before, this.templates.css, after], problems };
  }

  /** What stands at the address of a withdrawn article. */
  notice(article: Article): Staged<readonly string[] | undefined> {
    return wholePage(renderNoticePage(article, this.site, this.templates));
  }
}

function wholePage({ value, problems }: Staged<string | undefined>): Staged<readonly string[] | undefined> {
  return { value: value === undefined ? undefined : [value], problems };
}

/**
 * Everything that is published of a plan apart from the pages of articles, as text.
 *
 * @param fragments what stands in feeds of an article
 * @param others paths that are published beside it
 */
export function renderLists(
  plan: FeedPlan,
  { site, templates }: PageRenderer,
  texts: TemplateTexts,
  fragments: (article: Article, full: boolean) => Fragments,
  others: readonly string[],
): Staged<readonly Output[]> {
  const { config } = site;
  const problems: Problem[] = [];
  const outputs: Output[] = [];
  const add = (path: string, phase: Output["phase"], { value, problems: found }: Staged<string | undefined>): void => {
    problems.push(...found);
    if (value !== undefined) outputs.push({ path, phase, content: value });
  };
  const teasers = new Teasers(site, templates);
  for (const channel of plan.channels)
    if (channel.kind !== "main")
      add(`${channel.dir}/index.html`, "page", renderChannelPage(channel, site, templates, teasers));
  outputs.push({
    path: feedStylesheet,
    phase: "asset",
    content: feedCss(
      `${texts.get("tokens.css") ?? ""}\n${texts.get(feedStylesheet) ?? ""}`,
      config.site.language,
      [...plan.channels, ...(plan.podcast === undefined ? [] : [plan.podcast])].map(({ language }) => language),
    ),
  });
  outputs.push(...renderFeeds(plan.channels, config, fragments));
  if (plan.podcast !== undefined) outputs.push(podcastDocument(plan.podcast, config));
  const updatedAt = newestChange(plan.visible);
  const index = (path: string, content: string): void => void outputs.push({ path, phase: "index", content });
  add("index.html", "index", renderIndexPage(plan, site, templates, teasers));
  add(missingPage, "index", renderMissingPage(plan, site, templates, teasers));
  problems.push(...teasers.problems);
  index("opml.xml", opmlDocument(plan.channels, updatedAt, config, plan.podcast));
  outputs.push(...pageSitemaps(plan.visible, plan.channels, config), ...newsSitemaps(plan.news, config));
  index("robots.txt", robotsDocument(config));
  const redirects = planRedirects(plan, config, [...others, ...outputs.map(({ path }) => path)]);
  problems.push(...redirects.problems);
  const { addresses, pages } = redirects.value;
  if (config.redirects !== "pages" && addresses.length > 0) index(redirectsFile, redirectsDocument(addresses));
  for (const { page, article } of pages) add(page, "index", renderRedirectPage(article, templates));
  // A text that is put together holds all its pieces, five times its size, until somebody searches it.
  for (const { content } of outputs) if (typeof content === "string") content.includes("\0");
  return { value: outputs, problems };
}
