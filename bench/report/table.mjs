import { megabytes, ratio, seconds, whole } from "./format.mjs";
import { counterpart, peersOf, scenarioTitle } from "./report.mjs";

/**
 * Head and rows of the table of one size.
 * @param {import("./report.mjs").Size} size
 * @returns {readonly (readonly string[])[]}
 */
export function cellsOf(size) {
  const peers = peersOf(size);
  const head = ["program", "scenario", "wall s", "processor s", "peak MB", "files", "written MB"];
  return [
    [...head, ...peers.map((peer) => `wall : ${peer}`)],
    ...size.rows.map((row) => [
      row.system,
      scenarioTitle(row),
      seconds(row.wall),
      seconds(row.cpu),
      megabytes(row.peak),
      row.files === undefined ? "" : whole(row.files),
      row.bytes === undefined ? "" : megabytes(row.bytes),
      ...peers.map((peer) => {
        const other = counterpart(size, row, peer);
        return other === undefined ? "" : ratio(row.wall, other.wall);
      }),
    ]),
  ];
}

/** @param {import("./report.mjs").Size} size */
export const headingOf = ({ articles, bytes, runs }) =>
  `${whole(articles)} articles, ${megabytes(bytes)} MB, medians of ${runs} ${runs === 1 ? "run" : "runs"}`;

/** Columns of words; the others are figures and stand to the right. */
const wordColumns = 2;

/**
 * The tables of all sizes, for a terminal.
 * @param {import("./report.mjs").Report} report
 */
export function terminalTables({ sizes }) {
  const texts = sizes.map((size) => {
    const cells = cellsOf(size);
    const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
    const lines = cells.map((row) =>
      row
        .map((cell, column) => (column < wordColumns ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd(),
    );
    return [headingOf(size), ...lines, ""].join("\n");
  });
  return texts.join("\n");
}
