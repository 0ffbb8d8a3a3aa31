import { foldName } from "../../base/slug.ts";
import { honorifics, isNameSuffix } from "./titles-lexicon.ts";

/** A name without titles before it and degrees behind it: `Dr. Jane Doe, PhD` → `Jane Doe`. */
export function withoutHonours(name: string): string {
  const [main = "", ...behind] = name.split(/,\s*/);
  const degrees = behind.length > 0 && behind.every(isNameSuffix);
  const words = (degrees ? main : name).split(/\s+/);
  while (words.length > 2 && honorifics.has(foldName(words[0] ?? ""))) words.shift();
  while (words.length > 2 && /^\p{Lu}[\p{L}.]+$/u.test(words.at(-1) ?? "") && isNameSuffix(words.at(-1) ?? ""))
    words.pop();
  if (words.length === 2 && (words[0] ?? "").endsWith(".") && honorifics.has(foldName(words[0] ?? ""))) words.shift();
  return words.join(" ");
}
