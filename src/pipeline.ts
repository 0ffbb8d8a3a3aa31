import { availableParallelism } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { defined } from "./base/defined.ts";
import { parseDate, utcIso } from "./base/date.ts";
import { mediaUrl } from "./base/media.ts";
import { siteUrl } from "./base/url.ts";
import { compareFeeds } from "./diff/compare.ts";
import { floodProblems } from "./diff/flood.ts";
import { checkOutputs } from "./check/check.ts";
import { loadConfig, type LoadedConfig } from "./config/load.ts";
import { readArticles } from "./load/articles.ts";
import { loadAmpOptimizer } from "./load/amp-optimizer.ts";
import { assetLookup } from "./load/assets.ts";
import { parseArticle } from "./load/front-matter.ts";
import { LastGood } from "./load/last-good.ts";
import { readPublishedFeed, readPublishedFeeds, readPublishedIds } from "./load/published-feeds.ts";
import { readLedger, saveLedger } from "./load/ledger.ts";
import { readRegistries } from "./load/registries.ts";
import { readTemplates } from "./load/templates.ts";
import type { Article } from "./model/article.ts";
import type { BuildOptions, BuildResult } from "./model/build.ts";
import type { AbsoluteUrl, Instant } from "./model/brand.ts";
import type { Output, WriteReport } from "./model/output.ts";
import type { FeedDiff } from "./model/diff.ts";
import type { FeedPlan } from "./model/feed-plan.ts";
import type { Problem } from "./model/problem.ts";
import type { PublishedItem } from "./model/published.ts";
import type { AssetLookup, RawArticle, SourceText } from "./model/raw.ts";
import type { Memory } from "./model/registry.ts";
import type { Context, SiteConfig } from "./model/site.ts";
import type { Staged } from "./model/staged.ts";
import type { NormalizeInput } from "./normalize/assemble.ts";
import { normalizeArticles, type Normalized } from "./normalize/normalize.ts";
import { problem } from "./problems/problem.ts";
import { optimizeAmpPages } from "./render/optimize-amp.ts";
import { renderSite } from "./render/render.ts";
import { planMedia } from "./select/media.ts";
import { channelLedger, planFeeds } from "./select/plan.ts";
import { takeLock } from "./write/lock.ts";
import { writeOutputs } from "./write/write.ts";

/**
 * Reads a site, renders everything that readers may see now, and writes what changed.
 *
 * Never throws for what stands in the site's files: that becomes a problem.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const root = resolve(options.root ?? ".");
  const folder = resolve(root, options.articles ?? "articles");
  const out = resolve(root, options.out ?? "dist");
  const loaded = loadConfig(root, { siteUrl: options.siteUrl });
  if (loaded.value === undefined) return stopped(loaded.problems);
  const { config } = loaded.value;
  const now = readNow(options.now, config.site.timezone);
  if (now === undefined)
    return stopped([...loaded.problems, problem("now-unreadable", {}, { text: String(options.now) })]);
  if (contains(folder, out) || contains(out, root) || contains(out, folder))
    return stopped([...loaded.problems, problem("folders-overlap", {}, { out, folder })]);
  const run = new Build({ root, folder, out }, loaded.value, { config, now }, options);
  run.problems.push(...loaded.problems);
  if (options.write === false) return run.run();
  const lock = await takeLock(out, {
    waitMs: options.lockWait ?? 30_000,
    onWait: (holder) => options.onProgress?.({ step: "waiting", done: 0, total: 0, holder }),
  });
  if ("problem" in lock) return stopped([lock.problem]);
  if ("heldBy" in lock) return stopped([problem("output-locked", {}, { path: out, holder: lock.heldBy })]);
  try {
    return await run.run();
  } finally {
    lock.release();
  }
}

/** The configuration of the site at a root; `undefined` without a problem when there is no site. */
export function readSite(root: string): Staged<SiteConfig | undefined> {
  const { value, problems } = loadConfig(root);
  return { value: value?.config, problems: problems.filter(({ code }) => code !== "config-missing") };
}

