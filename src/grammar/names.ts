import { foldName } from "../base/slug.ts";

/** News agencies by folded name or credit. */
const agencies: ReadonlyMap<string, string> = new Map(
  [
    ["Reuters", "thomson reuters"],
    ["AP", "associated press", "the associated press", "ap photo"],
    ["AFP", "agence france-presse"],
    ["dpa", "deutsche presse-agentur"],
    ["Xinhua", "xinhua news agency", "新华社", "新華社"],
    ["EPA", "epa-efe", "european pressphoto agency"],
    ["ANSA"],
    ["EFE", "agencia efe"],
    ["Kyodo", "kyodo news", "共同通信"],
    ["TASS", "тасс"],
    ["PA", "pa media", "press association"],
    ["Getty Images", "getty"],
    ["Yonhap", "연합뉴스"],
    ["CNA", "中央社"],
    ["Bloomberg"],
    ["UPI"],
    ["APA"],
    ["Jiji", "jiji press", "時事通信"],
    ["PTI"],
    ["IANS"],
  ].flatMap(([name = "", ...others]) => [name, ...others].map((spelling) => [foldName(spelling), name] as const)),
);

/** The agency that a name stands for, in its usual spelling. */
export function agencyOf(name: string): string | undefined {
  return agencies.get(foldName(name.trim()));
}

const particles = new Set([
  "van",
  "von",
  "de",
  "der",
  "den",
  "di",
  "da",
  "del",
  "della",
  "la",
  "le",
  "du",
  "dos",
  "bin",
  "al",
]);

/** Repairs a name that is wholly in capitals: `STEVE PEOPLES`, `RONALD MCDONALD`, `MARIE O'NEIL`, `LUDWIG VAN BEETHOVEN`. */
export function repairCapitals(name: string): string {
  if (!/\s/.test(name) || name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name
    .split(/(\s+)/)
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (index > 0 && particles.has(lower)) return lower;
      return lower
        .replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join("");
}
