import { availableParallelism } from "node:os";
import { dirname, join, relative, sep } from "node:path";

import { utcIso } from "../base/date.ts";
import { defined } from "../base/defined.ts";
import { mediaUrl } from "../base/media.ts";
import { systemCode } from "../base/system-error.ts";
import { siteUrl } from "../base/url.ts";
import { checkOutputs } from "../check/check.ts";
import type { LoadedConfig } from "../config/load.ts";
import { compareFeeds } from "../diff/compare.ts";
import { floodProblems } from "../diff/flood.ts";
import { loadAmpOptimizer } from "../load/amp-optimizer.ts";
import { LastGood } from "../load/last-good.ts";
import { readLedger, saveLedger } from "../load/ledger.ts";
import { readPublishedFeed, readPublishedFeeds, readPublishedIds } from "../load/published-feeds.ts";
import { readRegistries } from "../load/registries.ts";
import { readTemplates } from "../load/templates.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { BuildOptions, BuildResult } from "../model/build.ts";
import type { FeedDiff } from "../model/diff.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Output, WriteReport } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedItem } from "../model/published.ts";
import type { AssetLookup } from "../model/raw.ts";
import type { Memory } from "../model/registry.ts";
import type { Context } from "../model/site.ts";
import type { Normalized } from "../normalize/normalize.ts";
import { problem } from "../problems/problem.ts";
import type { SiteFacts } from "../render/page/site.ts";
import { PageRenderer, renderLists, siteFacts } from "../render/render.ts";
import { planMedia } from "../select/media.ts";
import { channelLedger, planFeeds } from "../select/plan.ts";
import { clearStage } from "../write/stage.ts";
import type { PartReader } from "../write/parts.ts";
import { writeOutputs, type Written } from "../write/write.ts";
import type { Cache } from "./cache.ts";
import { askedAssets, siteInputs, templatesFolder } from "./inputs.ts";
import { Memo } from "./memo.ts";
import { byFile, countLevels, isStop } from "./problem-list.ts";
import type { Setup } from "./protocol.ts";
import { asBefore } from "./recipe.ts";
import { Rendering, type Made } from "./rendering.ts";
import { saveState } from "./save.ts";
import { readLastGood, readSources, type Sources } from "./sources.ts";
import type { Summary } from "./state.ts";
import { readStories, type Stories } from "./stories.ts";

export interface Folders {
  /** The site's root; this and the others absolute. */
  readonly root: string;
  /** The articles. */
  readonly folder: string;
  readonly out: string;
}

export function stopped(problems: readonly Problem[]): BuildResult {
  return {
    status: "stopped",
    problems,
    known: [],
    outputs: [],
    counts: countLevels(problems),
    channels: 0,
    articles: { read: 0, published: 0, hidden: {}, held: [], kept: [] },
  };
}

/** What is to be published, and what it came from. */
interface Site {
  readonly plan: FeedPlan;
  readonly facts: SiteFacts;
  readonly links: Setup["links"];
  readonly outputs: readonly Output[];
  readonly stories: Stories;
  readonly made: ReadonlyMap<string, Made>;
}

/** The last build, and the store of parts. */
interface Last {
  /** When reading began, by the disk's clock, in milliseconds. */
  readonly began: number;
  readonly memo: Memo | undefined;
  readonly parts: PartReader | undefined;
}

/** One build of one site. */
export class Build {
  readonly problems: Problem[] = [];
  readonly #folders: Folders;
  readonly #loaded: LoadedConfig;
  readonly #context: Context;
  readonly #options: BuildOptions;
  readonly #assets: AssetLookup & { readonly asked: () => Iterable<string> };
  readonly #good: LastGood;
  /** Absent when nothing is written. */
  readonly #cache: Cache | undefined;

  constructor(folders: Folders, loaded: LoadedConfig, context: Context, options: BuildOptions, cache?: Cache) {
    this.#folders = folders;
    this.#loaded = loaded;
    this.#context = context;
    this.#options = options;
    this.#cache = cache;
    this.#assets = askedAssets(folders.folder);
    this.#good = new LastGood(folders.root);
  }

