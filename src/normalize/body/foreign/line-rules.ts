import { attributeLine } from "./attribute-list.ts";
import { kindTitle } from "./boxes.ts";
import { directive } from "./directive.ts";
import { words } from "./escape.ts";
import { headingLine } from "./heading.ts";
import { moduleLines } from "./module.ts";
import { senseOf } from "./names.ts";
import type { LineRule } from "./scan.ts";

const contents =
  /^(?:\[\[?_*toc_*\]?\]|@\[toc\](?:\([^)]*\))?|\[\[?tableofcontents\]?\]|\{\{?>?\s*toc\s*\}?\}|\$\{toc\})$/i;

/** A table of contents, where a system would put one. kramdown's is a list of one item before `{:toc}`. */
const contentsLine: LineRule = (scan, { text: at, fresh }) => {
  const { text } = scan.source;
  const line = scan.source.restOfLine(at);
  if (contents.test(line)) {
    scan.note("layout-mark-removed", line, at);
    return { end: at + line.length, put: "", withLine: true };
  }
  if (!fresh || line.length > 80) return undefined;
  const next = text.slice(at + line.length, at + line.length + 60);
  const list = /^[^\S\n]*\n[^\S\n]*\{:\s*[^}\n]*\btoc\b[^}\n]*\}[^\S\n]*(?=\n|$)/.exec(next)?.[0];
  if (list === undefined) return undefined;
  scan.note("layout-mark-removed", "{:toc}", at);
  return { end: at + line.length + list.length, put: "", dropsMarks: true };
};

/** `> [!NOTE]` of GitHub, with a title and a fold of Obsidian, and DocFX's videos. */
const alert: LineRule = (scan, { text: at, quotes, prefix }, loose) => {
  if (quotes === 0) return undefined;
  const line = scan.source.restOfLine(at);
  const [, kind = "", title = ""] =
    /^\[!([\p{L}][\p{L}\w-]{0,40})(?:\|[^\]]*)?\][+-]?[^\S\n]*(.*?)\\?$/u.exec(line) ?? [];
  const end = at + line.length;
  const video = /^\[!video\s+(https?:[^\]\s]+)\]$/i.exec(line)?.[1];
  if (video !== undefined || /^\[!(?:div|include|code)[\s-][^\]]*\]/i.test(line)) {
    if (video === undefined) scan.note("template-tag-removed", line, at, /^\[!\w+/.exec(line)?.[0]);
    else scan.note("template-tag-converted", line, at);
    return { end, put: video === undefined ? "" : `<${video}>` };
  }
  if (kind === "" || !loose) return undefined;
  scan.note("template-tag-converted", line, at);
  const shown = title.trim() === "" ? kindTitle(kind) : words(title);
  const resolved = scan.resolve(shown);
  return { end, put: `${resolved.includes("**") ? resolved : `**${resolved}**`}\n${prefix.trimEnd()}` };
};

const admonition = /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+[\w -]*)?(?:[ \t]+"([^"]*)")?$/;
const tab = /^===[!+]?[ \t]+"([^"]+)"$/;

/** `!!! note "Title"` of Python-Markdown and `=== "Tab"` of MkDocs: what is indented below belongs to them. */
const indented: LineRule = (scan, line) => {
  const { text } = scan.source;
  const { text: at, column } = line;
  const written = scan.source.restOfLine(at);
  const end = at + written.length;
  if (written.length > 300) return undefined;
  const box = admonition.exec(written);
  const label = box === null ? tab.exec(written)?.[1] : undefined;
  if (box === null && label === undefined) return undefined;
  if (!/^(?:[^\S\n]*\n){1,3}[> ]*(?: {4}|\t)/.test(text.slice(end, end + 400))) return undefined;
  const place = { ...scan.place(at, end), starts: true, ends: true };
  scan.note("template-tag-converted", written, at);
  const title = box === null ? label : (box[2] ?? kindTitle(box[1] ?? ""));
  const shown = title === undefined || title === "" ? [] : [`**${words(title)}**`];
  if (box === null) {
    scan.indent({ column, width: 4, below: column + 4 });
    return { end, put: { lines: shown, inline: "", place }, loose: true };
  }
  const isFolded = written.startsWith("?") || senseOf((box[1] ?? "").toLowerCase()) === "details";
  const [open, close] = isFolded ? ["<details>", "</details>"] : ["<blockquote>", "</blockquote>"];
  const heading =
    isFolded && shown.length > 0 ? ["<summary>", "", words(title ?? ""), "", "</summary>"] : ["", ...shown];
  scan.indent({ column, width: 4, below: column + 4, close: { lines: [close], inline: "", place } });
  return { end, put: { lines: [open, ...heading], inline: "", place }, loose: true };
};

/** Lines that are a mark for a system and nothing to read. */
const markLine: LineRule = (scan, { text: at, quotes }, loose) => {
  const { text } = scan.source;
  const line = scan.source.restOfLine(at);
  const isMark =
    /^-{3,}\s*(?:more|read ?more|truncate|excerpt)\s*-{3,}$/i.test(line) ||
    /^\*\[[^\]\n]{1,60}\]:(?:\s|$)|^<--->$/.test(line);
  if (/^<<<[^\S\n]+[@.~/]\S*/.test(line)) {
    scan.note("template-tag-removed", line, at, "<<<");
    return { end: at + line.length, put: "", loose: true };
  }
  if (line === "^" && loose && quotes === 0) {
    scan.note("layout-mark-removed", line, at);
    // A comment sets lists apart, as the sign does.
    return { end: at + line.length, put: "<!-- -->", loose: true };
  }
  if (isMark && quotes === 0) {
    scan.note("layout-mark-removed", line, at);
    return { end: at + line.length, put: "", loose: true };
  }
  if (line !== "%%") return undefined;
  const close = /\n[^\S\n]*%%[^\S\n]*(?=\n|$)/g;
  close.lastIndex = at + line.length;
  const found = scan.source.spend(0) ? close.exec(text) : null;
  scan.source.spend((found?.index ?? text.length) - at);
  if (found === null) return undefined;
  scan.note("template-comment-removed", text.slice(at, found.index), at);
  return { end: close.lastIndex, put: "", withLine: true };
};

/** What a line can begin with, in the order in which it is tried. */
export const lineRules: readonly LineRule[] = [
  // First, since a line that imports is no text at all.
  moduleLines,
  // Before attributes: `{:toc}` is one, and the item before it goes too.
  contentsLine,
  // Before headings, which look for attributes on the line after them.
  attributeLine,
  headingLine,
  directive,
  alert,
  indented,
  // Last: short lines that mean nothing else.
  markLine,
];
