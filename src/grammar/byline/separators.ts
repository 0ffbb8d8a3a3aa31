import { alternation, entriesOf, lowered } from "../lexicon.ts";
import { agencyOf } from "../agencies.ts";
import { isCapitals } from "./capitals.ts";
import type { NameBook } from "./byline.ts";
import { isJoinedName, isOffice, isOutlet } from "./organisations.ts";
import { splitInterfaceText } from "./interface-words.ts";
import { isPlace } from "./places.ts";
import { isChineseName } from "./surnames.ts";
import { isJobTitle } from "./titles.ts";

/** How a piece follows the one before: a comma may announce an attribute, "and" announces one more of the same. */
export type Joint = "start" | "comma" | "and";

export interface Piece {
  readonly text: string;
  readonly joint: Joint;
  /** What stood between this piece and the one before, blanks included. */
  readonly between: string;
  /** Two names joined by `&` that may be one company: "Marks & Spencer". */
  readonly company?: true;
}

/** "And" in the languages of papers: words that names do not hold. */
const strong = entriesOf(`
and, und, et, og, och, en, plus, sowie, u., as well as, and also, és, ve, và, dan, ja, agus, eta, dhe, kaj, και, и, та, і, й, و, ו, اور, और, एवं, तथा, व, ও, এবং, மற்றும், และ, 和, 与, 與, 及, 暨, と
`);
/** Words that family names hold as well: "Ortega y Gasset", "Costa e Silva", "Puig i Cadafalch". */
const weak = entriesOf("y, e, ed, i, a, u, na, at, ir, un, si, și, şi");

const separator = new RegExp(
  [
    `\\s*,\\s*(?:(?<listed>${alternation([...strong, ...weak])})\\s+)?`,
    `\\s*[、،|‖•●∙]\\s*`,
    `\\s+[·・ㆍ‧–—―-]+\\s+|\\s*[—―]+\\s*`,
    `\\s*[/／=]+\\s*`,
    `(?<=\\p{Script=Hangul})[·・ㆍ](?=\\p{Script=Hangul})|(?<=\\p{Script=Han})[・ㆍ](?=\\p{Script=Han})`,
    `\\s+(?<strong>${alternation(strong)})\\s+|\\s*[&＆]\\s*|\\s+[+×]\\s+`,
    `\\s+(?<weak>${alternation(weak)})\\s+`,
    `(?<=\\p{Script=Han}{2})(?<han>[和与與及])(?=\\p{Script=Han}{2})`,
  ].join("|"),
  "gu",
);

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
  readonly weak: boolean;
  readonly ampersand: boolean;
  readonly word: string;
  /** A comma and nothing else. */
  readonly list: boolean;
}

const mostJoined = 5;

/** Divides a run of a byline at commas, strokes and "and", except inside names that the book or the words show to be one. */
export function piecesOf(text: string, book: NameBook | undefined): Piece[] {
  const cuts = cutsOf(text);
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), text.length];
  const part = (from: number, to: number): string => text.slice(starts[from], ends[to]).trim();
  const pieces: Piece[] = [];
  for (let at = 0; at < starts.length;) {
    const to = lastOfKnown(at, starts.length, part, book) ?? lastJoined(at, cuts, part, text);
    const before = cuts[at - 1];
    pieces.push({
      text: part(at, to),
      joint: before?.joint ?? "start",
      between: before === undefined ? "" : text.slice(before.start, before.end),
    });
    at = to + 1;
  }
  return company(pieces.filter(({ text: own }) => own !== ""));
}

/** The last part of a name that begins at `at` and has separators that its words explain. */
function lastJoined(
  at: number,
  cuts: readonly Cut[],
  part: (from: number, to: number) => string,
  text: string,
): number {
  let to = at;
  for (let cut = cuts[to]; cut !== undefined && to < at + mostJoined; cut = cuts[to]) {
    if (!joins(part(at, to), cut, part(to + 1, to + 1), text)) break;
    to += 1;
  }
  return to;
}

/** The last part of a registered name or of a paper's that begins at `at` and holds separators. */
function lastOfKnown(
  at: number,
  count: number,
  part: (from: number, to: number) => string,
  book: NameBook | undefined,
): number | undefined {
  for (let to = Math.min(at + mostJoined, count) - 1; to > at; to -= 1) {
    const whole = part(at, to);
    if (whole.length <= 120 && (book?.find(whole) !== undefined || isOutlet(whole))) return to;
  }
  return undefined;
}

