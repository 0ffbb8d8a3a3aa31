import { SaxesParser } from "saxes";

/** An element of a parsed document: names are as written, with their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Parses strictly: well-formedness of XML 1.0 and of namespaces.
 *
 * @throws for the first violation, with line and column
 */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const stack = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a feed has no document type");
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const element: XmlElement = { name: tag.name, attributes, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => void stack.pop());
  for (const event of ["text", "cdata"] as const)
    parser.on(event, (part) => {
      const element = stack.at(-1);
      if (element !== undefined) element.text += part;
    });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("the document is empty");
  return root;
}

/** The children of one name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of one name; `undefined` when there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const found = all(element, name);
  if (found.length > 1) throw new Error(`<${element.name}> has ${found.length} <${name}>`);
  return found[0]?.text;
}
