import { megabytes, ratio, seconds, whole } from "./format.mjs";
import { peersOf, rowOf } from "./report.mjs";
import { cellsOf, headingOf } from "./table.mjs";

const begin = "<!-- made by `npm run bench -- --write`; do not edit -->";
const end = "<!-- end of what `npm run bench -- --write` made -->";

/** @param {readonly (readonly string[])[]} cells @param {number} words columns that stand to the left */
function markdownTable([head, ...rows], words) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column < words ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** @param {import("./report.mjs").Report} report */
function summary({ sizes }) {
  const rows = sizes.flatMap((size) => {
    const [ours] = size.rows;
    const start = rowOf(size, "Node", "start")?.wall;
    const floor = rowOf(size, "floor", "floor")?.wall;
    const same = rowOf(size, ours.system, "same")?.wall;
    const edited = rowOf(size, ours.system, "edited");
    const peers = peersOf(size).flatMap((peer) => {
      const cold = rowOf(size, peer, "cold");
      return [
        [`cold, wall, against ${peer}`, ratio(ours.wall, cold?.wall)],
        [`one article changed, against ${peer}'s rebuild`, ratio(edited?.wall, rowOf(size, peer, "edited")?.wall)],
        [`peak memory, cold, against ${peer}`, ratio(ours.peak, cold?.peak)],
      ];
    });
    const smaller = sizes.find(({ articles }) => articles * 10 === size.articles);
    const growth =
      smaller === undefined
        ? []
        : [
            [`cold, wall, against ${whole(smaller.articles)} articles`, ratio(ours.wall, smaller.rows[0].wall)],
            [
              `one article changed, against ${whole(smaller.articles)} articles`,
              ratio(edited?.wall, rowOf(smaller, ours.system, "edited")?.wall),
            ],
          ];
    const beyondStart =
      same === undefined || start === undefined ? "–" : `Node's start + ${seconds(Math.max(0, same - start))} s`;
    const results = [
      ...peers,
      ["nothing changed", beyondStart],
      ["cold, wall, against the floor", ratio(ours.wall, floor)],
      ["peak memory, cold", `${megabytes(ours.peak)} MB`],
      ...growth,
    ];
    return results.map(([what, value]) => [whole(size.articles), what, value]);
  });
  return markdownTable([["articles", "what", "result"], ...rows], 2);
}

/** @param {import("./report.mjs").Size} size */
function profileSection({ articles, profile }) {
  const parts = Object.entries(profile ?? {}).map(([scenario, { stages, slowest }]) => {
    const total = Object.values(stages).reduce((sum, ms) => sum + ms, 0);
    const rows = Object.entries(stages).map(([stage, ms]) => [
      stage,
      ms.toFixed(0),
      total === 0 ? "–" : `${((100 * ms) / total).toFixed(0)} %`,
    ]);
    const [first] = slowest;
    return [
      `Stages of one ${scenario === "cold" ? "cold build" : "build after one change"} of ${whole(articles)} articles:`,
      "",
      markdownTable([["stage", "ms", "share"], ...rows], 1),
      ...(first === undefined ? [] : ["", `The slowest article took ${first.ms.toFixed(0)} ms.`]),
    ].join("\n");
  });
  return parts.join("\n\n");
}

/** @param {import("./report.mjs").Report} report */
function generatedPart(report) {
  const { machine, versions, date } = report;
  const named = Object.entries(versions).map(([program, version]) => `${program} ${version}`);
  const sizes = report.sizes.map((size) =>
    [
      `### ${headingOf(size)}`,
      "",
      markdownTable(cellsOf(size), 2),
      ...[profileSection(size)].filter(Boolean).map((text) => `\n${text}`),
    ].join("\n"),
  );
  return [
    `Measured on ${date.slice(0, 10)}: ${machine.cores} × ${machine.processor}, ${megabytes(machine.memory)} MB of memory, ${machine.system}, Node ${machine.node}; ${named.join(", ")}.`,
    "![Wall time of a cold build and after one change, by number of articles](performance.svg)",
    summary(report),
    ...sizes,
  ].join("\n\n");
}

/**
 * The document with a new generated part.
 * @param {string} document
 * @param {import("./report.mjs").Report} report
 * @throws {Error} when the marks are not there, in their order
 */
export function renewed(document, report) {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks its two marks: ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${generatedPart(report)}\n\n${document.slice(to)}`;
}
