import { formatMoment } from "../base/date/moment-text.ts";
import type { Instant } from "../model/brand.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Context } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { newestChange, renderFeeds } from "./feeds.ts";
import { opmlDocument } from "./opml.ts";
import { podcastDocument } from "./podcast.ts";
import { renderArticlePage } from "./page/article-page.ts";
import { renderChannelPage } from "./page/channel-page.ts";
import { renderIndexPage } from "./page/index-page.ts";
import { missingPage, renderMissingPage } from "./page/missing-page.ts";
import { renderNoticePage } from "./page/notice-page.ts";
import { renderRedirectPage } from "./page/redirect-page.ts";
import { pageSite } from "./page/site.ts";
import { Teasers } from "./page/teasers.ts";
import { compileTemplates, type TemplateTexts } from "./page/templates.ts";
import { planRedirects, redirectsDocument, redirectsFile } from "./redirects.ts";
import { robotsDocument } from "./robots.ts";
import { feedCss, feedStylesheet } from "./stylesheet-link.ts";
import { newsSitemaps } from "./sitemaps/news.ts";
import { pageSitemaps } from "./sitemaps/pages.ts";

/**
 * Everything that is published of a plan, as text.
 *
 * @param others paths that are published beside it
 */
export function renderSite(
  plan: FeedPlan,
  texts: TemplateTexts,
  context: Context,
  others: readonly string[],
): Staged<readonly Output[]> {
  const { config } = context;
  const templates = compileTemplates(texts, { amp: config.amp !== false });
  const problems: Problem[] = [...templates.problems];
  if (problems.some(({ level }) => level === "stop")) return { value: [], problems };
  const site = pageSite(
    config,
    plan.channels,
    (instant, language) => formatMoment(instant as Instant, config.site.timezone, language),
    plan.podcast,
  );
  const outputs: Output[] = [];
  const add = (path: string, phase: Output["phase"], { value, problems: found }: Staged<string | undefined>): void => {
    problems.push(...found);
    if (value !== undefined) outputs.push({ path, phase, content: value });
  };
  for (const article of plan.visible) add(article.page, "page", renderArticlePage(article, site, templates.value));
  for (const article of plan.withdrawn) add(article.page, "page", renderNoticePage(article, site, templates.value));
  const teasers = new Teasers(site, templates.value);
  for (const channel of plan.channels)
    if (channel.kind !== "main")
      add(`${channel.dir}/index.html`, "page", renderChannelPage(channel, site, templates.value, teasers));
  outputs.push({
    path: feedStylesheet,
    phase: "asset",
    content: feedCss(
      `${texts.get("tokens.css") ?? ""}\n${texts.get(feedStylesheet) ?? ""}`,
      config.site.language,
      [...plan.channels, ...(plan.podcast === undefined ? [] : [plan.podcast])].map(({ language }) => language),
    ),
  });
  outputs.push(...renderFeeds(plan.channels, config));
  if (plan.podcast !== undefined) outputs.push(podcastDocument(plan.podcast, config));
  const updatedAt = newestChange(plan.visible);
  const index = (path: string, content: string): void => void outputs.push({ path, phase: "index", content });
  add("index.html", "index", renderIndexPage(plan, site, templates.value, teasers));
  add(missingPage, "index", renderMissingPage(plan, site, templates.value, teasers));
  problems.push(...teasers.problems);
  index("opml.xml", opmlDocument(plan.channels, updatedAt, config, plan.podcast));
  outputs.push(...pageSitemaps(plan.visible, plan.channels, config), ...newsSitemaps(plan.news, config));
  index("robots.txt", robotsDocument(config));
  const redirects = planRedirects(plan, config, [...others, ...outputs.map(({ path }) => path)]);
  problems.push(...redirects.problems);
  const { addresses, pages } = redirects.value;
  if (config.redirects !== "pages" && addresses.length > 0) index(redirectsFile, redirectsDocument(addresses));
  for (const { page, article } of pages) add(page, "index", renderRedirectPage(article, templates.value));
  return { value: outputs, problems };
}
