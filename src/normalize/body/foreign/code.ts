import type { Line } from "./containers.ts";
import type { Source } from "./source.ts";

const fence = /(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)/y;

export interface Fence {
  /** Offset after the opening line. */
  readonly body: number;
  /** Offset after the last line that belongs to it, line break included. */
  readonly end: number;
  readonly mark: string;
  /** What stands after the mark: the language and what systems add to it. */
  readonly info: string;
}

/**
 * The fenced block that begins on the line. It ends with its fence, with its container, or with the text.
 *
 * @param width columns of white space that do not count
 */
export function readFence({ text }: Source, line: Line, width: number): Fence | undefined {
  if (line.excess >= 4) return undefined;
  fence.lastIndex = line.text;
  const [opening = "", mark = "", info = ""] = fence.exec(text) ?? [];
  if (opening === "") return undefined;
  const body = Math.min(text.length, line.text + opening.length + 1);
  const closing = new RegExp(`^ {0,3}${mark[0] ?? ""}{${mark.length},}[ \\t]*$`);
  const white = new RegExp(`^[ \\t]{0,${width}}`);
  let at = body;
  while (at < text.length) {
    const lineEnd = text.indexOf("\n", at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const inner = unquote(text.slice(at, end), line.quotes)?.replace(white, "");
    if (inner === undefined) break;
    const indent = inner.search(/[^ \t]/);
    if (indent >= 0 && !inner.slice(0, indent).includes("\t") && indent < line.column && line.quotes === 0) break;
    at = Math.min(text.length, end + 1);
    if (closing.test(line.quotes === 0 ? inner.slice(Math.min(indent < 0 ? 0 : indent, line.column)) : inner.trim()))
      break;
  }
  return { body, end: at, mark, info };
}

/** A line without so many marks of quotation; `undefined` when it has fewer. */
function unquote(line: string, quotes: number): string | undefined {
  let at = 0;
  for (let depth = 0; depth < quotes; depth += 1) {
    while (line[at] === " " || line[at] === "\t") at += 1;
    if (line[at] !== ">") return undefined;
    at += line[at + 1] === " " ? 2 : 1;
  }
  return line.slice(at);
}

/**
 * The language of a fenced block without what systems write around it: `{r echo=FALSE}`, `{.python .numberLines}`,
 * `js{1,3}`, `js:title=x.js`, `{code-cell} python`.
 */
export function fenceInfo(info: string): string {
  const written = info.trim();
  const braces = /^\{\s*([^}]*)\}?\s*(.*)$/.exec(written);
  if (braces !== null) {
    const [, inner = "", after = ""] = braces;
    const language = /^(?:code-cell|code|code-block|sourcecode|prompt)$/.test(inner.trim())
      ? /^[\w+#.-]*/.exec(after)?.[0]
      : /^\.?([\w+#-]+)/.exec(inner)?.[1];
    return language ?? "";
  }
  const word = /^[\w+#.-]+(?=[{:,[(])/.exec(written)?.[0];
  return word ?? info;
}

/** The code span that begins with the run of backticks at the offset: its end, or `undefined` when it never closes. */
export class CodeSpans {
  /** For each length, where runs of it begin, ascending. */
  readonly #runs = new Map<number, number[]>();

  constructor({ text }: Source) {
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const known = this.#runs.get(run.length);
      if (known === undefined) this.#runs.set(run.length, [index]);
      else known.push(index);
    }
  }

  end(source: Source, at: number, length: number): number | undefined {
    const runs = this.#runs.get(length) ?? [];
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const close = runs[low];
    return close === undefined || close > source.paragraphEnd(at) ? undefined : close + length;
  }
}

/** With the line that holds nothing else. */
const rawTag = /^[^\S\n]*\{%[-+]?\s*(end)?raw\s*[-+]?%\}[^\S\n]*\n|\{%[-+]?\s*(end)?raw\s*[-+]?%\}/gm;
const shown = /(\{\{[<%]?|\{%)\s*\/\*([^{}]*?)\*\/\s*([>%]?\}\}|%\})/g;
const closings: Readonly<Record<string, string>> = { "{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}" };

/**
 * Code as its readers are to see it: as it is written, without the marks that only keep a system from taking an example
 * for a tag: `{% raw %}` around it, or a comment's marks inside the tag's.
 */
export function undoEscapes(code: string): string {
  if (!code.includes("{")) return code;
  const text = code.includes("endraw") ? withoutRaw(code) : code;
  if (!text.includes("/*")) return text;
  return text.replace(shown, (whole, open: string, inner: string, close: string) => {
    // Between plain braces it is a comment of Go's templates, unless it is a call.
    if (closings[open] !== close || (open === "{{" && !/^\s*[\w:]+\s*\(/.test(inner))) return whole;
    return open + inner + close;
  });
}

function withoutRaw(code: string): string {
  let kept = "";
  let from = 0;
  let opened: { readonly start: number; readonly end: number } | undefined;
  for (const { 0: tag, 1: line, 2: word, index } of code.matchAll(rawTag)) {
    if ((line ?? word) === undefined) opened ??= { start: index, end: index + tag.length };
    else if (opened !== undefined) {
      kept += code.slice(from, opened.start) + code.slice(opened.end, index);
      from = index + tag.length;
      opened = undefined;
    }
  }
  return kept + code.slice(from);
}
