import { agencyNames } from "../agencies.ts";
import { houseNames } from "./houses.ts";
import { particles } from "./kind.ts";
import { markWords } from "./makers.ts";
import { originNames } from "./origins.ts";
import { isLatin, namesMaker } from "./signs.ts";

/** Small words that stand within names, between them, in names of services and in those of licences. */
const others = `
and und dan et og ja ve en of a an on au to by the for des pour para per aux voor via special file photo photos foto fotos bild pictures pool nuotr copyright grabs stills
sport news europe deutschland themendienst infocom video live entertainment plus agency press media
licence license licencia licenza lizenz creative commons attribution non noncommercial commercial share sharealike alike deriv derivs derivative
derivatives noderiv noderivs noderivative noderivatives zero public domain domaine dominio pubblico gemeinfrei
`;

/**
 * Beginnings of what a credit is read without, to its end or with the letters behind it: "All rights reserved",
 * "… courtesy of". Names of licences are others.
 */
const stops: ReadonlySet<string> = new Set(
  "all alle tous todos tutti this mandatory no editorial photo image courtesy cortes con mit".split(" "),
);

let names: ReadonlySet<string> | undefined;

/** The small words of ASCII letters that a name can hold, or a credit beside its names. */
function nameWords(): ReadonlySet<string> {
  names ??= new Set(
    [houseNames, agencyNames, originNames, others, ...particles, ...markWords]
      .join(" ")
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  return names;
}

/**
 * Whether a text in Latin letters that has no mark of a credit holds two words side by side that no name holds, not both
 * with a capital: "leaders meeting", "Roe said". Whatever else it names, the part with both is a phrase; that takes a
 * fraction of the time to read its parties. It may be false for prose, never true for names.
 */
export function isProse(text: string): boolean {
  return isLatin(text) && !namesMaker(text.toLowerCase()) && isLatinProse(text);
}

/** As {@link isProse}, of a text of which is known that it is {@link isLatin} and does not say "photo by" or the like. */
export function isLatinProse(text: string): boolean {
  const lower = text.toLowerCase();
  letters.lastIndex = 0;
  let before = NaN;
  let wasSmall = false;
  for (let found = letters.exec(lower); found !== null; found = letters.exec(lower)) {
    const [word] = found;
    const start = found.index;
    const end = letters.lastIndex;
    if (stops.has(word) || word.startsWith("cc") || word.startsWith("commons")) return false;
    if (!isApart(text, start, end) || nameWords().has(word)) continue;
    const isSmall = text.startsWith(word, start);
    if (before === start - 1 && (isSmall || wasSmall)) return true;
    before = text[end] === " " ? end : NaN;
    wasSmall = isSmall;
  }
  return false;
}

const letters = /[a-z]+/g;

/** Whether a blank or nothing stands before a word, and behind it at most a stop or comma between. */
function isApart(text: string, start: number, end: number): boolean {
  return (start === 0 || text[start - 1] === " ") && /^(?:[,.;]? |[,.;]?$)/.test(text.slice(end, end + 2));
}
