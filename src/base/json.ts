import { positionAt, type Position, type SyntaxFault } from "./position.ts";

/** Objects and lists inside each other. */
const maxDepth = 20;

/**
 * Reads JSON as `JSON.parse` does, and says where it is wrong. Refused as well: duplicate keys, the key `__proto__`,
 * and more than {@link maxDepth} levels.
 */
export function parseJson(text: string): { readonly value: unknown } | SyntaxFault {
  try {
    new Scanner(text).document();
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const [reason, offset] = error instanceof Fault ? [error.message, error.offset] : ["it cannot be read", 0];
    return { error: reason, ...positionAt(text, offset) };
  }
}

/**
 * Text free of unprintable characters as a JSON string, as `JSON.stringify` writes it, which takes three times as long
 * over a whole body.
 */
export function quoteJson(text: string): string {
  const safe = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return `"${safe}"`;
}

/** Where a key or list item stands; `undefined` when there is none. */
export function locateJsonKey(text: string, path: readonly (string | number)[]): Position | undefined {
  const scanner = new Scanner(text);
  try {
    scanner.document();
  } catch {
    // What was found up to there is still right.
  }
  const offset = scanner.offsets.get(JSON.stringify(path));
  return offset === undefined ? undefined : positionAt(text, offset);
}

class Fault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const space = /[\t\n\r ]*/y;
const string = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** Walks a JSON text (RFC 8259) and remembers where each key and list item begins. */
class Scanner {
  readonly offsets = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value([]);
    this.#take(space);
    if (this.#at < this.#text.length) this.#fail("there is text after the end of the data");
  }

  #value(path: readonly (string | number)[]): void {
    if (path.length > maxDepth) this.#fail(`it is nested more than ${maxDepth} levels deep`);
    this.#take(space);
    const next = this.#text[this.#at];
    if (next === "{") this.#members("}", (index) => this.#member(path, index));
    else if (next === "[") this.#members("]", (index) => this.#item([...path, index]));
    else if (this.#take(next === '"' ? string : scalar) === "") this.#failValue();
  }

  #members(close: string, read: (index: number) => void): void {
    const open = this.#at;
    this.#at += 1;
    this.#take(space);
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      read(index);
      this.#take(space);
      const next = this.#text[this.#at];
      if (next === undefined) throw new Fault("a bracket or brace is opened and never closed", open);
      if (next !== close && next !== ",") this.#fail(`a comma or ${close} is missing before this`);
      this.#at += 1;
      if (next === close) return;
    }
  }

  #member(parent: readonly (string | number)[], index: number): void {
    this.#take(space);
    const start = this.#at;
    const token = this.#take(string);
    if (token === "") {
      if (index > 0 && this.#text[start] === "}") this.#fail("there is a comma too many");
      if (this.#text[start] === '"') this.#failValue();
      this.#fail("a key in double quotation marks is missing here");
    }
    const key = JSON.parse(token) as string;
    if (key === "__proto__") throw new Fault("the key `__proto__` is not allowed", start);
    const path = [...parent, key];
    const name = JSON.stringify(path);
    const before = this.offsets.get(name);
    if (before !== undefined) {
      const { line } = positionAt(this.#text, before);
      throw new Fault(`the key \`${key}\` stands twice, here and on line ${line}`, start);
    }
    this.offsets.set(name, start);
    this.#take(space);
    if (this.#text[this.#at] !== ":") this.#fail("the colon after the key is missing");
    this.#at += 1;
    this.#value(path);
  }

  #item(path: readonly (string | number)[]): void {
    this.#take(space);
    if (path.at(-1) !== 0 && this.#text[this.#at] === "]") this.#fail("there is a comma too many");
    this.offsets.set(JSON.stringify(path), this.#at);
    this.#value(path);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const token = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += token.length;
    return token;
  }

  #failValue(): never {
    if (this.#text[this.#at] === undefined) this.#fail("the data end too early");
    this.#fail(
      this.#text[this.#at] === '"'
        ? "the text that begins here has no closing quotation mark, or holds a line break or a stray backslash"
        : "this is no JSON value: text needs double quotation marks",
    );
  }

  #fail(message: string): never {
    throw new Fault(message, this.#at);
  }
}
