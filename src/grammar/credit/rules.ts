import { opening, type Edge } from "./edges.ts";
import { holdsOrganisation, isEastAsian, kindOf } from "./kind.ts";
import { isLabel, isNoteLabel } from "./labels.ts";
import { readLine, unwrap, type Line } from "./line.ts";
import { isLatinProse, isProse } from "./prose.ts";
import { isNote, isOrigin, isSource } from "./origins.ts";
import { readParties, type Parties } from "./parties.ts";
import {
  endsWithArticle,
  expands,
  holdsCredit,
  isAfterSentence,
  isHouseText,
  isNamed,
  isSentence,
  isSigned,
  pointsOut,
} from "./shapes.ts";

/** By which rule a credit was found. */
export type Rule =
  | "label" // "Photo: …"
  | "maker" // "Photo by …"
  | "source" // "Courtesy of …"
  | "copyright" // "© …"
  | "plain" // "Foto AFP"
  | "suffix" // "…撮影", "… 제공"
  | "agency" // an agency signs: "AP Photo/…", "… (REUTERS)"
  | "names" // names with strokes between them
  | "origin" // "Supplied", "Privat"
  | "name" // one name alone: "… (Jane Roe)", "… in Berlin. Jane Roe"
  | "none";

/** Where a text stands that may be a credit. */
interface Place {
  readonly edge: Edge;
  /** All that stands before it. */
  readonly before: string;
  /** Whether it stands in brackets. */
  readonly wrapped: boolean;
  /** Whether a credit was found behind it. */
  readonly again: boolean;
}

/** In UTF-16 code units: of a credit, and of one name. */
export const longestCredit = 170;
const longestName = 60;

/**
 * The rule by which the tail of a text is a credit, when it is one.
 *
 * @param mayBeMarked false when it is known that no mark of a credit stands at its beginning or end
 */
export function ruleOf(tail: string, edge: Edge, before: string, again: boolean, mayBeMarked = true): Rule | undefined {
  if (tail.length > longestCredit) return undefined;
  const text = unwrap(tail.replace(/(?<=[)）\]】>])[.,。]$/u, ""));
  const isOpen = opening.test(tail[0] ?? "") && !/^[(（][cCｃＣ][)）]/u.test(tail);
  const wrapped = isOpen && text.length < tail.trim().length - 1;
  if (isOpen && !wrapped) return undefined;
  const place: Place = { edge: wrapped && edge === "space" ? "bracket" : edge, before, wrapped, again };
  if (!mayBeMarked) return bare(text, place, isLatinProse);
  const line = readLine(text);
  return line.form === "bare" ? bare(text, place, isProse) : marked(line, place);
}

/** A text that says itself that it is a credit. */
function marked(line: Line, place: Place): Rule | undefined {
  const { form, rest, names, hint } = line;
  if (!/\p{L}/u.test(rest) || /^https?:/iu.test(rest)) return undefined;
  const parties = readParties(names, hint);
  switch (form) {
    case "label":
      return isLabelled(line, place, parties) ? "label" : undefined;
    case "copyright":
      return isCopyright(line, place, parties) ? "copyright" : undefined;
    case "maker":
    case "source":
      return isAttributed(line, place, parties) ? form : undefined;
    case "plain":
      return isPlain(line, place, parties) ? "plain" : undefined;
    case "reporter":
      return "suffix";
    case "suffix":
      return isSuffixed(line, place, parties) ? "suffix" : undefined;
    case "bare":
      return undefined;
  }
}

function isStrong({ wrapped, edge }: Place): boolean {
  return wrapped || (edge !== "space" && edge !== "glued");
}

