import { remember } from "../../base/memo.ts";
import { plainText } from "../../base/plain-text.ts";
import { foldName } from "../../base/slug.ts";
import { stripUnprintable } from "../../base/xml-text.ts";
import type { AbsoluteUrl, PlainText } from "../../model/brand.ts";
import type { Finding } from "../../problems/finding.ts";
import { divideOnce } from "./divide.ts";
import { licenseIn } from "./license.ts";
import { readLine, unwrap } from "./line.ts";
import { readParties } from "./parties.ts";
import type { Rule } from "./rules.ts";

/** What stands under a picture, divided into its words and its credit. */
export interface Credited {
  /** The words without the credit. */
  readonly caption?: PlainText;
  /** The credit without its prefix: "EPA", "Mandel Ngan / AFP". */
  readonly credit?: PlainText;
  /** What stands before the credit: "Photo:", "©". */
  readonly prefix?: PlainText;
  /** The agency, paper or house that the credit names; agencies in their usual spelling. */
  readonly creditor?: PlainText;
  /** Who took the picture, when the credit names a person. */
  readonly photographer?: PlainText;
  /** The Creative Commons licence that the credit names. */
  readonly license?: AbsoluteUrl;
  /** The rule by which the credit was found; `none` when all is caption. */
  readonly rule: Rule;
  readonly problems: readonly Finding[];
}

/** In UTF-16 code units; longer texts are no captions. */
const longest = 2000;
const mostCredits = 4;

/** "Legende: …", "【写真】…": says that a caption follows. */
const captionLabel =
  /^(?:(?:(?:media |image )?caption|legende|bildunterschrift|bildtext|légende|leyenda|pie de foto|didascalia|bijschrift|kuvateksti|podpis|写真説明|図説|사진\s?설명)\s*[:：=]\s*|(?:media|image) caption,?\s+(?=\p{Lu})|【(?:写真|図|写真説明)】\s*)(?=\S)/iu;

/**
 * Divides what stands under a picture. The forms are those that newspapers write; where no credit is recognised, all of
 * it is the caption.
 *
 * @param credited whether the picture's credit is known from elsewhere, so that a doubtful one is none
 */
export function parseCredit(text: string, credited = false): Credited {
  return credited ? parseCredited(text) : parseUncredited(text);
}

/** A caption is asked for several times while its article is read. */
const parseCredited = remember(64, longest, (text) => parse(text, true));
const parseUncredited = remember(64, longest, (text) => parse(text, false));

function parse(text: string, credited: boolean): Credited {
  const { caption, credits, rule } = divide(captionOf(lines(text)), credited);
  const words = plainText(caption);
  if (credits.length === 0) {
    const creditor = unclearHouse(words);
    const sample = words.slice(-60).toWellFormed();
    const problems: Finding[] = creditor === "" ? [] : [{ code: "credit-unclear", args: { sample } }];
    return { ...given("caption", words), ...given("creditor", creditor), rule, problems };
  }
  const guessed = rule === "name" ? (credits.at(-1) ?? "") : "";
  const problems: Finding[] = guessed === "" ? [] : [{ code: "credit-guessed", args: { sample: guessed } }];
  return { ...given("caption", words), ...readCredit(joinCredits(credits)), rule, problems };
}

/** A text may hold several credits one behind the other: "(Photo: AFP) © AFP". One with many is no caption. */
function divide(
  text: string,
  credited: boolean,
): { readonly caption: string; readonly credits: readonly string[]; readonly rule: Rule } {
  const whole = { caption: text, credits: [], rule: "none" } as const;
  if (text.length > longest) return whole;
  let caption = text;
  const credits: string[] = [];
  let rule: Rule = "none";
  for (;;) {
    const found = divideOnce(caption, credited || credits.length > 0);
    if (found === undefined) return { caption, credits, rule };
    if (credits.length === mostCredits) return whole;
    const credit = unwrap(trimEnds(found.credit).replace(/(?<=[)）\]】>])[.,。]$/u, ""));
    if (/\p{L}/u.test(credit)) credits.unshift(credit);
    if (rule === "none") rule = found.rule;
    caption = captionOf(trimEnds(found.caption));
  }
}

/** Without what stands before a caption. */
function captionOf(text: string): string {
  if (/^[AE-HJNOQ-Za-z]/.test(text) && !/^[bcdiklmp]/.test(text)) return text;
  let caption = text;
  for (;;) {
    const bare = caption.replace(/^(?:[\s|｜、，,;=＝]+|\/(?=사진))/u, "").replace(captionLabel, "");
    if (bare === caption) return caption;
    caption = bare;
  }
}

