import { attribute } from "./escape.ts";
import { readAttributes } from "./attribute-list.ts";
import type { Line } from "./containers.ts";
import type { LineReading, LineRule, Scan } from "./scan.ts";

/** A heading whose id is written behind it, `## Words {#id}`, or on the line after it, `{: #id}`. */
export const headingLine: LineRule = (scan, line, loose) => {
  const { source } = scan;
  const at = line.text;
  const whole = source.restOfLine(at);
  const marks = /^#{1,6}(?=[ \t])/.exec(whole)?.[0];
  if (marks === undefined) return loose && whole.endsWith("}") ? underlined(scan, line, whole) : undefined;
  const words = withoutClosing(whole.slice(marks.length).trim());
  const found = attributesBehind(words);
  const end = at + whole.length;
  if (found === undefined) {
    const next = source.lineEnd(at) + 1;
    const below = source.text.startsWith("{:", next) ? readAttributes(source.text, next) : undefined;
    if (below?.id === undefined || source.restOfLine(below.end) !== "") return undefined;
    scan.note("layout-mark-removed", source.text.slice(next, below.end), next);
    return headed(scan, line, { level: marks.length, id: below.id, words, end: below.end });
  }
  scan.note("layout-mark-removed", found.written, at);
  if (found.id !== undefined) return headed(scan, line, { level: marks.length, id: found.id, words: found.words, end });
  return { end, put: `${marks} ${scan.resolve(found.words)}`, loose: true };
};

function underlined(scan: Scan, line: Line, whole: string): LineReading | undefined {
  const { source } = scan;
  const below = source.lineEnd(line.text) + 1;
  const mark = source.restOfLine(below).trimStart();
  const found = /^(?:=+|-+)$/.test(mark) ? attributesBehind(whole) : undefined;
  if (found?.id === undefined) return undefined;
  scan.note("layout-mark-removed", found.written, line.text);
  const level = mark.startsWith("=") ? 1 : 2;
  return headed(scan, line, { level, id: found.id, words: found.words, end: source.lineEnd(below) });
}

/** Without the number signs at its end. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (words[end - 1] === "#") end -= 1;
  return end < words.length && /^$|\s/.test(words.slice(end - 1, end)) ? words.slice(0, end).trimEnd() : words;
}

interface Behind {
  readonly id?: string;
  readonly words: string;
  readonly written: string;
}

/** Attributes at the end of a heading: `{#id}`, `{: #id}`, `{ .class }`, Markdoc's `{% #id %}`, ids in any script. */
function attributesBehind(words: string): Behind | undefined {
  // Where words run from right to left, it may stand before them.
  const [leading = "", first] = /^\{#+([^\s{}%#]+)\}\s+/.exec(words) ?? [];
  if (first !== undefined) return { id: first, words: words.slice(leading.length), written: leading.trim() };
  const start = words.lastIndexOf("{");
  if (start < 0 || words[start - 1] === "\\" || !words.endsWith("}")) return undefined;
  const written = words.slice(start);
  const before = words.slice(0, start).trimEnd();
  const list = readAttributes(written, 0);
  const id = list?.id ?? /^\{%?\s*#+([^\s{}%#]+)\s*%?\}$/.exec(written)?.[1];
  if (id === undefined && list?.end !== written.length) return undefined;
  return { ...(id === undefined ? {} : { id }), words: before, written };
}

interface Headed {
  readonly level: number;
  readonly id: string;
  readonly words: string;
  readonly end: number;
}

function headed(scan: Scan, line: Line, { level, id, words, end }: Headed): LineReading {
  const inline = scan.resolve(words);
  const place = { ...scan.place(line.text, end), starts: true, ends: true };
  const lines = [`<h${level}${attribute("id", id)}>`, "", inline, "", `</h${level}>`];
  return { end, put: { lines, inline, place }, loose: true };
}
