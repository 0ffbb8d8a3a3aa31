import type { LineRule, Reader } from "./scan.ts";

const value = `(?:"[^"\\n}]{0,500}"|'[^'\\n}]{0,500}'|[\\w%./:;,+-]+)`;
const strict = new RegExp(`\\s*([#.][\\p{L}\\w:-]+|[\\p{L}\\w@:-]+=${value})(?=[\\s}#.])`, "yu");
/** An id as people write it behind a colon, where nothing else can be meant. */
const loose = /\s*(#[^\S\n]?[^\s{}#]+)/y;
const word = /\s+[\p{L}\w-]+(?=[\s}])/uy;
const definition = /\{:[\w-]+:[^\n{}]{0,500}\}/y;
const listLimit = 1000;

export interface AttributeList {
  readonly id?: string;
  /** Offset after it. */
  readonly end: number;
}

/**
 * The attribute list at the offset: kramdown's `{: .class #id key="value"}`, and the same without a colon, as Pandoc, Hugo
 * and MkDocs have it, with nothing but what is unmistakable.
 */
export function readAttributes(text: string, at: number): AttributeList | undefined {
  if (text[at] !== "{") return undefined;
  const isMarked = text[at + 1] === ":";
  let id: string | undefined;
  let from = at + (isMarked ? 2 : 1);
  for (let count = 0; from < at + listLimit; count += 1) {
    const close = /^\s*\}/.exec(text.slice(from, from + 20))?.[0];
    if (close !== undefined && (count > 0 || isMarked))
      return { ...(id === undefined ? {} : { id }), end: from + close.length };
    strict.lastIndex = from;
    loose.lastIndex = from;
    const item = strict.exec(text)?.[1] ?? (isMarked ? loose.exec(text)?.[1]?.replace(/\s/g, "") : undefined);
    if (item !== undefined) {
      from = Math.max(strict.lastIndex, loose.lastIndex);
      id ??= /^#(.+)$/.exec(item)?.[1] ?? /^id=["']?([^"']+)/.exec(item)?.[1];
      continue;
    }
    // Names of lists that are defined elsewhere, `{:toc}`.
    const next = isMarked ? wordEnd(text, from, count === 0) : undefined;
    if (next === undefined) return undefined;
    from = next;
  }
  return undefined;
}

const firstWord = /\s*[\p{L}][\p{L}\w-]*(?=[\s}])/uy;

function wordEnd(text: string, from: number, isFirst: boolean): number | undefined {
  const form = isFirst ? firstWord : word;
  form.lastIndex = from;
  return form.test(text) ? form.lastIndex : undefined;
}

/** Attributes of the words, link or picture before them. */
export const attributeList: Reader = (scan, at) => {
  const { text } = scan.source;
  const found = readAttributes(text, at);
  if (found === undefined) return undefined;
  if (text[at + 1] !== ":" && !/[)\]`*_>"}]/.test(text[at - 1] ?? "")) return undefined;
  scan.note("layout-mark-removed", text.slice(at, found.end), at);
  return { end: found.end, put: "" };
};

/** Attributes on a line of their own, and definitions of them. */
export const attributeLine: LineRule = (scan, { text: at, column }) => {
  const { source } = scan;
  const { text } = source;
  if (text[at] !== "{") return undefined;
  definition.lastIndex = at;
  const end = definition.test(text) ? definition.lastIndex : readAttributes(text, at)?.end;
  if (end === undefined || source.restOfLine(end) !== "") return undefined;
  scan.note("layout-mark-removed", text.slice(at, end), at);
  // In a list an empty line would set its items apart.
  const stays = column === 0 && source.restOfLine(source.lineEnd(end) + 1) !== "";
  return stays ? { end, put: "", loose: true } : { end, put: "", withLine: true, loose: true };
};
