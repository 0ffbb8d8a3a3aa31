import type { Article, WholeArticle } from "#src/model/article";
import type { AbsoluteUrl } from "#src/model/brand";
import type { Problem } from "#src/model/problem";
import type { RawArticle } from "#src/model/raw";
import type { Registries } from "#src/model/registry";
import type { Context, SiteConfig } from "#src/model/site";
import { renderBody } from "#src/normalize/body/render";
import { Fields } from "#src/normalize/fields";
import { finishArticle } from "#src/normalize/finish";
import { Links } from "#src/normalize/links";
import { Normalizer } from "#src/normalize/normalize";
import { bodyDigest } from "#src/normalize/text-digests";
import { articleFragments, type Fragments } from "#src/render/feeds";

/** What a build makes of articles, with their bodies, in this thread and from texts at hand. */
export function wholeArticles(
  articles: readonly RawArticle[],
  registries: Registries,
  context: Context,
): { readonly articles: readonly WholeArticle[]; readonly problems: readonly Problem[] } {
  const { config } = context;
  const mediaUrl = `${config.site.url}media/` as AbsoluteUrl;
  const files = { assets: () => undefined, media: mediaUrl };
  const raws = new Map(articles.map((raw) => [raw.file, raw]));
  const bodies = new Map(
    articles.map(({ file, body, bodyLine }) => {
      const siteUrl = config.site.url;
      return [file, renderBody({ file, markdown: body, firstLine: bodyLine, pageUrl: siteUrl, siteUrl, mediaUrl })];
    }),
  );
  const headings = new Map(
    [...bodies].flatMap(([file, { firstHeading }]) => (firstHeading === undefined ? [] : [[file, firstHeading]])),
  );
  const input = {
    articles,
    bodies: new Map(articles.map(({ file, body }) => [file, bodyDigest(body)])),
    files: new Set(raws.keys()),
    refused: new Set<string>(),
    registries,
    ledger: {},
    ...files,
  };
  const { value, problems } = new Normalizer(input, context).finish(headings);
  const found: Problem[] = [...problems, ...[...bodies.values()].flatMap((body) => body.problems)];
  const links = new Links(() => value.links, config.site.url);
  const whole = value.stories.flatMap((story) => {
    const raw = raws.get(story.article.file);
    const body = bodies.get(story.article.file);
    if (raw === undefined || body === undefined) return [];
    const fields = new Fields(raw);
    const article = finishArticle(story, body, fields, { files, links, config });
    found.push(...fields.problems);
    return [article];
  });
  return { articles: whole, problems: found };
}

/** The items of articles that have their bodies. */
export function fragmentsOf(config: SiteConfig): (article: Article, full: boolean) => Fragments {
  return (article, full) => {
    if (!("blocks" in article.body)) throw new Error(`${article.file} has no body.`);
    return articleFragments(article as WholeArticle, config, full).map((pieces) => pieces.join(""));
  };
}
