import { isBlockTag } from "./elements.ts";
import {
  append,
  createElement,
  isAdSlot,
  isBlank,
  isElement,
  trimRun,
  type Attributes,
  type BodyElement,
  type BodyNode,
} from "./tree.ts";

/** Builders that keep the content model: blocks never stand in phrasing, lists hold items, tables hold rows. */

export function isBlock(node: BodyNode | undefined): node is BodyElement {
  return isElement(node) && isBlockTag(node.tag);
}

/** Splits mixed content: `onRun` makes nodes of each run of phrasing, `onBlock` of each block. */
function group(
  nodes: readonly BodyNode[],
  onRun: (run: readonly BodyNode[]) => readonly BodyNode[],
  onBlock: (block: BodyElement) => readonly BodyNode[],
): BodyNode[] {
  const result: BodyNode[] = [];
  let run: BodyNode[] = [];
  const flush = (): void => {
    if (run.length > 0) for (const node of onRun(run)) append(result, node);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      flush();
      result.push(...onBlock(node));
    }
  }
  flush();
  return result;
}

/** Content of a container: white space between blocks goes, and so do markers of slots, which stand at the top only. */
export function contain(nodes: readonly BodyNode[]): BodyNode[] {
  return group(
    nodes,
    (run) => (isBlank(run) ? [] : trimRun(run)),
    (block) => (isAdSlot(block) ? [] : [block]),
  );
}

/** Every run of loose phrasing becomes a paragraph with the attributes; an id goes to the first of them. */
export function paragraphs(nodes: readonly BodyNode[], attributes: Attributes = {}): BodyNode[] {
  // Most paragraphs hold no block.
  if (!nodes.some(isBlock)) return isBlank(nodes) ? [] : [createElement("p", trimRun(nodes), attributes)];
  let given = attributes;
  return group(
    nodes,
    (run) => {
      if (isBlank(run)) return [];
      const paragraph = createElement("p", trimRun(run), given);
      given = withoutId(given);
      return [paragraph];
    },
    (block) => [block],
  );
}

/**
 * A wrapper that goes leaves its blocks: language and direction, which they would lose, are given to each of them, its
 * id to the first that has none.
 */
export function unwrap(nodes: readonly BodyNode[], attributes: Attributes): BodyNode[] {
  let { id } = attributes;
  const inherited = withoutId(attributes);
  if (id === undefined && Object.keys(inherited).length === 0) return [...nodes];
  return nodes.map((node) => {
    if (!isBlock(node) || isAdSlot(node)) return node;
    const own = { ...inherited, ...node.attributes };
    if (id === undefined || own["id"] !== undefined) return createElement(node.tag, node.children, own);
    const marked = createElement(node.tag, node.children, { ...own, id });
    id = undefined;
    return marked;
  });
}

/** A phrasing element around content. Blocks are never inside it: it goes inside them. */
export function wrapPhrasing(tag: string, attributes: Attributes, nodes: readonly BodyNode[]): BodyNode[] {
  let given = attributes;
  const wrap = (run: readonly BodyNode[]): readonly BodyNode[] => {
    // The target of a link is in the first run; the others would be links to nowhere.
    if (given["id"] === undefined && (isBlank(run) || (tag === "a" && given["href"] === undefined))) return run;
    const wrapped = createElement(tag, run, given);
    given = withoutId(given);
    return [wrapped];
  };
  if (!nodes.some(isBlock)) return [...wrap(nodes)];
  const push = (content: readonly BodyNode[]): BodyNode[] =>
    group(content, wrap, (block) => [
      isWhole(block) ? block : createElement(block.tag, push(block.children), block.attributes),
    ]);
  return push(nodes);
}

/** A link card has one form, and what is empty cannot be entered. */
function isWhole({ children, attributes }: BodyElement): boolean {
  return children.length === 0 || attributes["class"] === "embed";
}

function withoutId(attributes: Attributes): Attributes {
  if (attributes["id"] === undefined) return attributes;
  const { id: _, ...rest } = attributes;
  return rest;
}

/** The items of a list. A list between items belongs to the item before it; other content becomes an item. */
export function listItems(nodes: readonly BodyNode[]): BodyElement[] {
  const items: BodyElement[] = [];
  for (const node of runsAs("li", nodes)) {
    const last = items.at(-1);
    if (node.tag === "li") items.push(node);
    else if (last === undefined || !(node.tag === "ul" || node.tag === "ol")) items.push(createElement("li", [node]));
    else items[items.length - 1] = createElement(last.tag, [...last.children, node], last.attributes);
  }
  return items;
}

/** Terms and descriptions; other content becomes a description. */
export function termItems(nodes: readonly BodyNode[]): BodyElement[] {
  return runsAs("dd", nodes).map((node) =>
    node.tag === "dt" || node.tag === "dd" ? node : createElement("dd", [node]),
  );
}

function runsAs(tag: string, nodes: readonly BodyNode[]): BodyElement[] {
  return group(
    nodes,
    (run) => (isBlank(run) ? [] : [createElement(tag, trimRun(run))]),
    (block) => (isAdSlot(block) ? [] : [block]),
  ).filter((node) => isElement(node));
}

/** A table's parts in the order that HTML wants; nothing when there is no cell. */
export function tableParts(nodes: readonly BodyNode[]): BodyElement[] {
  const parts = nodes.filter((node) => isElement(node));
  const of = (tag: string): BodyElement[] => parts.filter((part) => part.tag === tag);
  const [head, ...heads] = of("thead");
  // One head is allowed; the rows of another are kept among the others.
  const bodies = [
    ...heads.map(({ children, attributes }) => createElement("tbody", children, attributes)),
    ...of("tbody"),
  ];
  const sections = [...(head === undefined ? [] : [head]), ...bodies, ...of("tfoot")];
  return sections.length === 0 ? [] : [...joined("caption", of("caption")), ...sections];
}

/** One element with the content of all, or none. */
function joined(tag: string, elements: readonly BodyElement[]): BodyElement[] {
  const [first] = elements;
  if (first === undefined) return [];
  const children: BodyNode[] = [];
  for (const element of elements) {
    if (element !== first) append(children, " ");
    for (const child of element.children) append(children, child);
  }
  return [createElement(tag, children, first.attributes)];
}

/** The summary first, then the rest. */
export function detailsParts(nodes: readonly BodyNode[]): BodyNode[] {
  const content = contain(nodes);
  const summaries = content.filter((node) => isElement(node, "summary"));
  return [...joined("summary", summaries), ...content.filter((node) => !isElement(node, "summary"))];
}

/** A figure's content, its captions joined to one at the end. A figure that shows nothing leaves its caption as text. */
export function figureParts(attributes: Attributes, nodes: readonly BodyNode[]): BodyNode[] {
  const captions = nodes.filter((node) => isElement(node, "figcaption"));
  const content = contain(nodes.filter((node) => !isElement(node, "figcaption")));
  const caption = joined("figcaption", captions);
  if (content.length === 0)
    return paragraphs(
      caption.flatMap(({ children }) => children),
      withoutClass(attributes),
    );
  return [createElement("figure", [...content, ...caption], attributes)];
}

function withoutClass(attributes: Attributes): Attributes {
  const { class: _, ...rest } = attributes;
  return rest;
}
