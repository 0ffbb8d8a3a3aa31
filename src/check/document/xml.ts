import { SaxesParser } from "saxes";

import { Unreadable, type DocumentFault } from "./fault.ts";
import { canonicalName, type Vocabulary } from "./namespaces.ts";

/** An element of a document under check. */
export interface XmlElement {
  /** See {@link canonicalName}. */
  readonly name: string;
  /** By name, with the usual prefix of their namespaces; declarations of namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly parent: XmlElement | undefined;
  /** Its own text, without that of its children. */
  text: string;
  /** Offset of its `<` in the document. */
  readonly offset: number;
  /** Where its content begins and ends in the document. */
  readonly start: number;
  end: number;
}

/** A declaration `xmlns:prefix="uri"`. */
interface NamespaceDeclaration {
  readonly prefix: string;
  readonly uri: string;
  readonly offset: number;
}

export interface ParsedXml {
  readonly root: XmlElement;
  readonly vocabulary: Vocabulary;
  readonly declarations: readonly NamespaceDeclaration[];
  /** Offset of a document type declaration. */
  readonly doctype: number | undefined;
}

/** Elements inside elements: no document of these kinds needs more, and readers overflow. */
const depthLimit = 200;

/** Reads a document strictly: XML 1.0 and its namespaces. Entities of a document type are not expanded. */
export function parseXml(text: string): ParsedXml | DocumentFault {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const declarations: NamespaceDeclaration[] = [];
  let vocabulary: Vocabulary = "";
  let doctype: number | undefined;
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let depth = 0;
  let opening = 0;
  parser.on("error", (error) => {
    throw new Unreadable(error.message.replace(/^(?:\w+:)?\d+:\d+: /, "").replace(/[.\s]+$/, ""), parser.position);
  });
  parser.on("doctype", () => {
    doctype ??= Math.max(0, text.lastIndexOf("<!DOCTYPE", parser.position));
  });
  parser.on("opentagstart", () => {
    opening = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > depthLimit)
      throw new Unreadable(`elements are nested more than ${depthLimit} levels deep`, parser.position);
    if (root === undefined) vocabulary = tag.uri;
    const attributes: Record<string, string> = {};
    for (const { uri, local, prefix, name, value } of Object.values(tag.attributes))
      if (prefix === "xmlns" || name === "xmlns")
        declarations.push({ prefix: prefix === "xmlns" ? local : "", uri: value, offset: opening });
      else attributes[prefix === "" ? local : canonicalName(uri, local, undefined)] = value;
    const element: XmlElement = {
      name: canonicalName(tag.uri, tag.local, vocabulary),
      attributes,
      children: [],
      parent: current,
      text: "",
      offset: opening,
      start: parser.position,
      end: parser.position,
    };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (current === undefined) return;
    if (!tag.isSelfClosing) current.end = text.lastIndexOf("<", parser.position - 1);
    current = current.parent;
  });
  const take = (part: string): void => {
    if (current !== undefined) current.text += part;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const offset = Math.min(error.offset, text.length);
    const lone = loneAmpersand(text.slice(0, offset));
    return lone === undefined ? { reason: error.message, offset } : { reason: "`&` stands alone", offset: lone };
  }
  return root === undefined
    ? { reason: "there is no element", offset: 0 }
    : { root, vocabulary, declarations, doctype };
}

/** Where the first `&` stands that begins no reference: the parser takes it for one that goes on, and complains much later. */
function loneAmpersand(text: string): number | undefined {
  const pattern = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!(?:#\d+|#x[\da-f]+|[a-z_:][\w:.-]*);)/gi;
  for (const match of text.matchAll(pattern)) if (match[0] === "&") return match.index;
  return undefined;
}

/** The offset in the document of a place in an element's text, entities and CDATA brackets counted. */
export function sourceOffset(source: string, element: XmlElement, index: number): number {
  let at = element.start;
  let left = index;
  while (left > 0 && at < element.end) {
    if (source.startsWith("<![CDATA[", at)) {
      at += 9;
      const close = source.indexOf("]]>", at);
      const length = Math.max(0, close - at);
      if (left <= length) return at + left;
      left -= length;
      at = close + 3;
    } else if (source[at] === "&") {
      const close = source.indexOf(";", at);
      if (close === -1) return at;
      at = close + 1;
      left -= 1;
    } else {
      at += 1;
      left -= 1;
    }
  }
  return source.startsWith("<![CDATA[", at) && index === 0 ? at + 9 : at;
}

/** The first child of a name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** The children of a name. */
export function every(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}

/** An element and all below it, in order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const inner of element.children) yield* walk(inner);
}
