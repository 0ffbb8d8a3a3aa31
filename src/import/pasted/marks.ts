import { parseCredit } from "../../grammar/credit/credit.ts";
import { agencyOf } from "../../grammar/agencies.ts";
import type { CorrectionKind, ImportedDate } from "../imported.ts";
import { bylineEnding, bylineOpening, gluedByline, office, ourOwn } from "../lexicon/bylines.ts";
import { correctionOpening } from "../lexicon/corrections.ts";
import { besideDates, clockTimes, publishedWords, relativeTimes, updatedWords } from "../lexicon/date-words.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { findDate } from "../written-date.ts";
import { wordsOf } from "./lines.ts";

/** What a line at an article's head says beside its words. */
export interface Mark {
  readonly published?: ImportedDate;
  readonly updated?: ImportedDate;
  /** The names as they stand there. */
  readonly byline?: string;
}

/** Longest line of dates or names, in words. */
const wordLimit = 28;

/** Bars, and the places where a date of change follows one of publication without any. */
const partEnd = new RegExp(
  `\\s*[|•·｜]\\s*|[\\s,;(–—-]+(?=(?:${updatedWords.source})[^|]*\\d)|(?<=\\d)(?=(?:${updatedWords.source})\\s*[:：])`,
  "iu",
);

/**
 * Reads a line of dates, of names, or of both: "By Anna Weber | Published 10:02, 3 May 2024 | Updated 11:40". `undefined`
 * when any part of it is something else.
 */
export function readMark(text: string, language: string | undefined, zone: string): Mark | undefined {
  if (wordsOf(text) > wordLimit) return undefined;
  const mark: { published?: ImportedDate; updated?: ImportedDate; byline?: string } = {};
  let isTime = false;
  for (const part of text.split(partEnd)) {
    if (part === "") continue;
    const found = findDate(part, language, zone);
    if (found === undefined) {
      if (isTimeAlone(part)) {
        isTime = true;
        continue;
      }
      if (!isByline(part)) return undefined;
      mark.byline = mark.byline === undefined ? part : `${mark.byline}; ${part}`;
      continue;
    }
    const { date, before, after } = found;
    const isUpdate = updatedWords.test(before) && !publishedWords.test(before.replace(updatedWords, ""));
    const rest = besides(`${before} ${after}`);
    // One word beside a date and its time is the name of a section.
    if (rest !== "" && !(date.text.includes("T") && wordsOf(rest) <= 2 && besides(before) === "")) {
      const names = trimName(before);
      if (isUpdate || besides(after) !== "" || mark.byline !== undefined || !(isByline(names) || isName(names)))
        return undefined;
      mark.byline = names;
    }
    if (isUpdate) mark.updated ??= date;
    else mark.published ??= date;
  }
  return Object.keys(mark).length === 0 && !isTime ? undefined : mark;
}

/** "2 days ago", "hier à 18h00", "Updated 4:12 p.m. ET": a time without a date, which says nothing once it is copied. */
function isTimeAlone(text: string): boolean {
  const rest = text
    .replace(relativeTimes, " ")
    .replace(clockTimes, " ")
    .replace(updatedWords, " ")
    .replace(publishedWords, " ");
  const isLabelled = updatedWords.test(text) || publishedWords.test(text);
  return (text.search(relativeTimes) !== -1 || (isLabelled && text.search(clockTimes) !== -1)) && besides(rest) === "";
}

/** What is left of a text beside a date once labels, weekdays and signs are gone. */
function besides(text: string): string {
  const words = text.replace(updatedWords, " ").replace(publishedWords, " ");
  return words
    .split(/[\s,:：;()（）[\]|–—.-]+/u)
    .filter((word) => foldLine(word) !== "" && !besideDates.has(foldLine(word)))
    .join(" ");
}

function trimName(text: string): string {
  return text.replace(new RegExp(`(?:${publishedWords.source})[\\s:：]*$`, "iu"), "").replace(/[\s,;:–—-]+$/u, "");
}

