import { resolve, sep } from "node:path";

import { parseDate } from "./base/date.ts";
import { loadConfig } from "./config/load.ts";
import { Build, stopped } from "./engine/build.ts";
import { Cache, withScratch } from "./engine/cache.ts";
import { QuickBuild } from "./engine/quick.ts";
import { cacheKey } from "./engine/fingerprint.ts";
import type { Folders } from "./engine/folders.ts";
import { explainWhy } from "./engine/why.ts";
import type { Instant } from "./model/brand.ts";
import type { BuildOptions, BuildResult } from "./model/build.ts";
import type { Problem } from "./model/problem.ts";
import type { SiteConfig } from "./model/site.ts";
import type { Staged } from "./model/staged.ts";
import { problem } from "./problems/problem.ts";
import { reasonOf, writeFailed } from "./write/failure.ts";
import { takeLock } from "./write/lock.ts";
import { stateFolder } from "./write/state.ts";

/**
 * Reads a site, renders everything that readers may see now, and writes what changed.
 *
 * Never throws for what stands in the site's files: that becomes a problem.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const folders = foldersOf(options);
  const { root, folder, out } = folders;
  const loaded = loadConfig(root, { siteUrl: options.siteUrl });
  if (loaded.value === undefined) return stopped(loaded.problems);
  const { value } = loaded;
  const { config } = value;
  const now = readNow(options.now, config.site.timezone);
  if (now === undefined)
    return stopped([...loaded.problems, problem("now-unreadable", {}, { text: String(options.now) })]);
  if (contains(folder, out) || contains(out, root) || contains(out, folder))
    return stopped([...loaded.problems, problem("folders-overlap", {}, { out, folder })]);
  const start = (cache?: Cache, problems: readonly Problem[] = []): Build =>
    new Build(folders, { loaded: value, problems: [...loaded.problems, ...problems] }, { config, now }, options, cache);
  if (options.write === false || options.collect === true) return start().run();
  const lock = await takeLock(out, {
    waitMs: options.lockWait ?? 30_000,
    onWait: (holder) => options.onProgress?.({ step: "waiting", done: 0, total: 0, holder }),
  });
  if ("problem" in lock) return stopped([lock.problem]);
  if ("heldBy" in lock) return stopped([problem("output-locked", {}, { path: out, holder: lock.heldBy })]);
  try {
    const cache = new Cache(root, out, cacheKey(folders, options));
    const state = cache.load();
    const quick = state && options.compare !== true ? new QuickBuild(folders, options, cache, state) : undefined;
    return (await quick?.run(now)) ?? (await start(cache).run());
  } catch (error) {
    return await buildElsewhere(out, error, start);
  } finally {
    lock.release();
  }
}

/** A site can be published where nothing can be kept for the next build. An error that is not the system's is thrown again. */
async function buildElsewhere(
  out: string,
  error: unknown,
  start: (cache: Cache, problems: readonly Problem[]) => Build,
): Promise<BuildResult> {
  const reason = reasonOf(error);
  if (reason === undefined) throw error;
  try {
    return await withScratch(out, (cache) => start(cache, [problem("cache-unwritable", {}, { reason })]).run());
  } catch (again) {
    return stopped([writeFailed(again, stateFolder)]);
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
