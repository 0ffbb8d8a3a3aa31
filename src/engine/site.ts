import { loadConfig } from "../config/load.ts";
import type { BuildOptions, BuildResult } from "../model/build.ts";
import { problem } from "../problems/problem.ts";
import { Build } from "./build.ts";
import type { Cache } from "./cache.ts";
import type { Crew } from "./crew.ts";
import type { Folders } from "./folders.ts";
import { readNow } from "./now.ts";
import { stopped } from "./problem-list.ts";

/** Reads the configuration. What runs the build with a cache, or without; the result of one that cannot begin. */
export async function openSite(
  folders: Folders,
  options: BuildOptions,
  crew: Crew,
  overlap: boolean,
): Promise<BuildResult | ((cache?: Cache) => Promise<BuildResult>)> {
  const { root, folder, out } = folders;
  const loaded = loadConfig(root, { siteUrl: options.siteUrl });
  const { value, problems } = loaded;
  if (value === undefined) return stopped(problems);
  const { config } = value;
  const now = await readNow(options.ahead?.at ?? options.now, config.site.timezone);
  if (now === undefined) return stopped([...problems, problem("now-unreadable", {}, { text: String(options.now) })]);
  if (overlap) return stopped([...problems, problem("folders-overlap", {}, { out, folder })]);
  return (cache) => new Build(folders, { loaded: value, problems }, { config, now }, options, crew, cache).run();
}