function cutsOf(text: string): Cut[] {
  const capitals = isCapitals(unmasked(text));
  const cuts: Cut[] = [];
  for (const match of lowered(text).matchAll(separator)) {
    const { listed, strong: word, weak: doubtful, han } = match.groups ?? {};
    // "Ann Lee, a reporter": an article.
    const article = listed === "a" && /^\p{Ll}/u.test(text.slice(match.index + match[0].length));
    const found = article ? undefined : (word ?? doubtful ?? listed);
    const at = match.index + match[0].indexOf(found ?? "");
    const conjunction = found === undefined ? undefined : text.slice(at, at + found.length);
    // A capital E or Y is an initial, unless everything is in capitals.
    if (conjunction !== undefined && !isLower(conjunction) && !capitals && !/^(?:And|Und)$/.test(conjunction)) {
      if (listed === undefined) continue;
      // The comma stays a comma, and the capital belongs to the name.
      cuts.push({ start: match.index, end: at, joint: "comma", weak: false, ampersand: false, word: "", list: true });
      continue;
    }
    const ampersand = /[&＆+×]/.test(match[0]);
    cuts.push({
      start: match.index,
      end: match.index + (article ? match[0].indexOf("a") : match[0].length),
      joint: conjunction !== undefined || ampersand || han !== undefined ? "and" : "comma",
      weak: doubtful !== undefined || han !== undefined,
      ampersand,
      word: found ?? "",
      list: match[0].trim() === ",",
    });
  }
  return cuts;
}

const particle =
  /^(?:van|von|vom|zu|de|der|den|di|da|del|della|du|ter|ten|bin|ibn|the|d['’]|al-|el-|['’]t|dpa|sda|epd|apa)(?![\p{Ll}])/u;
/** A title that goes on behind "and": "Korrespondent für Politik" + "Wirtschaft". */
const titleOf = /(?:^|\s)(?:for|of|für|des?|du|di|del|da|pour|para|over|om|для|по)\s+\S+$/u;

const tokenAtEnd = /[\uE000-\uE18F]$/u;

/** One word, whatever is said of it. */
function isAccount(text: string): boolean {
  const [name] = splitInterfaceText(unmasked(text).replace(/^(\S+)\s+(?:in|for|at|aus|für|à|en)\s.*$/su, "$1"));
  return wordCount(name) === 1;
}

const isLower = (word: string): boolean => word === word.toLowerCase();
/** Brackets and addresses, which a mask hides, are no words. */
const wordCount = (text: string): number => unmasked(text).split(/\s+/).length;
const unmasked = (text: string): string => text.replace(/[\uE000-\uE18F]/g, "").trim();

/** Whether what a cut divides is one name after all. */
function joins(left: string, cut: Cut, right: string, whole: string): boolean {
  if (unmasked(left) === "" || unmasked(right) === "") return false;
  // "Department for Business, Energy and Industry"
  if (cut.joint === "comma")
    return cut.list && isOffice(left) && !/\s/.test(right) && !isPlace(right) && agencyOf(right) === undefined;
  if (/\p{Script=Han}/u.test(whole.slice(cut.start, cut.end)) && cut.weak)
    return !(isChineseName(left) && isChineseName(right));
  const near = !tokenAtEnd.test(left) && /^\p{Script=Latin}/u.test(left) === /^\p{Script=Latin}/u.test(right);
  if (near && isJoinedName(left, right, cut.ampersand)) return true;
  const [before, behind] = [wordCount(left), wordCount(right)];
  // What begins with a small letter is no name, unless it is an account.
  if (/^\p{Ll}/u.test(right) && !particle.test(right) && (cut.weak || !isAccount(right))) return true;
  // Spanish "en" and Italian "a" before a place are no "and".
  if (/^(?:en|a|i)$/.test(cut.word) && isPlace(right)) return true;
  if (titleOf.test(left) && isJobTitle(left) && !/^\p{Lu}\S+\s\p{Lu}\S+$/u.test(right)) return true;
  if (!cut.weak) return false;
  // "inviato a Parigi"
  if (isJobTitle(left) && isPlace(right)) return true;
  return isCapitals(whole) ? before < 2 || behind < 2 : before > 1 && behind < 2;
}

/** Two capitalised words and `&` between are a company rather than two people, when no other single word stands there. */
function company(pieces: readonly Piece[]): Piece[] {
  const single = /^\p{Lu}[\p{L}’'-]{2,}$/u;
  const at = pieces.findIndex(
    ({ text, between }, index) =>
      between.trim() === "&" &&
      [text, pieces[index - 1]?.text ?? ""].every((name) => single.test(name) && !isJobTitle(name)),
  );
  const [first, second] = [pieces[at - 1], pieces[at]];
  if (first === undefined || second === undefined) return [...pieces];
  if (pieces.some((piece) => piece !== first && piece !== second && !/\s/.test(piece.text))) return [...pieces];
  return [
    ...pieces.slice(0, at - 1),
    { ...first, text: `${first.text} & ${second.text}`, company: true },
    ...pieces.slice(at + 1),
  ];
}
