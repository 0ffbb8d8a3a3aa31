import type { ProblemCode } from "../../../problems/table.ts";
import { findPairs } from "./pairs.ts";
import { isTag, type Part, type Put } from "./part.ts";
import type { Place } from "./place.ts";
import { aloneSense, pairSense, type Sense } from "./sense.ts";
import type { Tag } from "./tag.ts";

type Note = (code: ProblemCode, sample: string, at: number, name?: string) => void;

/** The parts as one Markdown text, each tag as what it means. */
export function writeParts(parts: readonly Part[], note: Note): string {
  const { partner, dropped } = findPairs(parts);
  const lines = new Lines();
  const closes = new Map<number, Put>();
  const skips = new Map(dropped);
  for (let place = 0; place < parts.length; place += 1) {
    const after = skips.get(place);
    if (after !== undefined && after > place) {
      place = after - 1;
      continue;
    }
    const part = parts[place];
    if (part === undefined) continue;
    if (typeof part === "string") lines.text(part);
    else if (!isTag(part)) lines.put(part, part.place);
    else {
      const other = partner.get(place);
      const sense = senseOf(part, other, closes.get(place));
      if (sense.code !== undefined)
        note(sense.code, part.written, part.place.at, named.has(sense.code) ? nameOf(part) : undefined);
      const isEnd = part.role === "close" && closes.get(place)?.lines !== undefined;
      lines.put(sense.open, isEnd ? { ...part.place, starts: true } : part.place);
      if (part.role !== "open" || other === undefined) continue;
      // An end that stands among words, after a beginning on a line of its own, ends the lines.
      if (sense.close !== undefined)
        closes.set(other, part.place.starts ? sense.close : { inline: sense.close.inline });
      if (sense.dropsContent === true) skips.set(place + 1, other);
    }
  }
  return lines.toString();
}

/** What these say differs from name to name. */
const named: ReadonlySet<ProblemCode> = new Set([
  "template-tag-removed",
  "template-pair-unknown",
  "template-words-kept",
]);

function nameOf({ notation, label }: Tag): string {
  return notation === "component" ? `<${label}>` : notation === "directive" ? `:::${label}` : label;
}

const vanish: Put = { inline: "", withLine: true };
const logicNames =
  /^%(?:if|unless|case|ifchanged|ifversion|for|tablerow|while|foreach|macro|else|elsif|elif|elseif|when)$/;

type Judged = Omit<Sense, "code"> & { readonly code: ProblemCode | undefined };

function senseOf(tag: Tag, other: number | undefined, close: Put | undefined): Judged {
  const { role, notation, pair, written } = tag;
  if (notation === "statement" && logicNames.test(pair)) {
    if (role === "open" && other === undefined) return unclosed(written);
    return { code: role === "open" ? "template-logic-removed" : undefined, open: vanish };
  }
  if (role === "close") {
    if (other !== undefined) return { code: undefined, open: close ?? { lines: [], inline: "" } };
    return {
      code: notation === "directive" ? "layout-mark-removed" : "template-tag-removed",
      open: { lines: [], inline: "" },
    };
  }
  if (role === "open" && other !== undefined) return pairSense(tag);
  if (role === "open" && notation === "directive") return unclosed(written);
  // These mean nothing without an end.
  if (role === "open" && /^%(?:blockquote|pullquote|capture)$/.test(pair)) return unclosed(written);
  return aloneSense(tag);
}

function unclosed(written: string): Judged {
  return { code: "template-tag-unclosed", open: { inline: written.replaceAll("<", "&lt;") } };
}

/** Builds a text line by line, since what is put depends on the line that is being written. */
class Lines {
  readonly #done: string[] = [];
  #line = "";
  /** The line holds no more than marks of quotation and white space. */
  #isFree = true;
  /** The line break that comes next belongs to a line that is gone. */
  #joins = false;

  text(text: string): void {
    const rest = this.#joins && text.startsWith("\n") ? text.slice(1) : text;
    if (rest !== text) this.#begin("");
    this.#joins = false;
    const end = rest.lastIndexOf("\n");
    if (end < 0) return this.#add(rest);
    this.#done.push(this.#line + rest.slice(0, end));
    this.#begin("");
    this.#add(rest.slice(end + 1));
  }

  put({ lines, inline, withLine }: Put, place: Place): void {
    this.#joins = withLine === true && place.starts && place.ends && !place.fresh && this.#isFree;
    if (this.#joins) return;
    // A gap among words is none.
    if (lines === undefined || !place.starts || (lines.length === 0 && !place.ends)) this.#add(inline);
    else this.#block(lines, place);
  }

  #add(text: string): void {
    this.#line += text;
    this.#isFree &&= !/[^\s>]/.test(text);
  }

  #begin(line: string): void {
    this.#line = line;
    this.#isFree = true;
  }

  #end(): void {
    this.#done.push(this.#line);
  }

  /** Lines with an empty one before and after them, where the container's first line does not forbid it. */
  #block(lines: readonly string[], { prefix, fresh, ends }: Place): void {
    const empty = prefix.trimEnd();
    if (this.#isFree || !fresh) {
      if (!this.#isFree) this.#end();
      this.#done.push(empty);
      this.#begin(prefix);
    }
    for (const [index, line] of lines.entries()) {
      if (index > 0) {
        this.#end();
        this.#begin(line === "" ? empty : prefix);
      }
      this.#add(line);
    }
    if (lines.length > 0) {
      this.#end();
      this.#begin(empty);
    }
    if (ends) return;
    this.#end();
    this.#begin(prefix);
  }

  toString(): string {
    return [...this.#done, this.#line].join("\n");
  }
}
