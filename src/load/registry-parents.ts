import { asCode, didYouMean } from "../base/nearest.ts";
import { foldName } from "../base/slug.ts";
import type { CategoryEntry } from "../model/registry.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import type { Placed } from "./registry-entries.ts";

/** A category whose kind may still follow from its place. */
export type OpenCategory = Omit<CategoryEntry, "kind"> & { readonly kind?: CategoryEntry["kind"] | undefined };

/**
 * Gives each category the id of its parent in the parent's own spelling; a parent that is unknown, or that would close
 * a circle, is taken away. Who has a parent or is one is a section, unless the entry says otherwise; others are topics.
 */
export function settleParents(placed: readonly Placed<OpenCategory>[]): Staged<CategoryEntry[]> {
  const problems: Problem[] = [];
  const byId = new Map(placed.map((category) => [foldName(category.entry.id), category]));
  const parents = new Map<string, string>();
  for (const { entry, at } of placed) {
    if (entry.parent === undefined) continue;
    const parent = byId.get(foldName(entry.parent));
    if (parent !== undefined) parents.set(entry.id, parent.entry.id);
    else {
      const others = placed.map((other) => other.entry.id).filter((id) => id !== entry.id);
      const hint = didYouMean(entry.parent, others, asCode);
      problems.push(problem("registry-parent-unknown", at("parent"), { entry: entry.id, parent: entry.parent, hint }));
    }
  }
  for (const { entry, at } of placed) {
    const parent = parents.get(entry.id);
    if (parent === undefined || !leadsTo(parent, entry.id, parents)) continue;
    const line = byId.get(foldName(parent))?.at("parent").line ?? 1;
    problems.push(problem("registry-parent-cycle", at("parent"), { entry: entry.id, parent, line }));
    parents.delete(entry.id);
  }
  const isParent = new Set(parents.values());
  const value = placed.map(({ entry }): CategoryEntry => {
    const parent = parents.get(entry.id);
    const kind = entry.kind ?? (parent !== undefined || isParent.has(entry.id) ? "section" : "topic");
    return { ...entry, kind, parent };
  });
  return { value, problems };
}

/** Whether `id` is `from` or stands above it. */
function leadsTo(from: string, id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
