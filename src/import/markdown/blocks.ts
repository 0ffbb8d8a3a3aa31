import { attribute, elementsIn, exactText, isBlock, isElement, textOf } from "../html/dom.ts";
import { embedAddress } from "../html/embeds.ts";
import { figureCaption } from "../html/captions.ts";
import type { Element, Node } from "../html/parse.ts";
import { stripUnprintable } from "../../base/xml-text.ts";
import { inlineMarkdown, sizedImage, type Surroundings } from "./inline.ts";
import { rawHtml } from "./raw.ts";
import { tableMarkdown } from "./table.ts";

/** The marker of an advertisement slot in an article. */
export const adSlot = "<!-- ad -->";

/** Deeper blocks lose their structure and keep their text. */
const depthLimit = 60;

/** Where a block stands. */
interface Place {
  readonly around: Surroundings;
  readonly depth: number;
  readonly inList: boolean;
}

/** Content as blocks of Markdown; each may have several lines, none is empty. */
export function blocksMarkdown(nodes: readonly Node[], around: Surroundings): string[] {
  return blocks(nodes, { around, depth: 0, inList: false });
}

function blocks(nodes: readonly Node[], place: Place): string[] {
  const result: string[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    for (const part of paragraphs(run)) {
      const text = inlineMarkdown(part, place.around);
      if (text !== "") result.push(text);
    }
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && holdsBlock(node)) {
      flush();
      if (place.depth > depthLimit) run.push({ nodeName: "#text", value: textOf(node), parentNode: null });
      else result.push(...block(node, { ...place, depth: place.depth + 1 }, result.at(-1)));
    } else if ("data" in node) {
      if (!/^\s*ad\s*$/i.test(node.data) || place.inList) continue;
      flush();
      result.push(adSlot);
    } else run.push(node);
  }
  flush();
  return result;
}

/** Phrasing that is divided by two line breaks and more is several paragraphs. */
function paragraphs(run: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of run) {
    const isBreak = isElement(node, "br");
    if (isBreak || (breaks.length > 0 && "value" in node && !/\S/.test(node.value))) {
      if (isBreak) breaks.push(node);
      continue;
    }
    if (breaks.length > 1) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** Whether an element stands on lines of its own, or wraps something that does. */
function holdsBlock(element: Element): boolean {
  if (isBlock(element)) return true;
  if (
    ["button", "select", "svg", "math", "template", "noscript", "script", "style", "picture"].includes(element.tagName)
  )
    return false;
  for (const inner of elementsIn(element)) if (isBlock(inner)) return true;
  return false;
}

function block(element: Element, place: Place, above: string | undefined): string[] {
  const { around } = place;
  const { tagName: tag, childNodes } = element;
  const embed = embedAddress(element, around.resolve);
  if (embed !== undefined) return [embed];
  switch (tag) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const text = inlineMarkdown(childNodes, around, true).replace(/(?<=^|\s)(?=#+$)/, "\\");
      return text === "" ? [] : [`${"#".repeat(Number(tag[1]))} ${text}`];
    }
    case "hr":
      return [place.inList ? "<hr>" : "***"];
    case "pre":
      return fenced(element);
    case "blockquote": {
      const quoted = blocks(childNodes, place).join("\n\n");
      return quoted === "" ? [] : [quoted.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">")];
    }
    case "ul":
    case "menu":
    case "dir":
    case "ol":
      return list(element, place, above);
    case "table":
      return isLayout(element)
        ? blocks(childNodes, place)
        : [tableMarkdown(element, around) ?? rawHtml(element, around)];
    case "dl":
    case "details":
      return [rawHtml(element, around)].filter(
        (html) => html.includes("<img") || /\S/.test(html.replace(/<[^>]*>/g, "")),
      );
    case "figure":
      return figure(element, place);
    case "iframe":
    case "video":
    case "audio":
    case "object":
    case "embed":
      return [];
    default:
      return blocks(childNodes, place);
  }
}

