import { isSuspicious } from "./clean-text.ts";
import { htmlNamespace, type SourceAttribute, type SourceElement, type SourceNode } from "./source.ts";

/** What a parser does with an element of plain HTML: where it leaves it, and what may stand in it. */
interface Form {
  readonly tag: string;
  readonly role: "inline" | "block" | "part";
  readonly isVoid: boolean;
  /** Blocks may stand in it; in structures, only white space and parts. */
  readonly content: "inline" | "flow" | "parts";
  /** The elements in which a part stands. */
  readonly homes: readonly string[];
}

const forms = new Map<string, Form>();

function know(role: Form["role"], tags: string, content: Form["content"], homes = "", isVoid = false): void {
  for (const tag of tags.split(" ")) forms.set(tag, { tag, role, isVoid, content, homes: homes.split(" ") });
}

know("inline", "a abbr b cite code del em i ins kbd mark q s samp small span strong sub sup u var", "inline");
know("inline", "br img wbr", "inline", "", true);
know("block", "h1 h2 h3 h4 h5 h6 p pre", "inline");
know("block", "hr", "inline", "", true);
know("block", "article aside blockquote details div figcaption figure footer header section summary", "flow");
know("block", "dl ol table ul", "parts");
know("part", "li", "flow", "ol ul");
know("part", "dd dt", "flow", "dl");
know("part", "thead tbody tfoot", "parts", "table");
know("part", "tr", "parts", "thead tbody tfoot");
know("part", "td th", "flow", "tr");

/** Those that an escaper writes, and those that people do. */
const references = new Map<string, string>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#39", "'"],
  ["nbsp", "\u00A0"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
]);
const depthLimit = 50;

/**
 * Reads plain HTML, such as Markdown becomes, many times faster than a parser: known elements, each closed, in places where a
 * parser leaves them, attributes in double quotes, and the usual character references. The tree equals the parser's;
 * `undefined` for everything else, which the parser must read.
 */
export function readShort(html: string): readonly SourceNode[] | undefined {
  return html.includes("\r") || html.includes("\0") ? undefined : new ShortReader(html).read();
}

class ShortReader {
  readonly #html: string;
  readonly #clean: boolean;
  #at = 0;
  /** The first ampersand at or after the place. */
  #reference: number;
  readonly #open: Form[] = [{ tag: "", role: "block", isVoid: false, content: "flow", homes: [] }];
  readonly #contents: SourceNode[][] = [[]];

  constructor(html: string) {
    this.#html = html;
    this.#clean = !isSuspicious(html);
    this.#reference = endless(html.indexOf("&"));
  }

  read(): readonly SourceNode[] | undefined {
    const html = this.#html;
    while (this.#at < html.length) {
      const start = html.indexOf("<", this.#at);
      const end = start < 0 ? html.length : start;
      if (end > this.#at && !this.#readText(end)) return undefined;
      if (start < 0) break;
      const next = html[start + 1];
      if (!(next === "/" ? this.#readEnd(start) : next === "!" ? this.#readComment(start) : this.#readTag(start)))
        return undefined;
    }
    return this.#open.length === 1 ? this.#contents[0] : undefined;
  }

  #readText(end: number): boolean {
    const value = this.#decode(this.#at, end);
    if (value === undefined) return false;
    if (this.#open.at(-1)?.content === "parts" && /[^ \n\t]/.test(value)) return false;
    this.#contents.at(-1)?.push({ value, clean: this.#clean });
    this.#at = end;
    return true;
  }

  #readEnd(start: number): boolean {
    const tag = this.#open.at(-1)?.tag ?? "";
    if (tag === "" || !this.#html.startsWith(tag, start + 2) || this.#html[start + 2 + tag.length] !== ">")
      return false;
    this.#open.pop();
    this.#contents.pop();
    this.#at = start + tag.length + 3;
    return true;
  }

  #readComment(start: number): boolean {
    const html = this.#html;
    const end = html.indexOf("--", start + 4);
    if (
      !html.startsWith("<!--", start) ||
      end < 0 ||
      html[end + 2] !== ">" ||
      /^-?>/.test(html.slice(start + 4, start + 6))
    )
      return false;
    this.#contents.at(-1)?.push({ data: html.slice(start + 4, end) });
    this.#at = end + 3;
    return true;
  }

  #readTag(start: number): boolean {
    const html = this.#html;
    tagName.lastIndex = start + 1;
    if (!tagName.test(html)) return false;
    let at = tagName.lastIndex;
    const form = forms.get(html.slice(start + 1, at));
    if (form === undefined || !this.#mayStand(form) || this.#open.length > depthLimit) return false;
    const attrs: SourceAttribute[] = [];
    while (html[at] === " ") {
      attributeName.lastIndex = at + 1;
      if (!attributeName.test(html)) break;
      const from = attributeName.lastIndex;
      const end = html.indexOf('"', from);
      const name = html.slice(at + 1, from - 2);
      const value = end < 0 ? undefined : this.#decode(from, end);
      if (value === undefined || attrs.some((known) => known.name === name)) return false;
      attrs.push({ name, value });
      at = end + 1;
    }
    if (form.isVoid && html[at] === " " && html[at + 1] === "/") at += 1;
    if (form.isVoid && html[at] === "/") at += 1;
    // A parser takes away the first line break of pre.
    if (html[at] !== ">" || (form.tag === "pre" && html[at + 1] === "\n")) return false;
    this.#at = at + 1;
    const childNodes: SourceNode[] = [];
    const element: SourceElement = { tagName: form.tag, namespaceURI: htmlNamespace, attrs, childNodes };
    this.#contents.at(-1)?.push(element);
    if (form.isVoid) return true;
    this.#open.push(form);
    this.#contents.push(childNodes);
    return true;
  }

  /** Whether a parser would leave the element where its tag stands. */
  #mayStand({ tag, role, homes }: Form): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined) return false;
    if (role === "part") return homes.includes(parent.tag);
    if (role === "block") return parent.content === "flow";
    return parent.content !== "parts" && (tag !== "a" || !this.#open.some((open) => open.tag === "a"));
  }

  #decode(from: number, end: number): string | undefined {
    const html = this.#html;
    if (this.#reference < from) this.#reference = endless(html.indexOf("&", from));
    if (this.#reference >= end) return html.slice(from, end);
    let text = "";
    let done = from;
    for (let at = this.#reference; at < end; at = endless(html.indexOf("&", done))) {
      const close = html.indexOf(";", at);
      const character = close < 0 || close - at > 8 ? undefined : references.get(html.slice(at + 1, close));
      if (character === undefined) return undefined;
      text += html.slice(done, at) + character;
      done = close + 1;
    }
    return text + html.slice(done, end);
  }
}

const tagName = /[a-z][a-z0-9]*/y;
const attributeName = /[a-z][a-z-]*="/y;

function endless(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