function stopped(problems: readonly Problem[]): BuildResult {
  return {
    status: "stopped",
    problems,
    known: [],
    outputs: [],
    articles: { read: 0, published: 0, hidden: {}, held: [], kept: [] },
  };
}

function readNow(now: number | string | undefined, zone: string): Instant | undefined {
  if (typeof now !== "string") return (now ?? Date.now()) as Instant;
  const date = parseDate(now, zone);
  return "reason" in date ? undefined : date.instant;
}

/** Whether `inner` is `outer` or lies below it. */
function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

interface Folders {
  readonly root: string;
  readonly folder: string;
  readonly out: string;
}

class Build {
  readonly problems: Problem[] = [];
  readonly #folders: Folders;
  readonly #loaded: LoadedConfig;
  readonly #context: Context;
  readonly #options: BuildOptions;
  readonly #assets: AssetLookup;
  readonly #good: LastGood;

  constructor(folders: Folders, loaded: LoadedConfig, context: Context, options: BuildOptions) {
    this.#folders = folders;
    this.#loaded = loaded;
    this.#context = context;
    this.#options = options;
    this.#assets = assetLookup(folders.folder);
    this.#good = new LastGood(folders.root);
  }

  async run(): Promise<BuildResult> {
    const { folder, root } = this.#folders;
    const texts = this.#below(readArticles(folder));
    const registries = this.#below(readRegistries(folder));
    const memory = this.#below(readLedger(folder));
    const templates = readTemplates(root, fileURLToPath(new URL("../templates", import.meta.url)));
    this.problems.push(...templates.problems);
    if (texts.length === 0 && !this.#mustStop()) this.problems.push(problem("articles-none", {}, { path: folder }));
    if (this.#mustStop()) return this.#stop(texts.length);

    const parsed = texts.map(({ file, bytes, unreadable }) => ({
      file,
      raw: unreadable === true ? undefined : this.#below(parseArticle(file, bytes)),
    }));
    const input: NormalizeInput = {
      articles: parsed.flatMap(({ raw }) => raw ?? []),
      files: new Set(texts.map(({ file }) => file)),
      registries,
      ledger: memory.articles,
      assets: this.#assets,
      media: mediaUrl(this.#context.config.site.url),
      threads: this.#options.workers ?? availableParallelism(),
      onProgress: (done) => this.#options.onProgress?.({ step: "rendering", done, total: texts.length }),
    };
    const unread = parsed.filter(({ raw }) => raw === undefined).map(({ file }) => file);
    const { normalized, held, kept } = await this.#normalize(input, unread);
    if (this.#mustStop()) return this.#stop(texts.length);

    const staged = planFeeds(normalized.articles, this.#context, memory.channels);
    const plan = staged.value;
    this.#belowArticles(staged.problems);
    const media = planMedia(plan, this.#loaded.pictures, this.#assets, this.#context);
    const mediaPaths = media.value.map(({ path }) => path);
    const rendered = renderSite(plan, templates.value, this.#context, mediaPaths);
    this.#belowArticles(rendered.problems.filter(({ file }) => file !== undefined));
    this.problems.push(...rendered.problems.filter(({ file }) => file === undefined).map(inTemplate));
    if (this.#mustStop()) return this.#stop(texts.length);
    this.problems.push(...media.problems);
    const outputs = [...(await this.#optimize(rendered.value)), ...media.value];
    this.problems.push(...checkOutputs(outputs, this.#context), ...this.#floods(plan));
    const diff = this.#options.compare === true ? this.#diff(plan) : undefined;
    const result = (written?: WriteReport): BuildResult => {
      const first = (due: Normalized["due"]): BuildResult["nextDue"] => {
        const next = due.toSorted((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1))[0];
        return next === undefined ? undefined : { at: utcIso(next.at), file: this.#articlePath(next.file) };
      };
      const status: BuildResult["status"] = this.#mustStop() ? "stopped" : held.length > 0 ? "held-back" : "published";
      return defined({
        status,
        problems: this.problems,
        plan,
        known: normalized.articles,
        outputs,
        articles: {
          read: texts.length,
          published: plan.visible.length,
          hidden: hiddenBy(normalized.articles),
          held,
          kept,
        },
        written,
        diff,
        changedFeeds: written && this.#subscriptions(written),
        nextDue: first([...normalized.due, ...plan.due]),
        nextEvent: first(normalized.due),
      });
    };
    if (this.#options.write === false || this.#mustStop()) return result();
    const after = { articles: normalized.ledger, channels: channelLedger(plan, memory.channels) };
    return result(this.#write(outputs, { before: memory, after, texts, held }));
  }

  /** Normalizes; where articles are held back and a last good text is known, once more with that text in their place. */
  async #normalize(
    input: NormalizeInput,
    unread: readonly string[],
  ): Promise<{ normalized: Normalized; held: string[]; kept: string[] }> {
    const first = await normalizeArticles(input, this.#context);
    this.#belowArticles(first.problems);
    const held = [...unread, ...first.value.held].toSorted();
    const replacements = new Map<string, RawArticle>();
    for (const file of held) {
      // What the article says of its readers holds, whatever else in it is wrong.
      if (first.value.withheld.has(file)) continue;
      const bytes = this.#good.read(file);
      const raw = bytes === undefined ? undefined : parseArticle(file, bytes).value;
      if (raw !== undefined) replacements.set(file, raw);
    }
    const names = held.map((file) => this.#articlePath(file));
    if (replacements.size === 0 || this.#mustStop()) return { normalized: first.value, held: names, kept: [] };
    const others = input.articles.filter(({ file }) => !replacements.has(file));
    const second = await normalizeArticles(
      { ...input, articles: [...others, ...replacements.values()] },
      this.#context,
    );
    this.#belowArticles(second.problems.filter(({ level }) => level === "stop"));
    const kept = [...replacements.keys()].filter((file) => !second.value.held.has(file));
    for (const file of kept) this.problems.push(problem("last-good-kept", { file: this.#articlePath(file) }));
    return { normalized: second.value, held: names, kept: kept.map((file) => this.#articlePath(file)) };
  }

  async #optimize(outputs: readonly Output[]): Promise<readonly Output[]> {
    const { amp } = this.#context.config;
    if (typeof amp === "boolean" || !amp.optimize) return outputs;
    const optimizer = loadAmpOptimizer();
    if (typeof optimizer === "object") {
      this.problems.push(problem("amp-optimizer-missing", {}, { reason: optimizer.reason }));
      return outputs;
    }
    const { value, problems } = await optimizeAmpPages(outputs, optimizer, (done, total) =>
      this.#options.onProgress?.({ step: "optimizing", done, total }),
    );
    this.problems.push(...problems);
    return value;
  }

  #write(
    outputs: readonly Output[],
    {
      before,
      after,
      texts,
      held,
    }: { before: Memory; after: Memory; texts: readonly SourceText[]; held: readonly string[] },
  ): WriteReport {
    const { folder, out } = this.#folders;
    // Ids are kept before anybody can see them.
    this.#belowArticles(saveLedger(folder, before, after));
    const written = writeOutputs(out, outputs, {
      onProgress: (done, total) => this.#options.onProgress?.({ step: "writing", done, total }),
    });
    this.problems.push(...written.problems);
    const broken = new Set(held);
    const good = texts.filter(({ file }) => !broken.has(this.#articlePath(file)));
    this.#good.keep(new Map(good.map(({ file, bytes }) => [file, bytes])), new Set(texts.map(({ file }) => file)));
    return written.value;
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

  /** Problems of the articles folder name files below it; users see paths below the root. */
  #belowArticles(problems: readonly Problem[]): void {
    for (const found of problems)
      this.problems.push(found.file === undefined ? found : { ...found, file: this.#articlePath(found.file) });
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
