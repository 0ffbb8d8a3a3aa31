import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { parentOf } from "./files.ts";

/** Bytes of UTF-8 that a name may have on the usual file systems. */
const nameLimit = 255;

/** Why a path must not be used below the output folder; `undefined` when it may be. Any string can be asked about. */
export function pathFault(path: string): string | undefined {
  if (path === "") return "it is empty";
  if (!path.isWellFormed()) return "it is not valid Unicode";
  if (/\p{Cc}/u.test(path)) return "it holds a control character";
  if (path.includes("\\")) return "it holds a backslash";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "it is absolute";
  for (const segment of path.split("/")) {
    if (segment === "") return "it holds an empty name";
    if (segment === "." || segment === "..") return `it holds the name ${segment}`;
    if (segment.toLowerCase().startsWith(".broadsheet")) return "names that begin with .broadsheet are reserved";
    if (segment.length * 3 > nameLimit && Buffer.byteLength(segment) > nameLimit)
      return `one of its names is longer than ${nameLimit} bytes`;
  }
  return undefined;
}

/** What a file system that ignores case, or the form of accents, takes a path for. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

/** Problems that forbid writing anything: unusable paths, two outputs in one place, a file where others need a folder. */
export function checkPaths(outputs: readonly Output[]): Problem[] {
  const problems: Problem[] = [];
  const byFold = new Map<string, string>();
  for (const { path } of outputs) {
    const reason = pathFault(path);
    if (reason !== undefined) {
      problems.push(problem("output-path-invalid", {}, { path: JSON.stringify(path), reason }));
      continue;
    }
    const fold = foldPath(path);
    const first = byFold.get(fold);
    if (first === undefined) byFold.set(fold, path);
    else problems.push(problem("output-path-clash", {}, { first, second: path }));
  }
  const seen = new Set<string>();
  for (const [fold, path] of byFold) {
    for (let folder = parentOf(fold); folder !== "" && !seen.has(folder); folder = parentOf(folder)) {
      seen.add(folder);
      const file = byFold.get(folder);
      if (file !== undefined) problems.push(problem("output-path-clash", {}, { first: file, second: path }));
    }
  }
  return problems;
}
