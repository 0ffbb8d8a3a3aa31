import { foldLabel } from "../base/fold.ts";
import { asCode, didYouMean } from "../base/nearest.ts";
import { foldName } from "../base/slug.ts";
import type { CategoryEntry } from "../model/registry.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import type { Placed } from "./registry-entries.ts";

/** A category whose kind may still follow from its place. */
export type OpenCategory = Omit<CategoryEntry, "kind"> & { readonly kind?: CategoryEntry["kind"] | undefined };

type Placing = readonly Placed<OpenCategory>[];

/**
 * Gives each category the id of its parent, which may be written in another case or by name; a parent that is unknown,
 * or that would close a circle, is taken away. A category without a kind is what its parent is; without a parent it is a
 * section when it has children, else a topic. What stands above a section is one.
 */
export function settleParents(placed: Placing): Staged<CategoryEntry[]> {
  const parents = findParents(placed);
  const circles = openCircles(placed, parents.value);
  const kinds = settleKinds(placed, parents.value);
  const value = placed.map(({ entry }): CategoryEntry => {
    const kind = kinds.value.get(entry.id) ?? "topic";
    return { ...entry, kind, parent: parents.value.get(entry.id) };
  });
  return { value, problems: [...parents.problems, ...circles, ...kinds.problems] };
}

/** Ids of parents by id. */
function findParents(placed: Placing): Staged<Map<string, string>> {
  const problems: Problem[] = [];
  const byId = new Map(placed.map(({ entry: { id } }) => [foldName(id), id]));
  const byName = new Map(
    placed.flatMap(({ entry: { id, label, labels, aliases } }) =>
      [label, ...Object.values(labels), ...aliases].map((name) => [foldLabel(name), id]),
    ),
  );
  const parents = new Map<string, string>();
  for (const { entry, at } of placed) {
    const { id: child, parent } = entry;
    if (parent === undefined) continue;
    const id = byId.get(foldName(parent)) ?? byName.get(foldLabel(parent));
    if (id === undefined) {
      const others = placed.map((other) => other.entry.id).filter((other) => other !== child);
      const hint = didYouMean(parent, others, asCode);
      problems.push(problem("registry-parent-unknown", at("parent"), { entry: child, parent, hint }));
      continue;
    }
    parents.set(child, id);
    if (id !== parent) problems.push(problem("registry-parent-spelling", at("parent"), { entry: child, parent, id }));
  }
  return { value: parents, problems };
}

/** Takes one parent out of each circle, and tells all who stand in it. */
function openCircles(placed: Placing, parents: Map<string, string>): Problem[] {
  const problems: Problem[] = [];
  const places = new Map(placed.map(({ entry, at }) => [entry.id, at]));
  for (const { entry, at } of placed) {
    const circle = circleOf(entry.id, parents);
    const [parent] = circle;
    if (parent === undefined) continue;
    const line = places.get(parent)?.("parent").line ?? 1;
    problems.push(problem("registry-parent-cycle", at("parent"), { entry: entry.id, parent, line }));
    for (const id of circle.slice(0, -1)) {
      const args = { entry: id, parent: parents.get(id) ?? "", other: entry.id, line: at("parent").line };
      problems.push(problem("registry-parent-circle", places.get(id)?.("parent") ?? {}, args));
    }
    parents.delete(entry.id);
  }
  return problems;
}

/** The ancestors of a category from its parent up to itself; empty when it is no ancestor of its own. */
function circleOf(id: string, parents: ReadonlyMap<string, string>): string[] {
  const above: string[] = [];
  for (let at = parents.get(id); at !== undefined && !above.includes(at); at = parents.get(at)) {
    above.push(at);
    if (at === id) return above;
  }
  return [];
}

function settleKinds(
  placed: Placing,
  parents: ReadonlyMap<string, string>,
): Staged<ReadonlyMap<string, CategoryEntry["kind"]>> {
  const problems: Problem[] = [];
  const isParent = new Set(parents.values());
  const kinds = new Map<string, CategoryEntry["kind"]>();
  for (const { entry } of placed) if (entry.kind !== undefined) kinds.set(entry.id, entry.kind);
  const kindOf = (id: string): CategoryEntry["kind"] => {
    const known = kinds.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const isSection = parent === undefined ? isParent.has(id) : kindOf(parent) === "section";
    kinds.set(id, isSection ? "section" : "topic");
    return isSection ? "section" : "topic";
  };
  for (const { entry } of placed) kindOf(entry.id);
  for (const { entry, at } of placed) {
    if (kinds.get(entry.id) !== "section") continue;
    for (let parent = parents.get(entry.id); parent !== undefined; parent = parents.get(parent)) {
      const kind = kinds.get(parent);
      if (kind === undefined || kind === "section") continue;
      problems.push(problem("registry-parent-kind", at("parent"), { entry: entry.id, parent, kind }));
      kinds.set(parent, "section");
    }
  }
  return { value: kinds, problems };
}
