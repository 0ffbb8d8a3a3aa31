import type { Place } from "./place.ts";

/** A tag of another system, whatever its notation, as far as its text tells. */
export interface Tag {
  readonly notation: "shortcode" | "statement" | "call" | "bracket" | "component" | "directive";
  /** `open`: alone or the first of a pair, which is known when all are read. `branch`: an `else` between two. */
  readonly role: "open" | "close" | "branch" | "alone";
  /** Folded: lower case, without folder and extension, hyphens for underscores. */
  readonly name: string;
  /** Tags of one pair have the same; it tells notations apart. */
  readonly pair: string;
  /** As it is named to people. */
  readonly label: string;
  readonly args: Args;
  readonly written: string;
  readonly place: Place;
}

/** A tag while it is read. */
export interface Found {
  /** Folded. */
  readonly name: string;
  readonly args: Args;
  readonly written: string;
  readonly at: number;
  readonly end: number;
}

export interface Args {
  readonly positional: readonly string[];
  /** Keys in lower case. */
  readonly named: ReadonlyMap<string, string>;
  /** All of them as they are written. */
  readonly written: string;
}

export const noArgs: Args = { positional: [], named: new Map(), written: "" };

const text = `"(?:[^"\\\\]|\\\\[\\s\\S])*"|'(?:[^'\\\\]|\\\\[\\s\\S])*'|\`[^\`]*\``;
const argumentForm = new RegExp(
  `([\\w@:.-]*\\w)\\s*(?:=\\s*|:\\s+|:(?=["']))(${text}|[^\\s,"'\`]+)|(${text})|([^\\s,"'\`]+|["'\`])|[\\s,]+`,
  "gy",
);
const argumentLimit = 200;

/** Reads `"a" b c="d" e: 'f'`, commas or not: the arguments of most notations. */
export function readArgs(source: string): Args {
  if (source === "") return noArgs;
  const positional: string[] = [];
  const named = new Map<string, string>();
  let count = 0;
  for (const [, key, value = "", quoted, bare] of source.matchAll(argumentForm)) {
    count += 1;
    if (count > argumentLimit) break;
    if (key !== undefined) {
      if (!named.has(key.toLowerCase())) named.set(key.toLowerCase(), unquote(value));
    } else if (quoted !== undefined) positional.push(unquote(quoted));
    else if (bare !== undefined && !/^["'`|]$/.test(bare)) positional.push(bare);
  }
  return { positional, named, written: source.trim() };
}

/** The arguments with what stands for tags inside them. */
export function mapArgs(args: Args, change: (value: string) => string): Args {
  return {
    ...args,
    positional: args.positional.map(change),
    named: new Map([...args.named].map(([key, value]) => [key, change(value)])),
  };
}

function unquote(value: string): string {
  if (!/^["'`]/.test(value)) return value;
  const inner = value.slice(1, -1);
  return value.startsWith("`") ? inner : inner.replace(/\\(["'\\])/g, "$1");
}

/**
 * The first named argument that has a value.
 *
 * @param keys names in order of preference, spaces between
 */
export function argument({ named }: Args, keys: string): string | undefined {
  if (named.size === 0) return undefined;
  for (const key of keys.split(" ")) {
    const value = named.get(key)?.trim();
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

export function foldTagName(name: string): string {
  return name
    .replace(/^.*\//, "")
    .replace(/\.(?:html?|md|liquid|njk|twig|jinja2?|astro|vue|svelte|[jt]sx?)$/i, "")
    .replaceAll("_", "-")
    .toLowerCase();
}
