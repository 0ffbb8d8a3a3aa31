import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildResult } from "#src/index";
import { listFiles } from "./judge.ts";

/** A build's site and what it says of itself. */
export interface Outcome {
  readonly files: ReadonlyMap<string, string>;
  readonly result: unknown;
}

/** Everything that is to be the same whatever is remembered; `written` counts depend on what was there. */
export async function outcomeOf(root: string, now: string, withWritten: boolean): Promise<Outcome> {
  const result = await build({ root, now, jobs: 1 });
  return { files: filesOf(root), result: JSON.parse(textOf(result, withWritten).replaceAll(root, "ROOT")) as unknown };
}

function textOf(result: BuildResult, withWritten: boolean): string {
  const fields = Object.entries(result).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    Object.fromEntries(withWritten ? fields : fields.filter(([name]) => name !== "written" && name !== "changedFeeds")),
  );
}

function filesOf(root: string): Map<string, string> {
  const dist = join(root, "dist");
  const published = existsSync(dist) ? listFiles(dist).map((name) => `dist/${name}`) : [];
  const own = ["dist/.broadsheet/manifest.json", "articles/_ids.json"].filter((name) => existsSync(join(root, name)));
  const names = [...published, ...own];
  return new Map(names.map((name) => [name, readFileSync(join(root, name)).toString("latin1")]));
}

/** Copies a site, without what builds remember of the output, and perhaps without the output. */
export function copyCold(root: string, to: string, keepsOutput: boolean): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(root, to, { recursive: true, preserveTimestamps: true });
  rmSync(join(to, ".broadsheet/cache"), { recursive: true, force: true });
  rmSync(join(to, "kept"), { recursive: true, force: true });
  if (!keepsOutput) rmSync(join(to, "dist"), { recursive: true, force: true });
}
