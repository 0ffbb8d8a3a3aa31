import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const alias: Readonly<Record<string, string>> = { b: "strong", i: "em", del: "s" };
const inline = /^(?:strong|em|s|sub|sup|u|mark|small|code|a|img|span|time)$/;
const marks = new Set(
  "strong em s sub sup u mark small h1 h2 h3 h4 blockquote ul ol li pre code a td th dt dd".split(" "),
);
const once = /^(?:strong|em|s|u|small)$/;

/**
 * What a reader sees of HTML, as lines that can be compared: each character with all that marks it, in which order does
 * not matter. White space counts as there or not there.
 */
export function seen(html: string): string[] {
  const out: string[] = [];
  let gap = true;
  const push = (text: string, held: readonly string[]): void =>
    void out.push(`${gap && out.length > 0 ? " " : ""}${text}|${held.toSorted().join("|")}`);
  const visit = (parent: Parent, held: readonly string[]): void => {
    for (const child of parent.childNodes) {
      if ("value" in child) {
        for (const character of child.value) {
          if (!/\s/.test(character)) push(character, held);
          gap = /\s/.test(character);
        }
      } else if ("tagName" in child) {
        const tag = alias[child.tagName] ?? child.tagName;
        if (!inline.test(tag)) gap = true;
        const attribute = (name: string): string =>
          child.attrs.find((candidate) => candidate.name === name)?.value ?? "";
        if (tag === "img") {
          gap = false;
          push(`picture ${attribute("src")} ${attribute("alt")}`, held);
          gap = false;
        }
        visit(child, add(tag, child, held));
        if (!inline.test(tag)) gap = true;
      }
    }
  };
  visit(parseFragment(html), []);
  return out;
}

function add(tag: string, element: DefaultTreeAdapterTypes.Element, held: readonly string[]): readonly string[] {
  if (tag === "a") {
    const text = textOf(element).trim();
    // An address in running text is linked.
    const href = element.attrs.find(({ name }) => name === "href")?.value ?? "";
    return href.startsWith("mailto:") || /^(?:https?:|www\.)/.test(text) ? held : [...held, `a ${href}`];
  }
  // Markdown's code blocks are `pre` with `code` in it.
  if (!marks.has(tag) || (tag === "code" && held.at(-1) === "pre") || (once.test(tag) && held.includes(tag)))
    return held;
  return [...held, tag];
}

function textOf(node: Node | Parent): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
