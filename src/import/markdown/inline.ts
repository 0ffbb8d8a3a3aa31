import { attribute, elementsIn, exactText, isElement } from "../html/dom.ts";
import type { Element, Node } from "../html/parse.ts";
import { stripUnprintable } from "../../base/xml-text.ts";
import { escapeLineStart, escapeRaw, escapeText, hideBrackets, linkTarget, quoteTitle } from "./escape.ts";

/** What the writer has to know of the page around it. */
export interface Surroundings {
  /** The whole address of a link or picture; `undefined` when it cannot be followed. */
  readonly resolve: (address: string) => string | undefined;
  /** The address of a picture, which may be named in several attributes. */
  readonly pictureAddress: (image: Element) => string | undefined;
}

/** A run of phrasing content, flat. */
type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open" | "close"; readonly tag: string; readonly mark: string; readonly attributes: string }
  /** `code`: the text of a code span, which two cannot be without a space between. */
  | { readonly kind: "whole"; readonly markdown: string; readonly code?: string }
  | { readonly kind: "break" };

const marks: Readonly<Record<string, readonly [tag: string, mark: string]>> = {
  strong: ["strong", "**"],
  b: ["strong", "**"],
  em: ["em", "*"],
  i: ["em", "*"],
  del: ["del", "~~"],
  s: ["s", "~~"],
  strike: ["s", "~~"],
};

/** Phrasing that Markdown has no sign for and that says something. */
const kept = new Set("sub sup mark kbd small u ins samp var q abbr bdi bdo dfn time ruby rt rp".split(" "));

/** The attribute of such an element that says something. */
const telling: Readonly<Record<string, string>> = { abbr: "title", dfn: "title", time: "datetime" };

const silent = new Set(
  "script style template noscript iframe object embed select textarea input button svg math canvas meta link".split(
    " ",
  ),
);

/** Deeper phrasing loses its elements and keeps its text. */
const depthLimit = 40;

/**
 * Markdown of phrasing content: lines end in `\` where the source breaks them. Empty when there is nothing to see.
 *
 * @param isOneLine for a heading or cell, in which no line breaks and nothing begins a block
 */
export function inlineMarkdown(nodes: readonly Node[], around: Surroundings, isOneLine = false): string {
  const pieces: Piece[] = [];
  collect(nodes, pieces, around, 0);
  const text = write(tidy(pieces, isOneLine));
  if (isOneLine) return text;
  return text
    .split("\n")
    .map((line) => escapeLineStart(line))
    .join("\n");
}

/** Plain text as a paragraph of Markdown. */
export function paragraphMarkdown(text: string): string {
  return escapeLineStart(
    escapeText(stripUnprintable(text).replace(/\s+/g, " ").trim()).replace(/\\!$|\\\]$/, (end) => end.slice(1)),
  );
}

function collect(nodes: readonly Node[], pieces: Piece[], around: Surroundings, depth: number): void {
  for (const node of nodes) {
    if ("value" in node) pieces.push({ kind: "text", text: stripUnprintable(node.value) });
    else if (isElement(node) && !silent.has(node.tagName)) collectElement(node, pieces, around, depth);
  }
}

function collectElement(element: Element, pieces: Piece[], around: Surroundings, depth: number): void {
  const { tagName: tag, childNodes } = element;
  const inner = (): void => collect(childNodes, pieces, around, depth + 1);
  if (depth > depthLimit) {
    pieces.push({ kind: "text", text: stripUnprintable(exactText(element)) });
    return;
  }
  if (tag === "br") pieces.push({ kind: "break" });
  else if (tag === "img") {
    const markdown = imageMarkdown(element, around);
    if (markdown !== "") pieces.push({ kind: "whole", markdown });
  } else if ((tag === "code" || tag === "tt") && !holdsPicture(element)) {
    const code = oneLine(exactText(element));
    pushWhole(element, { kind: "whole", markdown: codeMarkdown(code), code }, pieces);
  } else if (tag === "a") {
    const markdown = linkMarkdown(element, around, depth);
    if (markdown === undefined) inner();
    else pushWhole(element, { kind: "whole", markdown }, pieces);
  } else {
    const [name, mark] = marks[tag] ?? (kept.has(tag) ? [tag, ""] : []);
    if (name === undefined || mark === undefined) return inner();
    const said = telling[tag];
    const value = said === undefined ? undefined : attribute(element, said);
    if (tag === "time" && value === undefined) return inner();
    const attributes = value === undefined ? "" : ` ${said ?? ""}="${escapeRaw(oneLine(value))}"`;
    pieces.push({ kind: "open", tag: name, mark, attributes });
    inner();
    pieces.push({ kind: "close", tag: name, mark, attributes: "" });
  }
}

