import { alternation, lowered, replaceIn } from "../lexicon.ts";
import { dateHeads, months, readingHeads } from "./when-lexicon.ts";

// Months and heads are marked before the pattern runs: it would be a hundred times as long with the words in it.
const [monthMark, headMark, filler] = ["\uF8F0", "\uF8F1", "\uF8F2"];
const month = `${monthMark}${filler}*\\.?`;
const head = `${headMark}${filler}*`;

const year = "\\d{4}";
const dayMark = "(?:st|nd|rd|th|er|º|ª|\\.)?";
const zone = `(?:\\s?(?:utc|gmt|cest|aest|aedt|[bceijkmnp][des]?t|hkt|sgt|nzst|nzdt|msk|wib|z)(?=$|[\\s,.|)]|${headMark}))?(?:\\s?[+-]\\d{2}:?\\d{2})?`;
const clock = `\\d{1,2}(?:[:.]\\d{2}){1,2}(?:\\s?(?:a\\.?m\\.?|p\\.?m\\.?)(?![\\p{L}]))?(?:\\s?(?:uhr|(?:hrs?|h|kl\\.)(?!\\p{L})))?${zone}`;
const clockFrench = `\\d{1,2}\\s?h\\s?\\d{2}(?!\\p{L})|\\d{1,2}\\s?(?:(?:a\\.?m\\.?|p\\.?m\\.?)(?!\\p{L})|uhr)${zone}`;
const parts = [
  `${year}-\\d{1,2}-\\d{1,2}(?:[t ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?${zone}`,
  `${year}[./]\\d{1,2}[./]\\d{1,2}`,
  `\\d{1,2}[./-]\\d{1,2}[./-](?:${year}|\\d{2})(?!\\d)`,
  `\\d{1,4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]`,
  `\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]`,
  // The digits of a counter can follow the year at once.
  `\\d{1,2}${dayMark}\\s*(?:de\\s+|of\\s+)?${month}(?:\\s*,?\\s*(?:de\\s+|del\\s+)?\\d{4,})?(?:\\s*(?:г\\.|р\\.))?`,
  // A month may follow a name at once when it is too long to be the end of one.
  `${month}\\s*\\d{1,2}${dayMark}(?!\\d)(?:\\s*,?\\s*${year})?${zone}`,
  `${month}\\s+${year}`,
  `ngày\\s+\\d{1,2}[/-]\\d{1,2}[/-]${year}`,
  clock,
  clockFrench,
].join("|");
const joints = "[\\s,.|·•–—-]*(?:(?:at|um|on|as of|le|à|el|a|a las|às|alle|ore|kl\\.?|klo|om|в|о|の|lúc)\\s+)?";
/** One date or time or several in a row, with what says whose they are. */
const when = new RegExp(
  `(?:(?<!\\p{L})(?:on|at|am|um|vom|le|el|em|il|op|den)\\s+)?(?:${head}\\s*:?\\s*${joints})?(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day|\\.)?,?\\s+)?(?:${parts})(?:${joints}(?:${head}\\s*:?\\s*${joints})?(?:${parts}))*(?:\\s+ago(?!\\p{L}))?`,
  "gu",
);

const minutes =
  "(?:min(?:s|\\.)?|minutes?|minuten?|minutos?|minuti|minuut|minutter|minuter|minuuttia|мин\\.?|минут\\p{L}*|хв\\.?|dk|dakika|분|分钟|分鐘|分)";
const readingTime = new RegExp(
  `(?<![\\p{N}:])\\d{1,2}:\\d{2}\\s?min(?:\\.|uten)?(?!\\p{L})|(?:${alternation(readingHeads)})\\s*:?\\s*(?:ca\\.?\\s*)?\\d{1,3}\\s*${minutes}(?!\\p{L})|(?<![\\p{N}:])\\d{1,3}[\\s-]*${minutes}(?:\\s*(?:read(?:ing)?(?:\\s+time)?|lesezeit|lesedauer|de\\s+lecture|de\\s+lectura|de\\s+leitura|di\\s+lettura|leestijd|lesetid|lästid|to\\s+read))?(?!\\p{L})`,
  "gu",
);
const counters =
  /(?<![\p{L}\p{N}])\d[\d.,]*\s*(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|kommentarer|комментари\p{L}*|shares?|views?|likes?|댓글|评论|コメント)(?!\p{L})/gu;
const ago =
  /(?<=[·•|]\s?)\d{1,2}\s?(?:h|hr|min|m|d)(?=\s*(?:$|[·•|,\n]))|(?:(?<![\p{L}\p{N}])(?:updated|published|posted|aktualisiert|actualizado|publié|mis à jour)\s*:?\s*)?(?<![\p{L}\p{N}])(?:(?:\d{1,3}|an?)\s+(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago|vor\s+(?:\d{1,3}|einer|einem)\s+\p{L}+|il y a\s+\d{1,3}\s+\p{L}+|hace\s+\d{1,3}\s+\p{L}+|há\s+\d{1,3}\s+\p{L}+|\d{1,3}\s+\p{L}+\s+(?:fa|geleden|sedan|siden|temu|назад|тому|önce|lalu|trước)|\d{1,3}\s?(?:分钟|分鐘|小时|小時|時間|分|日|天|시간|분|일)\s?(?:前|전))(?!\p{L})/gu;
/** Numbers of an agency's own: `dpa:240516-99-53606/3`. */
const wireNumbers = /(?<![\p{L}\p{N}])[a-z]{2,5}:\d{6}-\d+-\d+\/\d+/gu;

/** Small letters, with every month and head of a date marked at its full length. */
function marked(text: string): string {
  let small = lowered(text);
  const mark = (sign: string, from: number, to: number): void => {
    small = small.slice(0, from) + sign + filler.repeat(to - from - 1) + small.slice(to);
  };
  for (const { index } of text.matchAll(/(?<!\p{L})\p{L}|(?<=\p{Ll}|\p{Lu}{2})\p{Lu}(?=\p{Ll})/gu)) {
    const end = dateHeads.at(small, index)?.end;
    if (end !== undefined) mark(headMark, index, end);
  }
  // A capital inside a word begins one that lost its blank: `DeutschMarch 7`.
  for (const { 0: word, index } of text.matchAll(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu))
    if (months.has(lowered(word)) && small.startsWith(lowered(word), index))
      mark(monthMark, index, index + word.length);
  return small;
}

/** What announced a date, at the end of a line that it ended. */
const announcement = /[ \t]+(?:on|at|am|um|le|el|il|op|den|em|dne|dnia)[ \t]*(?=\n|$)/giu;

/** Dates, times, reading times and counters taken out of a byline; a line break stands in their place. */
export function withoutTimes(text: string): { readonly text: string; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  if (!/\p{N}/u.test(text)) return { text, dropped };
  let rest = text;
  for (const pattern of [wireNumbers, ago, readingTime, when, counters])
    rest = replaceIn(rest, pattern === when ? marked(rest) : lowered(rest), pattern, (raw) => {
      dropped.push(raw.trim());
      return "\n";
    });
  return { text: dropped.length === 0 ? rest : rest.replace(announcement, ""), dropped };
}
