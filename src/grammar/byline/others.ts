import { alternation, lowered } from "../lexicon.ts";

/** Numbers that are written out, from one on. */
const written: ReadonlyMap<string, number> = new Map(
  `one two three four five six seven eight nine ten
   - zwei drei vier fünf sechs
   - deux trois quatre cinq
   - dos tres cuatro cinco
   - dois três quatro
   - due tre quattro
   - twee drie
   - två`
    .split("\n")
    .flatMap((line) =>
      line
        .trim()
        .split(" ")
        .map((word, index) => [word, index + 1] as const),
    ),
);
const number = `(\\d{1,4}|${alternation([...written.keys()].filter((word) => word !== "-"))})`;

/** What stands behind a list for those that it does not name. The first group counts them. */
const forms: readonly RegExp[] = [
  `(?:and|&|\\+|plus|und|et|y|e|ed|en|og|och|i|и|and\\s+also)?\\s*${number}\\s+(?:others?|more|other\\s+(?:authors?|contributors?|reporters?|people)|weiter(?:e[rn]?|en)|andere[rn]?|weitere\\s+autor\\S*|autres(?:\\s+\\S+)?|más|otros|otras|outros|outras|mais|altri|altre|anderen|andre|andra|til|till|innych|inni|ещё|других)`,
  `(?:et|y|e|ed|i|и)\\s+(?:altri|ещё|jeszcze|mais|ainda)\\s+${number}(?:\\s+\\p{L}+)?`,
  `(?:and|&|und|et|y|e|ed|en|og|och)\\s+(?:others|other\\s+contributors|more|colleagues|andere|weitere|autres|otros|otras|outros|outras|altri|altre|anderen|andre|andra|flere|fler)`,
  `et\\s+al\\.?`,
  `(?:и\\s+(?:др\\.?|другие)|та\\s+(?:інші|ін\\.)|i\\s+inni|a\\s+další|a\\s+ďalší|és\\s+mások|și\\s+alții|ja\\s+muut|ve\\s+diğerleri|dan\\s+lain-lain|dan\\s+kawan-kawan|dkk\\.?|và\\s+cộng\\s+sự|και\\s+άλλοι)`,
  `(?:u\\.\\s?a\\.|u\\.\\s?v\\.\\s?a\\.|e\\.a\\.|m\\.\\s?fl\\.?|m\\.fl|med\\s+flere|ym\\.|i\\s+in\\.|et\\s+coll\\.)`,
  `و\\s?(?:آخرون|آخرين)|ו(?:אחרים|עוד)|و\\s?دیگران|और\\s+अन्य|ও\\s+অন্যান্য|และคณะ`,
  `\\+\\s?(\\d{1,3})`,
].map(
  (form) =>
    new RegExp(
      `(?:^|[\\s,]|(?<=[\\p{L}\\p{N}).]))(?:\\s*,\\s*)?(?<![\\p{L}\\p{N}])(?:${form})(?=\\s*(?:$|[,;|/\\n]))`,
      "u",
    ),
);

const eastern: readonly RegExp[] = [
  /\s*(?:ほか|他|外)\s*(\d{1,3})\s*(?:名|人)/u,
  /\s*等\s*(\d{1,3})\s*(?:位|人|名)/u,
  /\s*외\s*(\d{1,3})\s*(?:명|인)/u,
  /(?<=\p{Script=Han})\s*(?:等人|等|ほか)(?=\s*(?:$|[,;|/\n]))/u,
];

/** What every form has one of. */
const mayCount =
  /\d|other|more|colleague|weiter|ander|autre|otr|outr|altr|andr|fler|til|inn|al(?![\p{L}])|др|інші|ін\.|další|ďalší|mások|alții|muut|diğer|lain|kawan|dkk|cộng|άλλοι|u\. ?a|u\. ?v|e\.a|fl|ym\.|i in\.|coll|آخر|אחרים|עוד|دیگر|अन्य|অন্যান্য|คณะ|more|más|mais|people|ほか|他|外|等|외/u;

/** Takes "and 3 others" out of a byline. */
export function takeOthers(text: string): { readonly text: string; readonly others?: number | true } {
  const small = lowered(text);
  if (!mayCount.test(small)) return { text };
  for (const form of [...forms, ...eastern]) {
    const match = form.exec(small);
    if (match === null) continue;
    const counted = match.slice(1).find((group) => group !== undefined);
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
    // Alone it stands for nobody.
    if (rest === "") continue;
    return { text: rest, others: counted === undefined ? true : (written.get(counted) ?? Number(counted)) };
  }
  return { text };
}
