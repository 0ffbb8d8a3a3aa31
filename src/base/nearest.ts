/**
 * The candidate a person most likely meant, or `undefined` when none is near.
 *
 * @param share one in so many letters may differ
 */
export function nearest(word: string, candidates: Iterable<string>, share = 3): string | undefined {
  return new NearWords(candidates, share).find(word);
}

interface Word {
  readonly text: string;
  readonly lower: string;
  /** Letters that it has, and those that it has twice: a bit stands for every 32nd character. */
  readonly once: number;
  readonly twice: number;
}

/** As {@link nearest}, for many words and the same candidates. */
export class NearWords {
  readonly #candidates: readonly Word[];
  readonly #rows: Uint16Array;
  readonly #share: number;

  constructor(candidates: Iterable<string>, share = 3) {
    this.#share = share;
    this.#candidates = Array.from(candidates, wordOf);
    this.#rows = new Uint16Array(this.#candidates.reduce((most, { lower }) => Math.max(most, 3 * lower.length + 3), 0));
  }

  find(text: string): string | undefined {
    const wanted = wordOf(text);
    let best: string | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of this.#candidates) {
      const length = Math.max(wanted.lower.length, candidate.lower.length);
      const limit = Math.min(Math.max(1, Math.floor(length / this.#share)), bestDistance - 1);
      if (leastDistance(wanted, candidate) > limit) continue;
      const distance = editDistance(wanted.lower, candidate.lower, limit, this.#rows);
      if (distance > limit) continue;
      best = candidate.text;
      bestDistance = distance;
    }
    return best;
  }
}

/**
 * The clause of a message that names the nearest candidate, or nothing: "; did you mean `feeds`?"
 *
 * @param show how the candidate is written
 */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  show: (candidate: string) => string = (candidate) => candidate,
): string {
  const near = nearest(word, candidates);
  return near === undefined ? "" : `; did you mean ${show(near)}?`;
}

/** For names of keys, options and commands. */
export function asCode(name: string): string {
  return `\`${name}\``;
}

function wordOf(text: string): Word {
  const lower = text.toLowerCase();
  let once = 0;
  let twice = 0;
  for (let i = 0; i < lower.length; i += 1) {
    const letter = 1 << (lower.charCodeAt(i) & 31);
    twice |= once & letter;
    once |= letter;
  }
  return { text, lower, once, twice };
}

/** As many edits as it takes at least: each brings in one letter at most, and takes out one. */
function leastDistance(a: Word, b: Word): number {
  const missing = bits(a.once & ~b.once) + bits(a.twice & ~b.twice);
  const extra = bits(b.once & ~a.once) + bits(b.twice & ~a.twice);
  return Math.max(missing, extra, Math.abs(a.lower.length - b.lower.length));
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swapped neighbours. What is more than `limit` is not
 * counted out.
 *
 * @param rows scratch space of at least three times the length of `b`, and three
 */
function editDistance(a: string, b: string, limit: number, rows: Uint16Array): number {
  const width = b.length + 1;
  for (let j = 0; j < width; j += 1) rows[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const current = (i % 3) * width;
    const previous = ((i + 2) % 3) * width;
    const beforePrevious = ((i + 1) % 3) * width;
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    // Farther from the diagonal than the limit, every way is too long.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    rows[current + from - 1] = from === 1 ? i : limit + 1;
    if (to < b.length) rows[current + to + 1] = limit + 1;
    let least = limit + 1;
    for (let j = from; j <= to; j += 1) {
      const other = b.charCodeAt(j - 1);
      let value = (rows[previous + j - 1] ?? 0) + (letter === other ? 0 : 1);
      value = Math.min(value, (rows[previous + j] ?? 0) + 1, (rows[current + j - 1] ?? 0) + 1);
      if (j > 1 && letterBefore === other && letter === b.charCodeAt(j - 2))
        value = Math.min(value, (rows[beforePrevious + j - 2] ?? 0) + 1);
      rows[current + j] = value;
      if (value < least) least = value;
    }
    // No later row falls below: a swap reaches two rows back, at the cost of one.
    if (least > limit) return least;
  }
  return rows[(a.length % 3) * width + b.length] ?? 0;
}
