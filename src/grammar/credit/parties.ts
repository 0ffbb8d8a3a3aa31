import { remember } from "../../base/memo.ts";
import { repairCapitals } from "../byline/capitals.ts";
import { houseOf, isStock } from "./houses.ts";
import { holdsOrganisation, kindOf, type Kind } from "./kind.ts";
import { isLabel } from "./labels.ts";
import { withoutLicense } from "./license.ts";
import { makerStart, sourceStart } from "./makers.ts";
import { isOrigin } from "./origins.ts";
import { readSuffix, type Hint } from "./suffixes.ts";

/** Who is named in a credit. */
export interface Parties {
  readonly photographer?: string;
  readonly creditor?: string;
  /** An agency, picture agency or stock house is among them. */
  readonly house: boolean;
  /** Every part is a name or says how the picture came in. */
  readonly named: boolean;
  /** The kind of each part, in their order. */
  readonly kinds: readonly Kind[];
}

/** "janeroe", "roe_77", "ROE4D": what members of stock houses call themselves. */
const account = /^(?:[\p{Ll}\d][\p{L}\d_]*|\p{L}*[\d_][\p{L}\d_]*)$/u;
/** Longer lists are no credits. */
const mostParts = 10;
/** In UTF-16 code units; who is named behind that is not read. */
const longest = 400;

interface Part {
  /** What stands between it and the part before. */
  readonly separator: string;
  readonly text: string;
  readonly kind: Kind;
}

const separators =
  /(\s*\+{2,}\s*|\s+(?:foto|photo|bild)\s*[:：]\s*|\s*[|｜/／;；·•‧]\s*|\s+[–—-]{1,2}\s+|\s*(?:,(?!\s*(?:inc|ltd|llc|s\.?a|a\.s|gmbh|jr|sr|ii|iii)\b)|[，、])\s*|[\s/]+v[ií]a\s+|\s+on\s+(?=(?:unsplash|pexels|pixabay|flickr|instagram|facebook|twitter|x)\b)|(?<=\p{L})\s+(?:for|für|para|pour|voor|для)\s+(?=\p{Lu})|\s*[=＝]\s*|\s*[(（[【<《「]\s*|\s*[)）\]】>》」]\s*|(?<=\p{L}{3})\.\s+(?=\p{Lu})|(?<=뉴스|일보|신문|통신|방송)\s+(?=\p{Script=Hangul}{2,4}(?:\s?기자)?$)|[:：]\s+|\s*(?:本报记者|本報記者|特约记者|实习记者|记者|記者|通讯员|通訊員|特派員|カメラマン)\s*)/iu;
const boilerplate =
  /\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|this image has been supplied by|mandatory credit|no resales?|no archives?|editorial use only)\b.*$|無断転載.*$|무단.*$/iu;
