/**
 * A stream of numbers that depends on its seed alone, the same on every machine: integer arithmetic, and multiplication where a
 * library function could round differently.
 * @param {number} seed any whole number
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  /** At least 0, below 1. */
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    /** @param {number} share of 1 */
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[below(list.length)],
    /**
     * Mostly from the front of a list: a few authors and categories have most of the articles.
     * @param {number} limit
     */
    skewed: (limit) => Math.floor(limit * next() * next()),
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */
