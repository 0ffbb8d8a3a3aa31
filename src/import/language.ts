import { stopWords } from "./lexicon/stop-words.ts";

const sets = Object.entries(stopWords).map(([language, words]) => [language, new Set(words.split(" "))] as const);

/** Characters that only one of the two Chinese scripts has, among the most frequent. */
const traditional = /[們這個國會說時來對為學與經後發過還點當動現實體關開問間數業種應樣]/gu;
const simplified = /[们这个国会说时来对为学与经后发过还点当动现实体关开问间数业种应样]/gu;

const sampleLength = 20_000;
/** Stop words in a hundred, and how far ahead of the second language the first must be. */
const [enough, ahead] = [18, 1.15];

/** The language of a text, where its script or its most frequent words leave no doubt. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, sampleLength);
  const count = (form: RegExp): number => sample.match(form)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < 40) return undefined;
  const share = (form: RegExp): number => count(form) / letters;
  if (share(/\p{Script=Hangul}/gu) > 0.3) return "ko";
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return "ja";
  if (share(/\p{Script=Han}/gu) > 0.3) return count(traditional) > count(simplified) ? "zh-Hant" : "zh";
  if (share(/\p{Script=Arabic}/gu) > 0.5) return /[پچژگ]/.test(sample) && share(/[یک]/gu) > 0.03 ? "fa" : "ar";
  if (share(/\p{Script=Hebrew}/gu) > 0.5) return "he";
  if (share(/\p{Script=Greek}/gu) > 0.5) return "el";
  if (share(/\p{Script=Thai}/gu) > 0.5) return "th";
  if (share(/\p{Script=Devanagari}/gu) > 0.5) return "hi";
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return /[іїєґ]/i.test(sample) ? "uk" : "ru";
  return latin(sample);
}

function latin(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = sets
    .map(([language, set]) => ({
      language,
      score: (100 * words.filter((word) => set.has(word)).length) / words.length,
    }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || words.length < 12 || first.score < enough) return undefined;
  return first.score >= ahead * (second?.score ?? 0) ? first.language : undefined;
}
