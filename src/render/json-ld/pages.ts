import type { Person } from "../../model/article.ts";
import type { SiteConfig } from "../../model/site.ts";
import type { Link } from "../page/links.ts";
import type { PageSite } from "../page/site.ts";
import { jsonLdScript, personNode, publisherNode, said } from "./nodes.ts";

/**
 * The way from the front page to a page, as the page shows it; nothing where it shows none.
 *
 * @param sections from the root, those without a page left out
 * @param name the page itself
 */
export function breadcrumbJsonLd({ site }: SiteConfig, sections: readonly Link[], name: string): string[] {
  const above = sections.filter(({ url }) => url !== undefined);
  if (above.length === 0) return [];
  const steps = [{ text: site.title, url: site.url }, ...above, { text: name, url: undefined }];
  return [
    jsonLdScript({
      "@type": "BreadcrumbList",
      itemListElement: steps.map(({ text, url }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: said(text),
        item: url,
      })),
    }),
  ];
}

/** The page of an author. */
export function profileJsonLd(person: Person, url: string, site: PageSite): string {
  return jsonLdScript({ "@type": "ProfilePage", url, mainEntity: personNode(person, site) });
}

/** The site and who publishes it, for the front page. */
export function siteJsonLd(config: SiteConfig): string {
  const { title, description, url, language } = config.site;
  return jsonLdScript({
    "@type": "WebSite",
    name: title,
    url,
    description,
    inLanguage: language,
    publisher: publisherNode(config),
  });
}
