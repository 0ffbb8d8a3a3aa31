import { alternation, entriesOf } from "../lexicon.ts";
import { our } from "./titles-lexicon.ts";

/** Words that open a byline and are no part of a name, in the languages of papers. */
const words = entriesOf(`
by, from, copyright
par, por, door, przez, deur, od
от, од
بقلم, كتب, كتبت, إعداد, تقرير, نوشته, به قلم, نویسنده, گزارش, از, تحریر, מאת, द्वारा, लेखक, โดย, เรื่อง, tác giả, bởi
`);

/** Prepositions that open names as well: Von Miller, Di Maria, Oleh Kozlov. Before one capitalised word they are kept. */
const alsoNames = entriesOf("von, di, de, af, av, oleh, na, ni, nga");

const opening = new RegExp(`^(?:${alternation(words)})(?:\\s*[:/]\\s*|\\s+)`, "iu");
const doubtful = new RegExp(`^(?:${alternation(alsoNames)})\\s+(?!(?:la|las|los|le|der|den|van)\\s)(?=\\S)`, "iu");
/** `ByEmma`, `vonJan`, `byBy`: a prefix that lost its blank. */
const glued = /^(?:by|BY|By|von|Von|par|Par)(?=\p{Lu}[\p{Ll}’']|By\b|\p{Lu}{2})/u;
/** "Von unserem Korrespondenten", "Da Redação". */
const office = new RegExp(
  `^(?:von|de|dal|dalla|dai|van|door|do|da|por|par|fra|från|from|od|от)\\s+(?=(?:${our})\\s|(?:der\\s|la\\s)?red[a-zçãé]+$)`,
  "iu",
);
const greek = /^(?:του|της|των)\s+/iu;
/** Words behind the name that say "by". */
const postposition = /\s+(?:tarafından|द्वारा|ने लिखा|によって|による)$/u;

/** The byline without the word that opens it: `By`, `Von`, `بقلم`. Words that stand twice go twice. */
export function withoutPrefix(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 3; round += 1) {
    const shorter = once(rest);
    if (shorter === rest || shorter === "") break;
    rest = shorter;
  }
  return rest.replace(postposition, "");
}

function once(text: string): string {
  const plain = text.replace(office, "").replace(opening, "").replace(greek, "");
  if (plain !== text) return plain.trim();
  const [preposition = ""] = doubtful.exec(text) ?? [];
  if (preposition !== "") {
    const rest = text.slice(preposition.length);
    const first = rest.split(/[,;|/&\n]|\s(?:und|e|ed|y|i|og|och|dan)\s/u)[0] ?? "";
    const small = text === text.toLowerCase();
    if (/^\p{Lo}/u.test(first)) return rest;
    const several = (small || /^\p{Lu}/u.test(first)) && /^\S+\s+\S/u.test(first);
    // Below a capital, one word may be a surname: Von Miller. A small letter before two words is always a preposition.
    if (several || (/^\p{Ll}/u.test(preposition) && /^(?:\p{Lu}{2,}|dpa|sda|apa)(?:$|[\s,/])/u.test(first)))
      return rest;
  }
  return text.replace(glued, "").trim();
}
