/**
 * What stands between two labels of a list: commas, semicolons and bars of any script, ends of lines and cells, bullets,
 * an interpunct with spaces around it, and the beginning of a hash tag. `10,000` is one number.
 */
const separator =
  /(?!,(?<=\d,)\d{3}(?!\d))[,;|\n\t，；、､،؛፣፤﹐﹑﹔︐︑︔｜¦‖•]|(?<=\s)[·∙⋅●▪■◆◇○◦★☆♦➤✦](?=\s)|\s(?=[#＃]\p{L})|(?<=[\p{L}\p{M}\p{N}_])(?=[#＃][\p{L}\p{N}])/gu;
const quotation = /(?:^|[,;|\n])[ \t]*"[^"\n]*"(?=[ \t]*(?:[,;|\n]|$))/g;
const brackets: ReadonlyMap<string, string> = new Map(
  ["()", "（）", "[]", "【】", "「」", "『』", "《》", "〈〉", "“”"].map((pair) => [pair[0] ?? "", pair[1] ?? ""]),
);

/** More parts are no list of labels, whatever they are. */
export const longestList = 100;
/** In parts: how many a registered name with separators in it may have. */
const longestName = 4;
/** What belongs to the name before it: `Apple, Inc.` */
const addition = /^(?:jr|sr|inc|ltd|llc|plc|gmbh|esq|d\.c|s\.a|ph\.d|m\.d)\.?$/i;
/** Before the last of a list: `Science, Technology, and Society`. Words that begin names in another language are not here. */
const conjunction = /^(?:and|und|et|y|och|og|и|oraz|és|și|και)\s+(?=\S)/u;

/**
 * Divides a text into the labels of a list. What stands in brackets or quotation marks stays together.
 *
 * @param isName whether a run of labels is one name that has separators in it
 */
export function splitList(text: string, isName: (text: string) => boolean): string[] {
  const tags = doubleHashTags(text);
  if (tags !== undefined) return tags;
  const parts = partsOf(text);
  if (parts.length > longestList) return parts.map(({ start, end }) => text.slice(start, end));
  const found: string[] = [];
  for (let first = 0; first < parts.length;) {
    const run = (count: number): string => text.slice(parts[first]?.start, parts[first + count - 1]?.end).trim();
    let count = Math.min(longestName, parts.length - first);
    while (count > 1 && !isName(run(count))) count -= 1;
    const label = run(count);
    const isLast = first + count === parts.length;
    const name = first > 0 && isLast && count === 1 && !isName(label) ? label.replace(conjunction, "") : label;
    if (addition.test(name) && /[\p{L}\p{N}.]$/u.test(found.at(-1) ?? "")) found.push(`${found.pop()}, ${name}`);
    else found.push(name);
    first += count;
  }
  return found;
}

/** Without empty ones. */
function partsOf(text: string): { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let whole: Uint8Array | undefined;
  let start = 0;
  for (const { index, 0: match } of text.matchAll(separator)) {
    // `C#Python` is no pair of hash tags.
    if (match === "" && !/^\s*[#＃]/u.test(text.slice(start, index))) continue;
    whole ??= keptWhole(text);
    if (whole[index] === 1) continue;
    parts.push({ start, end: index });
    start = index + match.length;
  }
  parts.push({ start, end: text.length });
  return parts.filter((part) => text.slice(part.start, part.end).trim() !== "");
}

/** 1 for each character that stands inside quotation marks or brackets that are closed. */
function keptWhole(text: string): Uint8Array {
  const whole = new Uint8Array(text.length);
  for (const { index, 0: match } of text.matchAll(quotation))
    whole.fill(1, index + match.indexOf('"'), index + match.length);
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = brackets.get(text[at] ?? "");
    if (closing !== undefined) open.push({ at, closing });
    else if (open.at(-1)?.closing === text[at]) whole.fill(1, open.pop()?.at, at);
  }
  return whole;
}

/** `#气候变化# #能源#`: tags with a hash sign at both ends. */
function doubleHashTags(text: string): string[] | undefined {
  if (!/^\s*(?:[#＃][^#＃]*[^#＃\s][#＃]\s*)+$/u.test(text)) return undefined;
  const tags = text.split(/[#＃]/u).filter((_, index) => index % 2 === 1);
  return tags.every((tag) => tag.trim().length > 1) ? tags : undefined;
}

const arrow = /\s*(?:[-=–—]*[>＞]+|[→⇒➔➝❯⟩›»])\s*/u;
/** `<`, `«`: the text has quotation marks or comparisons, no path. */
const leftward = /[<＜«‹⟨←↔⇐⇔]/u;

/** The steps of `China > Diplomacy`, `Home » World`, `Topic :: Economy` and `/news/world/`; `undefined` when it is no path. */
export function splitPath(text: string): string[] | undefined {
  const form = /\s::\s/.test(text)
    ? /\s::\s/
    : /^\/\p{L}/u.test(text)
      ? /\s*\/\s*/
      : leftward.test(text)
        ? undefined
        : arrow;
  return form === undefined ? undefined : stepsOf(text, form);
}

/** The steps of `China/Diplomacy`; `undefined` for `9/11`, `N/A` and others whose parts are no names. */
export function splitSlashes(text: string): string[] | undefined {
  const steps = stepsOf(text, /\s*[/／]\s*/u) ?? [];
  return steps.length > 1 && steps.every((step) => /\p{L}[\p{L}\p{M}\p{N}]|\p{Lo}/u.test(step)) ? steps : undefined;
}

/** Marks that join two registered names, or belong to one that is not: `AC/DC`, `WHO + UN`, `中国・外交`, `Asia – Trade`. */
export function splitJoints(text: string): string[] | undefined {
  return stepsOf(text, /\s*[/／\\+＋·・‧]\s*|\s*::\s*|\s+[-–—:]\s+/u);
}

function stepsOf(text: string, form: RegExp): string[] | undefined {
  const steps = text.split(form).filter((step) => step !== "");
  return steps.length > 1 || (steps.length === 1 && steps[0] !== text) ? steps : undefined;
}
