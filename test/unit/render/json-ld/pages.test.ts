import { expect, it } from "vitest";

import { breadcrumbJsonLd, profileJsonLd, siteJsonLd } from "#src/render/json-ld/pages";
import { pageSite } from "#src/render/page/site";
import { address, person, siteConfig, text } from "../../../helpers/article.ts";

const config = siteConfig({ site: { trust: { ethicsPolicy: address("https://news.example/ethics") } } });
const read = (script: string): unknown => JSON.parse(script.replace(/<[^>]*>/g, ""));

it("the way to a page leads over the sections that have one", () => {
  const [script = ""] = breadcrumbJsonLd(
    config,
    [{ text: "World", url: "https://news.example/sections/world/" }, { text: "Without" }],
    "</script>",
  );
  expect(read(script)).toEqual({
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "The Example", item: "https://news.example/" },
      { "@type": "ListItem", position: 2, name: "World", item: "https://news.example/sections/world/" },
      { "@type": "ListItem", position: 3, name: "</script>" },
    ],
  });
});

it("a page below no section shows no way and tells of none", () => {
  expect(breadcrumbJsonLd(config, [{ text: "Without" }], "x")).toEqual([]);
});

it("the page of an author is about that person", () => {
  const site = pageSite(config, [], () => "");
  const ana = person("Ana", { bio: text("Writes."), sameAs: [address("https://social.example/@ana")] });
  expect(read(profileJsonLd(ana, "https://news.example/authors/ana/", site))).toMatchObject({
    "@type": "ProfilePage",
    mainEntity: { "@type": "Person", name: "Ana", description: "Writes.", sameAs: ["https://social.example/@ana"] },
  });
});

it("the front page names the publisher with every policy that the site declares", () => {
  expect(read(siteJsonLd(config))).toMatchObject({
    "@type": "WebSite",
    url: "https://news.example/",
    publisher: { "@type": "NewsMediaOrganization", name: "Example Media", ethicsPolicy: "https://news.example/ethics" },
  });
});
