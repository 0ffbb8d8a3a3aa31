import { remember } from "../../base/memo.ts";
import { isLabel, isPictureWord, labelHint } from "./labels.ts";
import { copyrightStart, gluedStart, makerStart, plainStart, sourceStart } from "./makers.ts";
import { isOrigin } from "./origins.ts";
import { readSuffix, reporter, type Hint } from "./suffixes.ts";

/**
 * By what a text shows that it is a credit: a word with a colon, "©", words such as "photo by" and "courtesy of", a
 * word for a picture before a name, words behind a name. `bare`: by nothing but its names.
 */
type Form = "label" | "copyright" | "maker" | "source" | "plain" | "suffix" | "reporter" | "bare";

export interface Line {
  readonly form: Form;
  /** What stands before the names, as written. */
  readonly prefix?: string;
  /** The credit without its prefix. */
  readonly rest: string;
  /** The same without a second prefix: "Foto: Screenshot:", "Photo: courtesy of". */
  readonly names: string;
  readonly hint?: Hint;
}

const colon = /^([^\s:：=＝][^:：=＝\n]{0,39}?)\s*([:：=＝]|(?<=^(?:image|photo) source),)\s*(?=\S)/iu;
const stroke = /^(\p{L}+)(?:\s?[/／]\s?|[・｜|])(?=[\p{Lu}\p{Lo}])/u;
const brackets: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "[": "]",
  "【": "】",
  "<": ">",
  "［": "］",
  "〔": "〕",
};

/** How many prefixes may stand one behind the other. */
const deepest = 2;

/** Without the brackets around all of it. */
export function unwrap(text: string): string {
  let inner = text.trim();
  for (let depth = 0; depth < 3; depth += 1) {
    const close = brackets[inner[0] ?? ""];
    if (close === undefined || !inner.endsWith(close) || inner.slice(1, -1).includes(close)) break;
    inner = inner.slice(1, -1).trim();
  }
  return inner;
}

/** Divides a credit into its prefix and its names, whatever stands there. */
export function readLine(text: string): Line {
  return readRemembered(text);
}

const readRemembered = remember(250, 60, (text) => read(text, 0));

function read(text: string, depth: number): Line {
  const line = unwrap(text.replace(/^[\s|｜–—-]+(?=\S)/u, ""));
  if (isOrigin(line)) return { form: "bare", rest: line, names: line };
  const label = colon.exec(line);
  if (label !== null && isLabel(label[1] ?? ""))
    return start("label", line, label[0], depth, labelHint(label[1] ?? ""));
  const bar = stroke.exec(line);
  if (bar !== null && isPictureWord(bar[1] ?? "") && !/^(?:bild|map|beeld)$/iu.test(bar[1] ?? ""))
    return start("label", line, bar[0], depth, labelHint(bar[1] ?? ""));
  const glued = gluedStart.exec(line);
  if (glued !== null) return { ...start("label", line, glued[0], depth), prefix: "Credit:" };
  for (const [form, pattern, hint] of [
    ["maker", makerStart, "maker"],
    ["source", sourceStart, "source"],
    ["copyright", copyrightStart, undefined],
    ["plain", plainStart, undefined],
  ] as const) {
    const match = pattern.exec(line);
    if (match !== null) return start(form, line, match[0], depth, hint);
  }
  if (reporter.test(line)) return { form: "reporter", rest: line, names: line };
  const suffixed = readSuffix(line);
  if (suffixed !== undefined) return { form: "suffix", ...suffixed, names: suffixed.rest };
  return { form: "bare", rest: line, names: line };
}

function start(form: Form, line: string, prefix: string, depth: number, hint?: Hint): Line {
  const rest = line.slice(prefix.length).replace(/^[–—-]\s+(?=[\p{L}"“])/u, "");
  const isNested = depth < deepest && (form === "label" || form === "copyright");
  const inner = isNested ? read(rest, depth + 1) : { names: rest };
  const known = hint ?? ("hint" in inner ? inner.hint : undefined);
  return { form, prefix: prefix.trim(), rest, names: inner.names, ...(known === undefined ? {} : { hint: known }) };
}
