import { strong } from "./boxes.ts";
import { undoEscapes, type CodeSpans } from "./code.ts";
import type { Reader, Scan } from "./scan.ts";

/** What is no tag of any system, whatever it holds. */

const run = /`+/y;

export function codeSpanReader(spans: () => CodeSpans): Reader {
  return (scan, at) => {
    const { text } = scan.source;
    run.lastIndex = at;
    const length = run.exec(text)?.[0].length ?? 1;
    const end = spans().end(scan.source, at, length);
    return { end: end ?? at + length, put: readCode(scan, at, end ?? at + length) };
  };
}

/** Code as it is, without the end of a `{% raw %}` that began before it. */
export function readCode(scan: Scan, at: number, end: number): string {
  const text = scan.source.text.slice(at, end);
  if (scan.rawUntil < at || scan.rawUntil >= end) {
    const shown = undoEscapes(text);
    if (shown !== text) scan.note("template-tag-shown", /\{[{%][^\n`]*/.exec(text)?.[0] ?? text, at);
    return shown;
  }
  const before = scan.source.text.slice(at, scan.rawUntil);
  const after = scan.source.text.slice(scan.rawUntil, end);
  scan.rawUntil = -1;
  return before + after.replace(before.endsWith("\n") ? /^\{%[^%]*%\}[^\S\n]*\n?/ : /^\{%[^%]*%\}/, "");
}

/** `\{` and the like: a sign that the writer wants shown. */
export const escaped: Reader = (scan, at) => {
  const { text } = scan.source;
  return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? "") ? { end: at + 2, put: text.slice(at, at + 2) } : undefined;
};

const mark =
  /^\s*(?:more|readmore|read more|truncate|truncate-.*|excerpt|end ?excerpt|nextpage|\/?wp:.*|kg-card-.*|toc|tocstop|end)\s*$/is;

/** Comments stay as they are: readers never see them. A mark at the head of a line would make HTML of its words. */
export const htmlComment: Reader = (scan, at) => {
  const { text } = scan.source;
  if (!text.startsWith("<!--", at)) return undefined;
  const close = scan.source.find("-->", at + 4);
  if (close < 0) return undefined;
  const end = close + 3;
  const tab = /^\s*tab\s+([^@<>]{1,80})(?:@[\w-]+\s*)?$/
    .exec(text.slice(at + 4, Math.min(close, at + 100)))?.[1]
    ?.trim();
  // Hexo's tabs have their titles in comments.
  if (tab !== undefined && scan.source.find("{% tabs", 0) >= 0) {
    return { end, put: { lines: [strong(tab)], inline: "", place: scan.place(at, end) } };
  }
  if (!mark.test(text.slice(at + 4, Math.min(close, at + 200)))) return { end, put: text.slice(at, end) };
  return { end, put: "", withLine: true };
};

const codeElement = /<(pre|code|script|style|textarea|xmp|svg|math)(?=[\s>])/iy;
const codeEnd = /<\/(pre|code|script|style|textarea|xmp|svg|math)\s*>/gi;

/** Elements whose content is code, or none of Markdown's. */
export const codeTag: Reader = (scan, at) => {
  codeElement.lastIndex = at;
  const name = codeElement.exec(scan.source.text)?.[1];
  if (name === undefined) return undefined;
  const close = scan.source.end(codeEnd, name, at);
  return close === undefined ? undefined : { end: close.end, put: readCode(scan, at, close.end) };
};

/** `$$ … $$`, and the `${{ … }}` of GitHub's workflows. */
export const formula: Reader = (scan, at) => {
  const { source } = scan;
  const { text } = source;
  if (text.startsWith("${{", at)) {
    const close = source.find("}}", at);
    if (close < 0 || close > source.lineEnd(at)) return undefined;
    return { end: close + 2, put: text.slice(at, close + 2) };
  }
  if (!text.startsWith("$$", at)) return undefined;
  const close = source.find("$$", at + 2);
  if (close < 0 || close > source.paragraphEnd(at)) return undefined;
  return { end: close + 2, put: text.slice(at, close + 2) };
};
