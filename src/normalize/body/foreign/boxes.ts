import { attribute, words } from "./escape.ts";
import { isKind, isPullQuote } from "./names.ts";
import type { Put } from "./part.ts";
import { argument, type Args, type Tag } from "./tag.ts";

/** What a pair becomes: something before its content and something after it. */
export interface Around {
  readonly open: Put;
  readonly close: Put;
}

function around(open: readonly string[], close: readonly string[], inline = ""): Around {
  return { open: { lines: open, inline: "" }, close: { lines: close, inline } };
}

export function strong(title: string): string {
  const text = words(title);
  return text.includes("**") ? text : `**${text}**`;
}

/** A note, warning or other box: a quotation with its title. */
export function box(tag: Tag): Around {
  const title = boxTitle(tag);
  return around(title === undefined ? ["<blockquote>"] : ["<blockquote>", "", strong(title)], ["</blockquote>"]);
}

/** What stands above a box: its title, else its kind when it is known. */
function boxTitle({ name, args }: Tag): string | undefined {
  const title = argument(args, "title heading header label summary");
  if (title !== undefined) return title;
  const [first, second] = args.positional;
  const candidates = [argument(args, "type kind class style status variant level color"), first, name];
  const kind = candidates.find((word) => word !== undefined && isKind(word));
  const free = kind === first || first === undefined ? second : first;
  // What is neither a kind nor made of words is a class, a colour or an icon.
  if (free !== undefined && (/\s|^\p{Lu}/u.test(free) || (kind !== undefined && /\p{Lo}/u.test(free)))) return free;
  return kind === undefined || /^(?:default|primary|secondary|light|dark)$/i.test(kind) ? undefined : kindTitle(kind);
}

const kindTitles: Readonly<Record<string, string>> = {
  warn: "Warning",
  information: "Info",
  fail: "Failure",
  todo: "To do",
  tldr: "TL;DR",
};

/** The kind of a box as a title: `note` → "Note". */
export function kindTitle(kind: string): string {
  const folded = kind.toLowerCase();
  return kindTitles[folded] ?? folded.replace(/^./u, (letter) => letter.toUpperCase()).replaceAll("-", " ");
}

/** A quotation, with whom and what it is from below it. */
export function quote({ name, notation }: Pick<Tag, "name" | "notation">, args: Args): Around {
  // Liquid's pull quote holds the whole paragraph that it is pulled from.
  const isPulled = isPullQuote(name) && notation !== "statement";
  const opening = isPulled ? '<blockquote class="pullquote">' : "<blockquote>";
  const free = args.named.size > 0 ? "" : /^["'`]/.test(args.written) ? args.positional.join(", ") : args.written;
  const author = argument(args, "author by person name attribution attr") ?? free.replace(/\s*https?:\/\/\S+.*$/, "");
  const source = argument(args, "source from title cite work role");
  const link = argument(args, "link url href") ?? /https?:\/\/\S+/.exec(free)?.[0];
  const by = words([author, source].filter((part) => part !== undefined && part !== "").join(", "));
  if (by === "") return around([opening], ["</blockquote>"]);
  const line = link === undefined ? `— ${by}` : `— <a${attribute("href", link)}>${by}</a>`;
  return around([opening], [line, "", "</blockquote>"], ` ${line}`);
}

/** What is shown on demand, with what stands there instead. */
export function details(args: Args): Around {
  const title = argument(args, "summary title label header heading question name text") ?? freeTitle(args);
  const summary = title === undefined ? [] : ["<summary>", "", words(title), "", "</summary>"];
  return around(["<details>", ...summary], ["</details>"]);
}

/** A title that is not named, in quotes or without. */
function freeTitle({ positional, named, written }: Args): string | undefined {
  const isState = (word: string): boolean => /^(?:true|false|open|closed)$/i.test(word);
  if (named.size > 0 || /^["'`]/.test(written)) return positional.find((word) => !isState(word));
  return written === "" || isState(written) ? undefined : written;
}
