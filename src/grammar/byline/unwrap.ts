import type { Mask, Masked } from "./mask.ts";
import { token } from "./mask.ts";

/** A piece of a byline without its brackets and addresses. */
export interface Unwrapped {
  readonly text: string;
  /** Insides of brackets that stand at the ends, in order. */
  readonly notes: readonly Masked[];
  readonly contacts: readonly Masked[];
}

const atStart = /^(?:[\uE000-\uE18F]\s*)+/u;
const atEnd = /(?<![\s\uE000-\uE18F])(?:\s*[\uE000-\uE18F])+\s*[.:]?$/u;
const quotes: readonly (readonly [string, string])[] = [
  ["'", "'"],
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["‘", "’"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["<", ">"],
];

/** Takes brackets and addresses off the ends of a piece. A bracket inside a name is part of it: `Bruno (Henrique) Costa`. */
export function unwrap(piece: string, mask: Mask): Unwrapped {
  const [head = ""] = atStart.exec(piece) ?? [];
  const body = piece.slice(head.length);
  const [tail = ""] = atEnd.exec(body) ?? [];
  const middle = body.slice(0, body.length - tail.length);
  const inside = mask.in(middle).filter(({ kind }) => kind !== "group");
  const ends = mask.in(head + tail);
  const groups = Array.from(middle).map((character) =>
    token.test(character) ? (mask.at(character)?.kind === "group" ? mask.show(character) : " ") : character,
  );
  return {
    text: tidy(groups.join("")),
    notes: ends.filter(({ kind }) => kind === "group"),
    contacts: [...ends.filter(({ kind }) => kind !== "group"), ...inside],
  };
}

/** Without quotation marks around all of it. */
export function unquote(text: string): string {
  const pair = quotes.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
  const inside = text.slice(1, -1);
  return pair === undefined || inside.includes(pair[0]) || inside.includes(pair[1]) ? text : inside.trim();
}

/** Without the signs that stand around names: bullets, dashes, quotation marks around all of it, a full stop at the end. */
export function tidy(text: string): string {
  let name = text.replace(/\s+/g, " ").trim();
  name = name.replace(/^[\s:.,;|•●·…*~#>=+_/\\©®™¿¡!?–—―‐-]+/u, "").replace(/[\s:,;|•●·*~#<=+_/\\®™–—―‐-]+$/u, "");
  name = unquote(name);
  if (/^[^"]+"$|^"[^"]+$/.test(name)) name = name.replace('"', "").trim();
  name = name.replace(/^[()[\]{}]+|[([{]+$/gu, "").trim();
  if (/[)\]}]$/u.test(name) && !/[([{]/u.test(name)) name = name.replace(/[)\]}]+$/u, "").trim();
  // A stop ends a sentence, but not an initial or an abbreviation.
  return /(?:^|[\s.-])(?:\p{L}|Jr|Sr|jr|sr|St|Dr|Prof|bzw|al|Co|Inc|Ltd|Corp|e\.V|S\.A|Mass|Ph\.D|D\.C)\.$/u.test(name)
    ? name
    : name.replace(/[.。…]+$/u, "").trim();
}
