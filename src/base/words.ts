import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { ja } from "./words/ja.ts";
import { zhHant } from "./words/zh-hant.ts";
import { zh } from "./words/zh.ts";

export type Words = Readonly<Record<keyof typeof en, string>>;

const byLanguage: ReadonlyMap<string, Words> = new Map([
  ["ar", ar],
  ["de", de],
  ["en", en],
  ["es", es],
  ["fr", fr],
  ["ja", ja],
  ["zh", zh],
  ["zh-Hant", zhHant],
]);

/** Languages that we have words in. */
export const writtenLanguages: readonly string[] = [...byLanguage.keys()];

const known = new Map<string, Words>();

/** The words of a page in a canonical BCP 47 language, English where the language is not among ours. */
export function wordsFor(language: string): Words {
  let words = known.get(language);
  if (words === undefined) {
    const locale = new Intl.Locale(language).maximize();
    words = byLanguage.get(`${locale.language}-${locale.script ?? ""}`) ?? byLanguage.get(locale.language) ?? en;
    known.set(language, words);
  }
  return words;
}

/** Puts values in place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
