import { authors, categories, strays } from "./names.mjs";
import { circumstances, places, remarks } from "./phrases.mjs";
import { capital, slugOf, writer } from "./prose.mjs";
import { randomFrom } from "./random.mjs";

/**
 * @typedef {"messy" | "clean"} Variant `messy`: bylines and categories as desks write them. `clean`: one spelling each, for
 *   generators without aliases, and the field names of Hugo.
 * @typedef {{ readonly articles: number, readonly variant: Variant }} Plan
 * @typedef {{ readonly paragraph?: string | undefined, readonly category?: string | undefined }} Edit what a desk changes later
 */

const first = Date.UTC(2015, 0, 1);
const last = Date.UTC(2025, 5, 30);
const hour = 3_600_000;
/** Minutes from UTC, as ISO 8601 has them. */
const zones = /** @type {const} */ ([
  [0, "Z"],
  [60, "+01:00"],
  [480, "+08:00"],
  [540, "+09:00"],
  [330, "+05:30"],
  [-300, "-05:00"],
  [-480, "-08:00"],
]);
/** Characters of a body: with the front matter 5.7 kB of UTF-8 on average. */
const bodyLength = { least: 2500, range: 3600 };
/** One article in so many carries a label that the registry lacks. */
const strayEvery = 97;

/**
 * The stray label that an article carries, as its place in the list of strays.
 * @param {number} index
 */
export const strayOf = (index) =>
  index % strayEvery === 13 ? Math.floor(index / strayEvery) % strays.length : undefined;

/** @param {number} milliseconds since 1970 @param {readonly [number, string]} zone */
function isoTime(milliseconds, [minutes, name]) {
  return new Date(milliseconds + minutes * 60_000).toISOString().slice(0, 19) + name;
}

/** Another case, other spaces. @param {import("./random.mjs").Random} random @param {string} text */
function carelessly(random, text) {
  const way = random.below(100);
  if (way < 60) return text;
  if (way < 75) return text.toLowerCase();
  if (way < 85) return text.toUpperCase();
  return way < 93 ? ` ${text} ` : text.replaceAll(" ", "  ");
}

/** @param {import("./random.mjs").Random} random @param {number} count @param {number} limit */
function several(random, count, limit) {
  /** @type {Set<number>} */
  const chosen = new Set();
  while (chosen.size < count) chosen.add(random.skewed(limit));
  return [...chosen];
}

const text = (/** @type {string} */ value) => JSON.stringify(value);
/** Without quotation marks where YAML reads it back unchanged. @param {string} value */
const plain = (value) => (/^[A-Z][\p{L}\p{N} .,’&-]*[\p{L}\p{N}]$/u.test(value) ? value : text(value));

/**
 * Lines of a list, in brackets or one a line.
 * @param {string} key @param {readonly string[]} values @param {boolean} short
 */
const listLines = (key, values, short) =>
  short ? [`${key}: [${values.map(text).join(", ")}]`] : [`${key}:`, ...values.map((value) => `  - ${plain(value)}`)];

/**
 * One article. It depends on its number and the plan alone; numbers at and beyond `plan.articles` are newer than all others.
 * @param {number} index from 0, the oldest
 * @param {Plan} plan
 * @param {Edit} [edit]
 * @returns {{ path: string, text: string }} path below the articles' folder, without leading slash
 */
export function article(index, { articles, variant }, edit = {}) {
  const seed = Math.imul(index + 1, 0x85ebca6b);
  const { pick, chance, below } = randomFrom(seed);
  const { body, clause, credit, file, quote, sentence } = writer(randomFrom(seed + 1));
  // Labels and bylines have numbers of their own, so that all else is the same in both variants.
  const names = randomFrom(seed + 2);
  const messy = variant === "messy";

  const beyond = index - articles;
  const published =
    beyond < 0
      ? first + Math.floor(((last - first) * (index + 0.5)) / articles / 1000) * 1000
      : last + (beyond + 1) * hour;
  const zone = pick(zones);
  const style = below(4);

  let title = `${capital(clause())} in ${pick(places)}`;
  if (title.length > 100)
    title = capital(clause())
      .slice(0, 100)
      .replace(/\s\S*$/, "");
  if (chance(0.2))
    title = `${quote(capital(pick(remarks)))}: ${capital(clause())
      .slice(0, 60)
      .replace(/\s\S*$/, "")}`;
  const standfirst = [`${capital(clause())} ${pick(circumstances)},`, `and ${clause()}, people in ${pick(places)} say`];

  const labels = several(names, 2 + names.below(4), categories.length).map((place) => {
    const [label, ...others] = categories[place];
    if (!messy) return label;
    return carelessly(names, names.chance(0.2) ? names.pick(others) : label);
  });
  const stray = strayOf(index);
  if (stray !== undefined) labels.push(strays[stray][messy ? 0 : 1]);
  if (edit.category !== undefined) labels.splice(0, 1, edit.category);

  const bylines = several(names, 1 + Number(names.chance(0.3)) + Number(names.chance(0.08)), authors.length).map(
    (place) => {
      const name = authors[place];
      const way = messy ? names.below(100) : 0;
      if (way < 75) return name;
      if (way < 85) return name.toUpperCase();
      return way < 93 ? `By ${name}` : ` ${name}`;
    },
  );

  const caption = sentence().replace(/[*[]|\]\([^)]*\)/g, "");
  const quoted = style === 1 ? text : (/** @type {string} */ value) => value;
  const lines = [
    "---",
    `title: ${style === 1 ? text(title) : plain(title)}`,
    ...(style === 3
      ? ["description: >-", ...standfirst.map((line) => `  ${line}`)]
      : [`description: ${plain(standfirst.join(" "))}`]),
    `date: ${quoted(isoTime(published, zone))}`,
    `${messy ? "updated" : "lastmod"}: ${quoted(isoTime(published + below(86_400) * 1000, zone))}`,
    ...(messy && bylines.length === 1 && style === 2
      ? [`author: ${plain(bylines[0])}`]
      : listLines("authors", bylines, style % 2 === 1)),
    ...listLines("categories", [...new Set(labels)], style > 1),
    "image:",
    `  src: ${file()}`,
    "  width: 1200",
    `  height: ${675 + below(3) * 40}`,
    `  alt: ${plain(capital(clause()))}`,
    `  caption: ${text(caption)}`,
    `  credit: ${text(credit())}`,
    "---",
    "",
    body(bodyLength.least + below(bodyLength.range)),
  ];
  if (edit.paragraph !== undefined) lines.push("", edit.paragraph);

  const day = new Date(published).toISOString();
  const name = `${slugOf(title).slice(0, 60).replace(/-$/, "")}-${String(index).padStart(6, "0")}`;
  return { path: `${day.slice(0, 4)}/${day.slice(5, 7)}/${name}.md`, text: `${lines.join("\n")}\n` };
}
