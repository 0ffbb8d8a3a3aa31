import { agencies, circumstances, deeds, foreign, places, remarks, speakers, things } from "./phrases.mjs";

/** @typedef {import("./random.mjs").Random} Random */

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Lower-case ASCII letters, digits and single hyphens. @param {string} text */
export const slugOf = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** One article's way of writing: straight or typographic quotation marks. @param {Random} random */
export function writer(random) {
  const curly = random.chance(0.6);
  const quote = (/** @type {string} */ text) => (curly ? `“${text}”` : `"${text}"`);
  const apostrophe = curly ? "’" : "'";
  const { pick, chance, below } = random;

  const clause = () => `${pick(speakers)} ${pick(deeds)} ${pick(things)}`;
  const address = () =>
    `https://www.courier-bench.example/${pick(["world", "business", "city", "sport"])}/${below(4e6)}/${slugOf(pick(things))}${chance(0.2) ? "?source=inline&edition=late" : ""}`;
  const link = () => `[${pick(things)}](${address()})`;

  /** A picture's file, by number. */
  const file = () =>
    `https://media.courier-bench.example/${2015 + below(11)}/${1 + below(12)}/${below(2 ** 31).toString(36)}.jpg`;
  const credit = () => `Photo: ${pick(agencies)}`;

  const decorated = () => {
    const text = pick(things);
    if (chance(0.16)) return link();
    if (chance(0.1)) return `**${text}**`;
    return chance(0.12) ? `*${text}*` : text;
  };
  const sentence = () => {
    const parts = [pick(speakers), pick(deeds), decorated()];
    if (chance(0.5)) parts.push(pick(circumstances));
    if (chance(0.4)) parts.push(`in ${pick(places)}`);
    if (chance(0.25)) parts.push(`and ${pick(deeds)} ${pick(things)}`);
    if (chance(0.2)) parts.push(`at a cost of ${1 + below(90)}.${below(10)} per cent`);
    if (chance(0.12))
      parts.push(`, the country${apostrophe}s`, pick(["first in a decade", "largest so far", "own R&D effort"]));
    return `${capital(parts.join(" ").replace(" ,", ","))}.`;
  };
  const paragraph = () => {
    const sentences = Array.from({ length: 1 + below(4) }, sentence);
    if (chance(0.25)) sentences.push(`${quote(`${capital(pick(remarks))},`)} ${pick(speakers)} said.`);
    return sentences.join(" ");
  };
  const list = () => {
    const ordered = chance(0.4);
    const items = Array.from({ length: 3 + below(4) }, (_, index) =>
      [ordered ? `${index + 1}.` : "-", capital(clause()), ...(chance(0.2) ? [link()] : [])].join(" "),
    );
    return items.join("\n");
  };
  const table = () => {
    const rows = Array.from(
      { length: 3 + below(4) },
      () => `| ${capital(pick(places))} | ${below(10_000) / 10} | ${below(100)}% |`,
    );
    return ["| Place | Tonnes | Share |", "| --- | ---: | :---: |", ...rows].join("\n");
  };
  const figure = () =>
    `<figure><img src="${file()}" width="${480 + below(800)}" height="${320 + below(500)}" alt="${capital(pick(things))}"><figcaption>${capital(clause())}. ${credit()}</figcaption></figure>`;
  const picture = () => `![${capital(clause())}](${file()} "${capital(clause())}. ${credit()}")`;
  const marked = () =>
    `Officials in ${pick(places)} <span class="updated">said ${pick(remarks)}</span> this week.<br>${sentence()}`;
  const quotation = () => `> ${sentence()}\n>\n> ${sentence()}`;

  /** What stands between paragraphs, each with its share; the rest is nothing. */
  const kinds = /** @type {const} */ ([
    [0.24, picture],
    [0.07, quotation],
    [0.07, list],
    [0.025, table],
    [0.025, figure],
    [0.02, marked],
    [0.025, () => pick(foreign) + pick(foreign)],
    [0.005, () => "---"],
    [0.005, () => `\`\`\`\n${clause()}\n\`\`\``],
  ]);
  const between = () => {
    let place = below(1000) / 1000;
    for (const [share, make] of kinds) {
      if (place < share) return make();
      place -= share;
    }
    return undefined;
  };

  /** Markdown of about so many characters. @param {number} length */
  const body = (length) => {
    const blocks = [];
    let written = 0;
    let sinceHeading = 0;
    while (written < length) {
      const added = [paragraph()];
      const other = between();
      if (other !== undefined) added.push(other);
      else if (sinceHeading > 4) {
        added.push(`${chance(0.85) ? "##" : "###"} ${capital(pick(things))}`);
        sinceHeading = -1;
      }
      sinceHeading++;
      for (const block of added) written += block.length;
      blocks.push(...added);
    }
    blocks.push(paragraph());
    return blocks.join("\n\n");
  };
  return { body, clause, credit, file, quote, sentence };
}
