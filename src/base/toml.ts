import { TomlError, parse } from "smol-toml";

import { positionAt, type Position, type SyntaxFault } from "./position.ts";

/** Tables and arrays inside each other. */
const maxDepth = 20;

/** The tokens in which a date, a key or a hash sign means something else, and dates. */
const token =
  /#[^\n]*|"""(?:[^\\]|\\[^])*?"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<![\w.+-])(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?![\w-])/g;

/**
 * Reads a TOML document. Tables become plain objects; dates and times stay text as they are written, also impossible
 * ones such as 30 February; integers beyond the safe range become text. Refused: the key `__proto__`, and more than
 * {@link maxDepth} levels.
 */
export function parseToml(text: string): { readonly value: unknown } | SyntaxFault {
  try {
    const options = { maxDepth, integersAsBigInt: "asNeeded" } as const;
    // The first pass finds errors where they stand; in the second, dates are text.
    const value = parse(text, options);
    const quoted = text.replace(token, (whole) => (/^\d/.test(whole) ? `"${whole}"` : whole));
    return { value: plain(quoted === text ? value : parse(quoted, options), []) };
  } catch (error) {
    if (error instanceof Refusal) {
      const at = locateTomlKey(text, error.path) ??
        locateTomlKey(text, error.path.slice(0, 1)) ?? { line: 1, column: 1 };
      return { error: error.message, ...at };
    }
    if (!(error instanceof TomlError)) return { error: "it cannot be read", line: 1, column: 1 };
    const { line, column } = error;
    return { error: explain(error.message, text.split("\n")[line - 1]?.slice(column - 1) ?? ""), line, column };
  }
}

class Refusal extends Error {
  readonly path: readonly (string | number)[];

  constructor(message: string, path: readonly (string | number)[]) {
    super(message);
    this.path = path;
  }
}

/** Plain objects and lists: the parser's have no prototype, which breaks whoever prints one. */
function plain(value: unknown, path: readonly (string | number)[]): unknown {
  if (path.length > maxDepth) throw new Refusal(`it is nested more than ${maxDepth} levels deep`, path);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item: unknown, index) => plain(item, [...path, index]));
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === "__proto__") throw new Refusal("the key `__proto__` is not allowed", [...path, key]);
    result[key] = plain(item, [...path, key]);
  }
  return result;
}

function explain(message: string, rest: string): string {
  const reason = (message.split("\n")[0] ?? "").replace("Invalid TOML document: ", "");
  const key = /^[^=\]\n]*/.exec(rest)?.[0].trim() ?? "";
  if (/redefine/.test(reason)) return `the key \`${key}\` stands twice`;
  if (/excessively nested/.test(reason)) return `it is nested more than ${maxDepth} levels deep`;
  if (/cannot find end of key/.test(reason)) return "the equals sign after the key is missing";
  if (/illegal character in key/.test(reason))
    return "this is no key; a key with spaces or signs needs quotation marks";
  if (/unfinished string/.test(reason)) return "a quotation mark is opened and never closed";
  if (reason.startsWith("invalid value")) return "this is no TOML value: text needs quotation marks";
  return reason;
}

/** Where a key stands, or the table of an array of tables; `undefined` when it is not found. Inline tables are not searched. */
export function locateTomlKey(text: string, path: readonly (string | number)[]): Position | undefined {
  const names = path.filter((part) => typeof part === "string");
  const numberAt = path.findIndex((part) => typeof part === "number");
  const array = numberAt === -1 ? undefined : names.slice(0, numberAt).join("\0");
  // Line breaks stay, so that lines keep their numbers.
  const bare = text.replace(token, (whole) => (/^(?:#|"""|''')/.test(whole) ? whole.replace(/[^\n]/g, " ") : whole));
  let table: readonly string[] = [];
  let item = -1;
  let lineStart = 0;
  for (const line of bare.split("\n")) {
    const [, open = "", header, indent = "", assigned] =
      /^(\s*\[\[?\s*)([^\]]*)\]|^(\s*)([^=\s[\]{}][^=]*)=/.exec(line) ?? [];
    if (header !== undefined) table = splitKey(header);
    if (open.includes("[[") && table.join("\0") === array) item += 1;
    const key = assigned === undefined ? (header === undefined ? undefined : table) : [...table, ...splitKey(assigned)];
    if (
      key !== undefined &&
      names.every((name, index) => key[index] === name) &&
      (array === undefined || item === path[numberAt])
    )
      return positionAt(text, lineStart + open.length + indent.length);
    lineStart += line.length + 1;
  }
  return undefined;
}

function splitKey(text: string): string[] {
  return Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|([^\s.]+)/g), (match) => match[1] ?? match[2] ?? match[3] ?? "");
}
