import { foldName } from "../../base/slug.ts";
import { houseOf } from "./houses.ts";
import { endsAsOrganisation, isOrganisationWord } from "./organisations.ts";
import { isOrigin } from "./origins.ts";

/**
 * What a part of a credit is. `house`: a news or picture agency or stock house; `name` and `word`: a name of several
 * words or of one, of which nothing is known; `phrase`: words that are no name; `nothing`: a date, an address, a dash.
 */
export type Kind = "house" | "person" | "organisation" | "origin" | "handle" | "name" | "word" | "phrase" | "nothing";

/** Small words inside names. */
export const particles: ReadonlySet<string> = new Set(
  (
    "van von der den de het ter ten te zu zur zum vom und y e i da das do dos di du del della delle dei degli la le les los las lo el " +
    "af av ap al bin bint ibn abu abd ben bar d' l' 't san st st. ould oğlu"
  ).split(" "),
);
const conjunction = /\s+(?:and|und|et|y|e|og|och|ja|i|и|та|і|en|&|ve|dan|و)\s+/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’‘`´.-]*|[dDlLO]['’]\p{Lu}[\p{L}\p{M}-]*|["“„«(]\p{Lu}[\p{L}.-]*["”“»)])$/u;
/** Two words whose white space was lost: "Thursday.Anthony", "BédarEmergencias". */
const runTogether = /\p{Ll}{3}\.?\p{Lu}(?<!^Mac\p{Lu})/u;
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu;
const acronym = /^[\p{Lu}\p{N}](?:[\p{Lu}\p{N}&.+-])+$/u;
const cased = /\p{Lu}|\p{Ll}/u;
const koreanSurnames =
  /^(?:남궁|황보|제갈|선우|독고|사공|서문|[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간견당화])/u;

/** What a part of a credit, already cut from its neighbours, is. */
export function kindOf(text: string): Kind {
  const part = text.trim();
  if (
    !/\p{L}/u.test(part) ||
    /^\d{1,2}(?:\.|st|nd|rd|th)? \p{L}+\.?$/u.test(part) ||
    /^(?:https?:\/\/|www\.)|\S@\S+\.\S/iu.test(part)
  )
    return "nothing";
  if (/^@[\w.]{1,40}$/.test(part)) return "handle";
  if (houseOf(part) !== undefined) return "house";
  if (isOrigin(part)) return "origin";
  if (isPeople(part)) return "person";
  return restOf(part);
}

function restOf(part: string): Kind {
  const words = part.split(/\s+/);
  if (isEastAsian(part) && words.length <= 4)
    return endsAsOrganisation(part) ? "organisation" : words.length === 1 ? "word" : "name";
  const known = hasOrganisationWord(words);
  if (words.length === 1) return known || acronym.test(part) ? "organisation" : "word";
  if (!isTitle(words) || (holdsOffice(words) && !known)) return "phrase";
  return known ? "organisation" : "name";
}

/** One or more people: names joined by a conjunction. */
function isPeople(part: string): boolean {
  const names = part.split(conjunction);
  return names.length <= 4 && names.every(isPerson);
}

function isPerson(name: string): boolean {
  if (name.length > 60) return false;
  if (/\p{Script=Hangul}/u.test(name)) return isKorean(name);
  if (isEastAsian(name)) return isChineseOrJapanese(name);
  const words = name.split(/\s+/);
  if (words.length > 1 && (hasOrganisationWord(words) || holdsOffice(words))) return false;
  if (!cased.test(name))
    return words.length >= 2 && words.length <= 4 && words.every((word) => /^[\p{L}\p{M}.'’"״׳-]+$/u.test(word));
  if (words.length === 1) return /^\p{Lu}\.-?(?:\p{Lu}\.)*\s?\p{Lu}[\p{L}'’-]+$/u.test(name);
  return words.length <= 6 && isCasedName(words);
}

/** Offices and titles: who holds them is to be seen. */
const offices =
  /^(?:presidente?|präsident(?:in)?|président|vicepresident|minist(?:er|ro|ra|re)|premier|prime|mayor|alcalde(?:sa)?|bürgermeister(?:in)?|maire|director(?:a)?|secretary|secretari[oa]|gobernador(?:a)?|governor|senator|senador(?:a)?|chancellor|kanzler(?:in)?|king|queen|prince|princess|pope|papst|papa|chief|ceo)$/iu;

function holdsOffice(words: readonly string[]): boolean {
  return words.some((word) => offices.test(word));
}

function isCasedName(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (suffix.test(last)) return words.length > 2 && isCasedName(words.slice(0, -1));
  if (!nameWord.test(last) || /^[("“„«]/u.test(last) || isArticle(words)) return false;
  if (!words.every((word) => (nameWord.test(word) && !runTogether.test(word)) || particles.has(word))) return false;
  if (words.filter((word) => nameWord.test(word)).length < 2) return false;
  // "LAT Images", "SWR Aktuell": an abbreviation first is a house; "NARUSE Yui", "JD Vance" are people.
  const [first = ""] = words;
  const whole = words.every((word) => word === word.toUpperCase());
  return whole || !/^\p{Lu}{3}$/u.test(first) || words.length > 3;
}

/** "Le Parisien", "Die Presse", "The Example". */
function isArticle(words: readonly string[]): boolean {
  return (
    /^the$/iu.test(words[0] ?? "") ||
    (words.length === 2 && /^(?:Le|La|LA|Les|El|EL|Los|Las|Il|Lo|Die|Das|Der|Het|O|A)$/u.test(words[0] ?? ""))
  );
}

function hasOrganisationWord(words: readonly string[]): boolean {
  return words.some((word) => {
    const lower = foldName(word).replace(/^[("'“„«]+|[)"'”“»,.]+$/g, "");
    return (
      lower === "of" ||
      isOrganisationWord(lower) ||
      /[&+_®™]|\p{L}\p{N}|\p{N}\p{L}/u.test(word) ||
      (word === lower && /^(?:the|des?)$/.test(lower) && words[0] === word)
    );
  });
}

/** Whether one of the words tells that an office, a firm or a paper is meant. */
export function holdsOrganisation(text: string): boolean {
  return hasOrganisationWord(text.split(/\s+/));
}

/** Every word begins with a capital, but for particles and articles: what may be called so. */
function isTitle(words: readonly string[]): boolean {
  return (
    words.length <= 8 &&
    words.every(
      (word) =>
        /^["'“„«(]?[\p{Lu}\p{N}\p{Lo}]/u.test(word) ||
        particles.has(word) ||
        /^(?:of|the|for|a|an|on|des|für|pour|para|per|&|\+|à|au|aux|en|y)$/iu.test(word),
    )
  );
}

export function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

function isKorean(name: string): boolean {
  const bare = name.replace(/\s?(?:선임|인턴|사진|객원)?기자$|\s(?:작가|특파원)$/u, "");
  if (!/^\p{Script=Hangul}{2,4}$/u.test(bare)) return false;
  if (bare !== name) return true;
  return bare.length === 3 && koreanSurnames.test(bare) && !endsAsOrganisation(bare);
}

function isChineseOrJapanese(name: string): boolean {
  const bare = name.replace(/\s?(?:記者|记者|特派員|カメラマン)$/u, "");
  if (/^\p{Script=Katakana}[\p{Script=Katakana}ー]*[・·=＝]\p{Script=Katakana}[\p{Script=Katakana}ー・]*$/u.test(bare))
    return true;
  if (/^\p{Script=Han}{1,5}[·•・]\p{Script=Han}{1,6}$/u.test(bare)) return true;
  const joined = bare.replace(/(?<=^[\p{Script=Han}々]{1,3})\s+(?=[\p{Script=Han}\p{Script=Hiragana}々]{1,4}$)/u, "");
  return (
    /^[\p{Script=Han}々ヶケ]{2,6}$|^[\p{Script=Han}々]{1,3}\p{Script=Hiragana}{1,4}$/u.test(joined) &&
    (bare !== name || !endsAsOrganisation(joined))
  );
}
