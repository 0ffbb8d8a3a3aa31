import { foldLabel } from "../../base/fold.ts";

/** In code points: longer texts are no chips. */
const longest = 120;

interface Node {
  readonly next: Map<string, Node>;
  isName: boolean;
}

/** What a text without gaps consists of: one reading, or two that contradict each other. */
export type Division = { readonly parts: readonly string[] } | { readonly readings: readonly [string[], string[]] };

/**
 * Finds registered names that lost the gap between them: `ChinaDiplomacy`, `World NewsAsia`, `中国外交`. Every part must
 * be registered, since `YaST` is one name. A part begins with a capital or digit, or with a letter that has no case.
 */
export class RunTogether {
  readonly #root: Node = { next: new Map(), isName: false };

  /** @param names all names of the registry */
  constructor(names: Iterable<string>) {
    for (const name of names) this.#add(Array.from(foldLabel(name)));
  }

  #add(letters: readonly string[]): void {
    // One letter would be found in every other word.
    if (letters.length < 2) return;
    let node = this.#root;
    for (const letter of letters) {
      const next = node.next.get(letter) ?? { next: new Map<string, Node>(), isName: false };
      node.next.set(letter, next);
      node = next;
    }
    node.isName = true;
  }

  /** The names in the text, longest first; `undefined` when it does not consist of at least two. */
  divide(text: string): Division | undefined {
    const characters = Array.from(text);
    if (characters.length > longest || this.#root.next.size === 0) return undefined;
    const folded = characters.map(foldLetter);
    const ends = characters.map((_, start) => this.#endsOf(characters, folded, start));
    const cuts = longestFirst(ends, undefined);
    if (cuts === undefined || cuts.length < 2) return undefined;
    const parts = cutAt(characters, cuts);
    for (const cut of cuts.slice(0, -1)) {
      // A reading that only divides the parts further is no contradiction.
      const other = longestFirst(ends, cut);
      if (other !== undefined && other.length > 1) return { readings: [parts, cutAt(characters, other)] };
    }
    return { parts };
  }

  /** Where names that begin at a place may end, farthest first. */
  #endsOf(characters: readonly string[], folded: readonly (readonly string[])[], start: number): number[] {
    const ends: number[] = [];
    let node: Node | undefined = this.#root;
    for (let at = start; at < characters.length && node !== undefined; at += 1) {
      for (const letter of folded[at] ?? []) node = node?.next.get(letter);
      if (node?.isName === true && isBoundary(characters, at + 1)) ends.unshift(at + 1);
    }
    return ends;
  }
}

/** Folds a character as part of a longer text: separators vanish. */
function foldLetter(character: string): readonly string[] {
  return Array.from(foldLabel(`a${character}a`)).slice(1, -1);
}

/** Whether a name may end before this place and another begin there. */
function isBoundary(characters: readonly string[], place: number): boolean {
  const [before = "", next, after = ""] = characters.slice(place - 1, place + 2);
  if (next === undefined) return true;
  if (/[\s\p{Pd}_]/u.test(before)) return false;
  if (/\p{Lu}|\p{Lt}/u.test(next)) return !/\p{Lu}/u.test(before) || /\p{Ll}/u.test(after);
  if (/\p{Lo}/u.test(next)) return true;
  return /\p{Nd}/u.test(next) ? !/\p{Nd}/u.test(before) : /\p{Ll}/u.test(next) && /\p{Lo}/u.test(before);
}

/** Ends of the parts of the reading that takes the longest name first, without the cut that is avoided. */
function longestFirst(ends: readonly (readonly number[])[], avoided: number | undefined): number[] | undefined {
  const possible: boolean[] = [];
  possible[ends.length] = true;
  const fits = (end: number): boolean => end !== avoided && possible[end] === true;
  for (let start = ends.length - 1; start >= 0; start -= 1) possible[start] = ends[start]?.some(fits) === true;
  if (possible[0] !== true) return undefined;
  const cuts: number[] = [];
  for (let start = 0; start < ends.length;) {
    const end = ends[start]?.find(fits) ?? ends.length;
    cuts.push(end);
    start = end;
  }
  return cuts;
}

function cutAt(characters: readonly string[], cuts: readonly number[]): string[] {
  return cuts.map((end, index) => characters.slice(cuts[index - 1] ?? 0, end).join(""));
}
