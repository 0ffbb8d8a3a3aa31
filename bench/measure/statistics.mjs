/**
 * The middle value, or the mean of the two middle ones. Values that were not to be had do not count.
 * @param {readonly (number | undefined)[]} values
 * @returns {number | undefined}
 */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : sorted.length === 0 ? undefined : mean(sorted, middle);
}

/** @param {readonly number[]} sorted @param {number} middle */
const mean = (sorted, middle) => (sorted[middle - 1] + sorted[middle]) / 2;

/** The list, begun at another place in each round, so that no program always follows the same one.
 * @template T @param {readonly T[]} list @param {number} by @returns {readonly T[]} */
export function rotated(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
