import { resolve, sep } from "node:path";

import { parseDate } from "./base/date.ts";
import { loadConfig } from "./config/load.ts";
import { Build, stopped } from "./engine/build.ts";
import { Cache } from "./engine/cache.ts";
import { QuickBuild } from "./engine/quick.ts";
import { Crew } from "./engine/crew.ts";
import { cacheKey } from "./engine/fingerprint.ts";
import type { Folders } from "./engine/folders.ts";
import { explainWhy } from "./engine/why.ts";
import type { Instant } from "./model/brand.ts";
import type { BuildOptions, BuildResult } from "./model/build.ts";
import type { SiteConfig } from "./model/site.ts";
import type { Staged } from "./model/staged.ts";
import { problem } from "./problems/problem.ts";
import { writeFailed } from "./write/failure.ts";
import { takeLock } from "./write/lock.ts";
import { clearStage } from "./write/stage.ts";

/** Keeps between builds of one process what takes long to start. `close` it when there are no more. */
export class BuildSession {
  /** @internal */
  readonly crew = new Crew();

  async close(): Promise<void> {
    await this.crew.close();
  }
}

/**
 * Reads a site, renders everything that readers may see now, and writes what changed.
 *
 * Never throws for what stands in the site's files: that becomes a problem.
 *
 * @param session of builds that follow each other
 */
export async function build(options: BuildOptions = {}, session?: BuildSession): Promise<BuildResult> {
  const root = resolve(options.root ?? ".");
  const folder = resolve(root, options.articles ?? "articles");
  const out = resolve(root, options.out ?? "dist");
  const loaded = loadConfig(root, { siteUrl: options.siteUrl });
  const { value, problems } = loaded;
  if (value === undefined) return stopped(problems);
  const { config } = value;
  const now = readNow(options.now, config.site.timezone);
  if (now === undefined) return stopped([...problems, problem("now-unreadable", {}, { text: String(options.now) })]);
  if (contains(folder, out) || contains(out, root) || contains(out, folder))
    return stopped([...problems, problem("folders-overlap", {}, { out, folder })]);
  const folders = { root, folder, out };
  const used = session ?? new BuildSession();
  const run = (cache?: Cache): Promise<BuildResult> =>
    new Build(folders, { loaded: value, problems }, { config, now }, options, used.crew, cache).run();
  const write = async (): Promise<BuildResult> => {
    const lock = await takeLock(out, {
      waitMs: options.lockWait ?? 30_000,
      onWait: (holder) => options.onProgress?.({ step: "waiting", done: 0, total: 0, holder }),
    });
    if ("problem" in lock) return stopped([lock.problem]);
    if ("heldBy" in lock) return stopped([problem("output-locked", {}, { path: out, holder: lock.heldBy })]);
    const cache = new Cache(root, out, cacheKey(folders, options));
    try {
      const state = options.compare === true ? undefined : cache.load();
      const quick = state && new QuickBuild(folders, options, used.crew, cache, state);
      return (await quick?.run(now)) ?? (await run(cache));
    } catch (error) {
      // The disk is full, most likely. What is published stays as it is, and what was staged makes room again.
      const failed = writeFailed(error, cache.folder);
      clearStage(out);
      return stopped([...problems, failed]);
    } finally {
      cache.end();
      lock.release();
    }
  };
  try {
    return await (options.write === false || options.collect === true ? run() : write());
  } finally {
    if (session === undefined) await used.close();
  }
}

/** What the last build with these options knows of what bears one of these names; as `explainWhy` of the engine. */
export function why(options: BuildOptions, names: readonly string[]): ReturnType<typeof explainWhy> {
  return explainWhy(foldersOf(options), options, names);
}

function foldersOf(options: BuildOptions): Folders {
  const root = resolve(options.root ?? ".");
  return { root, folder: resolve(root, options.articles ?? "articles"), out: resolve(root, options.out ?? "dist") };
}

/** The configuration of the site at a root; `undefined` without a problem when there is no site. */
export function readSite(root: string): Staged<SiteConfig | undefined> {
  const { value, problems } = loadConfig(root);
  return { value: value?.config, problems: problems.filter(({ code }) => code !== "config-missing") };
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
