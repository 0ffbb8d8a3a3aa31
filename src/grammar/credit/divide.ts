import { edgeAt, latinPlaces, type Edge } from "./edges.ts";
import { isEastAsian } from "./kind.ts";
import { readLine } from "./line.ts";
import { readParties } from "./parties.ts";
import { longestCredit, ruleOf, type Rule } from "./rules.ts";
import { mayBeMarked, signsOf, type Signs } from "./signs.ts";

/** A text under a picture divided in two. */
export interface Division {
  readonly caption: string;
  readonly credit: string;
  readonly rule: Rule;
}

/** Places where words begin at which a credit may begin, counted from the end. */
const mostPlaces = 36;
/** No credit holds more stops, bars and brackets. */
const mostMarks = 20;
/** Credits of another medium in the same line. */
const otherMedium = /\s*[|｜;]\s*(?=(?:v[ií]d[eé]os?|film|text[oe]?|audio|ton)\s*[:：])/iu;

/**
 * Finds the last credit of a text; `undefined` when all of it is a caption.
 *
 * @param again whether a credit was found behind this text
 */
export function divideOnce(text: string, again: boolean): Division | undefined {
  const signs = signsOf(text);
  if (signs === undefined) return atEnd(text, again) ?? inBracketsAtEnd(text) ?? atStart(text);
  return atEnd(text, again, signs) ?? (mayBeMarked(signs, 0) ? atStart(text) : undefined);
}

/** Where a credit in Latin letters may begin without a mark. Strokes between names count as marks, colons make none. */
const standsAlone: ReadonlySet<Edge> = new Set(["start", "sentence", "bar", "dash", "stroke", "bracket"]);

function atEnd(text: string, again: boolean, signs?: Signs): Division | undefined {
  const first = Math.max(0, text.length - longestCredit);
  const places = signs === undefined ? undefined : latinPlaces(text, first, mostMarks);
  if (signs === undefined || places === undefined) return atPlaces(text, again, signs, first);
  const colon = text.lastIndexOf(":");
  for (const index of places) {
    const isMarked = mayBeMarked(signs, index);
    if (!isMarked && colon >= index) continue;
    const edge = edgeAt(text, index);
    if (edge === undefined || (!isMarked && !standsAlone.has(edge))) continue;
    const found = divideAt(text, index, edge, again, isMarked);
    if (found !== undefined) return found;
  }
  return undefined;
}

function atPlaces(text: string, again: boolean, signs: Signs | undefined, first: number): Division | undefined {
  const places = placesAtEnd(text, first);
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const { index = 0, edge = "start" } = places[at] ?? {};
    const isMarked = signs === undefined || mayBeMarked(signs, index);
    if (!isMarked && (!standsAlone.has(edge) || text.includes(":", index))) continue;
    const found = divideAt(text, index, edge, again, isMarked);
    if (found !== undefined) return found;
  }
  return undefined;
}

function divideAt(text: string, index: number, edge: Edge, again: boolean, isMarked: boolean): Division | undefined {
  const tail = text.slice(index);
  const rule = ruleOf(tail, edge, text.slice(0, index), again, isMarked);
  if (rule === undefined) return undefined;
  if (!/[|｜;]/.test(tail)) return { caption: text.slice(0, index), credit: tail, rule };
  const [credit = "", ...others] = tail.split(otherMedium);
  return { caption: [text.slice(0, index), ...others].join(" "), credit, rule };
}

interface Spot {
  readonly index: number;
  readonly edge: Edge;
}

/** Where a credit can begin, the rightmost first. */
function placesAtEnd(text: string, first: number): Spot[] {
  const places: Spot[] = [];
  let marks = 0;
  for (let index = text.length - 1; index >= first && places.length < mostPlaces && marks < mostMarks; index -= 1) {
    const edge = edgeAt(text, index);
    if (edge === undefined) continue;
    if (edge !== "space" && edge !== "glued") marks += 1;
    places.push({ index, edge });
  }
  return places;
}

/** A bracket of Chinese, Japanese or Korean text that holds more than the credit: "（１０月、ＩＯＣ提供）". */
function inBracketsAtEnd(text: string): Division | undefined {
  const match = /[（(]([^（()）]{3,80})[）)]$/u.exec(text);
  const inner = match?.[1] ?? "";
  if (match === null || !isEastAsian(inner)) return undefined;
  const found = atEnd(inner, false);
  if (found === undefined || found.caption === "" || found.rule === "agency") return undefined;
  const kept = found.caption.replace(/[\s、，,;；=＝]+$/u, "");
  return { ...found, caption: `${text.slice(0, match.index)}${match[0][0] ?? ""}${kept}${match[0].at(-1) ?? ""}` };
}

const firstBracket = /^([[(（【<][^\])）】>]{3,100}[\])）】>])\s*(?=\S)/u;
const firstPart = /^([^\n]{3,120}?)(?:\s*\n\s*|(?<=\p{L}{2})\.\s+(?=\p{Lu}\S*(?: \S+){3})|\s+[|｜]\s+)/u;

/** A credit before the words: "[사진=뉴시스] …", "(Photo: AFP) …", "Photo: Jane Roe/AFP. The quay at dawn." */
function atStart(text: string): Division | undefined {
  const bracket = firstBracket.exec(text);
  const line = bracket === null ? firstPart.exec(text) : null;
  const [whole = "", credit = ""] = bracket ?? line ?? [];
  if (credit === "") return undefined;
  const rule = ruleOf(credit, "start", "", false);
  if (rule === undefined || !["label", "maker", "source", "suffix", "copyright"].includes(rule)) return undefined;
  const { names, hint } = readLine(credit);
  if (bracket === null && !readParties(names, hint).named) return undefined;
  return { caption: text.slice(whole.length), credit, rule };
}
