import { byCodeUnit } from "../base/order.ts";
import type { Output, ReadSlice, WriteReport } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { isFinished } from "./contents.ts";
import { writeFailed } from "./failure.ts";
import { type Files, realFiles } from "./files.ts";
import { type Manifest, type ManifestEntry, manifestPath } from "./manifest.ts";
import { type Obstacle, obstacleProblems } from "./obstacle.ts";
import { byPhase } from "./order.ts";
import { checkPaths } from "./paths.ts";
import { placeOutput } from "./place.ts";
import { prune } from "./prune.ts";
import { openSession, type Session } from "./session.ts";
import { prepareState, stateFolder } from "./state.ts";
import type { Tally } from "./tally.ts";

export interface WriteOptions {
  /** Called after each output. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Reads the parts that outputs share. */
  readonly readSlice?: ReadSlice;
}

/** The report, and every output that is in its place now. */
export interface Written extends WriteReport {
  readonly entries: Manifest;
}

/**
 * Makes the output folder hold these outputs and no older file of ours (docs/architecture.md, “Safety of a build”). Only bytes that differ are
 * written. `out` is absolute, and the caller holds its lock. A system error ends the write with a `stop`: what was
 * written stays, nothing more is pruned, and the next build completes the rest.
 */
export function writeOutputs(
  out: string,
  outputs: readonly Output[],
  options: WriteOptions = {},
  files: Files = realFiles,
): Staged<Written> {
  const tally: Tally = {
    changed: [],
    problems: checkPaths(outputs),
    unchanged: 0,
    pruned: 0,
    bytes: 0,
    at: stateFolder,
  };
  let entries: Manifest = new Map();
  if (tally.problems.length === 0) {
    try {
      entries = run(out, outputs, options, files, tally);
    } catch (error) {
      tally.problems.push(writeFailed(error, tally.at));
    }
  }
  const { changed, unchanged, pruned, bytes, problems } = tally;
  return {
    value: { written: changed.length, unchanged, pruned, bytes, changed: changed.toSorted(byCodeUnit), entries },
    problems,
  };
}

function run(out: string, outputs: readonly Output[], options: WriteOptions, files: Files, tally: Tally): Manifest {
  const stopped = prepareState(files, out);
  if (stopped !== undefined) {
    tally.problems.push(stopped);
    return new Map();
  }
  tally.at = manifestPath;
  const { value: session, problems } = openSession(files, out, outputs, options.readSlice);
  tally.problems.push(...problems);
  const entries = placeAll(session, outputs.toSorted(byPhase), options, tally);
  const left = prune(session, new Set(outputs.map(({ path }) => path)), tally);
  tally.at = manifestPath;
  session.saveManifest(new Map([...entries, ...left]));
  // What was staged and found its place taken.
  if (outputs.some(({ content }) => isFinished(content))) session.temp.clear();
  return entries;
}

/** Writes what differs; the result has an entry for each output that is ours afterwards. */
function placeAll(
  session: Session,
  outputs: readonly Output[],
  { onProgress }: WriteOptions,
  tally: Tally,
): Map<string, ManifestEntry> {
  const entries = new Map<string, ManifestEntry>();
  const blocked = new Map<string, Obstacle>();
  for (const [index, output] of outputs.entries()) {
    const { path } = output;
    tally.at = path;
    const placed = placeOutput(session, output);
    if ("entry" in placed) {
      entries.set(path, placed.entry);
      if (placed.changed) {
        tally.changed.push(path);
        tally.bytes += placed.entry.size;
      } else tally.unchanged += 1;
    } else {
      const old = session.listed.get(path);
      if (old !== undefined) entries.set(path, old);
      if ("unreadable" in placed) tally.problems.push(copyFailed(output, placed.unreadable));
      else blocked.set(path, placed);
    }
    onProgress?.(index + 1, outputs.length);
  }
  tally.problems.push(...obstacleProblems("output-blocked", blocked));
  return entries;
}

function copyFailed({ path, content }: Output, reason: string): Problem {
  const source = typeof content === "object" && "copyOf" in content ? content.copyOf : "";
  return problem("copy-failed", {}, { path, source, reason });
}
