import { resolve, sep } from "node:path";

import { Cache, type LastState } from "./engine/cache.ts";
import { Crew } from "./engine/crew.ts";
import { cacheKey } from "./engine/fingerprint.ts";
import type { Folders } from "./engine/folders.ts";
import { readNow, wallClock } from "./engine/now.ts";
import { stopped } from "./engine/problem-list.ts";
import { QuickBuild } from "./engine/quick.ts";
import type { explainWhy } from "./engine/why.ts";
import { recordBuild } from "./journal/builds.ts";
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
  /** @internal */
  readonly last: LastState = {};
  #hint: readonly string[] | undefined;
  /**
   * Whether the last build looked at what it was told of alone; then another is due soon.
   *
   * @internal
   */
  hasFollowedHint = false;

  /**
   * Where the next build is to look first, absolute paths. Where that is articles alone whose text changed, it looks no
   * further: it makes what a build would have made an instant before anything else changed. Whatever else did is found
   * by the next build without a hint, so that nothing is missed, however much a watcher misses.
   */
  expect(paths: readonly string[]): void {
    this.#hint = paths;
  }

  /** @internal */
  takeHint(): readonly string[] | undefined {
    const hint = this.#hint;
    this.#hint = undefined;
    return hint;
  }

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
  const used = session ?? new BuildSession();
  try {
    return await buildWith(options, used);
  } finally {
    if (session === undefined) await used.close();
  }
}

async function buildWith(options: BuildOptions, session: BuildSession): Promise<BuildResult> {
  const { crew } = session;
  const hint = session.takeHint();
  session.hasFollowedHint = false;
  const folders = foldersOf(options);
  const { root, folder, out } = folders;
  const overlap = contains(folder, out) || contains(out, root) || contains(out, folder);
  const isWritten = options.write !== false && options.collect !== true && !overlap;
  const cache = isWritten ? new Cache(root, out, cacheKey(folders, options), session.last) : undefined;
  // Most builds find little to do: what reads the configuration and renders is not loaded until it is needed.
  const open = async (): Promise<BuildResult | ((cache?: Cache) => Promise<BuildResult>)> =>
    (await import("./engine/site.ts")).openSite(folders, options, crew, overlap);
  if (cache?.isThere === true && options.compare !== true && options.ahead === undefined)
    return locked(cache, folders, options, async () => {
      const quick = await buildQuickly(cache);
      if (quick !== undefined) return quick;
      const run = await open();
      return typeof run === "function" ? run(cache) : run;
    });
  const run = await open();
  if (typeof run !== "function") return run;
  return cache === undefined ? run() : locked(cache, folders, options, () => run(cache));

  async function buildQuickly(known: Cache): Promise<BuildResult | undefined> {
    const state = known.load();
    if (state === undefined) return undefined;
    const now = await readNow(options.now, state.zone);
    if (now === undefined) return undefined;
    const quick = new QuickBuild(folders, options, crew, known, state);
    const result = await quick.run(now, hint);
    session.hasFollowedHint = result !== undefined && quick.hasFollowedHint;
    return result;
  }
}

async function locked(
  cache: Cache,
  { root, out }: Folders,
  { lockWait = 30_000, onProgress, cause, now }: BuildOptions,
  work: () => Promise<BuildResult>,
): Promise<BuildResult> {
  const lock = await takeLock(out, {
    waitMs: lockWait,
    onWait: (holder) => onProgress?.({ step: "waiting", done: 0, total: 0, holder }),
  });
  if ("problem" in lock) return stopped([lock.problem]);
  if ("heldBy" in lock) return stopped([problem("output-locked", {}, { path: out, holder: lock.heldBy })]);
  const began = wallClock();
  const keep = (result: BuildResult): BuildResult => {
    // One made in advance that is not wanted is as though it had not been.
    if (result.status === "stopped" && result.counts.stop === 0) return result;
    const at = wallClock();
    recordBuild(root, result, { at, out, milliseconds: Math.max(0, at - began), cause, now: now?.toString() });
    return result;
  };
  try {
    return keep(await work());
  } catch (error) {
    // The disk is full, most likely. What is published stays as it is, and what was staged makes room again.
    const failed = writeFailed(error, cache.folder);
    clearStage(out);
    return keep(stopped([failed]));
  } finally {
    cache.end();
    lock.release();
  }
}

/** What the last build with these options knows of what bears one of these names; as `explainWhy` of the engine. */
export async function why(options: BuildOptions, names: readonly string[]): Promise<ReturnType<typeof explainWhy>> {
  const { explainWhy: explain } = await import("./engine/why.ts");
  return explain(foldersOf(options), options, names);
}

function foldersOf(options: BuildOptions): Folders {
  const root = resolve(options.root ?? ".");
  return { root, folder: resolve(root, options.articles ?? "articles"), out: resolve(root, options.out ?? "dist") };
}

/** The configuration of the site at a root; `undefined` without a problem when there is no site. */
export async function readSite(root: string): Promise<Staged<SiteConfig | undefined>> {
  const { loadConfig } = await import("./config/load.ts");
  const { value, problems } = loadConfig(root);
  return { value: value?.config, problems: problems.filter(({ code }) => code !== "config-missing") };
}

/** Whether `inner` is `outer` or lies below it. */
function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