function isLabelled({ prefix = "", rest, names }: Line, place: Place, parties: Parties): boolean {
  const { kinds, named, house } = parties;
  if (isLabel(rest) || pointsOut(rest) || kinds.every((kind) => kind === "nothing")) return false;
  // "Symbolbild: Polizeiauto. (Quelle: dpa)": what was found behind is the credit.
  if (isNoteLabel(prefix) && (place.again ? !house : !named)) return false;
  if (isStrong(place)) return (place.wrapped || named || !isSentence(names)) && !holdsCredit(rest);
  if (!/^[^\p{Ll}]/u.test(prefix) || /[/／|｜]$/u.test(prefix) || endsWithArticle(place.before)) return false;
  return isNamed(rest, parties) || (house && rest.length < 80) || (named && kinds.includes("house"));
}

function isCopyright({ prefix = "", rest }: Line, place: Place, { house, named }: Parties): boolean {
  if (/[©ⓒ]/u.test(prefix)) return named || !isSentence(rest);
  const isSmall = /^\p{Ll}/u.test(rest);
  if (/^\(c\)/iu.test(prefix) && place.edge === "space" && isSmall) return false;
  return !isSmall || house || (isStrong(place) && !isSentence(rest)) || /^\S+\.\p{L}+$/u.test(rest);
}

