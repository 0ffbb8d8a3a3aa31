import { decodeHTML } from "entities";
import { SaxesParser } from "saxes";

import { escapeHtml } from "../../base/html-text.ts";
import { Ampersands } from "./ampersands.ts";

/** An element of a feed: its name with the usual prefix of its namespace, in lower case. */
export interface FeedElement {
  readonly name: string;
  /** By name in lower case; prefixes stay as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts and elements in order. */
  readonly content: (string | FeedElement)[];
  /** 1-based line of the document. */
  readonly line: number;
}

/** What a document says, in order. */
export type FeedEvent =
  | { readonly kind: "root"; readonly element: FeedElement }
  /** A whole element beside the items, as a channel's title. */
  | { readonly kind: "about"; readonly element: FeedElement }
  | { readonly kind: "item"; readonly element: FeedElement; readonly oversize: boolean }
  /** `truncated`: the document ends before its elements do. */
  | { readonly kind: "fault"; readonly reason: string; readonly line: number; readonly truncated: boolean };

/** Namespace → prefix under which its elements are known here. */
const prefixes: Readonly<Record<string, string>> = {
  "w3.org/2005/atom": "atom",
  "purl.org/atom/ns#": "atom",
  "purl.org/rss/1.0": "",
  "my.netscape.com/rdf/simple/0.9": "",
  "backend.userland.com/rss2": "",
  "w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "purl.org/rss/1.0/modules/content": "content",
  "purl.org/dc/elements/1.1": "dc",
  "purl.org/dc/terms": "dcterms",
  "search.yahoo.com/mrss": "media",
  "itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "w3.org/1999/xhtml": "xhtml",
  "backend.userland.com/creativecommonsrssmodule": "creativecommons",
};

/** Characters of text in one item; more is no article. */
const itemLimit = 4_000_000;

/** Elements inside elements: an article's own markup, and no more. */
const depthLimit = 200;

/** From here on the parser itself takes too long, since it looks for prefixes in every element above. */
const hostileDepth = 2000;

/** Faults that are told; the rest is counted by nobody. */
const faultLimit = 5;

/**
 * Reads a feed piece by piece and gives each item when it is whole. What is not well-formed is told and passed over as
 * far as that is possible. Entities of a document type are not expanded.
 *
 * @param chunks the document in pieces of any size
 */
export function* readFeedXml(chunks: Iterable<string>): Generator<FeedEvent> {
  const reader = new Reader();
  for (const chunk of chunks) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.end();
  yield* reader.take();
}