/** Whether a line names who wrote: "By …", "Von …", "… 기자". */
function isByline(text: string): boolean {
  if (wordsOf(text) > 18 || /[.!?]$/u.test(text.replace(/\b\p{L}{1,3}\.$/u, ""))) return false;
  if (bylineEnding.test(text) || gluedByline.test(text) || ourOwn.test(text)) return true;
  const opening = bylineOpening.exec(text);
  if (opening === null) return false;
  const rest = text.slice(opening[0].length);
  return /^\p{Lo}/u.test(rest) || capitalShare(rest.split(/[,(|–—]/u)[0] ?? "") >= 0.6;
}

const joiners =
  /^(?:and|und|et|y|e|i|og|och|en|ja|und|&|van|von|de|der|den|di|da|del|della|la|le|du|dos|das|bin|al|el|ter|ten|af|zu|für|for|in)$/iu;

function capitalShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !joiners.test(word));
  return words.length === 0 ? 0 : words.filter((word) => /^["“(]?[\p{Lu}\p{Lo}]/u.test(word)).length / words.length;
}

/** Whether a line is one or several names and nothing else: "Anna Weber and Tom Ode", "史江濤". */
export function isName(text: string): boolean {
  const parts = text.split(/\s*(?:,|、|;|&|\s+(?:and|und|et|y|e|en|og|och)\s+)\s*/u).filter((part) => part !== "");
  return parts.length > 0 && parts.length <= 4 && parts.every(isOneName);
}

function isOneName(text: string): boolean {
  if (agencyOf(text) !== undefined) return true;
  if (/[\d:?!"“”«»#@/]/.test(text) || text.length > 40) return false;
  if (
    /^[\p{Script=Han}]{2,4}$|^\p{Script=Hangul}{2,4}$|^[\p{Script=Katakana}ー]+[・=][\p{Script=Katakana}ー・=]+$/u.test(
      text,
    )
  )
    return true;
  const words = text.split(" ");
  if (words.length < 2 || words.length > 5) return false;
  const isWord = (word: string): boolean =>
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.|[\p{Script=Arabic}\p{Script=Hebrew}]+)$/u.test(word);
  return words.every((word) => isWord(word) || joiners.test(word)) && words.filter(isWord).length >= 2;
}

/** "Anna Weber Environment correspondent": a name and an office without a sign between. */
export function isNameWithOffice(text: string): boolean {
  if (!isOffice(text)) return false;
  const before = text
    .slice(0, office.exec(text)?.index ?? 0)
    .trim()
    .split(/\s+/);
  return (
    before.length >= 2 &&
    before.slice(0, 2).every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    text.split(/\s+/).length >= 3
  );
}

export function isOffice(text: string): boolean {
  return wordsOf(text) <= 8 && office.test(text) && !/[.!?]$/.test(text);
}

/** A credit behind words that end with no sign that they end. */
const looseCredit =
  /(?:\s(?:(?:foto|photo|photograph|bild|picture|image|cr[ée]dit(?: photo)?|credit|fotografía|imagen|imagem|immagine|kuva|foto\/bild)s?\s*[:：]|[–—-]\s*foto\s*[:：])|\s?credit\.\.\.)\s*(\S.{0,100})$/iu;

/** In Chinese, a bracket that says where a picture is from. */
const pictureBracket = /[（(]([^()（）]{0,20}(?:圖片|图片|資料圖|资料图|攝影?|摄影?|提供))[)）]$/u;

/** Initials of the desk and an agency at an article's end: "jho/dpa". */
const signature = /^[([]?\p{Ll}{2,5}(?:\s?[/,]\s?[\p{L}-]{2,8}){1,3}[)\]]?$/u;

/** A caption by the credit at its end; a credit alone is one without words. */
export function readCaption(text: string): { readonly words: string; readonly credit: string } | undefined {
  if (signature.test(text.trim()) || wordsOf(text) > 90 || (text.match(/[.!?。！？]["”’」]?\s/gu)?.length ?? 0) > 4)
    return undefined;
  const { caption = "", credit, prefix } = parseCredit(text);
  const loose = credit === undefined && wordsOf(text) <= 60 ? looseCredit.exec(text) : null;
  const picture = pictureBracket.exec(text);
  if (picture !== null && wordsOf(text) <= 60)
    return { words: text.slice(0, picture.index).trim(), credit: picture[1] ?? "" };
  if (loose !== null) return { words: text.slice(0, loose.index).trim(), credit: loose[1] ?? "" };
  if (credit === undefined) return undefined;
  // A bracket with an agency in it ends paragraphs too.
  if (prefix === undefined && !/[/／]/.test(credit) && caption !== "") return undefined;
  if (prefix === undefined && caption === "" && isName(text)) return undefined;
  return { words: caption, credit };
}

export function correctionKind(text: string): CorrectionKind | undefined {
  return correctionOpening.find(([, form]) => form.test(text))?.[0];
}
