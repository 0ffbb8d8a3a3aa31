import { foldLine } from "../lexicon/phrases.ts";
import { formNames } from "../lexicon/passages.ts";
import { isName, isNameWithOffice, isOffice } from "./marks.ts";
import { isParagraph, type Line } from "./lines.ts";

/** What stands above an article's text. */
export interface Head {
  readonly headline?: Line | undefined;
  readonly kicker?: Line | undefined;
  readonly standfirst?: Line | undefined;
  readonly chips: readonly Line[];
  readonly names: readonly Line[];
  /** Belongs to the names: "Political Editor". */
  readonly offices: readonly Line[];
  /** What has no place there. */
  readonly others: readonly Line[];
  readonly place?: Line | undefined;
}

/** Chips are short. */
const chipWords = 3;

/** What else is known of the page. */
export interface Page {
  /** Whether a line that says so named the authors already. */
  readonly hasByline: boolean;
  /** The beginning of the text. */
  readonly opening: string;
  /** The index of the last line of navigation above a line; -1 when there is none. */
  readonly lastNavigation: (line: Line) => number;
  /** Whether empty lines, or what is no part of the article, stand on both sides of a line. */
  readonly hasRoom: (line: Line) => boolean;
}

/**
 * Finds headline, standfirst, kicker, topics and names among the lines above the text that nothing else explains.
 */
export function readHead(lines: readonly Line[], page: Page): Head {
  const headline = pickHeadline(lines, page);
  if (headline === undefined) return { chips: [], names: [], offices: [], others: [...lines] };
  const at = lines.indexOf(headline);
  const above = lines.slice(0, at);
  const chips: Line[] = [];
  const others: Line[] = [];
  let kicker: Line | undefined;
  for (const [index, line] of above.entries()) {
    const isLast = index === above.length - 1;
    if (isTitleAgain(line, headline)) others.push(line);
    else if (isLast && isKicker(line, headline)) kicker = line;
    else if (line.words <= chipWords && line.words > 0 && !line.ended && line.index > page.lastNavigation(headline))
      chips.push(line);
    else others.push(line);
  }
  return { headline, chips, ...readBelow(lines.slice(at + 1), headline, kicker, others, page) };
}

function readBelow(
  lines: readonly Line[],
  headline: Line,
  above: Line | undefined,
  others: Line[],
  { hasByline, opening }: Page,
): Omit<Head, "headline" | "chips"> {
  let kicker = above;
  let standfirst: Line | undefined;
  let place: Line | undefined;
  const names: Line[] = [];
  const offices: Line[] = [];
  for (const line of lines) {
    if (isTitleAgain(line, headline)) others.push(line);
    else if (kicker === undefined && formNames.has(line.folded)) kicker = line;
    else if (/^reporting from\b/i.test(line.text)) place = line;
    else if (!hasByline && names.length === 0 && isNameWithOffice(line.text)) names.push(line);
    else if (standfirst === undefined && names.length === 0 && line.words >= 6 && !isOffice(line.text))
      standfirst = line;
    else if (
      (hasByline || names.length > 0) &&
      place === undefined &&
      isPlace(line, `${headline.text} ${standfirst?.text ?? ""} ${opening}`)
    )
      place = line;
    else if (!hasByline && isName(line.text) && (names.length === 0 || !line.opens)) names.push(line);
    else if ((hasByline || names.length > 0) && isOffice(line.text)) offices.push(line);
    else if (standfirst === undefined && isParagraph(line)) standfirst = line;
    else others.push(line);
  }
  return { kicker, standfirst, names, offices, others, place };
}

/** Below the names, a line of capitals that the text begins with too: who writes is rarely in the story. */
function isPlace({ text, words }: Line, story: string): boolean {
  return (
    words <= 4 && /^\p{Lu}[\p{L}\p{M} .'’-]+$/u.test(text) && (story.includes(text) || text === text.toUpperCase())
  );
}

/** The page's title, printed again with or without the paper's name. */
function isTitleAgain(line: Line, headline: Line): boolean {
  const title = foldLine(line.text.replace(/\s+[|｜–—-]\s+[^|｜–—-]{2,50}$/u, ""));
  return line !== headline && (line.folded === headline.folded || title === headline.folded);
}

/** A line right on top of the headline, or one that points to it. */
function isKicker(line: Line, headline: Line): boolean {
  if (line.words > 8 || line.ended) return false;
  if (/[:：]$/.test(line.text) || formNames.has(line.folded)) return true;
  if (line.index !== headline.index - 1) return false;
  const isShout =
    /\p{Lu}{3}/u.test(line.text) && line.text === line.text.toUpperCase() && line.text !== line.text.toLowerCase();
  return isShout || line.words > chipWords || (!headline.opens && line.opens && line.words <= 6);
}

function pickHeadline(lines: readonly Line[], page: Page): Line | undefined {
  let best: Line | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    // What stands above a page's navigation is the paper's own.
    const isAbove = next !== undefined && page.lastNavigation(next) > line.index;
    const score = headlineScore(line, lines, index, page.hasRoom(line)) - (isAbove ? 0.4 : 0);
    if (score > bestScore) [best, bestScore] = [line, score];
  }
  return best;
}

/** Headlines have some ten words, no full stop, room around them, and something longer below. */
function headlineScore(line: Line, lines: readonly Line[], index: number, hasRoom: boolean): number {
  const { words, ended, text } = line;
  let score = Math.min(words, 9) / 9;
  if (words <= 2) score -= 0.5;
  if (words > 22) score -= (words - 22) * 0.05;
  if (ended && !/[?!？！؟]["”’»」]?$/u.test(text)) score -= 0.45;
  if (/[:：]$/.test(text)) score -= 0.3;
  if (hasRoom) score += 0.15;
  if (words > 14) score -= (words - 14) * 0.01;
  if ((words <= 3 && isName(text)) || isOffice(text)) score -= 0.4;
  // Two sentences are a standfirst.
  if (/[.!?。！？؟]["”’»」]?\s+["“„«]?[\p{Lu}\p{Lo}]/u.test(text)) score -= 0.4;
  const following = lines.slice(index + 1, index + 4);
  const [next] = following;
  if (next !== undefined && next.words > words) score += 0.1;
  // Names of sections stand above a headline, not below it.
  if (following.filter((label) => label.words <= chipWords && !label.ended && !isName(label.text)).length >= 2)
    score -= 0.4;
  if (lines.some((other) => other !== line && isTitleAgain(other, line))) score += 0.4;
  return score - index * 0.04;
}
