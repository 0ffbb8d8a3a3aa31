import type { TemplateTag } from "../../../grammar/template-tags.ts";
import { codeBlock } from "./code-block.ts";
import { attribute, destination } from "./escape.ts";
import { branches, logic, senseOf } from "./names.ts";
import type { Reading } from "./part.ts";
import { linkReading } from "./references.ts";
import type { Scan } from "./scan.ts";
import { foldTagName, mapArgs, noArgs, readArgs, type Args, type Found, type Tag } from "./tag.ts";

const form = /^([\p{L}_][\p{L}\p{N}_.:-]*)\s*([\s\S]*)$/u;
const markdocEnd = /\{%\s*\/\s*([A-Za-z][\w-]*)\s*%\}/g;
const liquidEnd = /\{%[-+~]?\s*end_?([A-Za-z][\w-]*)\s*[^%]{0,40}[-+~]?%\}/g;
const zolaEnd = /\{%-?\s*(end)\s*-?%\}/g;
/** Tags that show another file. */
const includes =
  /^(?:include|include-?cached|include-?relative|render|renderfile|partial|component|embed-template|insert)$/;
/** Tags that set something and show nothing. */
const silent =
  /^(?:assign|set|increment|decrement|import|from|extends|layout|cycle|break|continue|do|liquid|page|pagebreak|debug|load|with-?context|unset|eval|var)$/;
/** Tags that keep their content for later; it may as well stay where they stand. */
const captures = /^(?:capture|set)$/;

