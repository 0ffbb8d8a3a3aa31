import { Unreadable, type DocumentFault } from "./fault.ts";

/** A value of a JSON document with its place. */
export interface JsonValue {
  readonly value: unknown;
  /** Offset in the document. */
  readonly offset: number;
  readonly members: ReadonlyMap<string, JsonValue>;
  readonly items: readonly JsonValue[];
}

/** Values inside values; more is no feed. */
const depthLimit = 100;

/** Parses JSON by RFC 8259 and keeps the place of every value. */
export function parseJson(text: string): JsonValue | DocumentFault {
  const parser = new Parser(text);
  try {
    return parser.document();
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message, offset: error.offset };
    throw error;
  }
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw new Unreadable("something stands after the end", this.#at);
    return value;
  }

  #value(depth: number): JsonValue {
    this.#space();
    if (depth > depthLimit) throw new Unreadable(`values are nested more than ${depthLimit} levels deep`, this.#at);
    const offset = this.#at;
    const members = new Map<string, JsonValue>();
    const items: JsonValue[] = [];
    const first = this.#text[offset];
    if (first === "{") {
      this.#list("}", () => {
        this.#space();
        const at = this.#at;
        if (this.#text[at] !== '"') throw new Unreadable("a name in quotation marks is missing", at);
        const name = this.#string();
        if (members.has(name)) throw new Unreadable(`the name “${name}” stands twice in an object`, at);
        this.#space();
        if (this.#text[this.#at] !== ":") throw new Unreadable("a colon is missing", this.#at);
        this.#at += 1;
        members.set(name, this.#value(depth + 1));
      });
      return {
        value: Object.fromEntries([...members].map(([name, { value }]) => [name, value])),
        offset,
        members,
        items,
      };
    }
    if (first === "[") {
      this.#list("]", () => void items.push(this.#value(depth + 1)));
      return { value: items.map(({ value }) => value), offset, members, items };
    }
    return { value: first === '"' ? this.#string() : this.#literal(), offset, members, items };
  }

  #list(close: string, read: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === close) return void (this.#at += 1);
    for (;;) {
      read();
      this.#space();
      const next = this.#text[this.#at];
      if (next !== close && next !== ",")
        throw new Unreadable(next === undefined ? "the document breaks off" : "a comma is missing", this.#at);
      this.#at += 1;
      if (next === close) return;
    }
  }

  #string(): string {
    const start = this.#at;
    const pattern = /"(?:[^"\\]|\\.)*"/sy;
    pattern.lastIndex = start;
    const match = pattern.exec(this.#text)?.[0];
    if (match === undefined) throw new Unreadable("a text is not closed", start);
    this.#at += match.length;
    try {
      return JSON.parse(match) as string;
    } catch {
      throw new Unreadable("a text holds a control character or an escape that does not exist", start);
    }
  }

  #literal(): unknown {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0];
    if (match === undefined)
      throw new Unreadable(this.#at >= this.#text.length ? "the document breaks off" : "a value is missing", this.#at);
    this.#at += match.length;
    return JSON.parse(match);
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? "")) this.#at += 1;
  }
}

/** The offset in the document of a place in a text that stands at an offset, escapes counted. */
export function jsonOffset(source: string, start: number, index: number): number {
  let at = start + 1;
  for (let left = index; left > 0 && at < source.length; left -= 1)
    at += source[at] !== "\\" ? 1 : source[at + 1] === "u" ? 6 : 2;
  return at;
}
