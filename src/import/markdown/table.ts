import { attribute, elementsIn, exactText, isBlock, isElement } from "../html/dom.ts";
import type { Element } from "../html/parse.ts";
import { inlineMarkdown, type Surroundings } from "./inline.ts";

const alignments = new Map([
  ["left", ":---"],
  ["center", ":---:"],
  ["right", "---:"],
]);

/** A table of plain cells below one row of heads, as GitHub's Markdown writes it; `undefined` for any other. */
export function tableMarkdown(table: Element, around: Surroundings): string | undefined {
  const rows: Element[][] = [];
  for (const element of elementsIn(table)) {
    if (element.tagName === "caption" || (element.tagName === "table" && element !== table)) return undefined;
    if (element.tagName === "tr") rows.push(element.childNodes.filter((child) => isElement(child)));
  }
  const [head = []] = rows;
  if (rows.length < 2 || head.length < 2 || !head.every(({ tagName }) => tagName === "th")) return undefined;
  const regular = rows.every(
    (row, index) => row.length === head.length && row.every((cell) => isPlain(cell, index === 0 ? "th" : "td")),
  );
  if (!regular) return undefined;
  const line = (row: readonly Element[]): string =>
    `| ${row.map((cell) => inlineMarkdown(cell.childNodes, around, true)).join(" | ")} |`;
  const rule = head.map((_, column) => alignments.get(alignmentOf(rows, column)) ?? "---");
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.slice(1).map(line)].join("\n");
}

function isPlain(cell: Element, tag: string): boolean {
  if (cell.tagName !== tag || attribute(cell, "colspan") !== undefined || attribute(cell, "rowspan") !== undefined)
    return false;
  for (const element of elementsIn(cell))
    if (isBlock(element) || element.tagName === "br" || element.tagName === "img") return false;
  return !exactText(cell).includes("|");
}

/** The one alignment of a column's cells. */
function alignmentOf(rows: readonly (readonly Element[])[], column: number): string {
  const found = new Set(rows.map((row) => alignment(row[column])));
  return found.size === 1 ? ([...found][0] ?? "") : "";
}

function alignment(cell: Element | undefined): string {
  if (cell === undefined) return "";
  return (
    attribute(cell, "align") ?? /text-align:\s*(left|center|right)/i.exec(attribute(cell, "style") ?? "")?.[1] ?? ""
  );
}
