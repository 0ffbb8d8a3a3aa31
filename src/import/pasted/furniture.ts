import type { Reason } from "../imported.ts";
import { furniture } from "../lexicon/furniture.ts";
import {
  listHeads,
  navigation,
  player,
  playerForm,
  relatedOpening,
  topicHeads,
  weakPlayer,
} from "../lexicon/passages.ts";
import { readingTime } from "../lexicon/reading-time.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { wordsOf, type Line } from "./lines.ts";

/** How sure it is that a line is no part of the article, from 0 to 1. */
interface Score {
  readonly why: Reason;
  readonly score: number;
}

const enough = 0.8;
/** What a sure neighbour of the same kind, or of another, adds. */
const [fromKin, fromOther] = [0.5, 0.3];

/** Lines of this many words and more say something of their own, except where the law or a form makes notices long. */
const wordLimit = 18;
const wordy: ReadonlySet<Reason> = new Set(["cookies", "newsletter", "subscription", "copyright"]);

/** Behind a label of a player: how long it plays. */
const runningTime = /\s?[(•·|:–-]?\s?\d{1,2}(?::\d{2})?\s?(?:min\p{L}*\.?|分|분|دقائق|دقيقة)?\)?$/u;

/** A trail of sections: `Home › World › Asia`. */
export const trail = /^[^›»>«.,]{1,40}(?:\s*[›»>]\s*[^›»>«.,]{1,40}){1,5}$/u;

const slashTrail = /^(?:[^/]{1,30} \/ ){2,6}[^/]{1,120}$/u;

/** What a line's words alone say. */
export function scoreLine(text: string, folded: string = foldLine(text)): Score | undefined {
  if (folded === "") return { why: "navigation", score: 0.9 };
  // More pictures of a gallery; a counter of shares or comments.
  if (/^\+\s?\d{1,3}$/.test(text)) return { why: "navigation", score: 0.9 };
  if (/^\d{1,4}(?:[.,]\d{1,3})?\s?[km]?$/.test(folded)) return { why: "share", score: 0.5 };
  const words = wordsOf(text);
  if (words <= 12 && readingTime.test(folded)) return { why: "reading-time", score: 1 };
  if (player.has(folded) || player.has(folded.replace(runningTime, "")) || playerForm.test(folded))
    return { why: "listening", score: 1 };
  let best: Score | undefined;
  const consider = (why: Reason, score: number, isExact = false): void => {
    const limit = wordy.has(why) ? 3 * wordLimit : wordLimit;
    const kept = words > limit && !isExact ? score - 0.4 : score;
    if (kept > (best?.score ?? 0)) best = { why, score: kept };
  };
  for (const { why, whole, weak, opening, form } of furniture) {
    if (whole?.has(folded) === true) consider(why, 1);
    else if (form?.test(folded) === true) consider(why, 0.85, true);
    else if (opening?.test(folded) === true) consider(why, 0.8);
    else if (weak?.has(folded) === true) consider(why, 0.45);
  }
  if (listHeads.has(folded)) consider("related", 1);
  // Folding drops the sign.
  if (/^(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:19|20)\d\d/i.test(text)) consider("copyright", 0.85);
  if (navigation.has(folded)) consider("navigation", 0.8);
  if (weakPlayer.has(folded)) consider("listening", 0.4);
  if ((trail.test(text) || slashTrail.test(text)) && words <= 20) consider("navigation", 0.85);
  if (isRelated(text, folded)) consider("related", 0.8);
  return best;
}

/** "Read more: another headline". */
function isRelated(text: string, folded: string): boolean {
  if (/^[▶►▷☞➡→➤]\s*\S/u.test(text) && wordsOf(text) <= 14) return true;
  const match = relatedOpening.exec(folded);
  if (match === null) return false;
  // Folding keeps the words and their order: what follows them in the line tells a lead-in from a sentence.
  const start = text.toLowerCase().normalize("NFKC").indexOf(match[0]);
  const rest = start === -1 ? "" : text.normalize("NFKC").slice(start + match[0].length);
  return /^\s*(?:[:|>»→›-]|[–—]|】|\]|\s·)/u.test(rest);
}

/** Marks what is no part of the article: a line is sure by itself, or by itself and its neighbours together. */
export function markFurniture(lines: readonly Line[]): void {
  const scores = lines.map(({ text, folded }) => scoreLine(text, folded));
  const sure = scores.map((score) => (score?.score ?? 0) >= enough);
  for (let changed = true; changed;) {
    changed = false;
    for (const [index, score] of scores.entries()) {
      if (score === undefined || sure[index] === true) continue;
      const beside = [index - 1, index + 1].filter((other) => sure[other] === true);
      const bonus = Math.max(0, ...beside.map((other) => (scores[other]?.why === score.why ? fromKin : fromOther)));
      if (score.score + bonus < enough) continue;
      sure[index] = true;
      changed = true;
    }
  }
  fillGaps(lines, scores, sure);
  for (const [index, line] of lines.entries()) {
    const score = scores[index];
    if (score === undefined || sure[index] !== true || topicHeads.has(line.folded)) continue;
    line.verdict = score.why === "advertisement" ? { kind: "advertisement" } : { kind: "removed", why: score.why };
  }
}

/** Few words between two lines of one sign-up, or of one notice, belong to it. */
const gapWords = 30;

function fillGaps(lines: readonly Line[], scores: (Score | undefined)[], sure: boolean[]): void {
  for (const [index, score] of scores.entries()) {
    if (sure[index] !== true || (score?.why !== "newsletter" && score?.why !== "cookies")) continue;
    for (let end = index + 1; end <= index + 3; end += 1) {
      if (sure[end] !== true || scores[end]?.why !== score.why) continue;
      const between = lines.slice(index + 1, end);
      if (between.reduce((sum, { words }) => sum + words, 0) > gapWords) continue;
      for (let at = index + 1; at < end; at += 1) {
        scores[at] = { why: score.why, score: enough };
        sure[at] = true;
      }
    }
  }
}