function fenced(element: Element): string[] {
  const code = stripUnprintable(exactText(element))
    .replace(/\r\n?/g, "\n")
    .replace(/^\n|\s+$/g, "");
  if (code === "") return [];
  const inner = element.childNodes.find((child) => isElement(child, "code"));
  const classes = `${attribute(element, "class") ?? ""} ${inner !== undefined && isElement(inner) ? (attribute(inner, "class") ?? "") : ""}`;
  const language = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})(?:\s|$)/.exec(classes)?.[1] ?? "";
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((found) => found.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}\n${code}\n${fence}`];
}

function list(element: Element, place: Place, above: string | undefined): string[] {
  const ordered = element.tagName === "ol";
  const items = element.childNodes
    .filter((child) => isElement(child))
    .filter((child) => child.tagName === "li" || textOf(child) !== "");
  const loose = items.some((item) => item.childNodes.some((child) => isElement(child, "p")));
  // Two lists in a row need different marks to be two.
  const [bullet, stop] = above !== undefined && /^(?:- |\d+\. |[-\d.]+$)/.test(above) ? ["*", ")"] : ["-", "."];
  let number = /^\d{1,8}$/.test(attribute(element, "start") ?? "") ? Number(attribute(element, "start")) : 1;
  const lines: string[] = [];
  for (const item of items) {
    const mark = ordered ? `${number}${stop}` : bullet;
    number += 1;
    const own = item.tagName === "li" ? item.childNodes : [item];
    const content = blocks(own, { ...place, inList: true });
    const text = content
      .map((part, index) => (index === 0 ? part : separator(content[index - 1] ?? "", part, loose) + part))
      .join("");
    // Marks of empty items in a row would be a rule.
    if (text === "") continue;
    const indent = " ".repeat(mark.length + 1);
    lines.push(`${mark} ${text.replace(/\n(?=.)/g, `\n${indent}`)}`.trimEnd());
  }
  return lines.length === 0 ? [] : [lines.join(loose ? "\n\n" : "\n")];
}

/** A list right under its item's words leaves the item tight; HTML ends only at an empty line. */
function separator(before: string, next: string, loose: boolean): string {
  return !loose && !before.startsWith("<") && /^(?:[-*] |1[.)] )/.test(next) ? "\n" : "\n\n";
}

/** A table without heads, captions or several columns is there for the looks. */
function isLayout(table: Element): boolean {
  if (attribute(table, "role") === "presentation") return true;
  let widest = 0;
  for (const element of elementsIn(table)) {
    if (element.tagName === "th" || element.tagName === "caption") return false;
    if (element.tagName === "tr")
      widest = Math.max(widest, element.childNodes.filter((child) => isElement(child)).length);
  }
  return widest < 2;
}

function figure(element: Element, place: Place): string[] {
  const images: Element[] = [];
  for (const inner of elementsIn(element)) {
    if (inner.tagName === "img") images.push(inner);
    if (
      inner.tagName === "figure" ||
      inner.tagName === "table" ||
      inner.tagName === "pre" ||
      embedAddress(inner, place.around.resolve) !== undefined
    )
      return figureOfBlocks(element, place);
  }
  if (images.length === 0) return figureOfBlocks(element, place);
  const caption = figureCaption(element);
  const pictures = images.map((image, index) =>
    sizedImage(image, place.around, index === images.length - 1 ? caption : undefined),
  );
  const shown = pictures.filter((picture) => picture !== "");
  if (shown.length > 0) return shown;
  return caption === undefined ? [] : [pictureNote(caption)];
}

function figureOfBlocks(element: Element, place: Place): string[] {
  return blocks(element.childNodes, place);
}

/** Where a picture stood whose address is not known: readers do not see it, the desk does. */
export function pictureNote(caption: string, kind = "picture"): string {
  return `<!-- ${kind}: ${stripUnprintable(caption)
    .replace(/\s+/g, " ")
    .replace(/-(?=-)|-(?=>)|-$/g, "‐")
    .trim()} -->`;
}