  async run(): Promise<BuildResult> {
    const { folder, root, out } = this.#folders;
    const { config } = this.#context;
    const cache = this.#cache;
    const registries = this.#below(readRegistries(folder));
    const memory = this.#below(readLedger(folder));
    const templates = readTemplates(root, templatesFolder);
    this.problems.push(...templates.problems);
    const state = cache?.load();
    const began = cache?.begin(state !== undefined) ?? 0;
    const parts = cache?.reader();
    try {
      const sources = readSources(folder, cache === undefined ? undefined : this.#good);
      this.#belowArticles(sources.problems);
      const read = sources.files.size;
      if (read === 0 && !this.#mustStop()) this.problems.push(problem("articles-none", {}, { path: folder }));
      if (cache !== undefined && !this.#mustStop()) this.problems.push(...clearStage(out));
      if (this.#mustStop()) return this.#stop(read);
      const memo = state && parts && new Memo(state, parts, out, this.#assets, config.site.url);
      const rendering = new Rendering(
        defined({ folder, config, templates: templates.value, target: cache && { out, parts: cache.folder } }),
        {
          collect: this.#options.collect === true,
          threads: this.#options.jobs ?? availableParallelism(),
          nextFile: () => cache?.nextFile() ?? 0,
          onProgress: (done, total) => this.#options.onProgress?.({ step: "rendering", done, total }),
        },
        { memo, keep: cache && ((text) => cache.addText(text)) },
      );
      const files = { assets: this.#assets, media: mediaUrl(config.site.url) };
      const desk = { registries, ledger: memory.articles, context: this.#context, ...files };
      const before = this.problems.length;
      for (;;) {
        this.problems.length = before;
        const known = rendering.refused.size;
        const stories = await readStories(sources, desk, new Set(rendering.refused.keys()), {
          findHeadings: (texts) => rendering.findHeadings(texts),
          lastGood: (file) => readLastGood(file, this.#good, sources.texts.get(file)?.digest),
        });
        this.#reportStories(stories, rendering, sources);
        if (this.#mustStop()) return this.#stop(read);
        const site = await this.#render(stories, memory, rendering, templates.value);
        // A body that proved unfit changes what the others may link to.
        if (rendering.refused.size > known) continue;
        return this.#finish(site, sources, memory, { began, memo, parts });
      }
    } finally {
      parts?.close();
    }
  }

  #reportStories({ problems, kept }: Stories, rendering: Rendering, { texts }: Sources): void {
    this.#belowArticles(problems);
    for (const [file, text] of texts) {
      const refusal = rendering.refused.get(text.digest);
      if (refusal !== undefined) this.#belowArticles(refusal.map((found) => ({ ...found, file })));
    }
    for (const file of kept) this.problems.push(problem("last-good-kept", { file: this.#articlePath(file) }));
  }

  async #render(
    stories: Stories,
    memory: Memory,
    rendering: Rendering,
    templates: ReadonlyMap<string, string>,
  ): Promise<Site> {
    const { config } = this.#context;
    const { normalized } = stories;
    const staged = planFeeds(
      normalized.stories.map(({ article }) => article),
      this.#context,
      memory.channels,
    );
    const plan = staged.value;
    this.#belowArticles(staged.problems);
    const facts = siteFacts(plan, config);
    const pages = new PageRenderer(facts, templates);
    this.#inTemplates(pages.problems);
    const links = this.#cache?.add(normalized.links) ?? normalized.links;
    const site = { plan, facts, links, stories };
    if (this.#mustStop()) return { ...site, outputs: [], made: new Map() };
    this.#cache?.flush();
    const rendered = await rendering.render(stories, plan, { facts, site: pages.site, links });
    const media = planMedia(plan, this.#loaded.pictures, this.#assets, this.#context);
    const taken = [...media.value, ...rendered.pages].map(({ path }) => path);
    const lists = renderLists(plan, pages, templates, rendered.fragments, taken);
    this.#inTemplates(lists.problems);
    this.problems.push(...media.problems, ...this.#optimizerProblems());
    const outputs = [...rendered.pages, ...lists.value, ...media.value];
    // Templates fail in articles too.
    const isBroken = [...rendered.made.values()].some((made) => made.rendered.problems.some(isStop));
    if (!isBroken && !this.#mustStop()) this.problems.push(...checkOutputs(outputs, plan), ...this.#floods(plan));
    return { ...site, outputs, made: rendered.made };
  }

  #finish(site: Site, sources: Sources, memory: Memory, last: Last): BuildResult {
    const { plan, stories, made } = site;
    const { normalized } = stories;
    const bodies = [...made.values()].flatMap(({ rendered }) => this.#placed(rendered.problems));
    const front = this.problems;
    const read = sources.files.size;
    if ([...front, ...bodies].some(isStop)) {
      if (this.#cache !== undefined) clearStage(this.#folders.out);
      this.problems.push(...bodies);
      return this.#stop(read);
    }
    const diff = this.#options.compare === true ? this.#diff(plan) : undefined;
    const held = stories.held.map((file) => this.#articlePath(file));
    const first = (due: Normalized["due"]): BuildResult["nextDue"] => {
      const next = due.toSorted((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))[0];
      return next === undefined ? undefined : { at: utcIso(next.at), file: this.#articlePath(next.file) };
    };
    const known = normalized.stories.map(({ article }) => article);
    const summary = (problems: readonly Problem[]): Summary =>
      defined({
        status: problems.some(isStop)
          ? ("stopped" as const)
          : held.length > 0
            ? ("held-back" as const)
            : ("published" as const),
        counts: countLevels(problems),
        channels: plan.channels.length,
        hub: plan.hub,
        articles: {
          read,
          published: plan.visible.length,
          hidden: hiddenBy(known),
          held,
          kept: stories.kept.map((file) => this.#articlePath(file)),
        },
        nextDue: first([...normalized.due, ...plan.due]),
        nextEvent: first(normalized.due),
      });
    if (this.#cache === undefined) {
      const problems = [...front, ...bodies].toSorted(byFile);
      const outputs = this.#options.collect === true ? site.outputs : [];
      return defined({ ...summary(problems), problems, plan, known, outputs, diff });
    }
    const written = this.#write(site, sources, memory, last, this.#cache);
    const problems = [...front, ...bodies].toSorted(byFile);
    const result = summary(problems);
    // What could not be put in its place is tried again.
    if (written.isComplete) this.#save(site, sources, last, result, written.entries);
    const { entries: _, isComplete: __, ...report } = written;
    const changedFeeds = this.#subscriptions(report);
    return defined({ ...result, problems, known: [], outputs: [], diff, written: report, changedFeeds });
  }

  #write(
    site: Site,
    { files }: Sources,
    memory: Memory,
    { memo, parts }: Last,
    cache: Cache,
  ): Written & { readonly isComplete: boolean } {
    const { folder, out } = this.#folders;
    const { plan, stories } = site;
    const after = { articles: stories.normalized.ledger, channels: channelLedger(plan, memory.channels) };
    cache.invalidate();
    // Ids are kept before anybody can see them.
    this.#belowArticles(saveLedger(folder, memory, after));
    const outputs = memo === undefined ? site.outputs : site.outputs.map((output) => asBefore(output, memo));
    const written = writeOutputs(out, outputs, {
      onProgress: (done, total) => this.#options.onProgress?.({ step: "writing", done, total }),
      ...(parts === undefined ? {} : { readSlice: parts.read }),
    });
    this.problems.push(...written.problems);
    const broken = new Set(stories.held);
    this.#good.keep(
      (file) => !broken.has(file),
      (file) => files.has(file),
    );
    return { ...written.value, isComplete: written.problems.length === 0 };
  }

  #save(site: Site, sources: Sources, { began }: Last, summary: Summary, entries: Written["entries"]): void {
    const { folder, root, out } = this.#folders;
    const { now } = this.#context;
    const { made, facts, links, outputs, stories } = site;
    if (this.#cache === undefined) return;
    const assets = new Set([
      ...this.#assets.asked(),
      ...[...made.values()].flatMap(({ rendered }) => (rendered.assets ?? []).map(([path]) => path)),
    ]);
    try {
      saveState(
        this.#cache,
        {
          out,
          began,
          now,
          until: validUntil(summary, stories.normalized, now),
          summary,
          sources,
          inputs: [
            ...siteInputs(root, folder, templatesFolder),
            ...[...assets].flatMap((path) => [join(folder, path), dirname(join(folder, path))]),
          ],
          made,
          facts,
          links,
          front: this.problems.toSorted(byFile),
          outputs,
          entries,
        },
        folder,
      );
    } catch (error) {
      // The next build makes everything anew.
      if (systemCode(error) === undefined) throw error;
    }
  }

  #optimizerProblems(): readonly Problem[] {
    const { amp } = this.#context.config;
    const optimizer = typeof amp === "object" && amp.optimize ? loadAmpOptimizer() : undefined;
    return typeof optimizer === "object" ? [problem("amp-optimizer-missing", {}, { reason: optimizer.reason })] : [];
  }

  #diff(plan: FeedPlan): FeedDiff {
    const { value: before, problems } = readPublishedFeeds(this.#folders.out);
    this.problems.push(...problems);
    const { config, now } = this.#context;
    return compareFeeds(before, plan, now, config.feeds.flood === false ? 7 : config.feeds.flood.days);
  }

  #floods(plan: FeedPlan): readonly Problem[] {
    const { out } = this.#folders;
    const { config, now } = this.#context;
    if (config.feeds.flood === false || this.#options.allowFlood === true) return [];
    const published = (dir: string): readonly PublishedItem[] | undefined => {
      const read = readPublishedFeed(out, dir);
      return "items" in read ? read.items : undefined;
    };
    return floodProblems(plan, published, config.feeds.flood, now, (dir) => readPublishedIds(out, dir));
  }

  /** Archive documents are no topics of WebSub: nobody subscribes to them. */
  #subscriptions({ changed }: WriteReport): AbsoluteUrl[] {
    const documents = changed.filter((path) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$|^podcast\.xml$/.test(path));
    return documents.map((path) => siteUrl(this.#context.config.site.url, path));
  }

  #articlePath(file: string): string {
    const path = relative(this.#folders.root, join(this.#folders.folder, file));
    return path.split(sep).join("/");
  }

  #belowArticles(problems: readonly Problem[]): void {
    for (const found of problems)
      this.problems.push(found.file === undefined ? found : { ...found, file: this.#articlePath(found.file) });
  }

  /** Problems of the articles folder name files below it; users see paths below the root. */
  #placed(problems: readonly Problem[]): Problem[] {
    return problems.map((found) =>
      found.file === undefined ? inTemplate(found) : { ...found, file: this.#articlePath(found.file) },
    );
  }

  #inTemplates(problems: readonly Problem[]): void {
    this.problems.push(...this.#placed(problems));
  }

  #below<T>({ value, problems }: { readonly value: T; readonly problems: readonly Problem[] }): T {
    this.#belowArticles(problems);
    return value;
  }

  #mustStop(): boolean {
    return this.problems.some(({ level }) => level === "stop");
  }

  #stop(read: number): BuildResult {
    const result = stopped(this.problems);
    return { ...result, articles: { ...result.articles, read } };
  }
}

/** Milliseconds. */
const year = 366 * 86_400_000;

/** When time alone next changes what is published or said of it. */
function validUntil({ nextDue }: Summary, { stories }: Normalized, now: number): number {
  // Dates so far ahead are reported.
  const far = stories.map(({ article }) => article.publishedAt.instant - year).filter((at) => at > now);
  return far.reduce((first, at) => Math.min(first, at), nextDue === undefined ? Infinity : Date.parse(nextDue.at));
}

function hiddenBy(articles: readonly Article[]): Partial<Record<Article["status"], number>> {
  const counts: Partial<Record<Article["status"], number>> = {};
  for (const { status } of articles) if (status !== "published") counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** A problem that names a template and no article stands in that template. */
function inTemplate(found: Problem): Problem {
  const { template = found.code === "stylesheet-too-large" ? "site.css" : undefined, line } = found.args;
  if (typeof template !== "string") return found;
  return { ...found, file: `templates/${template}`, ...(typeof line === "number" ? { line } : {}) };
}