class Reader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #ampersands = new Ampersands();
  readonly #stack: FeedElement[] = [];
  #events: FeedEvent[] = [];
  #faults = 0;
  #item: FeedElement | undefined;
  #length = 0;
  #skipped = 0;
  #stopped = false;
  #ending = false;
  #isTruncated = false;

  constructor() {
    const parser = this.#parser;
    // Feeds name HTML's characters, which XML does not know.
    parser.ENTITIES = new Proxy(parser.ENTITIES, {
      get: (known, name) => (typeof name === "string" ? (known[name] ?? htmlCharacter(name)) : undefined),
    });
    parser.on("error", (error) => this.#fault(error.message));
    parser.on("opentag", (tag) => this.#open(tag.uri, tag.prefix, tag.local, tag.attributes));
    parser.on("closetag", () => this.#close());
    parser.on("text", (text) => this.#text(text));
    parser.on("cdata", (text) => this.#text(text));
  }

  write(chunk: string): void {
    if (this.#stopped) return;
    try {
      this.#parser.write(this.#ampersands.push(chunk.replaceAll("\0", "\uFFFD")));
    } catch (error) {
      this.#stop(error);
    }
  }

  end(): void {
    if (this.#stopped) return;
    try {
      this.#parser.write(this.#ampersands.close());
      this.#ending = true;
      this.#parser.close();
    } catch (error) {
      this.#stop(error);
    }
  }

  take(): FeedEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #stop(error: unknown): void {
    this.#stopped = true;
    this.#fault(error instanceof Error ? error.message : String(error));
  }

  #fault(message: string): void {
    const truncated = this.#ending && message.includes("unclosed tag");
    // One element that is cut off says all.
    if (truncated && this.#isTruncated) return;
    this.#isTruncated ||= truncated;
    this.#faults += 1;
    if (this.#faults > faultLimit && !truncated) return;
    const [, line = "", reason = message] = /^(?:undefined:)?(\d+):\d+: (.*)$/s.exec(message) ?? [];
    this.#events.push({
      kind: "fault",
      reason: reason.replace(/[.\s]+$/, ""),
      line: Number(line) || this.#parser.line,
      truncated,
    });
  }

  #open(
    uri: string,
    prefix: string,
    local: string,
    attributes: Readonly<Record<string, { readonly name: string; readonly value: string }>>,
  ): void {
    if (this.#skipped > 0 || this.#stack.length >= depthLimit) {
      this.#skipped += 1;
      if (this.#skipped > hostileDepth) throw new Error(`elements are nested more than ${hostileDepth} levels deep`);
      return;
    }
    const element: FeedElement = {
      name: nameOf(uri, prefix, local),
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name.toLowerCase(), value])),
      content: [],
      line: this.#parser.line,
    };
    if (this.#stack.length === 0) this.#events.push({ kind: "root", element });
    if (this.#item === undefined && (element.name === "item" || element.name === "atom:entry")) {
      this.#item = element;
      this.#length = 0;
    } else if (this.#item !== undefined || !isFrame(this.#stack.at(-1)?.name))
      this.#stack.at(-1)?.content.push(element);
    this.#stack.push(element);
  }

  #close(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const element = this.#stack.pop();
    if (element === undefined) return;
    if (element === this.#item) {
      this.#item = undefined;
      this.#events.push({ kind: "item", element, oversize: this.#length > itemLimit });
    } else if (this.#item === undefined && isFrame(this.#stack.at(-1)?.name) && !frames.has(element.name)) {
      this.#events.push({ kind: "about", element });
    }
  }

  #text(text: string): void {
    const element = this.#stack.at(-1);
    if (element === undefined || frames.has(element.name)) return;
    this.#length += text.length;
    if (this.#length <= itemLimit || this.#item === undefined) element.content.push(text);
  }
}

/** Elements that hold items. */
const frames = new Set(["rss", "channel", "rdf:rdf", "atom:feed"]);

function isFrame(name: string | undefined): boolean {
  return name === undefined || frames.has(name);
}

function nameOf(uri: string, prefix: string, local: string): string {
  const key = uri
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/+$/, "");
  const word = /^wordpress\.org\/export\/[\d.]+(\/excerpt)?$/.exec(key);
  const known = word === null ? (prefixes[key] ?? prefix.toLowerCase()) : word[1] === undefined ? "wp" : "excerpt";
  return (known === "" ? local : `${known}:${local}`).toLowerCase();
}

function htmlCharacter(name: string): string | undefined {
  const character = /^[a-z0-9]{2,32}$/i.test(name) ? decodeHTML(`&${name};`) : "";
  return character.length > 0 && character.length <= 2 ? character : undefined;
}

/** The children of one name. */
export function every(element: FeedElement, ...names: string[]): FeedElement[] {
  return element.content.filter(
    (child): child is FeedElement => typeof child !== "string" && names.includes(child.name),
  );
}

/** The first child of any of the names, by preference. */
export function firstChild(element: FeedElement, ...names: string[]): FeedElement | undefined {
  for (const name of names) {
    const [found] = every(element, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All text of an element; `undefined` when there is none. White space at its ends is the document's own. */
export function textOf(element: FeedElement | undefined): string | undefined {
  const text = element === undefined ? "" : collect(element).trim();
  return text === "" ? undefined : text;
}

/** The text of the first child of any of the names that has one. */
export function childText(element: FeedElement, ...names: string[]): string | undefined {
  for (const name of names)
    for (const found of every(element, name)) {
      const text = textOf(found);
      if (text !== undefined) return text;
    }
  return undefined;
}

function collect(element: FeedElement): string {
  return element.content.map((part) => (typeof part === "string" ? part : collect(part))).join("");
}

/** What an element holds as HTML: its text as it is, and elements that were not escaped. */
export function innerHtml(element: FeedElement, isText: boolean): string {
  const hasElements = element.content.some((part) => typeof part !== "string");
  return element.content
    .map((part) => {
      if (typeof part === "string") return isText || hasElements ? escapeHtml(part) : part;
      const tag = part.name.replace(/^.*:/, "");
      const attributes = Object.entries(part.attributes)
        .filter(([name]) => /^[a-z-]+$/.test(name) && name !== "xmlns")
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
      return `<${tag}${attributes.join("")}>${innerHtml(part, true)}${part.content.length === 0 && /^(?:br|hr|img|wbr|source)$/.test(tag) ? "" : `</${tag}>`}`;
    })
    .join("");
}
