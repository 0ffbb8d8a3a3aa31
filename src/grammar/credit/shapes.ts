import type { Edge } from "./edges.ts";
import { houseOf } from "./houses.ts";
import { isEastAsian, kindOf } from "./kind.ts";
import { isLabel } from "./labels.ts";
import type { Parties } from "./parties.ts";

/** "Jane Roe (l.)": who is to be seen, not who took the picture. */
export function pointsOut(text: string): boolean {
  return /\((?:left|right|l|r|li|re|links|rechts|izq|der|izda|dcha|gauche|droite)[.)]/iu.test(text);
}

/** Words that are no names: a caption that happens to stand behind a colon. */
export function isSentence(rest: string): boolean {
  if (isEastAsian(rest) && !/\s/u.test(rest)) return rest.length > 40;
  const words = rest.split(/\s+/);
  if (words.length < 4) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(rest)) return words.length > 8;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small * 2 >= words.length && (words.length > 9 || !/[/|©]|\bvia\b/u.test(rest));
}

/** "Photo: Jane Roe. Illustration: John Doe": a second credit in the rest. */
export function holdsCredit(rest: string): boolean {
  const label = /[.!?;)]\s*[(（[]?\s*(\p{L}[^:：.!?;)]{1,30})[:：]/u.exec(rest)?.[1];
  return (label !== undefined && isLabel(label)) || /[.!?]\s*©/u.test(rest);
}

/** Nothing but names, as a credit has them that no full stop sets off. */
export function isNamed(rest: string, { named, kinds }: Parties): boolean {
  return named && kinds.length > 0 && /^[\p{Lu}\p{Lo}@"“\d-]/u.test(rest) && rest.length <= 120;
}

const articles =
  /(?:^|\s)(?:an?|the|this|that|his|her|their|das|ein|dieses|le|une?|la|cette|el|una?|esta|il|questa|o|uma|het|een|dit|det|ett?|en)\s*$/iu;

/** "Das Foto: …": the label belongs to a sentence. */
export function endsWithArticle(before: string): boolean {
  return articles.test(before);
}

/** "AP", "dpa", "Getty Images": not "Pa" or "epa", which are words. */
export function isHouseText(text: string): boolean {
  return !/^(?:\p{Ll}{1,3}|\p{Lu}\p{Ll}{1,2})$/u.test(text) || /^(?:dpa|afp)$/u.test(text);
}

/** "Environmental Protection Agency (EPA)": an abbreviation of the words before it. */
export function expands(text: string, before: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(text)) return false;
  const words = before.trim().split(/[\s-]+/);
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  return initials.join("").endsWith(text);
}

/** In the middle of a line only what has an end of its own: "… EFE/ J.J. Guillén", "… Jon Super/AP". */
export function isSigned(text: string, before: string): boolean {
  const [first = "", second = ""] = text.split(/\s?\/\s?/);
  if (second === "") return false;
  if (houseOf(first) !== undefined)
    return kindOf(second.replace(/,.*$/, "")) === "person" && /\p{Lu}{2}|\s/u.test(first);
  return kindOf(first) === "person" && first.split(/\s+/).length === 2 && /(?:^|\s)\p{Ll}[\p{L}'’-]*\s*$/u.test(before);
}

const abbreviation =
  /(?:^|\s)(?:\p{Lu}|dr|mr|mrs|ms|st|sen|rep|gov|gen|lt|col|prof|sra?|hr|fr|ing|rev|hon|capt|sgt|jr|no|vs|p)\.\s*$/iu;

/** Whether a whole sentence stands before, so that a name alone is nothing but a credit. */
export function isAfterSentence(edge: Edge, before: string): boolean {
  if (edge === "sentence" ? !/[.!?]["”»’]?\s*$/u.test(before) || abbreviation.test(before) : edge !== "stroke")
    return false;
  const words = before.split(/\s+/);
  return words.length > 4 && words.filter((word) => /^\p{Ll}/u.test(word)).length > 1;
}
