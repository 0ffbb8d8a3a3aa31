import { foldName } from "../../base/slug.ts";
import { honorifics, jobEnding, jobs, modifiers, our, weakJobs } from "./titles-lexicon.ts";

/** How many words of a name can stand before a title that is run together with it. */
const longestName = 4;

/** Jobs of several words. */
const longJobs = [...jobs].filter((job) => job.includes(" "));
const ours = new RegExp(`^(?:${our})$`, "iu");

const fold = (word: string): string => foldName(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.]+$/gu, "");

function isJob(word: string): boolean {
  const folded = fold(word);
  if (jobs.has(folded) || (folded.length > 6 && jobEnding.test(folded))) return true;
  // `OGBL-Präsidentin`, `sub-editor`, `writer/director`
  return /[-/]/.test(folded) && folded.split(/[-/]/).some((part) => jobs.has(part) || jobEnding.test(part));
}

const isModifier = (word: string): boolean => modifiers.has(fold(word).replace(/['’]s?$/u, ""));

/** Whether a single word is one of a title: a job, or what stands before it. */
export function isTitleWord(word: string): boolean {
  return isJob(word) || isModifier(word);
}

/** Whether a piece of a byline names a job rather than a person: `ISRG Executive Director`, `Redakteurin`, `head of news`. */
export function isJobTitle(text: string): boolean {
  if (/^special to\s/i.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.some(isJob) || longJobs.some((job) => ` ${foldName(text)} `.includes(` ${job} `))) return true;
  const weak = words.findIndex((word) => weakJobs.has(fold(word)));
  if (weak === -1) return false;
  const next = fold(words[weak + 1] ?? "");
  return (
    /^(?:of|at|for|for|der|des|du|de|der|für|von|di|del|della|do|da|van|på|av|af)$/.test(next) ||
    (weak > 0 && words.slice(0, weak).every(isModifier)) ||
    (words.length === 1 && words[0] === words[0]?.toLowerCase())
  );
}

/** Whether every word belongs to a title: `Staff Reporter`, `Senior Political Correspondents`. */
export function isBareTitle(text: string): boolean {
  const words = text.split(/\s+/);
  return isJobTitle(text) && words.every((word) => isTitleWord(word) || weakJobs.has(fold(word)) || ours.test(word));
}

/** A title without "our" before it. */
export function withoutOur(title: string): string {
  const [first = "", ...rest] = title.split(/\s+/);
  return rest.length > 0 && ours.test(first) ? rest.join(" ") : title;
}

/** Divides a title from the name that it is run together with: before it, or behind it after at least two words. */
export function splitTitle(text: string): { readonly name: string; readonly title: string } | undefined {
  const words = text.split(/\s+/);
  const behind = words.findIndex((word, index) => index >= 2 && (isJob(word) || isModifier(word)));
  if (behind !== -1 && behind <= longestName) {
    const [name, title] = [words.slice(0, behind), words.slice(behind)];
    if (name.every((word) => isNameWord(word) && !isJob(word) && !isModifier(word)) && isJobTitle(title.join(" ")))
      return { name: name.join(" "), title: title.join(" ") };
  }
  const possessive = ours.test(words[0] ?? "") ? 1 : 0;
  let start = possessive;
  while (start < words.length && (isJob(words[start] ?? "") || isModifier(words[start] ?? ""))) start += 1;
  const [title, name] = [words.slice(possessive, start), words.slice(start)];
  return name.length >= 2 &&
    name.length <= longestName &&
    title.some(isJob) &&
    name.every((word) => isNameWord(word)) &&
    !honorifics.has(fold(title[0] ?? ""))
    ? { name: name.join(" "), title: title.join(" ") }
    : undefined;
}

/** A capital, a letter without case, or a particle. */
function isNameWord(word: string): boolean {
  return (
    /^['’‘"“„(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ||
    /^(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|dos|das|du|la|le|bin|ibn|al|el|ter|ten|y|e|af|av|’t|'t|d['’]\p{L}+|al-\p{L}+|el-\p{L}+)$/u.test(
      word,
    )
  );
}
