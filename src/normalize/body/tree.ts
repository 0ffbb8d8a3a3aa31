/** A node of a clean body: text, or an element. Neighbouring texts are one text. */
export type BodyNode = string | BodyElement;

export interface BodyElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly BodyNode[];
}

export type Attributes = Readonly<Record<string, string>>;

const none: Attributes = Object.freeze({});

export function createElement(tag: string, children: readonly BodyNode[], attributes: Attributes = none): BodyElement {
  return { tag, attributes, children };
}

export function isElement<Tag extends string>(
  node: BodyNode | undefined,
  tag?: Tag,
): node is BodyElement & { readonly tag: Tag } {
  return typeof node === "object" && (tag === undefined || node.tag === tag);
}

/** The marker of an advertisement slot; it stands among the top-level blocks alone and is never serialized. */
export const adSlotTag = "ad-slot";

export function isAdSlot(node: BodyNode | undefined): node is BodyElement & { readonly tag: typeof adSlotTag } {
  return isElement(node, adSlotTag);
}

/** All text of a node, in order. */
export function textContent(node: BodyNode): string {
  if (typeof node === "string") return node;
  let text = "";
  for (const child of node.children) text += textContent(child);
  return text;
}

/** Every element of the trees that has the tag, in document order. */
export function findElements(nodes: readonly BodyNode[], tag: string, found: BodyElement[] = []): BodyElement[] {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.tag === tag) found.push(node);
    findElements(node.children, tag, found);
  }
  return found;
}

/** Whether {@link findElements} would find anything in the node. */
export function holdsElement(node: BodyNode, tag: string): boolean {
  if (typeof node === "string") return false;
  if (node.tag === tag) return true;
  for (const child of node.children) if (holdsElement(child, tag)) return true;
  return false;
}

/** Appends a node; text that meets text becomes one text, empty text vanishes. */
export function append(nodes: BodyNode[], node: BodyNode): void {
  if (node === "") return;
  const last = nodes.at(-1);
  if (typeof node === "string" && typeof last === "string") nodes[nodes.length - 1] = last + node;
  else nodes.push(node);
}

/** Whether there is nothing to see: white space, line breaks and empty phrasing without an anchor. */
export function isBlank(nodes: readonly BodyNode[]): boolean {
  for (const node of nodes) {
    if (typeof node === "string") {
      if (/\S/.test(node)) return false;
    } else if (node.tag === "img" || node.attributes["id"] !== undefined || !isBlank(node.children)) return false;
  }
  return true;
}

/** Removes HTML white space at both ends of a run of phrasing content. */
export function trimRun(nodes: readonly BodyNode[]): BodyNode[] {
  const run = [...nodes];
  const first = run[0];
  if (typeof first === "string") {
    let start = 0;
    while (isSpace(first.charCodeAt(start))) start += 1;
    if (start === first.length) run.shift();
    else if (start > 0) run[0] = first.slice(start);
  }
  const last = run.at(-1);
  if (typeof last === "string") {
    let end = last.length;
    while (isSpace(last.charCodeAt(end - 1))) end -= 1;
    if (end === 0) run.pop();
    else if (end < last.length) run[run.length - 1] = last.slice(0, end);
  }
  return run;
}

/** Space, tab, line break, form feed or carriage return. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
}
