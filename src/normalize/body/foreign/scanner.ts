import type { Page } from "../addresses.ts";
import type { BodyJob } from "../job.ts";
import { fenceInfo, readFence } from "./code.ts";
import { Containers, type Line } from "./containers.ts";
import { lineRules } from "./line-rules.ts";
import { readCode } from "./markup.ts";
import { Output } from "./output.ts";
import type { Reading } from "./part.ts";
import { standsInAddress, type Place } from "./place.ts";
import { readersFor, signs } from "./readers.ts";
import { Regions } from "./regions.ts";
import type { LineReading, Reader, Region, Scan } from "./scan.ts";
import { Source } from "./source.ts";
import { writeParts } from "./writer.ts";

const noLine: Line = { text: 0, excess: 0, quotes: 0, column: 0, prefix: "", fresh: false };
const beginsTag = /^(?:\{[{%:/]|\[\/?[a-z][\w-]*[\s\]]|:::|<\/?[A-Z])/;
const tagsOnly = /[^\S\n]*(?:\n|$|\{\{|\{%|\{\/\*|<\/?[A-Z]|<!--|\[\/)/y;

/** What was removed among words leaves one space, and none before punctuation or inside emphasis. */
function closeGap(before: string, text: string, end: number): { readonly before: string; readonly end: number } {
  const space = /^[ \t]*/.exec(text.slice(end, end + 20))?.[0] ?? "";
  if (space !== "" && /(?:^|[\s(“])[*_]{0,3}$/.test(before)) return { before, end: end + space.length };
  const closes = space === "" && /[.,;:!?)\]*_”]/.test(text[end] ?? "") && !/\w/.test(text[end + 1] ?? "");
  return { before: closes && /\S[ \t]+$/.test(before) ? before.trimEnd() : before, end };
}

/** Reads a body once from its beginning to its end and takes apart what is of other systems. */
export class Scanner implements Scan {
  readonly job: BodyJob;
  readonly source: Source;
  readonly imports: Map<string, string>;
  readonly declared: Set<string>;
  readonly opened = new Set<string>();
  line = noLine;
  rawUntil = -1;
  readonly #page: Page;
  readonly #readers: ReadonlyMap<string, readonly Reader[]>;
  readonly #containers = new Containers();
  readonly #regions = new Regions();
  /** Columns of white space that the line lost to its regions. */
  #lost = 0;
  readonly #output = new Output();
  /** The offset that findings name, when these are words inside a tag. */
  readonly #within: number | undefined;
  /** Up to this offset the source is dealt with; while inline text is read, what is being looked at. */
  #at = 0;
  /** Up to this offset the inline text is among the pieces. */
  #copied = 0;
  /** Up to this offset there are only marks and tags on the line; -1 when there are words. */
  #bareTo = 0;
  /** No paragraph goes on. */
  #loose = true;
  /** The line before held nothing but tags. */
  #afterTags = false;

  /** @param outer set when the text stands inside a tag of another text */
  constructor(text: string, page: Page, outer?: Pick<Scan, "imports" | "declared"> & { readonly within: number }) {
    this.source = new Source(text);
    this.job = page.job;
    this.imports = outer?.imports ?? new Map();
    this.declared = outer?.declared ?? new Set();
    this.#page = page;
    this.#within = outer?.within;
    this.#readers = readersFor(this.source);
  }

  /** The text without anything of other systems. */
  write(): string {
    const { text } = this.source;
    if (this.#within !== undefined) this.#readInline(0);
    while (this.#at < text.length) this.#readLine();
    for (const part of this.#regions.end()) this.#output.add(part);
    return writeParts(this.#output.parts(), (...finding) => this.note(...finding));
  }

  tail(): string {
    const { text } = this.source;
    return this.#output.tail() + text.slice(Math.max(this.#copied, this.#at - 300), Math.max(this.#copied, this.#at));
  }

  note(...[code, sample, at, name]: Parameters<Scan["note"]>): void {
    this.#page.findings.noteAt(code, sample, this.#within ?? at, name);
  }

  place(at: number, end: number): Place {
    const { prefix, fresh } = this.line;
    tagsOnly.lastIndex = end;
    return {
      at: this.#within ?? at,
      starts: this.#within === undefined && this.#isBare(at),
      ends: tagsOnly.test(this.source.text),
      prefix,
      fresh,
      address: standsInAddress(this.tail()),
    };
  }

  resolve(words: string): string {
    if (this.#within !== undefined || !/[{[<`=%_|@]/.test(words)) return words;
    return new Scanner(words, this.#page, { within: this.#at, imports: this.imports, declared: this.declared }).write();
  }

  indent(region: Region): void {
    this.#regions.open(region);
  }

  #isBare(at: number): boolean {
    return this.#bareTo >= 0 && !/\S/.test(this.source.text.slice(this.#bareTo, at));
  }

  #copy(to: number): void {
    this.#output.put(this.source.text.slice(this.#at, to));
    this.#at = to;
    this.#copied = to;
  }

  #readLine(): void {
    const { text } = this.source;
    const start = this.#at;
    const end = this.source.lineEnd(start);
    const next = Math.min(text.length, end + 1);
    if (!/\S/.test(text.slice(start, end))) {
      this.#copy(next);
      this.#loose = true;
      this.line = noLine;
      return;
    }
    const { taken, closed } = this.#regions.enter(text, start);
    for (const part of closed) this.#output.add(part);
    this.#at = start + taken;
    // A tab stands for four columns.
    this.#lost = text.slice(start, this.#at).replaceAll("\t", "    ").length;
    const { quotes } = this.line;
    this.line = this.#containers.read(text, this.#at, this.#loose);
    if (this.line.quotes > quotes) this.#loose = true;
    if (this.line.text >= end) {
      this.#copy(next);
      this.#loose = true;
    } else if (this.#isCode()) this.#copyCode();
    else this.#readText(end);
  }

  #isCode(): boolean {
    return this.line.excess >= 4 && this.#loose && !this.line.fresh && !this.#regions.isProse();
  }

  /** Indented code: this line and those that go on with it. */
  #copyCode(): void {
    const { text } = this.source;
    const { column, quotes } = this.line;
    let end = Math.min(text.length, this.source.lineEnd(this.#at) + 1);
    if (quotes === 0 && this.#regions.isEmpty()) {
      const tab = column === 0 ? "| {0,3}\\t" : "";
      const goesOn = new RegExp(`(?:(?:[ \\t]*\\n)*(?: {${column + 4}}${tab})[^\\n]*(?:\\n|$))*`, "y");
      goesOn.lastIndex = end;
      if (goesOn.test(text)) end = goesOn.lastIndex;
    }
    this.#output.put(readCode(this, this.#at, end));
    this.#at = end;
  }

  #readText(end: number): void {
    const { text } = this.source;
    const { line } = this;
    // A block of code loses no more than the line that opens it.
    const width = this.#lost;
    const fence = readFence(this.source, line, width);
    if (fence !== undefined) {
      const opening = text.slice(this.#at, line.text) + fence.mark + fenceInfo(fence.info);
      this.#output.put(opening + (fence.body > end ? "\n" : ""));
      const code = readCode(this, fence.body, fence.end);
      this.#output.put(width === 0 ? code : code.replace(new RegExp(`^[ \\t]{1,${width}}`, "gm"), ""));
      this.#at = fence.end;
      this.#loose = true;
      return;
    }
    const isWide = line.excess >= 4 && !line.fresh;
    const isMoved =
      isWide && (this.#afterTags || !this.#regions.isEmpty() || beginsTag.test(text.slice(line.text, line.text + 40)));
    const head = isMoved ? line.prefix : text.slice(this.#at, line.text);
    this.#at = line.text;
    this.#copied = line.text;
    this.#bareTo = line.text;
    for (const rule of lineRules) {
      const reading = rule(this, line, this.#loose);
      if (reading !== undefined) return this.#takeLine(reading, head);
    }
    this.#output.put(head);
    this.#loose = /^#{1,6}(?:\s|$)/.test(text.slice(line.text, line.text + 7));
    this.#readInline(line.text);
  }

  #takeLine(reading: LineReading, head: string): void {
    const { end, put, withLine, dropsMarks } = reading;
    if (dropsMarks === true) {
      this.#at = this.source.text[end] === "\n" ? end + 1 : end;
      this.#copied = this.#at;
      return;
    }
    this.#output.put(head);
    this.#copied = this.#at;
    if (withLine === true) this.#output.add({ inline: "", withLine, place: this.place(this.#at, end) });
    else this.#output.add(put);
    this.#bareTo = end;
    this.#loose = reading.loose ?? this.#loose;
    this.#readInline(end);
    this.#afterTags = true;
  }

  /** The rest of a line, and of those that what begins in it goes on to. */
  #readInline(from: number): void {
    const { text } = this.source;
    this.#copied = from;
    for (let at = from; ;) {
      signs.lastIndex = at;
      const sign = signs.exec(text)?.index ?? text.length;
      if (sign === text.length || (text[sign] === "\n" && this.#within === undefined)) {
        this.#at = this.#copied;
        this.#copy(Math.min(text.length, sign + 1));
        this.#afterTags = this.#bareTo > from && this.#isBare(sign);
        return;
      }
      this.#at = sign;
      const readers = this.#readers.get(text[sign] ?? "") ?? [];
      at = this.#readAt(readers, sign)?.end ?? sign + 1;
    }
  }

  #readAt(readers: readonly Reader[], at: number): Reading | undefined {
    for (const reader of readers) {
      const reading = reader(this, at);
      if (reading === undefined) continue;
      const { put, end, withLine } = reading;
      const isBare = this.#isBare(at) && !(typeof put === "string" && /\S/.test(put));
      const before = this.source.text.slice(this.#copied, at);
      const place = withLine === true ? this.place(at, end) : undefined;
      const isLine = place?.starts === true && place.ends;
      const gone = place !== undefined && !isLine ? closeGap(before, this.source.text, end) : { before, end };
      this.#output.put(gone.before);
      this.#output.add(isLine ? { inline: "", withLine: true, place } : put);
      this.#bareTo = isBare ? gone.end : -1;
      this.#copied = gone.end;
      return { put, end: gone.end };
    }
    return undefined;
  }
}