const nameStart = /^["“'(]?[\p{Lu}\p{Lo}@\d-]|^(?:the |el |la |los |las |der |die |l['’])\p{Lu}/u;

function isAttributed({ form, prefix = "", rest }: Line, place: Place, parties: Parties): boolean {
  const { named, house, kinds } = parties;
  const isStart = nameStart.test(rest) || house || (form === "source" && isStrong(place));
  if (place.edge === "glued" || !isStart) return false;
  if (/^(?:via|.* from)$/iu.test(prefix))
    return (
      named && isStrong(place) && kinds.some((kind) => kind === "house" || kind === "organisation" || kind === "handle")
    );
  // "Bild der Woche", "Foto de Familia"
  const isVague =
    / (?:de|del|der|des|di|do|da|van|av|af|fra|från)$/iu.test(prefix) && kinds.every((kind) => kind === "word");
  if (isVague && place.before === "" && !place.wrapped) return false;
  if (!isStrong(place)) return named && /^[^\p{Ll}]/u.test(prefix);
  return named || (form === "source" && !isSentence(rest) && !holdsCredit(rest));
}

function isPlain({ rest }: Line, place: Place, parties: Parties): boolean {
  if (!isStrong(place) || place.edge === "comma" || !isNamed(rest, parties)) return false;
  return place.wrapped || place.before !== "" || parties.kinds.some((kind) => kind !== "word" && kind !== "name");
}

function isSuffixed({ rest, prefix }: Line, { edge, wrapped }: Place, { named, house, kinds }: Parties): boolean {
  if (edge === "glued") return false;
  if (wrapped || edge === "sentence" || edge === "start" || edge === "bar" || edge === "equals")
    return named || !isSentence(rest);
  // "… 뉴스1 제공" without a full stop before it.
  if (edge === "space") return house || (prefix !== "제공:" && kinds.includes("person"));
  return edge === "comma" && isEastAsian(rest + (prefix ?? ""));
}

/** A text that shows by its names alone that it is a credit. */
function bare(text: string, place: Place, holdsProse: (text: string) => boolean): Rule | undefined {
  const { edge, before, wrapped } = place;
  if (!wrapped && !isPlace(text, place)) return undefined;
  // What holds a colon or prose is no origin either.
  if (text.includes(":") || holdsProse(text)) return undefined;
  const isAlone = edge === "start" || edge === "sentence" || edge === "bar" || edge === "dash";
  if (isOrigin(text)) {
    if (isNote(text)) return edge === "start" && before === "" ? "origin" : undefined;
    return isAlone || wrapped ? "origin" : undefined;
  }
  // A sentence, a label or several brackets: no credit without a mark is so long.
  if (/[:：©]|[\p{L}\d]{3}[.!?]\s|\b(?:photo|picture|image|foto) (?:by|von|courtesy)\b/iu.test(text)) return undefined;
  if (!/^[^()（）[\]【】<>]*(?:[(（][^()（）]+[)）])?$/u.test(text)) return undefined;
  if (text.length > longestName && !/[/／|｜(（,，;；、–—=＝-]| (?:via|for) /u.test(text)) return undefined;
  const parties = readParties(text);
  if (!parties.named || !areTold(text, parties)) return undefined;
  if (parties.house) return isAgency(text, place, isAlone) ? "agency" : undefined;
  if (areNames(text, place, isAlone, parties)) return "names";
  return parties.kinds.length === 1 && isNameAlone(text, place, parties) ? "name" : undefined;
}

/** Whether names alone can be a credit at such a place. */
function isPlace(text: string, { edge, before }: Place): boolean {
  if (edge === "glued") return false;
  if (edge === "space") return text.includes("/") || text.startsWith("@");
  return (edge !== "comma" && edge !== "equals") || isEastAsian(before);
}

/** Whether words of which nothing is known are told from the caption by what stands between them. */
function areTold(text: string, { kinds }: Parties): boolean {
  // "Anna Beispiel | IMAGO/Erika Muster": the bar sets off a caption.
  const [first = "", ...others] = text.split(/\s+[|｜]\s+/u);
  if (others.length > 0 && !isHolder(first, others.join(" | "))) return false;
  const bracket = /^([^(（]+)[(（]/u.exec(text)?.[1];
  if (bracket !== undefined && !["person", "organisation", "handle"].includes(kindOf(bracket))) return false;
  return !/[=＝、]/u.test(text) || kinds.every((kind) => kind === "house" || kind === "person" || kind === "origin");
}

/** Whether what stands before a bar belongs to the credit behind it. */
function isHolder(first: string, rest: string): boolean {
  const [kind] = readParties(first).kinds;
  if (kind === "house" || kind === "organisation") return true;
  const { house, photographer } = readParties(rest);
  return kind === "person" && !(house && photographer !== undefined);
}

function isAgency(text: string, { edge, before, wrapped }: Place, isAlone: boolean): boolean {
  const [, name = "", house = ""] = /^([^(（]+)[(（]([^)）]+)/u.exec(text) ?? [];
  if (!isHouseText(text) || (house !== "" && expands(house, name))) return false;
  if (isAlone || (wrapped && !expands(text, before))) return true;
  if (edge === "stroke") return kindOf(text) === "house";
  if (edge === "equals" || edge === "comma") return isEastAsian(before);
  return edge === "space" && (text.startsWith("@") || isSigned(text, before));
}

function areNames(text: string, { edge, wrapped }: Place, isAlone: boolean, { kinds }: Parties): boolean {
  if (!(isAlone || wrapped)) return false;
  if (/^[^\s/]+\/[^\s/]/u.test(text) && kinds.length > 1 && isSource(text.split("/", 1)[0] ?? "")) return true;
  const people = kinds.filter((kind) => kind === "person").length;
  if (people === 0 || people === kinds.length || !/[/／|｜]|\p{L} for \p{Lu}/u.test(text)) return false;
  return kinds.includes("organisation") || (edge === "sentence" && people === 1 && !wrapped);
}

/** "The quay at dawn. (Jane Roe)", "… (NPA)", "The ferries lie at the quay. Jane Roe", "… / Jane Roe". */
function isNameAlone(text: string, { edge, before, wrapped }: Place, { kinds: [kind] }: Parties): boolean {
  if (isLabel(text) || /^(?:VIDEO|AUDIO|WATCH|LIVE)$/u.test(text)) return false;
  const isAcronym = /^\p{Lu}{2,5}$/u.test(text);
  if (wrapped) {
    if (before !== "" && !/[.!?…。！？”"»’)]\s*$/u.test(before)) return false;
    return kind === "person" || (kind === "organisation" && (isAcronym || holdsOrganisation(text)));
  }
  if (!isAfterSentence(edge, before)) return false;
  return (
    isAcronym ||
    (kind === "person" && /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(text) && !/\p{Lu}{3}/u.test(text))
  );
}
