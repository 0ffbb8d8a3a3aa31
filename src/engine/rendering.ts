import { defined } from "../base/defined.ts";
import { digest } from "../base/hash.ts";
import { plainText } from "../base/plain-text.ts";
import type { Article, Picture } from "../model/article.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Slice, Output } from "../model/output.ts";
import type { Level, Problem } from "../model/problem.ts";
import type { SiteConfig } from "../model/site.ts";
import type { LinkData } from "../normalize/links.ts";
import type { Fragments } from "../render/feeds.ts";
import { ownNeeds, siteNeeds } from "../render/page/needs.ts";
import type { PageSite, SiteFacts } from "../render/page/site.ts";
import type { Cause, Memo } from "./memo.ts";
import { isMixed } from "./mixed.ts";
import { pageOutput } from "./page-output.ts";
import { renderArticles, type PoolOptions } from "./pool.ts";
import type { BodyFacts, Job, Rendered, Setup } from "./protocol.ts";
import type { ReadText } from "./sources.ts";
import { levelBits } from "./state.ts";
import type { Stories } from "./stories.ts";

/** What all articles are rendered with. */
interface Site {
  /** The articles folder, absolute. */
  readonly folder: string;
  readonly config: SiteConfig;
  readonly templates: ReadonlyMap<string, string>;
  readonly target?: Setup["target"];
}

interface Manner extends Required<Pick<PoolOptions, "threads" | "nextFile" | "crew">> {
  readonly collect: boolean;
  readonly isTimed: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** So many problems of bodies are held; where there are more, they are read again when somebody asks. */
const mostProblems = 5000;

/** An article, and of what was made of it what is needed until everything is written. */
export interface Made extends Pick<Rendered, "page" | "full" | "summary" | "milliseconds"> {
  readonly job: Job;
  /** Changes with everything but the text that what was made depends on. */
  readonly key: string;
  /** Levels of its problems, as bits. */
  readonly levels: number;
  /** Absent where they are kept in the store alone. */
  readonly problems?: readonly Problem[];
  /** Where the job and what was made of it are kept. */
  readonly kept?: { readonly job: Slice; readonly rendered?: Slice };
  /** Absent: nothing was known of it. */
  readonly cause?: Cause;
}

export interface RenderedArticles {
  /** By file, in the order of the stories. */
  readonly made: ReadonlyMap<string, Made>;
  /** Digests of what all were rendered with. */
  readonly common: string;
  /** How many problems there are of each level. */
  readonly counts: Readonly<Record<Level, number>>;
  /** Files below the articles folder that bodies asked for. */
  readonly assets: ReadonlySet<string>;
  readonly pages: readonly Output[];
  /** What stands in feeds of an article, whole or as a summary. */
  readonly fragments: (article: Article, full: boolean) => Fragments;
}

/** Renders the articles of one build. */
export class Rendering {
  /** Digest of each text whose body cannot be published → the problems that say why. */
  readonly refused = new Map<string, readonly Problem[]>();
  readonly #site: Site;
  readonly #manner: Manner;
  readonly #memo: Memo | undefined;
  readonly #keep: ((text: string) => Slice) | undefined;

  /** @param store what was made before, and where jobs are kept for the next build */
  constructor(
    site: Site,
    manner: Manner,
    store: { readonly memo?: Memo | undefined; readonly keep?: ((text: string) => Slice) | undefined } = {},
  ) {
    this.#site = site;
    this.#manner = manner;
    this.#memo = store.memo;
    this.#keep = store.keep;
  }

  /** The first headings of bodies, by file. */
  async findHeadings(texts: readonly ReadText[]): Promise<ReadonlyMap<string, string>> {
    const headings = new Map<string, string>();
    const jobs: Job[] = [];
    for (const { file, source, digest: hash } of texts) {
      const known = this.#memo?.heading(file, hash);
      if (known === undefined) jobs.push({ file, source, digest: hash, inFeeds: false });
      else headings.set(file, known);
    }
    const facts = { config: this.#site.config, channels: [], sections: [], podcast: undefined };
    const setup = { ...this.#setup(facts, { files: [], articles: [] }), templates: [] };
    await this.#run(jobs, setup, (job, { heading, problems }) => {
      if (heading !== undefined) headings.set(job.file, heading);
      this.#refuse(job, problems);
    });
    return headings;
  }

