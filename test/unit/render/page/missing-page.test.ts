import { describe, expect, it } from "vitest";

import type { Article } from "#src/model/article";
import { renderMissingPage } from "#src/render/page/missing-page";
import { pageSite } from "#src/render/page/site";
import { Teasers } from "#src/render/page/teasers";
import { compileTemplates } from "#src/render/page/templates";
import { planFeeds } from "#src/select/plan";
import { article, moment, section, siteConfig, text } from "../../../helpers/article.ts";
import { templateTexts } from "../../../helpers/templates.ts";

const templates = compileTemplates(templateTexts(), { amp: true }).value;
const config = siteConfig();

function missing(articles: readonly Article[], site = config): string {
  const plan = planFeeds(articles, { config: site, now: moment("2026-11-24T00:00:00Z").instant }).value;
  const view = pageSite(site, plan.channels, () => "");
  const { value, problems } = renderMissingPage(plan, view, templates, new Teasers(view, templates));
  expect(problems).toEqual([]);
  return value ?? "";
}

describe("renderMissingPage", () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    article({
      id: `a${index}`,
      headline: text(`Story number ${index}`),
      publishedAt: moment(`2026-11-0${index + 1}T00:00:00Z`),
    }),
  );

  it("leads to the front page, every section and the newest articles", () => {
    const names = ["World", "A", "B", "C", "D", "E", "F", "G", "H", "I"];
    const sections = names.map((name) => article({ id: name, section: section(name) }));
    const html = missing([...many, ...sections]);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    expect(main).toContain("<h1>There is no page at this address</h1>");
    expect(main).toContain('href="https://news.example/"');
    for (const name of names) expect(main).toContain(`href="https://news.example/sections/${name.toLowerCase()}/"`);
    expect(main.match(/<article /g)).toHaveLength(6);
  });

  it("is sent at any address: no relative link, no canonical address, not for search engines", () => {
    const html = missing(many);
    const addresses = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !/^(?:https:\/\/|#main$)/.test(address))).toEqual([]);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain("canonical");
    expect(html).not.toContain("<script");
  });

  it("speaks the site's language, and stands without any article", () => {
    const html = missing([], { ...config, site: { ...config.site, language: "ar" } });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("<h1>لا توجد صفحة في هذا العنوان</h1>");
    expect(html).not.toContain('class="latest"');
  });
});
