import { whole } from "./format.mjs";
import { peersOf, rowOf } from "./report.mjs";

const width = 820;
const height = 440;
const frame = { left: 64, right: 590, top: 56, bottom: 390 };
/** One colour a program, readable on white and on black: for light, for dark grounds. */
const colours = [
  ["#9b1c1c", "#ff8a80"],
  ["#1d4f91", "#8ab4f8"],
  ["#3f6212", "#a3d977"],
  ["#6b3fa0", "#cda8ff"],
];

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Powers of ten from the one at or below the least value to the one at or above the greatest. @param {readonly number[]} values */
function decades(values) {
  const from = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const to = Math.max(Math.ceil(Math.log10(Math.max(...values)) - 1e-9), from + 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** @param {readonly number[]} steps powers @param {number} start @param {number} end pixels */
const scale = (steps, start, end) => (/** @type {number} */ value) =>
  start + ((Math.log10(value) - steps[0]) / (steps[steps.length - 1] - steps[0])) * (end - start);

/** Moves labels down until none covers another. @param {readonly { y: number, text: string, colour: number }[]} labels */
function spread(labels) {
  let free = -Infinity;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + 15;
      return { ...label, y };
    });
}

/**
 * Wall time of a cold build and after one change against the number of articles, both axes logarithmic, as SVG that follows the
 * reader's light or dark theme.
 * @param {import("./report.mjs").Report} report with at least one size
 */
export function plot({ sizes }) {
  const systems = [...new Set(sizes.flatMap((size) => [size.rows[0].system, ...peersOf(size)]))];
  const lines = systems
    .flatMap((system, colour) =>
      /** @type {const} */ ([
        ["cold", "cold"],
        ["edited", "one change"],
      ]).map(([scenario, title]) => ({
        colour: colour % colours.length,
        scenario,
        text: `${system}, ${title}`,
        points: sizes.flatMap((size) => {
          const wall = rowOf(size, system, scenario)?.wall;
          return wall === undefined ? [] : [{ articles: size.articles, seconds: wall / 1000 }];
        }),
      })),
    )
    .filter(({ points }) => points.length > 0);

  const xSteps = decades(sizes.map(({ articles }) => articles));
  const ySteps = decades(lines.flatMap(({ points }) => points.map((point) => point.seconds)));
  const x = scale(xSteps, frame.left, frame.right);
  const y = scale(ySteps, frame.bottom, frame.top);
  const at = (/** @type {number} */ value) => value.toFixed(1);

  const grid = [
    ...xSteps.map((step) => {
      const place = at(x(10 ** step));
      return `<path class="grid" d="M${place} ${frame.top}V${frame.bottom}"/><text x="${place}" y="${frame.bottom + 20}" text-anchor="middle">${whole(10 ** step)}</text>`;
    }),
    ...ySteps.map((step) => {
      const place = y(10 ** step);
      return `<path class="grid" d="M${frame.left} ${at(place)}H${frame.right}"/><text x="${frame.left - 8}" y="${at(place + 4)}" text-anchor="end">${10 ** step >= 1 ? whole(10 ** step) : 10 ** step} s</text>`;
    }),
  ];
  const drawn = lines.map(({ colour, scenario, points }) => {
    const path = points.map(
      (point, index) => `${index === 0 ? "M" : "L"}${at(x(point.articles))} ${at(y(point.seconds))}`,
    );
    const dots = points.map((point) => `<circle cx="${at(x(point.articles))}" cy="${at(y(point.seconds))}" r="3.5"/>`);
    return `<g class="line c${colour} ${scenario}"><path d="${path.join("")}"/>${dots.join("")}</g>`;
  });
  const labels = spread(
    lines.map(({ colour, text, points }) => ({ colour, text, y: y(points[points.length - 1].seconds) + 4 })),
  ).map(
    ({ colour, text, y: place }) =>
      `<text class="c${colour}" x="${frame.right + 10}" y="${at(place)}">${escaped(text)}</text>`,
  );
  const paint = (/** @type {0 | 1} */ theme) => colours.map((pair, index) => `.c${index}{--c:${pair[theme]}}`).join("");

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Seconds of a cold build and after one change, by number of articles, on logarithmic axes</title>
<style>
svg{--ground:#fff;--ink:#222;--rule:#ddd;font:13px system-ui,sans-serif}${paint(0)}
@media (prefers-color-scheme:dark){svg{--ground:#111;--ink:#ddd;--rule:#3a3a3a}${paint(1)}}
.ground{fill:var(--ground)}text{fill:var(--c,var(--ink))}.head{font-weight:600;font-size:15px}.grid{stroke:var(--rule)}
.line path{fill:none;stroke:var(--c);stroke-width:2}.edited path{stroke-dasharray:6 4}.line circle{fill:var(--c)}
</style>
<rect class="ground" width="${width}" height="${height}"/>
<text class="head" x="${frame.left}" y="28">Wall time by number of articles</text>
${grid.join("\n")}
<text x="${(frame.left + frame.right) / 2}" y="${frame.bottom + 42}" text-anchor="middle">articles</text>
${drawn.join("\n")}
${labels.join("\n")}
</svg>
`;
}