  /**
   * Completes the articles of the stories with what their bodies tell. What was made of one before is taken again when
   * everything that it depends on is the same.
   *
   * @param links of the stories, as they are or in the store
   */
  async render(
    { normalized, texts }: Stories,
    plan: FeedPlan,
    { facts, site, links }: { readonly facts: SiteFacts; readonly site: PageSite; readonly links: Setup["links"] },
  ): Promise<RenderedArticles> {
    const inFeeds = new Set(
      plan.channels.flatMap(({ articles, archives }) => [articles, ...archives.map((one) => one.articles)]).flat(),
    );
    const setup = this.#setup(facts, links);
    const common = [facts.config, [setup.templates, setup.isMixed], siteNeeds(site)]
      .map((part) => digest(JSON.stringify(part)))
      .join("");
    const results = new Map<string, Made>();
    const counts = { stop: 0, error: 0, warning: 0, info: 0 };
    const assets = new Set<string>();
    let problemsHeld = 0;
    // Most of what a worker sends is for the store alone.
    const add = (made: Omit<Made, "levels">, rendered: Rendered): void => {
      const { problems, page, full, summary, milliseconds } = rendered;
      let levels = 0;
      for (const { level } of problems) {
        counts[level] += 1;
        levels |= levelBits[level];
      }
      for (const [path] of rendered.assets ?? []) assets.add(path);
      const isHeld = made.kept?.rendered === undefined || problemsHeld + problems.length <= mostProblems;
      if (isHeld) problemsHeld += problems.length;
      const parts = { page, full, summary, milliseconds, problems: isHeld ? problems : undefined };
      results.set(made.job.file, defined({ ...made, levels, ...parts }));
      this.#complete(made.job, rendered);
    };
    const jobs: Job[] = [];
    for (const story of normalized.stories) {
      const { file, status } = story.article;
      const text = texts.get(file);
      if (text === undefined) continue;
      const base = { file, source: text.source, digest: text.digest, story, inFeeds: inFeeds.has(story.article) };
      const job: Job =
        status === "published" ? { ...base, as: "page" } : status === "withdrawn" ? { ...base, as: "notice" } : base;
      const needs = job.as === "page" ? ownNeeds(story.article, site) : undefined;
      // Once for the key and for the store: stories are most of what the main thread puts into words.
      const storyText = JSON.stringify(story);
      const key = digest(`${common} ${job.as ?? ""} ${job.inFeeds} ${JSON.stringify(needs) ?? ""}\n${storyText}`);
      const known = this.#memo?.find(job, key, normalized.links);
      if (known === undefined) {
        jobs.push(job);
        // Before the body completes it.
        const kept = this.#keep && { job: this.#keep(jobText(job, storyText)) };
        // A place in the order of the stories.
        const cause = this.#memo?.cause(job, key, text.head, common, normalized.links);
        results.set(file, defined({ job, key, levels: 0, kept, cause }));
      } else {
        const { rendered, ...rest } = known;
        add({ job, key, ...rest }, rendered);
      }
    }
    await this.#run(jobs, setup, (job, rendered) => {
      const made = results.get(job.file);
      if (made === undefined) return;
      const kept = made.kept && { ...made.kept, rendered: this.#keep?.(JSON.stringify(rendered)) };
      add(defined({ ...made, kept: kept && defined(kept) }), rendered);
    });
    return {
      made: results,
      common,
      counts,
      assets,
      pages: [...results.values()].flatMap(({ job, page }) => pageOutput(job, page)),
      fragments: ({ file }, full) => results.get(file)?.[full ? "full" : "summary"] ?? [],
    };
  }

  /** The article was made before its body was known, and channels and pages hold it already. */
  #complete(job: Job, { part, problems }: Rendered): void {
    if (part === undefined || job.story === undefined) return this.#refuse(job, problems);
    // Lists say where the pictures of bodies are, and no more. Builds that write nothing show them to the desk.
    const images = this.#keep === undefined ? part.images : part.images.map(placeOf);
    Object.assign(job.story.article, { ...part, images } satisfies BodyFacts);
  }

  #refuse({ digest: hash }: Job, problems: readonly Problem[]): void {
    if (problems.some(({ level }) => level === "error")) this.refused.set(hash, problems);
  }

  async #run(jobs: readonly Job[], setup: Setup, onRendered: (job: Job, rendered: Rendered) => void): Promise<void> {
    const { threads, nextFile, crew, onProgress } = this.#manner;
    let failure: unknown;
    await renderArticles(jobs, {
      setup,
      threads,
      nextFile,
      crew,
      onRendered: (index, rendered) => {
        const job = jobs[index];
        if (job === undefined) return;
        try {
          onRendered(job, rendered);
        } catch (error) {
          failure ??= error;
        }
      },
      onProgress: (done) => onProgress(done, jobs.length),
    });
    if (failure !== undefined) throw failure;
  }

  #setup(facts: SiteFacts, links: LinkData | Setup["links"]): Setup {
    const { folder, config, templates, target } = this.#site;
    return {
      folder,
      facts,
      templates: [...templates],
      links,
      isMixed: isMixed(config),
      ...(target === undefined ? {} : { target }),
      collect: this.#manner.collect,
      isTimed: this.#manner.isTimed,
    };
  }
}

/** A picture without what is said of it. */
function placeOf({ src, local, renditions, syndicate }: Picture): Picture {
  return defined({ src, local, renditions, alt: plainText(""), syndicate });
}

/** The job as JSON. */
function jobText(job: Job, storyText: string): string {
  const rest = JSON.stringify({ ...job, story: undefined });
  return `${rest.slice(0, -1)},"story":${storyText}}`;
}
