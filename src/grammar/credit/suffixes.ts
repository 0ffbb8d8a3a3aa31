import { houseOf } from "./houses.ts";

/** What the words around a name tell of whose name it is: who made the picture, or from whom it came. */
export type Hint = "maker" | "source";

export interface Suffixed {
  /** What stands before the words that make it a credit. */
  readonly rest: string;
  /** What is shown in place of those words: "撮影：". */
  readonly prefix?: string;
  readonly hint: Hint;
}

interface Form {
  readonly pattern: RegExp;
  readonly prefix?: string;
  readonly hint: Hint;
  readonly accepts: (name: string) => boolean;
}

/** What is photographed, or offered, in captions: "記念撮影", "情報提供", "무료 제공" are no credits. */
const things =
  /(?:記念|写真|動画|映像|映画|空中|無断|水中|航空|夜間|屋外|屋内|番組|独自|集合|一般|情報|話題|資金|無償|無料|サービス|技術|食事|機会|場|무료|서비스|정보|편의|식사|기회|기념|드론|항공|영화|화보|광고|自|偷|航|实|街|免费|免費)$/u;
const dates = /\p{N}|[昨今同去前翌]年|[同当翌前後]日|[今先来]月/u;
/** A clause and no name: it ends with a particle, or one that marks place or object stands within. */
const clause = /(?:から|まで|して|[をがはにでともへの])$|を|(?:で|から)(?=.{4})/u;

const isJapaneseName = (name: string): boolean =>
  !/[、，,]/u.test(name) && !things.test(name) && !dates.test(name) && !clause.test(name);
const isJapaneseSource = (name: string): boolean =>
  !/\p{N}[月日年]|[、，,]/u.test(name) && !things.test(name) && !clause.test(name);
const isChineseName = (name: string): boolean => !things.test(name) && !/[\p{N}的地得在被]/u.test(name);
const isKoreanSource = (name: string): boolean =>
  !things.test(name) && !/[을를이가은는도로]\s?$/u.test(name) && name.split(/\s+/).length <= 4;

const forms: readonly Form[] = [
  { pattern: /^(.{2,30}?)\s?(?:が)?撮影$/u, prefix: "撮影：", hint: "maker", accepts: isJapaneseName },
  { pattern: /^(.{1,30}?)\s?提供$/u, prefix: "提供：", hint: "source", accepts: isJapaneseSource },
  {
    pattern: /^(.{2,30}?)\s?(?:[/／]\s?)?(?:拍?[摄攝]|[摄攝]影)$/u,
    prefix: "摄影：",
    hint: "maker",
    accepts: isChineseName,
  },
  {
    pattern: /^(.{2,30}?)\s?(?:视频|視頻|画面|畫面)?截[图圖]$/u,
    prefix: "截图：",
    hint: "source",
    accepts: isChineseName,
  },
  { pattern: /^(.{2,30}?)\s?供[图圖]$/u, prefix: "供图：", hint: "source", accepts: isChineseName },
  { pattern: /^(.{2,12}?)发$/u, hint: "source", accepts: (name) => houseOf(name) !== undefined },
  { pattern: /^(.{1,40}?)\s?제공$/u, prefix: "제공:", hint: "source", accepts: isKoreanSource },
  {
    pattern: /^(.{2,40}?)\s(?:화면\s|영상\s|방송\s)?(?:캡처|캡쳐|갈무리)$/u,
    prefix: "캡처:",
    hint: "source",
    accepts: isKoreanSource,
  },
  { pattern: /^(.{2,20}?)\s촬영$/u, prefix: "촬영:", hint: "maker", accepts: isKoreanSource },
  { pattern: /^(.{2,60}?)\s*\/?\s*nuotr\.?$/iu, prefix: "Nuotr.:", hint: "maker", accepts: () => true },
  { pattern: /^(.{2,60}?) felvétele$/iu, prefix: "Fotó:", hint: "maker", accepts: () => true },
  { pattern: /^(.{2,60}?) cung cấp$/iu, prefix: "Cung cấp:", hint: "source", accepts: () => true },
];

const lastLetters = /[影供摄攝图圖发공처쳐리영]$|nuotr\.?$|felvétele$|cấp$/iu;

/** A credit whose words stand after the name: "大渡美咲撮影", "뉴스1 제공", "J. Petraitis / LRT nuotr.". */
export function readSuffix(text: string): Suffixed | undefined {
  if (text.length > 70 || !lastLetters.test(text) || /[.!?]\s|[。！？]./u.test(text)) return undefined;
  for (const { pattern, prefix, hint, accepts } of forms) {
    const rest = pattern.exec(text)?.[1]?.trim();
    if (rest === undefined || rest === "" || !accepts(rest)) continue;
    return prefix === undefined ? { rest, hint } : { rest, prefix, hint };
  }
  return undefined;
}

/** A Korean reporter, who signs with a title: "고영권 기자". */
export const reporter = /^(?:\S{1,12}[=＝]\s?)?\p{Script=Hangul}{2,5} (?:선임|인턴|사진|객원)?기자(?: \S+@\S+)?$/u;
