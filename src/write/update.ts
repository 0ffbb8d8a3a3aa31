import { join } from "node:path";

import { byCodeUnit } from "../base/order.ts";
import type { Output, ReadSlice, WriteReport } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { writeFailed } from "./failure.ts";
import { realFiles } from "./files.ts";
import { openFolders } from "./folders.ts";
import { type ManifestEntry, manifestLine, manifestPath } from "./manifest.ts";
import { byPhase } from "./order.ts";
import { placeOutput } from "./place.ts";
import { openTemp } from "./temp.ts";

/**
 * Replaces files of an output folder that is known to be whole: each output stands in the manifest already. As
 * `writeOutputs` otherwise; with any problem the next build must look at everything.
 */
export function updateOutputs(
  out: string,
  outputs: readonly Output[],
  readSlice: ReadSlice,
): Staged<WriteReport & { readonly entries: ReadonlyMap<string, ManifestEntry> }> {
  const entries = new Map<string, ManifestEntry>();
  const changed: string[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  let at = manifestPath;
  const base = { files: realFiles, out, listed: new Map<string, ManifestEntry>(), begin: () => undefined };
  const folders = openFolders(base);
  const temp = openTemp(realFiles, out, folders);
  const session = { ...base, folders, temp, saveManifest: () => undefined, readSlice };
  try {
    for (const output of outputs.toSorted(byPhase)) {
      at = output.path;
      const placed = placeOutput(session, output);
      if (!("entry" in placed)) return failed(at);
      entries.set(at, placed.entry);
      if (!placed.changed) continue;
      changed.push(at);
      bytes += placed.entry.size;
    }
    at = manifestPath;
    const lines = patched(realFiles.readFileSync(join(out, manifestPath), "utf8"), entries);
    if (lines === undefined) return failed(at);
    temp.replace(manifestPath, Buffer.from(lines));
  } catch (error) {
    problems.push(writeFailed(error, at));
  }
  const report = { written: changed.length, unchanged: 0, pruned: 0, bytes, changed: changed.toSorted(byCodeUnit) };
  return { value: { ...report, entries }, problems };
}

/** Something stands in a place of ours since this build looked: the next one says what. */
function failed(path: string): ReturnType<typeof updateOutputs> {
  const report = { written: 0, unchanged: 0, pruned: 0, bytes: 0, changed: [], entries: new Map() };
  const error = Object.assign(new Error("It is taken."), { code: "EEXIST", syscall: "open" });
  return { value: report, problems: [writeFailed(error, path)] };
}

/** The manifest with these entries in the place of those of the same path; `undefined` when there is none of one. */
function patched(text: string, entries: ReadonlyMap<string, ManifestEntry>): string | undefined {
  let result = text;
  for (const [path, entry] of entries) {
    const start = result.indexOf(`\n${JSON.stringify(path)}:`);
    const end = result.indexOf("}", start);
    if (start < 0 || end < 0) return undefined;
    result = `${result.slice(0, start + 1)}${manifestLine(path, entry)}${result.slice(end + 1)}`;
  }
  return result;
}