const years = /(?:^|\s)(?:(?:19|20)\d\d(?:[-–]\d{2,4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?=\s|$)/gu;
const copyright = /^(?:©|ⓒ|\(c\)|copyright(?: by)?)\s*/iu;
/** Others who worked on the picture: "Styling: Kate Phelan". */
const crew = /[.;,|]\s+(\p{Lu}[\p{L}-]{2,20}(?: & \p{L}+)?): .*$/u;
const courtesyTail =
  /[.,;]?\s+(?:(?:photo |image )?courtesy of|courtesy|cortesía de|con (?:la )?cortesía de|mit freundlicher genehmigung)\b.*$/iu;

/** Reads who is named in a credit without its prefix. */
export function readParties(credit: string, hint?: Hint): Parties {
  return readRemembered[hint ?? "none"](credit);
}

const readRemembered = {
  maker: remember(250, 60, (credit) => read(credit, "maker")),
  source: remember(250, 60, (credit) => read(credit, "source")),
  none: remember(250, 60, (credit) => read(credit)),
} as const;

function read(credit: string, hint?: Hint): Parties {
  if (isOrigin(credit)) return { house: false, named: true, kinds: ["origin"] };
  const parts = cut(credit.slice(0, longest));
  const kinds = parts.map(({ kind }) => kind);
  const people = photographers(parts, hint);
  const rest = parts.filter((part) => !people.includes(part));
  const creditor = creditors(rest, hint) || (people.length === 0 ? described(rest) : "");
  const house = kinds.includes("house");
  const named = kinds.length > 0 && kinds.every((kind) => kind !== "phrase" && kind !== "nothing");
  return {
    ...(people.length === 0 ? {} : { photographer: unique(people.map(({ text }) => personName(text))).join(", ") }),
    ...(creditor === "" ? {} : { creditor }),
    house,
    named,
    kinds,
  };
}

function cut(credit: string): Part[] {
  const text = withoutLicense(credit)
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(crew, (tail, label: string) => (isLabel(label) ? tail : ""))
    .replace(boilerplate, "")
    .replace(courtesyTail, (tail, at: number) => (at > 0 ? "" : tail));
  const pieces = text.split(separators);
  if (pieces.length > 2 * mostParts) return [];
  const parts: Part[] = [];
  let separator = "";
  for (let index = 0; index < pieces.length; index += 2) {
    const name = tidy(pieces[index] ?? "");
    if (!/[\p{L}\p{N}]/u.test(name)) continue;
    separator = separator === "" ? (pieces[index - 1] ?? "") : separator;
    if (/^[:：]/u.test(pieces[index + 1] ?? "") && isLabel(name)) continue;
    // "하동=뉴스1": the place where an agency's picture was taken.
    const [place] = parts;
    const isPlace = parts.length === 1 && place?.kind === "word" && /^\p{Script=Hangul}+$/u.test(place.text);
    if (isPlace && /[=＝]/.test(separator)) parts.pop();
    parts.push({ separator, text: name, kind: kindOf(name) });
    separator = "";
  }
  return parts;
}

function tidy(piece: string): string {
  let name = piece
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?=[\w-]+(?:\.[\w-]+)+\/?$)/iu, "")
    .replace(copyright, "")
    .replace(years, " ")
    .trim();
  name = name.replace(makerStart, "").replace(sourceStart, "").replace(copyright, "").replace(years, " ").trim();
  name = (readSuffix(name)?.rest ?? name).replace(/\s+\S+@\S+$|(?<=\p{Script=Han})(?:さん|氏|様)$/u, "");
  const person = /^(.*\p{L}) (?:photos?|foto|file photo)$/u.exec(name)?.[1];
  if (person !== undefined && kindOf(person) === "person") name = person;
  if (name.endsWith(".") && houseOf(name.slice(0, -1)) !== undefined) name = name.slice(0, -1);
  name = withoutOrigin(name.replace(/^special to(?: the)?\s+(?=\p{Lu})/iu, ""));
  return name.replace(/^[\s"'“„«‘–—-]+(?=\S)|[\s"'”“»’]+$/gu, "").replace(/(?<=\p{L}{3})[.。]+$/u, "");
}

/** "Reuters File Photo", "연합뉴스 자료사진": whose it is, without how it came in. */
function withoutOrigin(name: string): string {
  const words = name.split(/\s+/);
  if (words.length < 2 || isOrigin(name) || houseOf(name) !== undefined) return name;
  for (const count of [2, 1])
    if (words.length > count && isOrigin(words.slice(-count).join(" "))) {
      const rest = words.slice(0, -count).join(" ");
      const kind = kindOf(rest);
      if (kind === "house" || kind === "person") return rest;
    }
  return name;
}

function photographers(parts: readonly Part[], hint: Hint | undefined): Part[] {
  if (hint === "source") return [];
  const people = parts.filter(({ kind }) => kind === "person");
  if (people.length > 0) return people;
  const handle = parts.find(({ kind }) => kind === "handle");
  if (handle !== undefined) return [handle];
  if (hint === "maker" && parts[0]?.kind === "word") return [parts[0]];
  // Members of stock houses sign with account names.
  const isStockHouse = ({ kind, text }: Part): boolean => kind === "house" && isStock(text);
  const accounts = parts.filter(({ kind, text }) => kind === "word" || (kind === "organisation" && account.test(text)));
  const others = parts.filter((part) => !accounts.includes(part) && part.kind !== "origin");
  return others.length > 0 && others.every(isStockHouse) ? accounts : [];
}

/** The creditors as they stand, with what stands between those that are neighbours. */
function creditors(parts: readonly Part[], hint: Hint | undefined): string {
  const isCreditor = ({ kind }: Part): boolean =>
    kind === "house" ||
    kind === "organisation" ||
    kind === "name" ||
    kind === "word" ||
    (hint === "source" && (kind === "person" || kind === "phrase" || kind === "handle"));
  const seen = new Set<string>();
  let text = "";
  let joined = true;
  for (const part of parts) {
    if (!isCreditor(part)) {
      joined = false;
      continue;
    }
    const name = part.kind === "house" ? (houseOf(part.text) ?? part.text) : part.text;
    const key = fold(name);
    if (seen.has(key)) continue;
    seen.add(key);
    const separator = joined && !/[()（）[\]【】+]/u.test(part.separator) ? part.separator : "/";
    text += text === "" ? name : separator + name;
    joined = true;
  }
  return text;
}

/** "Photo: the foreign ministry of the republic": no name, but what an office is called. */
function described(parts: readonly Part[]): string {
  const [only, another] = parts.filter(({ kind }) => kind === "phrase");
  return only !== undefined && another === undefined && only.text.length <= 80 && holdsOrganisation(only.text)
    ? only.text
    : "";
}

/** As others write it, when it stands in capitals: "GHULAM RASOOL". */
function personName(text: string): string {
  return repairCapitals(
    text.replace(/\s?(?:선임|인턴|사진|객원)?기자$/u, "").replace(/\s?(?:記者|记者|特派員|カメラマン)$/u, ""),
  );
}

function unique(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const key = fold(name);
    if (!known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s.,'’-]+/g, "");
}
