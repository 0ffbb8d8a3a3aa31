import { foldName } from "../../base/slug.ts";

/** A line as lexicons know it: width and case folded, white space single, no signs at its ends. */
export function foldLine(line: string): string {
  return foldName(line)
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(/ [·•|–—:-]+ /gu, " ")
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]+/gu, " ")
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, "");
}

/** Whole lines, divided by bars. */
export function lines(...texts: string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split("|").map(foldLine)).filter((phrase) => phrase !== ""));
}

/** What lines begin with, divided by bars; each is taken as words, so that nothing begins in the middle of one. */
export function openings(...texts: string[]): RegExp {
  const alternatives = texts.flatMap((text) =>
    text.split("|").flatMap((phrase) => {
      const folded = foldLine(phrase).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      if (folded === "") return [];
      return /[a-zà-ÿа-я0-9]$/i.test(folded) ? `${folded}(?![\\p{L}\\p{N}])` : folded;
    }),
  );
  return new RegExp(`^(?:${alternatives.join("|")})`, "u");
}
