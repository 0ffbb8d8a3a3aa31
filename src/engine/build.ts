import { availableParallelism } from "node:os";

import { utcIso } from "../base/date.ts";
import { defined } from "../base/defined.ts";
import { mediaUrl } from "../base/media.ts";
import { siteUrl } from "../base/url.ts";
import { checkOutputs } from "../check/check.ts";
import type { LoadedConfig } from "../config/load.ts";
import { compareFeeds } from "../diff/compare.ts";
import { floodProblems } from "../diff/flood.ts";
import { loadAmpOptimizer } from "../load/amp-optimizer.ts";
import { listArticles } from "../load/articles.ts";
import { LastGood } from "../load/last-good.ts";
import { readLedger } from "../load/ledger.ts";
import { readPublishedFeed, readPublishedFeeds, readPublishedIds } from "../load/published-feeds.ts";
import { readRegistries } from "../load/registries.ts";
import { readTemplates } from "../load/templates.ts";
import type { Article } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { BuildOptions, BuildResult } from "../model/build.ts";
import type { FeedDiff } from "../model/diff.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedItem } from "../model/published.ts";
import type { Memory } from "../model/registry.ts";
import type { Context } from "../model/site.ts";
import type { Normalized } from "../normalize/normalize.ts";
import { problem } from "../problems/problem.ts";
import { PageRenderer, renderLists, siteFacts } from "../render/render.ts";
import { planMedia } from "../select/media.ts";
import { planFeeds } from "../select/plan.ts";
import { clearStage } from "../write/stage.ts";
import { BodyProblems } from "./body-problems.ts";
import type { Cache } from "./cache.ts";
import type { Crew } from "./crew.ts";
import type { Folders } from "./folders.ts";
import { boundGarbage } from "./garbage.ts";
import { askedAssets } from "./inputs.ts";
import { Memo } from "./memo.ts";
import { workersFor } from "./pool.ts";
import { templatesFolder } from "./packaged.ts";
import { ProblemBook } from "./problem-book.ts";
import { byFile, countLevels, stopped, totals } from "./problem-list.ts";
import { Profile } from "./profile.ts";
import { publish, remember, type Press, type Site } from "./publish.ts";
import { Rendering } from "./rendering.ts";
import { readLastGood, readSources, type Sources } from "./sources.ts";
import type { Summary } from "./state.ts";
import { subscriptionDocuments } from "./subscriptions.ts";
import { readStories, type Stories } from "./stories.ts";

const nothing: Site["rendered"] = {
  made: new Map(),
  common: "",
  counts: countLevels([]),
  assets: new Set(),
};

/** One build of a whole site. */
export class Build {
  readonly #problems: ProblemBook;
  readonly #folders: Folders;
  readonly #loaded: LoadedConfig;
  readonly #context: Context;
  readonly #options: BuildOptions;
  readonly #assets: ReturnType<typeof askedAssets>;
  readonly #good: LastGood;
  readonly #profile: Profile;
  readonly #crew: Crew;
  /** Absent when nothing is written. */
  readonly #cache: Cache | undefined;

  /** @param problems of the configuration */
  constructor(
    folders: Folders,
    { loaded, problems }: { readonly loaded: LoadedConfig; readonly problems: readonly Problem[] },
    context: Context,
    options: BuildOptions,
    crew: Crew,
    cache?: Cache,
  ) {
    this.#folders = folders;
    this.#problems = new ProblemBook(folders, problems);
    this.#loaded = loaded;
    this.#context = context;
    this.#options = options;
    this.#crew = crew;
    this.#cache = cache;
    this.#assets = askedAssets(folders.folder);
    this.#good = new LastGood(folders.root);
    this.#profile = new Profile(options.profile === true);
  }

