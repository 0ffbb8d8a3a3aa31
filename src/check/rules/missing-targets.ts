import type { Position } from "../../base/position.ts";
import { problem } from "../../problems/problem.ts";
import type { FolderRule } from "../folder.ts";

interface Missing extends Partial<Position> {
  readonly file: string;
  readonly address: string;
  readonly code: "check-target-missing" | "check-link-missing";
  readonly naming: Set<string>;
}

/**
 * What feeds, sitemaps, lists and pages name on this site is in the folder: a reader must never meet a missing page. Each
 * is told once, where it is first named.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7
 */
export const missingTargets: FolderRule = (documents, targets) => {
  const missing = new Map<string, Missing>();
  for (const { path: file, facts, positions } of documents.values())
    for (const reference of facts.references) {
      const path = targets.path(reference.address, file);
      if (path === undefined || targets.file(path) !== undefined || targets.isRedirected(path)) continue;
      const code = reference.weight === "target" ? "check-target-missing" : "check-link-missing";
      const key = `${code} ${path}`;
      const known = missing.get(key);
      if (known === undefined)
        missing.set(key, {
          file,
          address: reference.address,
          code,
          naming: new Set([file]),
          ...positions.get(reference),
        });
      else known.naming.add(file);
    }
  return Array.from(missing.values(), ({ code, address, naming, ...where }) =>
    problem(code, where, { address, files: naming.size === 1 ? "one file" : `${naming.size} files` }),
  );
};