/** `{% … %}` of Liquid, Nunjucks, Hexo, Tera and Markdoc. */
export function readStatement(scan: Scan, at: number, { inner, end }: TemplateTag): Reading {
  const { source } = scan;
  const written = source.text.slice(at, end);
  if (/^[.#]/.test(inner)) {
    scan.note("layout-mark-removed", written, at);
    return { end, put: "", withLine: true };
  }
  const closes = /^(?:end_?([A-Za-z][\w-]*)|\/\s*([A-Za-z][\w-]*))/.exec(inner);
  if (inner === "end" || closes !== null) return readEnd(scan, { written, at, end }, closes?.[1] ?? closes?.[2]);
  const [, label = "", rest = ""] = form.exec(inner) ?? [];
  const name = foldTagName(label);
  if (name === "raw" || name === "verbatim" || name === "comment")
    return readVerbatim(scan, { name, written, at, end });
  if (branches.has(name) || logic.has(name)) {
    const role = branches.has(name) ? "branch" : "open";
    return { end, put: tagOf(scan, { role, name, label, args: noArgs, written, at, end }) };
  }
  const isCall = rest.startsWith("(");
  const alone = /(?:^|[\s"'])\/$/.test(rest);
  const given = readArgs(isCall ? rest.replace(/^\(|\)\s*$/g, "") : alone ? rest.slice(0, -1) : rest);
  const resolved = rest.includes("{{") ? mapArgs(given, (value) => scan.resolve(value)) : given;
  const args = name === "asset-img" ? inAssets(resolved, scan.job.file) : resolved;
  const found = { name, args, written, at, end };
  const close = alone ? undefined : endOf(scan, label, end);
  const link = close === undefined ? linkReading(scan, found) : undefined;
  if (link !== undefined) return link;
  if (senseOf(name) === "code") {
    const codeEnd = close ?? (isCall ? source.end(zolaEnd, "end", end) : undefined);
    if (codeEnd !== undefined) return codeBlock(scan, found, codeEnd);
  }
  if (/^(?:highlight|codeblock)$/.test(name)) return shownOpen(scan, found);
  if (captures.test(name) && close !== undefined) {
    const shown = shownLater(scan, rest, close.end);
    if (shown !== undefined)
      return codeBlock(scan, { ...found, name: "code", args: shown.args }, { start: close.start, end: shown.end });
  }
  const asset = readAsset(scan, found);
  if (asset !== undefined) return asset;
  if (silent.test(name) && (close === undefined || !captures.test(name) || /=/.test(rest))) {
    scan.note("template-logic-removed", written, at);
    return { end, put: "", withLine: true };
  }
  if (includes.test(name)) {
    const [file = "", ...others] = args.positional;
    const include = { name: foldTagName(file), label: `${label} ${file}`, args: { ...args, positional: others } };
    return { end, put: tagOf(scan, { role: "alone", ...include, written, at, end }) };
  }
  const isBody = isCall && close === undefined;
  const tag = tagOf(scan, { role: alone ? "alone" : "open", name, label, args, written, at, end });
  return { end, put: isBody ? { ...tag, pair: "%end" } : tag };
}

function endOf(scan: Scan, label: string, from: number): { readonly start: number; readonly end: number } | undefined {
  return scan.source.end(liquidEnd, label, from) ?? scan.source.end(markdocEnd, label, from);
}

interface Written {
  readonly written: string;
  readonly at: number;
  readonly end: number;
}

function tagOf(scan: Scan, { at, end, ...tag }: Written & Pick<Tag, "role" | "name" | "label" | "args">): Tag {
  return { notation: "statement", pair: `%${tag.label.toLowerCase()}`, place: scan.place(at, end), ...tag };
}

function readEnd(scan: Scan, { written, at, end }: Written, label: string | undefined): Reading {
  if (label !== undefined && /^(?:raw|verbatim)$/i.test(label) && at <= scan.rawUntil) {
    scan.rawUntil = at;
    return { end, put: "", withLine: true };
  }
  const name = foldTagName(label ?? "end");
  return { end, put: tagOf(scan, { role: "close", name, label: label ?? "end", args: noArgs, written, at, end }) };
}

/** Text that its system does not read, and text that it does not show. */
function readVerbatim(scan: Scan, tag: Written & { readonly name: string }): Reading {
  const { name, written, at, end } = tag;
  const close = scan.source.end(liquidEnd, name, end);
  if (close === undefined) return shownOpen(scan, tag);
  if (name === "comment") {
    scan.note("template-comment-removed", written, at);
    return { end: close.end, put: "", withLine: true };
  }
  scan.note("template-tag-shown", written, at);
  scan.rawUntil = close.start;
  return { end, put: "", withLine: true };
}

/** A tag that would take all that follows, and has no end. */
function shownOpen(scan: Scan, { written, at, end }: Written): Reading {
  scan.note("template-tag-unclosed", written, at);
  return { end, put: written.replaceAll("<", "&lt;") };
}

/** Eleventy's `{% set x %}code{% endset %}{{ x | highlight("js") }}`: the language and where the second tag ends. */
function shownLater(
  scan: Scan,
  variable: string,
  from: number,
): { readonly args: Args; readonly end: number } | undefined {
  const next = scan.source.text.slice(from, from + 200);
  const [whole = "", name, language = ""] =
    /^\s*\{\{-?\s*(\w+)\s*\|\s*highlight\(?:?\s*["']([\w+#.-]+)["'][^{}]*\}\}/.exec(next) ?? [];
  return name === variable ? { args: { ...noArgs, positional: [language] }, end: from + whole.length } : undefined;
}

/** Hexo's files beside a post, in the folder of its name. */
function readAsset(scan: Scan, { name, args, written, at, end }: Found): Reading | undefined {
  if (name !== "asset-path" && name !== "asset-link") return undefined;
  const [file = "", ...title] = args.positional;
  if (file === "") return undefined;
  scan.note("template-tag-converted", written, at);
  const path = assetPath(scan.job.file, file);
  if (name === "asset-path" || scan.place(at, end).address) return { end, put: destination(path) };
  return { end, put: `<a${attribute("href", path)}>${title.length === 0 ? file : title.join(" ")}</a>` };
}

function inAssets(args: Args, post: string): Args {
  return mapArgs(args, (word) => (/\.\w{3,4}$/.test(word) ? assetPath(post, word) : word));
}

/** A file of the folder that Hexo keeps for the post, relative to the post. */
function assetPath(post: string, file: string): string {
  const stem = post.replace(/^.*\//, "").replace(/\.\w+$/, "");
  return file.includes("/") || /^_?index$/i.test(stem) ? file : `${stem}/${file}`;
}
