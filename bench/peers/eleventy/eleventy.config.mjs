import { readFileSync } from "node:fs";
import { ampHead } from "../amp.mjs";

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), "utf8");
const limit = 50;
const site = {
  title: "The Bench Courier",
  description: "News made for measuring.",
  url: "https://bench.example",
  css: read("../page.css").trim(),
  ampHead,
};
const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Hong_Kong", dateStyle: "long", timeStyle: "short" });
const slug = (/** @type {string} */ text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
const iso = (/** @type {string | Date} */ date) => `${new Date(date).toISOString().slice(0, 19)}Z`;

/**
 * The main channel and one for each category and author, with their newest articles.
 * @param {any[]} articles newest first
 */
function channelsOf(articles) {
  const channels = new Map([["/", { folder: "/", title: site.title, items: articles.slice(0, limit) }]]);
  for (const article of articles)
    for (const kind of ["categories", "authors"])
      for (const name of article.data[kind]) {
        const folder = `/${kind}/${slug(name)}/`;
        const channel = channels.get(folder) ?? { folder, title: `${name} – ${site.title}`, items: [] };
        channels.set(folder, channel);
        if (channel.items.length < limit) channel.items.push(article);
      }
  return [...channels.values()];
}

/** @param {any} config of Eleventy 3 */
export default function configure(config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.amendLibrary("md", (/** @type {any} */ markdown) => {
    markdown.set({ html: true });
    const { escapeHtml } = markdown.utils;
    markdown.renderer.rules.image = (/** @type {any} */ tokens, /** @type {number} */ index) => {
      const token = tokens[index];
      const title = token.attrGet("title");
      return `<img src="${escapeHtml(token.attrGet("src"))}" alt="${escapeHtml(token.content)}"${title ? ` title="${escapeHtml(title)}"` : ""} width="1200" height="800">`;
    };
  });
  config.addFilter("slug", slug);
  config.addFilter("iso", iso);
  config.addFilter("rfc822", (/** @type {string | Date} */ date) => new Date(date).toUTCString());
  config.addFilter("shown", (/** @type {Date} */ date) => shown.format(date));
  config.addFilter("people", (/** @type {string[]} */ names) => names.map((name) => ({ "@type": "Person", name })));
  config.addFilter("json", (/** @type {unknown} */ value) => JSON.stringify(value).replaceAll("<", "\\u003c"));
  config.addFilter("minutes", (/** @type {string} */ html) => Math.max(1, Math.round(html.split(/\s+/).length / 250)));
  config.addFilter("amp", (/** @type {string} */ html) =>
    html.replace(/<img ([^>]*?)\/?>/g, '<amp-img $1 layout="responsive"></amp-img>'),
  );
  config.addGlobalData("site", site);
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", () => (/** @type {any} */ data) => `${data.page.filePathStem}.html`);
  config.addTemplate("_includes/page.njk", read("page.njk"));
  config.addCollection("channels", (/** @type {any} */ collections) =>
    channelsOf(
      collections
        .getAll()
        .filter((/** @type {any} */ item) => item.inputPath.endsWith(".md"))
        .toSorted((/** @type {any} */ a, /** @type {any} */ b) => b.date - a.date),
    ),
  );
  for (const [name, file] of [
    ["rss", "rss.xml"],
    ["atom", "atom.xml"],
    ["json", "feed.json"],
  ])
    config.addTemplate(`${name}-feed.njk`, read(`${name}.njk`), {
      layout: false,
      permalink: `{{ channel.folder }}${file}`,
      eleventyExcludeFromCollections: true,
      pagination: { data: "collections.channels", size: 1, alias: "channel" },
    });
}