/** Reads a text that is known to be a credit, with its prefix or without. */
export function readCredit(text: string): Omit<Credited, "caption"> {
  return readRemembered(text);
}

/** Newsrooms have few credits, each on many pictures. */
const readRemembered = remember(250, 200, read);

function read(text: string): Omit<Credited, "caption"> {
  let line = plainText(text.slice(0, longest));
  let found = readOnce(line);
  // What is shown is read as the same again.
  for (let round = 0; round < 4; round += 1) {
    const shown = creditLine(found) ?? "";
    if (shown === line) break;
    line = plainText(shown);
    found = { ...readOnce(line), rule: found.rule };
  }
  return found;
}

function readOnce(line: string): Omit<Credited, "caption"> {
  const { form, prefix = "", rest, names, hint } = readLine(withoutStop(line));
  const credit = plainText(rest);
  if (credit === "") return { rule: "none", problems: [] };
  const { creditor = "", photographer = "" } = readParties(names, hint);
  const license = licenseIn(credit);
  return {
    credit,
    ...given("prefix", plainText(prefix)),
    ...given("creditor", plainText(creditor)),
    ...given("photographer", plainText(photographer)),
    ...(license === undefined ? {} : { license: license.url }),
    rule: form === "bare" || form === "reporter" ? "names" : form,
    problems: [],
  };
}

/** The credit line with its prefix, as readers see it: "Photo: EPA"; `undefined` when there is no credit. */
export function creditLine({ prefix, credit }: Pick<Credited, "prefix" | "credit">): string | undefined {
  if (credit === undefined || prefix === undefined) return credit;
  return /[：）/／=＝・｜|]$/u.test(prefix) ? prefix + credit : `${prefix} ${credit}`;
}

/** What `broadsheet explain credit` says of a text. */
export function explainCredit(text: string): Omit<Credited, "prefix"> {
  const { prefix: _, ...explained } = parseCredit(text);
  return explained;
}

/** Several credits of one picture as one line; what is said twice stands once. At least one. */
export function joinCredits(credits: readonly string[]): string {
  if (credits.length === 1) return credits[0] ?? "";
  const holders = credits.map((credit) => {
    const { creditor = "", photographer = "" } = readCredit(credit);
    return { credit, creditor: foldName(creditor), photographer: foldName(photographer) };
  });
  const holds = (one: (typeof holders)[number], other: (typeof holders)[number]): boolean =>
    other.creditor + other.photographer === ""
      ? one.credit === other.credit
      : one.creditor.includes(other.creditor) && one.photographer.includes(other.photographer);
  const isSaid = (one: (typeof holders)[number], index: number): boolean =>
    holders.some((other, at) => at !== index && holds(other, one) && (at < index || !holds(one, other)));
  return holders
    .filter((one, index) => !isSaid(one, index))
    .map(({ credit }) => credit)
    .reduce((text, credit) => text + (/[.!?]$/u.test(text) ? " " : " | ") + credit);
}

/** Every run of white space as one space, or as one line break where it holds one. */
function lines(text: string): string {
  if (plainText(text) === text) return text;
  return stripUnprintable(text)
    .trim()
    .replace(/\s+/gu, (run) => (run.includes("\n") ? "\n" : " "));
}

function withoutStop(credit: string): string {
  return trimRight(credit, /[\s|;,]/u).replace(/(?<=\p{L}{2})\.$/u, "");
}

/** In one pass, however long the run at the end is. */
function trimRight(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

function trimEnds(caption: string): string {
  if (/^\w/.test(caption) && isWordEnd(caption.charCodeAt(caption.length - 1))) return caption;
  return trimRight(caption, /[\s|｜–—,，、;；:：=＝/／-]/u).replace(/^[\s|｜]+/u, "");
}

/** A letter of ASCII or a full stop. */
function isWordEnd(code: number): boolean {
  return code === 0x2e || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

/** A house at the end of a caption where nobody can tell where its credit begins: "… in Paris Jane Roe/Reuters". */
function unclearHouse(caption: string): PlainText {
  const end = caption.slice(-80);
  if (!/\/|via|[esk]$/i.test(end)) return plainText("");
  const last =
    /(?:\/|\bvia)\s*([^/]{2,60})$/u.exec(end)?.[1] ?? /\s(Getty Images|REUTERS|iStock|Shutterstock)$/u.exec(end)?.[1];
  const parties = last === undefined ? undefined : readParties(last);
  return plainText(parties?.house === true ? (parties.creditor ?? "") : "");
}

function given<Name extends string, Value extends string>(name: Name, value: Value): { readonly [K in Name]?: Value } {
  return (value === "" ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
}
