import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect } from "vitest";

import type { Article, WholeArticle } from "#src/model/article";
import { renderArticlePage } from "#src/render/page/article-page";
import { pageSite, type PageSite } from "#src/render/page/site";
import { compileTemplates } from "#src/render/page/templates";
import { planFeeds } from "#src/select/plan";
import { article, moment, siteConfig } from "../../../helpers/article.ts";
import { templateTexts } from "../../../helpers/templates.ts";

export type Element = DefaultTreeAdapterTypes.Element;

export const ampTemplates = compileTemplates(templateTexts(), { amp: true }).value;
const plainTemplates = compileTemplates(templateTexts(), { amp: false }).value;

export function siteOf(articles: readonly Article[], config = siteConfig()): PageSite {
  const { channels } = planFeeds(articles, {
    config,
    now: articles[0]?.publishedAt.instant ?? moment("2026-11-23T00:00:00Z").instant,
  }).value;
  return pageSite(config, channels, (instant, language) => `${language}:${new Date(instant).toISOString()}`);
}

export function page(overrides: Partial<WholeArticle> = {}, config = siteConfig()): string {
  const story = article(overrides);
  const { value, problems } = renderArticlePage(
    story,
    siteOf([story], config),
    config.amp ? ampTemplates : plainTemplates,
  );
  expect(problems.filter(({ level }) => level !== "warning")).toEqual([]);
  return value ?? "";
}

export function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      found.push(child);
      walk(child);
      if (child.tagName === "template") walk((child as DefaultTreeAdapterTypes.Template).content);
    }
  };
  walk(parse(html, { scriptingEnabled: false }));
  return found;
}

export const attributesOf = ({ attrs }: Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
export const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
export const find = (html: string, tag: string): Element[] => elements(html).filter(({ tagName }) => tagName === tag);
export const textsOf = (html: string, className: string): string[] =>
  elements(html)
    .filter((element) => (attributesOf(element)["class"] ?? "").split(" ").includes(className))
    .map((element) => textOf(element).replace(/\s+/g, " ").trim());
