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

/** Appends a node; text that meets text becomes one text, empty text vanishes. */
export function append(nodes: BodyNode[], node: BodyNode): void {
  if (node === "") return;
  const last = nodes.at(-1);
  if (typeof node === "string" && typeof last === "string") nodes[nodes.length - 1] = last + node;
  else nodes.push(node);
}

/** Whether there is nothing to see: white space, line breaks and empty phrasing without an anchor. */
export function isBlank(nodes: readonly BodyNode[]): boolean {
  return nodes.every((node) =>
    typeof node === "string"
      ? !/\S/.test(node)
      : node.tag !== "img" && node.attributes["id"] === undefined && isBlank(node.children),
  );
}

/** Removes HTML white space at both ends of a run of phrasing content. */
export function trimRun(nodes: readonly BodyNode[]): BodyNode[] {
  const run = [...nodes];
  const first = run[0];
  if (typeof first === "string") {
    const trimmed = first.replace(/^[ \t\n\f\r]+/, "");
    if (trimmed === "") run.shift();
    else run[0] = trimmed;
  }
  const last = run.at(-1);
  if (typeof last === "string") {
    const trimmed = last.replace(/[ \t\n\f\r]+$/, "");
    if (trimmed === "") run.pop();
    else run[run.length - 1] = trimmed;
  }
  return run;
}
