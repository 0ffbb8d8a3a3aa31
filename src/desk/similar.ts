import { foldName } from "../base/slug.ts";
import type { DeskRow } from "../model/desk.ts";
import type { Where } from "../model/problem.ts";

/** Shorter names differ in one letter for good reason: "Iran", "Iraq". */
const shortest = 6;

/**
 * Names that differ in accents, in the order of their words, by a plural, or in one letter: a row for each such family,
 * the most frequent spelling first. Time grows with the number of letters, not with the square of the names.
 */
export function similarNames(
  names: ReadonlyMap<string, { readonly name: string; readonly places: readonly Where[] }>,
): DeskRow[] {
  const entries = [...names.values()];
  const families = new Families(entries.length);
  const owners = new Map<string, number>();
  for (const [index, { name }] of entries.entries())
    for (const key of keysOf(name)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, index);
      else families.join(owner, index);
    }
  return families.groups().map((group) => {
    const members = group.map((index) => entries[index]).filter((entry) => entry !== undefined);
    const order = members.toSorted((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1));
    return {
      text: order.map(({ name, places }) => `${name} (${places.length})`).join(", "),
      count: order.reduce((sum, { places }) => sum + places.length, 0),
      places: order.flatMap(({ places }) => places),
    };
  });
}

/** Two names are alike when they share one of these. */
function keysOf(name: string): string[] {
  const bare = foldName(name)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}\s]+/gu, "");
  const words = bare.split(/\s+/).filter((word) => word !== "");
  const sorted = words.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(" ");
  const joined = words.join("");
  const keys = [`order ${sorted}`, `joined ${joined}`];
  if (/^\p{Script=Latin}+$/u.test(joined))
    keys.push(
      `joined ${joined
        .replace(/(?:ies|y)$/, "i")
        .replace(/s$/, "")
        .replace(/e$/, "")}`,
    );
  if (joined.length >= shortest && !/\d/.test(joined))
    for (let at = 0; at < joined.length; at += 1)
      keys.push(`letter ${joined.length} ${joined.slice(0, at)}*${joined.slice(at + 1)}`);
  return keys;
}

/** Joins numbers into disjoint families. */
class Families {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  join(a: number, b: number): void {
    this.#parents[this.#root(b)] = this.#root(a);
  }

  /** Families of two and more. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (const index of this.#parents.keys()) {
      const root = this.#root(index);
      groups.set(root, [...(groups.get(root) ?? []), index]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  }

  #root(index: number): number {
    let at = index;
    while (this.#parents[at] !== at) {
      const parent = this.#parents[at] ?? at;
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }
}