  async run(): Promise<BuildResult> {
    const { folder, root, out } = this.#folders;
    const { config } = this.#context;
    const cache = this.#cache;
    const problems = this.#problems;
    const profile = this.#profile;
    const state = profile.time("cache", () => cache?.load());
    const began = cache?.begin(state !== undefined) ?? 0;
    if (cache?.refusal !== undefined) problems.add([problem("cache-unwritable", {}, { reason: cache.refusal })]);
    const registries = problems.take(readRegistries(folder));
    const memory = problems.take(readLedger(folder));
    const templates = readTemplates(root, templatesFolder);
    problems.add(templates.problems);
    const parts = cache?.reader();
    try {
      const listed = profile.time("list", () => listArticles(folder));
      const threads = this.#options.jobs ?? availableParallelism();
      // They work while this thread reads; where much is known already, few will be needed.
      if (state === undefined)
        this.#crew.prepare(workersFor(listed.value.length, threads), {
          files: listed.value,
          addresses: { siteUrl: config.site.url, mediaUrl: mediaUrl(config.site.url) },
        });
      const sources = profile.time("read", () => readSources(listed, cache && this.#good));
      problems.addBelow(sources.problems);
      const read = sources.files.size;
      boundGarbage(read);
      if (read === 0 && !problems.mustStop) problems.add([problem("articles-none", {}, { path: folder })]);
      if (cache !== undefined && !problems.mustStop) problems.add(clearStage(out));
      if (problems.mustStop) return this.#stop(read);
      const memo = state && parts && new Memo(state, parts, out, this.#assets, config.site.url);
      const rendering = new Rendering(
        defined({
          folder,
          config,
          templates: templates.value,
          target: cache && { out, parts: cache.folder, stage: this.#options.ahead && cache.privateStage() },
        }),
        {
          collect: this.#options.collect === true,
          isTimed: this.#options.profile === true,
          threads,
          crew: this.#crew,
          nextFile: () => cache?.nextFile() ?? 0,
          onProgress: (done, total) => this.#options.onProgress?.({ step: "rendering", done, total }),
        },
        { memo, keep: cache && ((text) => cache.addText(text)) },
      );
      const files = { assets: this.#assets, media: mediaUrl(config.site.url) };
      const desk = { registries, ledger: memory.articles, context: this.#context, ...files };
      const before = problems.all.length;
      for (;;) {
        problems.cutTo(before);
        const known = rendering.refused.size;
        const stories = await profile.wait("normalize", () =>
          readStories(sources, desk, new Set(rendering.refused.keys()), {
            findHeadings: (texts) => rendering.findHeadings(texts),
            lastGood: (file) => readLastGood(file, this.#good, sources.texts.get(file)?.digest),
          }),
        );
        this.#reportStories(stories, rendering, sources);
        if (problems.mustStop) return this.#stop(read);
        const site = await this.#render(stories, memory, rendering, templates.value);
        // A body that proved unfit changes what the others may link to.
        if (rendering.refused.size > known) continue;
        if (cache === undefined || parts === undefined) return this.#looked(site, read);
        const onProgress: Press["onProgress"] = (done, total) =>
          this.#options.onProgress?.({ step: "writing", done, total });
        const folders = this.#folders;
        return await this.#published(site, memory, {
          folders,
          cache,
          parts,
          memo,
          began,
          sources,
          good: this.#good,
          onProgress,
        });
      }
    } finally {
      parts?.close();
    }
  }

  #reportStories({ problems, kept }: Stories, { refused }: Rendering, { texts }: Sources): void {
    this.#problems.addBelow(problems);
    for (const [file, { digest }] of texts)
      this.#problems.addBelow((refused.get(digest) ?? []).map((found) => ({ ...found, file })));
    this.#problems.addBelow(kept.map((file) => problem("last-good-kept", { file })));
  }

  async #render(
    stories: Stories,
    memory: Memory,
    rendering: Rendering,
    templates: ReadonlyMap<string, string>,
  ): Promise<Site> {
    const { config } = this.#context;
    const { normalized } = stories;
    const problems = this.#problems;
    const profile = this.#profile;
    const articles = normalized.stories.map(({ article }) => article);
    const plan = problems.take(profile.time("plan", () => planFeeds(articles, this.#context, memory.channels)));
    const facts = siteFacts(plan, config);
    const pages = new PageRenderer(facts, templates);
    problems.add(problems.rendered(pages.problems));
    const links = this.#cache?.add(normalized.links) ?? normalized.links;
    const site = { plan, facts, links, stories };
    if (problems.mustStop) return { ...site, outputs: [], rendered: nothing };
    this.#cache?.flush();
    const rendered = await profile.wait("articles", () =>
      rendering.render(stories, plan, { facts, site: pages.site, links }),
    );
    profile.articles(rendered.made);
    const media = planMedia(plan, this.#loaded.pictures, this.#assets, this.#context);
    const taken = [...media.value, ...rendered.pages].map(({ path }) => path);
    const lists = profile.time("lists", () => renderLists(plan, pages, templates, rendered.fragments, taken));
    problems.add(problems.rendered(lists.problems));
    problems.add([...media.problems, ...this.#optimizerProblems()]);
    const outputs = [...rendered.pages, ...lists.value, ...media.value];
    // Templates fail in articles too.
    if (rendered.counts.stop === 0 && !problems.mustStop)
      profile.time("check", () => problems.add([...checkOutputs(outputs, plan), ...this.#floods(plan)]));
    const { made, common, counts, assets } = rendered;
    return { ...site, outputs, rendered: { made, common, counts, assets } };
  }

  /** A build that writes nothing. */
  #looked(site: Site, read: number): BuildResult {
    const bodies = new BodyProblems(site.rendered.made, this.#problems, undefined).all();
    const { plan, stories, rendered } = site;
    if (site.outputs.length === 0 || rendered.counts.stop > 0)
      return this.#stop(read, [...this.#problems.all, ...bodies]);
    const diff = this.#options.compare === true ? this.#diff(plan) : undefined;
    const problems = [...this.#problems.all, ...bodies];
    const known = stories.normalized.stories.map(({ article }) => article);
    const outputs = this.#options.collect === true ? site.outputs : [];
    const profile = this.#profile.result;
    const summary = this.#summary(site, read);
    return defined({ ...summary, problems: problems.toSorted(byFile), plan, known, outputs, diff, profile });
  }

  async #published(site: Site, memory: Memory, press: Press): Promise<BuildResult> {
    const bodies = new BodyProblems(site.rendered.made, this.#problems, press.cache);
    const read = press.sources.files.size;
    const profile = this.#profile;
    if (this.#problems.mustStop || site.rendered.counts.stop > 0) {
      clearStage(this.#folders.out);
      return this.#stop(read, [...this.#problems.all, ...bodies.all()]);
    }
    const diff = this.#options.compare === true ? this.#diff(site.plan) : undefined;
    if (this.#options.ahead !== undefined && !(await this.#options.ahead.hold())) return this.#stop(read, []);
    const written = profile.time("write", () => publish(site, memory, press, this.#problems));
    const front = this.#problems.all;
    const summary = this.#summary(site, read);
    // What could not be put in its place is tried again.
    const kept = { front, assets: this.#assets.asked(), now: this.#context.now };
    if (written.isComplete) profile.time("remember", () => remember(site, written, press, summary, kept));
    const { report } = written;
    const changedFeeds = this.#subscriptions(report.changed);
    const made = defined({ diff, written: report, changedFeeds, profile: profile.result });
    let problems: readonly Problem[] | undefined;
    const all = (): readonly Problem[] => (problems ??= [...front, ...bodies.all()].toSorted(byFile));
    // Then the store is gone when this build ends.
    if (press.cache.refusal !== undefined) all();
    return {
      ...summary,
      ...made,
      known: [],
      outputs: [],
      get problems() {
        return all();
      },
      firstProblems: (level, most) =>
        problems?.filter((found) => found.level === level) ?? bodies.first(front, level, most),
    };
  }

  #summary({ plan, stories, rendered }: Site, read: number): Summary {
    const { normalized } = stories;
    const known = normalized.stories.map(({ article }) => article);
    const held = stories.held.map((file) => this.#problems.pathOf(file));
    const kept = stories.kept.map((file) => this.#problems.pathOf(file));
    const first = (due: Normalized["due"]): BuildResult["nextDue"] => {
      const next = due.toSorted((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))[0];
      return next === undefined ? undefined : { at: utcIso(next.at), file: this.#problems.pathOf(next.file) };
    };
    const counts = totals(countLevels(this.#problems.all), rendered.counts);
    const status: Summary["status"] = counts.stop > 0 ? "stopped" : held.length > 0 ? "held-back" : "published";
    return defined({
      status,
      counts,
      channels: plan.channels.length,
      hub: plan.hub,
      articles: { read, published: plan.visible.length, hidden: hiddenBy(known), held, kept },
      nextDue: first([...normalized.due, ...plan.due]),
      nextEvent: first(normalized.due),
    });
  }

  #optimizerProblems(): readonly Problem[] {
    const { amp } = this.#context.config;
    const optimizer = typeof amp === "object" && amp.optimize ? loadAmpOptimizer() : undefined;
    return typeof optimizer === "object" ? [problem("amp-optimizer-missing", {}, { reason: optimizer.reason })] : [];
  }

  #diff(plan: FeedPlan): FeedDiff {
    const { value: before, problems } = readPublishedFeeds(this.#folders.out);
    this.#problems.add(problems);
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

  #subscriptions(changed: readonly string[]): AbsoluteUrl[] {
    return subscriptionDocuments(changed).map((path) => siteUrl(this.#context.config.site.url, path));
  }

  #stop(read: number, problems: readonly Problem[] = this.#problems.all): BuildResult {
    this.#cache?.restore();
    const result = stopped(problems.toSorted(byFile));
    return { ...result, articles: { ...result.articles, read } };
  }
}

function hiddenBy(articles: readonly Article[]): Partial<Record<Article["status"], number>> {
  const counts: Partial<Record<Article["status"], number>> = {};
  for (const { status } of articles) if (status !== "published") counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