/** White space at the ends of a link or of code belongs to the text around it. */
function pushWhole(element: Element, piece: Piece & { readonly kind: "whole" }, pieces: Piece[]): void {
  if (/^\s/.test(edge(element, "first") ?? "")) pieces.push({ kind: "text", text: " " });
  if (piece.markdown !== "") pieces.push(piece);
  if (/\s$/.test(edge(element, "last") ?? "")) pieces.push({ kind: "text", text: " " });
}

/** What an element begins or ends with: text, a picture as a letter, a line break as a space; `undefined` for nothing. */
function edge(node: Node, end: "first" | "last"): string | undefined {
  if ("value" in node) return node.value === "" ? undefined : node.value;
  if (!isElement(node)) return undefined;
  if (node.tagName === "br" || node.tagName === "img") return node.tagName === "br" ? " " : "x";
  for (const child of end === "first" ? node.childNodes : node.childNodes.toReversed()) {
    const found = edge(child, end);
    if (found !== undefined) return found;
  }
  return undefined;
}

function holdsPicture(element: Element): boolean {
  for (const inner of elementsIn(element)) if (inner.tagName === "img") return true;
  return false;
}

function imageMarkdown(image: Element, around: Surroundings, caption?: string): string {
  const src = around.pictureAddress(image);
  if (src === undefined) return "";
  const alt = hideBrackets(escapeText(oneLine(attribute(image, "alt") ?? ""), false));
  const title = oneLine(caption ?? attribute(image, "title") ?? "");
  return `![${alt}](${linkTarget(src)}${title === "" ? "" : ` ${quoteTitle(title)}`})`;
}

/** A picture whose size is known keeps it, as HTML: Markdown has no place for it. */
export function sizedImage(image: Element, around: Surroundings, caption?: string): string {
  const size = ["width", "height"]
    .map((name) => attribute(image, name))
    .filter((value) => /^[1-9]\d{1,3}$/.test(value ?? ""));
  const src = around.pictureAddress(image);
  const [width, height] = size;
  if (src === undefined || width === undefined || height === undefined) return imageMarkdown(image, around, caption);
  const quote = (text: string): string => escapeRaw(oneLine(text));
  const title = caption ?? attribute(image, "title");
  return `<img src="${quote(src)}" alt="${quote(attribute(image, "alt") ?? "")}"${title === undefined ? "" : ` title="${quote(title)}"`} width="${width}" height="${height}">`;
}

function oneLine(text: string): string {
  return stripUnprintable(text).replace(/\s+/g, " ").trim();
}

/** `undefined`: the link leads nowhere and its words stay without it. */
function linkMarkdown(link: Element, around: Surroundings, depth: number): string | undefined {
  const target = around.resolve(attribute(link, "href") ?? "");
  if (target === undefined) return undefined;
  const pieces: Piece[] = [];
  collect(link.childNodes, pieces, { ...around, resolve: () => undefined }, depth + 1);
  const text = write(tidy(pieces, true), true);
  if (text === "") return "";
  const title = oneLine(attribute(link, "title") ?? "");
  return `[${text}](${linkTarget(target)}${title === "" || title === text ? "" : ` ${quoteTitle(title)}`})`;
}

function codeMarkdown(text: string): string {
  if (text === "") return "";
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : fence + text + fence;
}

/** White space as a browser shows it: one space, none at the ends of lines or of emphasis; empty emphasis goes. */
function tidy(pieces: readonly Piece[], oneLineOnly: boolean): Piece[] {
  const result: Piece[] = [];
  // A space that has been read and not yet written: it belongs outside of emphasis.
  let space = false;
  let atStart = true;
  const put = (piece: Piece): void => {
    if (space && !atStart) {
      let at = result.length;
      while (result[at - 1]?.kind === "open") at -= 1;
      result.splice(at, 0, { kind: "text", text: " " });
    }
    space = false;
    atStart = false;
    result.push(piece);
  };
  for (const piece of pieces) {
    if (piece.kind === "break") {
      if (oneLineOnly) space = true;
      else if (!atStart) {
        space = false;
        atStart = true;
        result.push(piece);
      }
    } else if (piece.kind === "open") result.push(piece);
    else if (piece.kind === "close") {
      const last = result.at(-1);
      if (last?.kind === "open" && last.tag === piece.tag) result.pop();
      else result.push(piece);
    } else if (piece.kind === "text") {
      const text = piece.text.replace(/[ \t\n\f\r]+/g, " ");
      const words = text.slice(text.startsWith(" ") ? 1 : 0, text.length > 1 && text.endsWith(" ") ? -1 : undefined);
      space ||= text.startsWith(" ");
      if (words !== "") put({ kind: "text", text: words });
      space ||= text.endsWith(" ");
    } else put(piece);
  }
  while (result.at(-1)?.kind === "break" || isSpace(result.at(-1))) result.pop();
  return breaksOutside(join(result));
}

