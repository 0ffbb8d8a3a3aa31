import { scenarioTitles } from "../systems/system.mjs";

/**
 * What a run of the bench finds out; `--json` writes it as it is.
 * @typedef {object} Report
 * @property {1} version of this form
 * @property {string} date ISO 8601
 * @property {{ readonly node: string, readonly processor: string, readonly cores: number, readonly memory: number,
 *   readonly system: string }} machine `memory` in bytes
 * @property {Readonly<Record<string, string>>} versions by program
 * @property {readonly Size[]} sizes
 * @typedef {object} Size
 * @property {number} articles
 * @property {number} bytes of all articles
 * @property {number} runs
 * @property {readonly Row[]} rows
 * @property {{ readonly cold?: Profile, readonly edited?: Profile }} [profile]
 * @typedef {import("../rounds.mjs").Row} Row
 * @typedef {{ readonly stages: Readonly<Record<string, number>>,
 *   readonly slowest: readonly { readonly file: string, readonly ms: number }[] }} Profile milliseconds by stage
 */

/** @param {Row} row */
export const scenarioTitle = ({ scenario }) =>
  scenario === "floor" ? "read and write alone" : scenario === "start" ? "empty script" : scenarioTitles[scenario];

/**
 * The row of another program that a row of this project's is held against: the same scenario, or the rebuild after one
 * change, since programs without incremental builds do for every change what they do for one.
 * @param {Size} size @param {Row} row @param {string} peer
 */
export function counterpart({ rows }, row, peer) {
  if (row.system !== rows[0].system) return undefined;
  const of = (/** @type {string} */ scenario) =>
    rows.find((other) => other.system === peer && other.scenario === scenario);
  return of(row.scenario) ?? of("edited");
}

/** The peers of a size, in the order of their rows. @param {Size} size */
export function peersOf({ rows }) {
  const systems = new Set(rows.filter(({ scenario }) => scenario === "cold").map(({ system }) => system));
  return [...systems].slice(1);
}

/** @param {Size} size @param {string} system @param {string} scenario */
export const rowOf = ({ rows }, system, scenario) =>
  rows.find((row) => row.system === system && row.scenario === scenario);

/**
 * One report of several: of a size that stands in more than one, the latest.
 * @param {readonly Report[]} reports
 * @returns {Report}
 */
export function merged(reports) {
  const ordered = reports.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  const sizes = new Map(ordered.flatMap((report) => report.sizes.map((size) => [size.articles, size])));
  const latest = ordered[ordered.length - 1];
  return {
    ...latest,
    versions: Object.assign({}, ...ordered.map(({ versions }) => versions)),
    sizes: [...sizes.values()].toSorted((a, b) => a.articles - b.articles),
  };
}
