import { foldLine } from "../lexicon/phrases.ts";
import { isName, isOffice } from "./marks.ts";
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

/** Chips and kickers are short. */
const chipWords = 4;

/**
 * Finds headline, standfirst, kicker, topics and names among the lines above the text that nothing else explains.
 *
 * @param hasByline whether a line that says so named the authors already
 * @param opening the beginning of the text
 */
export function readHead(lines: readonly Line[], hasByline: boolean, opening: string): Head {
  const headline = pickHeadline(lines);
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
    else if (line.words <= chipWords && !line.ended) chips.push(line);
    else others.push(line);
  }
  return { headline, kicker, chips, ...below(lines.slice(at + 1), headline, hasByline, others, opening) };
}

function below(
  lines: readonly Line[],
  headline: Line,
  hasByline: boolean,
  others: Line[],
  opening: string,
): Omit<Head, "headline" | "kicker" | "chips"> {
  let standfirst: Line | undefined;
  let place: Line | undefined;
  const names: Line[] = [];
  const offices: Line[] = [];
  for (const line of lines) {
    if (isTitleAgain(line, headline)) others.push(line);
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
  return { standfirst, names, offices, others, place };
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
  if (/[:：]$/.test(line.text)) return true;
  const isShout =
    /\p{Lu}{3}/u.test(line.text) && line.text === line.text.toUpperCase() && line.text !== line.text.toLowerCase();
  return isShout || (!headline.opens && line.opens && line.closes !== true && line.words <= chipWords + 2);
}

function pickHeadline(lines: readonly Line[]): Line | undefined {
  let best: Line | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    const score = headlineScore(line, lines, index);
    if (score > bestScore) [best, bestScore] = [line, score];
  }
  return best;
}

/** Headlines have some ten words, no full stop, room around them, and something longer below. */
function headlineScore(line: Line, lines: readonly Line[], index: number): number {
  const { words, ended, opens, closes, text } = line;
  let score = Math.min(words, 9) / 9;
  if (words <= 2) score -= 0.5;
  if (words > 22) score -= (words - 22) * 0.05;
  if (ended && !/[?!？！؟]["”’»」]?$/u.test(text)) score -= 0.45;
  if (/[:：]$/.test(text)) score -= 0.3;
  if (opens && closes) score += 0.15;
  if (isName(text) || isOffice(text)) score -= 0.4;
  const next = lines[index + 1];
  if (next !== undefined && next.words > words) score += 0.1;
  if (lines.some((other) => other !== line && isTitleAgain(other, line))) score += 0.4;
  return score - index * 0.06;
}
