import { htmlNamespace, type SourceAttribute, type SourceElement, type SourceNode } from "./source.ts";

interface OpenElement extends SourceElement {
  readonly attrs: SourceAttribute[];
  readonly childNodes: SourceNode[];
}

const inline = new Set("a br code del em img strong sup".split(" "));
const blocks = new Set("blockquote h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split(" "));
const voids = new Set(["br", "hr", "img"]);
const flow = new Set(["", "blockquote", "li"]);
/** Parts of structures: where each may stand. */
const homes = new Map([
  ["li", "ol ul"],
  ["thead", "table"],
  ["tbody", "table"],
  ["tr", "thead tbody"],
  ["th", "tr"],
  ["td", "tr"],
]);
/** Where only white space and parts stand in HTML that Markdown makes. */
const structural = new Set(["ol", "ul", "table", "thead", "tbody", "tr"]);

const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const depthLimit = 50;

/**
 * Reads the plain HTML that Markdown without raw HTML becomes, many times faster than a parser: known elements, each
 * closed, in places where a parser leaves them, and the character references that an escaper writes. The tree equals the
 * parser's; `undefined` for everything else, which the parser must read.
 */
export function readShort(html: string): readonly SourceNode[] | undefined {
  if (/[\u0000\r]|<!|<pre[^>]*>\n|<(?!\/?[a-z])/.test(html)) return undefined;
  const root: OpenElement = { tagName: "", namespaceURI: htmlNamespace, attrs: [], childNodes: [] };
  const open: OpenElement[] = [root];
  let at = 0;
  while (at < html.length) {
    const parent = open.at(-1);
    if (parent === undefined) return undefined;
    const start = html.indexOf("<", at);
    const end = start < 0 ? html.length : start;
    if (end > at && !addText(parent, html.slice(at, end))) return undefined;
    if (start < 0) break;
    const close = html.indexOf(">", start);
    if (close < 0) return undefined;
    at = close + 1;
    if (html[start + 1] === "/") {
      if (open.length === 1 || html.slice(start + 2, close) !== parent.tagName) return undefined;
      open.pop();
      continue;
    }
    const element = readTag(html.slice(start + 1, close));
    if (element === undefined || !mayStand(element.tagName, open) || open.length > depthLimit) return undefined;
    parent.childNodes.push(element);
    if (!voids.has(element.tagName)) open.push(element);
  }
  return open.length === 1 ? root.childNodes : undefined;
}

function addText(parent: OpenElement, source: string): boolean {
  if (structural.has(parent.tagName) && /[^ \n\t]/.test(source)) return false;
  const value = decode(source);
  if (value !== undefined) parent.childNodes.push({ value });
  return value !== undefined;
}

function decode(source: string): string | undefined {
  if (!source.includes("&")) return source;
  let known = true;
  const text = source.replace(/&(?:(amp|lt|gt|quot|#39);)?/g, (_, name: string | undefined) => {
    if (name === undefined) known = false;
    return name === undefined ? "&" : (references[name] ?? "");
  });
  return known ? text : undefined;
}

function readTag(source: string): OpenElement | undefined {
  const name = /^[a-z][a-z0-9]*/.exec(source)?.[0] ?? "";
  const attrs: SourceAttribute[] = [];
  let at = name.length;
  for (const match of source.slice(at).matchAll(/ ([a-z]+)="([^"<]*)"/g)) {
    const value = decode(match[2] ?? "");
    const attribute = match[1] ?? "";
    if (match.index !== at - name.length || value === undefined || attrs.some((known) => known.name === attribute))
      return undefined;
    attrs.push({ name: attribute, value });
    at += match[0].length;
  }
  return at === source.length ? { tagName: name, namespaceURI: htmlNamespace, attrs, childNodes: [] } : undefined;
}

/** Whether a parser would leave the element where its tag stands. */
function mayStand(tag: string, open: readonly OpenElement[]): boolean {
  const parent = open.at(-1)?.tagName ?? "";
  if (inline.has(tag)) return !structural.has(parent) && (tag !== "a" || !open.some(({ tagName }) => tagName === "a"));
  if (blocks.has(tag)) return flow.has(parent);
  return homes.get(tag)?.split(" ").includes(parent) ?? false;
}
