import { loops } from "./names.ts";
import { isTag, type Part } from "./part.ts";
import type { Tag } from "./tag.ts";

/** Which tags belong together, by their places in the list. */
export interface Pairs {
  /** Opening tag → its end, and the end → what it ends. */
  readonly partner: ReadonlyMap<number, number>;
  /** Parts that go whole: `from` → the place after the last. What loops hold, and the second branches of conditions. */
  readonly dropped: ReadonlyMap<number, number>;
}

interface Open {
  readonly place: number;
  readonly tag: Tag;
  /** The branches between a condition and its end. */
  readonly branches: number[];
}

/** Finds pairs in one pass. An end belongs to the last open tag of its name; a bare `end` or `:::` to the last of its kind. */
export function findPairs(parts: readonly Part[]): Pairs {
  const partner = new Map<number, number>();
  const dropped = new Map<number, number>();
  const open = new Map<string, Open[]>();
  const conditions: Open[] = [];
  for (const [place, part] of parts.entries()) {
    if (!isTag(part)) continue;
    const { role, pair } = part;
    if (role === "branch") conditions.at(-1)?.branches.push(place);
    else if (role === "open") {
      const opened: Open = { place, tag: part, branches: [] };
      const same = open.get(pair);
      if (same === undefined) open.set(pair, [opened]);
      else same.push(opened);
      if (isLogic(part)) conditions.push(opened);
    } else if (role === "close") {
      const found = part.notation === "directive" ? takeDirective(open.get(pair), part) : open.get(pair)?.pop();
      if (found === undefined) continue;
      partner.set(found.place, place);
      partner.set(place, found.place);
      if (!isLogic(found.tag)) continue;
      while (conditions.length > 0 && conditions.pop() !== found);
      drop(found, place, dropped);
    }
  }
  return { partner, dropped };
}

function isLogic({ notation, pair }: Tag): boolean {
  return (
    notation === "statement" && /^%(?:if|unless|case|ifchanged|ifversion|for|tablerow|while|foreach|macro)$/.test(pair)
  );
}

function drop({ place, tag, branches }: Open, end: number, dropped: Map<number, number>): void {
  // What a `case` holds before its first `when` is white space.
  const from = loops.has(tag.name) ? place : tag.name === "case" ? branches[1] : branches[0];
  if (from !== undefined && from + 1 < end) dropped.set(from + 1, end);
}

/** Colons tell the levels apart: an end belongs to the last open one of as many, else to the last. */
function takeDirective(open: Open[] | undefined, { label }: Tag): Open | undefined {
  if (open === undefined) return undefined;
  const last = open.length - 1;
  for (let place = last; place >= Math.max(0, last - 20); place -= 1)
    if (colons(open[place]?.tag) === label.length) {
      const [found] = open.splice(place);
      return found;
    }
  return open.pop();
}

function colons(tag: Tag | undefined): number {
  return /^:*/.exec(tag?.written ?? "")?.[0].length ?? 0;
}