function isSpace(piece: Piece | undefined): boolean {
  return piece?.kind === "text" && piece.text === " ";
}

/** Neighbouring texts as one, since what needs an escape depends on what follows. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = { kind: "text", text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** A break at the very end of emphasis, or before an end that nothing follows, is none. */
function breaksOutside(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  let end = result.length - 1;
  while (end >= 0 && result[end]?.kind === "close") end -= 1;
  while (end >= 0 && (result[end]?.kind === "break" || isSpace(result[end]))) {
    result.splice(end, 1);
    end -= 1;
  }
  return result;
}

const white = /^\s?$/u;
const punctuation = /[\p{P}\p{S}]/u;

/** Whether a delimiter run between two characters can open, or close, emphasis (CommonMark 0.31, 6.2). */
function canOpen(before: string, after: string): boolean {
  return !white.test(after) && (!punctuation.test(after) || white.test(before) || punctuation.test(before));
}

function write(pieces: readonly Piece[], inLink = false): string {
  let out = "";
  /** Elements written as Markdown marks rather than tags; marks are never nested. */
  let marked: Piece | undefined;
  const stack: boolean[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "text")
      out += inLink
        ? hideBrackets(textMarkdown(piece.text, pieces[index + 1]))
        : textMarkdown(piece.text, pieces[index + 1]);
    else if (piece.kind === "whole") out += isClear(piece, out, inLink) ? piece.markdown : codeTag(piece.code ?? "");
    else if (piece.kind === "break") out += "\\\n";
    else if (piece.kind === "open") {
      const asMark = piece.mark !== "" && marked === undefined && fits(pieces, index, out);
      stack.push(asMark);
      if (asMark) marked = piece;
      out += asMark ? piece.mark : `<${piece.tag}${piece.attributes}>`;
    } else {
      const asMark = stack.pop() === true;
      if (asMark) marked = undefined;
      out += asMark ? piece.mark : `</${piece.tag}>`;
    }
  }
  return out;
}

/** A code span touches no other, holds no end of a link, and in a link nothing that its brackets are counted with. */
function isClear({ code }: Piece & { readonly kind: "whole" }, out: string, inLink: boolean): boolean {
  return code === undefined || !(out.endsWith("`") || code.includes("](") || (inLink && /[`[\]]/.test(code)));
}

function codeTag(code: string): string {
  return `<code>${hideBrackets(escapeText(code, false))}</code>`;
}

/** Text that a link follows must not end in `!`, nor in a bracket that what follows would make a link of. */
function textMarkdown(text: string, next: Piece | undefined): string {
  const escaped = escapeText(text, next === undefined);
  return next === undefined || next.kind === "break" ? escaped.replace(/\\([!\]])$/, "$1") : escaped;
}

/** Whether an element's marks will be taken for marks: the element's ends touch its text, and its neighbours let it. */
function fits(pieces: readonly Piece[], open: number, out: string): boolean {
  let depth = 0;
  let close = open;
  for (; close < pieces.length; close += 1) {
    const kind = pieces[close]?.kind;
    if (kind === "open") depth += 1;
    else if (kind === "close" && --depth === 0) break;
    else if (kind === "break") return false;
  }
  const [first, last, next] = [pieces[open + 1], pieces[close - 1], pieces[close + 1]];
  if (first?.kind !== "text" || last?.kind !== "text") return false;
  const after =
    next === undefined || next.kind === "break" ? "" : next.kind === "text" ? firstCharacter(next.text) : "<";
  const before = out === "" || out.endsWith("\n") ? "" : lastCharacter(out);
  if (/[*_~]/.test(before) || /[*_~]/.test(after)) return false;
  const [start, end] = [firstCharacter(first.text), lastCharacter(last.text)];
  // Parsers differ on what kind of character an emoji is.
  if ([before, start, end, after].some((character) => character.length > 1)) return false;
  return !/[*_~]/.test(start + end) && canOpen(before, start) && canOpen(after, end);
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32);
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? "";
}
