import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { digest } from "#src/base/hash";
import { ArticleRenderer } from "#src/engine/article-renderer";
import type { Job, Rendered, Setup } from "#src/engine/protocol";
import { parseArticle } from "#src/load/front-matter";
import type { AbsoluteUrl, Instant } from "#src/model/brand";
import { Normalizer } from "#src/normalize/normalize";
import { bodyDigest } from "#src/normalize/text-digests";
import { siteFacts } from "#src/render/render";
import { planFeeds } from "#src/select/plan";
import { siteConfig } from "../../helpers/article.ts";
import { templateTexts } from "../../helpers/templates.ts";
import { makeFolder } from "../load/folder.ts";

export interface Newsroom {
  readonly setup: Setup;
  /** In the order of the bodies. */
  readonly jobs: readonly Job[];
}

const config = siteConfig();
const context = { config, now: Date.UTC(2026, 10, 23) as Instant };

/**
 * A folder of articles that is gone when the test ends, and what is rendered of it.
 *
 * @param bodies by file
 * @param isPage whether an article's page and feed items are made, or its facts alone
 */
export function makeNewsroom(
  bodies: Readonly<Record<string, string>>,
  isPage: (file: string) => boolean = () => true,
): Newsroom {
  const folder = makeFolder();
  const articles = Object.entries(bodies).map(([file, body]) => {
    const text = `---\ntitle: Story of ${file}\ndate: 2026-11-01\nslug: ${file.replace(/\W+/g, "-")}\n---\n${body}\n`;
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const raw = parseArticle(file, Buffer.from(text)).value;
    if (raw === undefined) throw new Error(`${file} cannot be read.`);
    return { raw, source: { path }, digest: digest(text) };
  });
  const input = {
    articles: articles.map(({ raw }) => raw),
    bodies: new Map(articles.map(({ raw }) => [raw.file, bodyDigest(raw.body)])),
    files: new Set(Object.keys(bodies)),
    refused: new Set<string>(),
    registries: { authors: [], categories: [] },
    ledger: {},
    assets: () => undefined,
    media: `${config.site.url}media/` as AbsoluteUrl,
  };
  const { stories, links } = new Normalizer(input, context).finish(new Map()).value;
  const byFile = new Map(stories.map((story) => [story.article.file, story]));
  const plan = planFeeds(
    stories.map(({ article }) => article),
    context,
  ).value;
  return {
    setup: {
      folder,
      facts: siteFacts(plan, config),
      templates: [...templateTexts()],
      links,
      isMixed: false,
      collect: true,
    },
    jobs: articles.map(({ raw: { file }, source, digest: hash }): Job => {
      const story = byFile.get(file);
      if (story === undefined) throw new Error(`${file} is held back.`);
      const job = { file, source, digest: hash, story, inFeeds: isPage(file) };
      return isPage(file) ? { ...job, as: "page" } : job;
    }),
  };
}

/** Renders in this thread, one after the other. */
export async function renderHere({ setup, jobs }: Newsroom): Promise<Rendered[]> {
  const renderer = new ArticleRenderer(setup, 0);
  const results: Rendered[] = [];
  for (const job of jobs) results.push(await renderer.render(job));
  return results;
}
