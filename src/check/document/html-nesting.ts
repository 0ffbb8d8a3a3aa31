import { openAtEnd, openEnded, paragraphEnders, scopes, voids } from "./html-words.ts";

const headings = /^h[1-6]$/;
const formatting = new Set([
  "a",
  "b",
  "big",
  "code",
  "em",
  "font",
  "i",
  "nobr",
  "s",
  "small",
  "strike",
  "strong",
  "tt",
  "u",
]);

/** Parent → what may stand directly in it. */
const tableParts: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "script", "style", "template"]),
  colgroup: new Set(["col", "template"]),
  thead: new Set(["tr", "script", "style", "template"]),
  tbody: new Set(["tr", "script", "style", "template"]),
  tfoot: new Set(["tr", "script", "style", "template"]),
  tr: new Set(["td", "th", "script", "style", "template"]),
};

/** Start tag → elements that it closes when they are open, and the element behind which none is looked for. */
const siblings: Readonly<Record<string, readonly [closes: readonly string[], within: readonly string[]]>> = {
  li: [["li"], ["ul", "ol", "menu", "dir"]],
  dt: [["dt", "dd"], ["dl"]],
  dd: [["dt", "dd"], ["dl"]],
  option: [["option"], ["select", "datalist"]],
  optgroup: [["option", "optgroup"], ["select"]],
  tr: [["td", "th", "tr", "caption", "colgroup"], ["table"]],
  td: [
    ["td", "th"],
    ["tr", "table"],
  ],
  th: [
    ["td", "th"],
    ["tr", "table"],
  ],
  tbody: [["td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup"], ["table"]],
  thead: [["td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup"], ["table"]],
  tfoot: [["td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup"], ["table"]],
};

/** Open elements; a text that nests deeper is an attack, and its nesting is not followed further. */
const depthLimit = 500;

/** Follows the open elements of a body and tells every tag that stands where it may not. */
export class Nesting {
  readonly #stack: string[] = [];
  #isTooDeep = false;
  readonly #fault: (reason: string, offset: number) => void;

  constructor(fault: (reason: string, offset: number) => void) {
    this.#fault = fault;
  }

  open(name: string, isSelfClosing: boolean, offset: number): void {
    if (this.#isTooDeep) return;
    if (this.#stack.length >= depthLimit) {
      this.#isTooDeep = true;
      return this.#fault(`elements are nested more than ${depthLimit} levels deep`, offset);
    }
    if (isSelfClosing && !voids.has(name) && !this.#stack.includes("svg") && !this.#stack.includes("math"))
      this.#fault(`<${name}/> is read as <${name}>`, offset);
    if (paragraphEnders.has(name)) this.#endParagraph(name, offset);
    const [closes = [], within = []] = siblings[name] ?? [];
    this.#endSiblings(closes, within, name, offset);
    if (headings.test(name) && headings.test(this.#stack.at(-1) ?? ""))
      this.#fault(`<${name}> stands in another heading`, offset);
    if ((name === "a" || name === "button" || name === "form") && this.#isOpen(name))
      this.#fault(`<${name}> stands in another <${name}>`, offset);
    this.#place(name, offset);
    if (!voids.has(name)) this.#stack.push(name);
  }

  close(name: string, offset: number): void {
    if (this.#isTooDeep) return;
    if (voids.has(name)) return this.#fault(`</${name}> ends an element that has no content`, offset);
    const at = this.#stack.lastIndexOf(name);
    if (at === -1) return this.#fault(`</${name}> ends nothing that is open`, offset);
    const open = this.#stack.slice(at + 1).find((inner) => !openEnded.has(inner));
    if (open !== undefined) {
      this.#fault(`</${name}> comes before the end of <${open}>`, offset);
      // A formatting element alone ends; what stands in it stays open.
      if (formatting.has(name)) return void this.#stack.splice(at, 1);
    }
    this.#stack.length = at;
  }

  text(offset: number): void {
    if (this.#isTooDeep) return;
    const parent = this.#stack.at(-1) ?? "";
    if (tableParts[parent] !== undefined) this.#fault(`text stands in <${parent}>, outside of a cell`, offset);
  }

  end(offset: number): void {
    if (this.#isTooDeep) return;
    const open = this.#stack.find((name) => !openAtEnd.has(name));
    if (open !== undefined) this.#fault(`<${open}> is never closed`, offset);
  }

  #isOpen(name: string): boolean {
    const from = this.#stack.findLastIndex((open) => scopes.has(open) && open !== name);
    return this.#stack.lastIndexOf(name) > from;
  }

  #endParagraph(name: string, offset: number): void {
    if (!this.#isOpen("p")) return;
    const at = this.#stack.lastIndexOf("p");
    const open = this.#stack.slice(at + 1).find((inner) => !openEnded.has(inner));
    if (open !== undefined && name === "p") this.#fault(`<p> begins before the end of <${open}>`, offset);
    if (open !== undefined && name !== "p") this.#fault(`<${name}> stands in <p>`, offset);
    this.#stack.length = at;
  }

  #endSiblings(closes: readonly string[], within: readonly string[], name: string, offset: number): void {
    const from = this.#stack.findLastIndex((open) => within.includes(open) || open === "table");
    const at = this.#stack.findIndex((open, index) => index > from && closes.includes(open));
    if (at === -1) return;
    const open = this.#stack.slice(at + 1).find((inner) => !openEnded.has(inner));
    if (open !== undefined) this.#fault(`<${name}> begins before the end of <${open}>`, offset);
    this.#stack.length = at;
  }

  #place(name: string, offset: number): void {
    const parent = this.#stack.at(-1) ?? "";
    if (parent === "table" && name === "tr") return void this.#stack.push("tbody");
    const allowed = tableParts[parent];
    if (allowed !== undefined && !allowed.has(name)) this.#fault(`<${name}> stands directly in <${parent}>`, offset);
  }
}
