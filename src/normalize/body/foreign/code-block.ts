import { decodeEntities } from "../../../base/entities.ts";
import { undoEscapes } from "./code.ts";
import { codeSpan, fenced } from "./escape.ts";
import { isDrawing } from "./names.ts";
import type { Reading } from "./part.ts";
import type { Scan } from "./scan.ts";
import { argument, type Found } from "./tag.ts";

/** The code between a tag and its end as a fenced block; among words, as a code span. */
export function codeBlock(scan: Scan, tag: Found, close: { readonly start: number; readonly end: number }): Reading {
  const { text } = scan.source;
  const place = { ...scan.place(tag.at, close.end), starts: scan.place(tag.at, tag.end).starts };
  const between = text.slice(tag.end, close.start);
  const code = undoEscapes(outdent(between.replace(/^[^\S\n]*\n/, "").trimEnd(), place.prefix).trimEnd());
  scan.note("template-tag-converted", tag.written, tag.at);
  if (code === "") return { end: close.end, put: "", withLine: true };
  // A tag without a language around a fenced block only adds a title to it.
  const isFenced = language(tag) === "" && /^(```|~~~)[\s\S]*\n[ \t]*\1[`~]*$/.test(code);
  if (isFenced && place.starts) return { end: close.end, put: { lines: code.split("\n"), inline: code, place } };
  const decoded = tag.written.startsWith("[") ? decodeEntities(code) : code;
  const inline = codeSpan(decoded);
  if (!place.starts) return { end: close.end, put: inline };
  return { end: close.end, put: { lines: fenced(decoded, language(tag)), inline, place } };
}

/** Lines without the marks and white space that their container takes. */
function outdent(code: string, prefix: string): string {
  if (prefix === "") return code;
  const lines = code.split("\n").map((line) => (prefix.includes(">") ? line.replace(/^[ \t]*(?:> ?)+/, "") : line));
  const indents = lines.filter((line) => /\S/.test(line)).map((line) => line.search(/\S/));
  const width = indents.reduce((least, indent) => Math.min(least, indent), prefix.includes(">") ? 0 : prefix.length);
  return lines.map((line) => line.slice(width)).join("\n");
}

function language({ name, args }: Found): string {
  const given =
    argument(args, "lang language syntax type brush") ??
    (isDrawing(name) ? name : undefined) ??
    args.positional.map((word) => /^lang(?:uage)?:(.+)$/.exec(word)?.[1]).find((word) => word !== undefined) ??
    (/^(?:code|codeblock|code-block)$/.test(name) && args.positional.length > 1 ? undefined : args.positional[0]);
  return /^[\w+#.-]{1,30}$/.test(given ?? "") ? (given ?? "") : "";
}
