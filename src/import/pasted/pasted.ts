import type { Problem } from "../../model/problem.ts";
import { problem } from "../../problems/problem.ts";
import type {
  ImportedArticle,
  ImportedAuthor,
  ImportedPage,
  ImportSettings,
  Recognized,
  Removed,
} from "../imported.ts";
import { languageOf } from "../language.ts";
import { bylineOpening, gluedByline } from "../lexicon/bylines.ts";
import { topicHeads } from "../lexicon/passages.ts";
import { adSlot, pictureNote } from "../markdown/blocks.ts";
import { findDate } from "../written-date.ts";
import { blockOf, joinItems } from "./body.ts";
import { markCaptions } from "./captions.ts";
import { markFurniture, trail } from "./furniture.ts";
import { readHead } from "./head.ts";
import { isDense, isParagraph, readLines, type Line } from "./lines.ts";
import { correctionKind, readMark, type Mark } from "./marks.ts";
import { markNavigation } from "./navigation.ts";
import { divide, markLists, type Zones } from "./zones.ts";

/** Lines above the text among which the headline is looked for; what stands above them is a menu. */
const headLines = 60;

/** Reads the text of a newspaper page as it is when somebody copies all of it. Every line of it is accounted for. */
export function readPastedPage(text: string, settings: ImportSettings): ImportedPage {
  const page = new PastedPage(text, settings);
  page.markLines();
  return page.finish();
}

class PastedPage {
  readonly #lines: Line[];
  readonly #settings: ImportSettings;
  readonly #language: string | undefined;
  readonly #marks = new Map<Line, Mark>();
  readonly #recognized: Recognized[] = [];
  readonly #problems: Problem[] = [];
  readonly #corrections: ImportedArticle["corrections"][number][] = [];
  readonly #tags: string[] = [];
  #zones: Zones = { start: 0, end: 0 };

  constructor(text: string, settings: ImportSettings) {
    this.#settings = settings;
    this.#lines = readLines(text);
    this.#language =
      settings.language ??
      languageOf(
        this.#lines
          .filter((line) => isParagraph(line))
          .map((line) => line.text)
          .join("\n"),
      );
  }

  markLines(): void {
    const lines = this.#lines;
    for (const line of lines) {
      const mark = readMark(line.text, this.#language ?? this.#settings.siteLanguage, this.#settings.timezone);
      if (mark !== undefined) this.#marks.set(line, mark);
    }
    markFurniture(lines.filter((line) => !this.#marks.has(line)));
    markNavigation(lines);
    markCaptions(lines.filter((line) => !this.#marks.has(line)));
    for (const { verdict, text, number } of lines)
      if (verdict?.kind === "head") this.#recognized.push({ field: verdict.field, value: text, line: number });
    for (const line of lines) if (line.verdict === undefined && !this.#marks.has(line)) this.#readCorrection(line);
    this.#zones = divide(lines, (index) => {
      const line = lines[index];
      return line !== undefined && this.#marks.has(line);
    });
    markLists(lines, this.#zones);
    this.#readTopics();
  }

  finish(): ImportedPage {
    const { start, end } = this.#zones;
    const head = this.#lines.slice(0, start);
    const marked = [...this.#marks].filter(([line]) => this.#belongs(line));
    const byline = marked.find(([, { byline: names }]) => names !== undefined);
    const opening = this.#lines[start]?.text ?? "";
    const unexplained = head.filter((line) => line.verdict === undefined && !this.#marks.has(line));
    for (const line of unexplained.slice(0, -headLines)) line.verdict = { kind: "removed", why: "navigation" };
    const read = readHead(unexplained.slice(-headLines), {
      hasByline: byline !== undefined,
      opening,
      lastNavigation: (line) => this.#lastNavigation(line),
      hasRoom: (line) => this.#hasRoom(line),
    });
    const published = marked.find(([, mark]) => mark.published !== undefined);
    const updated = marked.find(([, mark]) => mark.updated !== undefined);
    this.#take("headline", read.headline);
    this.#take("kicker", read.kicker);
    this.#take("standfirst", read.standfirst);
    for (const chip of read.chips) {
      this.#take("topic", chip);
      if (!this.#tags.includes(chip.text)) this.#tags.push(chip.text);
    }
    const names = [...(byline === undefined ? [] : [byline[0]]), ...read.names];
    for (const line of names) this.#take("byline", line, byline?.[0] === line ? byline[1].byline : line.text);
    for (const line of read.offices) this.#take("office", line);
    this.#take("dateline", read.place);
    if (published !== undefined) this.#take("date", published[0], published[1].published?.text);
    if (updated !== undefined) this.#take("updated", updated[0], updated[1].updated?.text);
    for (const [line] of this.#marks) if (this.#isOutside(line)) line.verdict ??= { kind: "removed", why: "field" };
    for (const line of read.others)
      line.verdict ??= { kind: "removed", why: isTitle(line, read.headline) ? "duplicate" : "navigation" };
    this.#removeTail(end, read.headline);
    return this.#page(
      {
        title: read.headline?.text,
        kicker: read.kicker?.text,
        description: read.standfirst?.text,
        authors: authorsOf(names, read.offices, byline?.[1].byline),
        date: published?.[1].published,
        updated: updated?.[1].updated,
        dateline: read.place?.text.replace(/^reporting from\s+/i, ""),
        section: this.#trail(),
      },
      this.#body(start, end),
    );
  }

  /** Lines of dates and names count above the text and right below it. */
  #belongs(line: Line): boolean {
    return line.index < this.#zones.start || (line.index >= this.#zones.end && line.index <= this.#zones.end + 2);
  }

  #lastNavigation(above: Line): number {
    return this.#lines
      .slice(0, above.index)
      .findLastIndex(
        ({ verdict }) =>
          verdict?.kind === "removed" &&
          (verdict.why === "navigation" || verdict.why === "subscription" || verdict.why === "cookies"),
      );
  }

  #hasRoom({ index, opens, closes }: Line): boolean {
    const isFurniture = (line: Line | undefined): boolean =>
      line?.verdict?.kind === "removed" || line?.verdict?.kind === "advertisement";
    return (opens || isFurniture(this.#lines[index - 1])) && (closes || isFurniture(this.#lines[index + 1]));
  }

  #isOutside(line: Line): boolean {
    return line.index < this.#zones.start || line.index >= this.#zones.end;
  }

  #take(field: string, line: Line | undefined, value: string = line?.text ?? ""): void {
    if (line === undefined) return;
    line.verdict = { kind: "head", field };
    this.#recognized.push({ field, value, line: line.number });
  }

  #readCorrection(line: Line): void {
    const kind = correctionKind(line.text);
    if (kind === undefined || line.words < 5) return;
    const found = findDate(line.text, this.#language ?? this.#settings.siteLanguage, this.#settings.timezone);
    if (found === undefined) {
      this.#problems.push(
        problem("import-correction-undated", { file: this.#settings.source, line: line.number }, { text: line.text }),
      );
      return;
    }
    this.#corrections.push({ date: found.date, text: line.text, kind });
    this.#take("correction", line);
  }

  /** The short lines below "Topics" are what the article is about. */
  #readTopics(): void {
    for (const [index, line] of this.#lines.entries()) {
      if (!topicHeads.has(line.folded) || line.verdict !== undefined) continue;
      line.verdict = { kind: "removed", why: "navigation" };
      for (const next of this.#lines.slice(index + 1, index + 40)) {
        if (
          next.verdict !== undefined ||
          next.words > 5 ||
          next.ended ||
          (next.opens && next !== this.#lines[index + 1])
        )
          break;
        this.#take("topic", next);
        this.#tags.push(next.text);
      }
    }
  }

  #trail(): string | undefined {
    const line = this.#lines.find(
      ({ text, verdict }) => verdict?.kind === "removed" && verdict.why === "navigation" && trail.test(text),
    );
    const parts = line?.text.split(/\s*[›»>]\s*/u).slice(1) ?? [];
    const path = parts
      .filter((part) => part !== "")
      .slice(0, 3)
      .join(" > ");
    if (line === undefined || path === "") return undefined;
    this.#recognized.push({ field: "section", value: path, line: line.number });
    return path;
  }

  /** What stands behind the text and was not taken for anything is no part of the article. */
  #removeTail(end: number, headline: Line | undefined): void {
    for (const line of this.#lines.slice(end))
      line.verdict ??= { kind: "removed", why: isTitle(line, headline) ? "duplicate" : "related" };
  }

  #body(start: number, end: number): string {
    const blocks: string[] = [];
    const dense = isDense(this.#lines.slice(start, end));
    const pushSlot = (): void => {
      if (blocks.length > 0 && blocks.at(-1) !== adSlot) blocks.push(adSlot);
    };
    for (const [index, line] of this.#lines.entries()) {
      const { verdict } = line;
      if (verdict?.kind === "caption") {
        const lead = blocks.length === 0 || index < start;
        line.verdict = { ...verdict, lead };
        blocks.push(pictureNote(verdict.text, lead ? "lead picture" : "picture"));
        this.#recognized.push({ field: lead ? "lead caption" : "caption", value: verdict.text, line: line.number });
      } else if (index < start || index >= end) continue;
      else if (verdict?.kind === "advertisement") pushSlot();
      else if (verdict === undefined) {
        const next = this.#lines.slice(index + 1, end).find((other) => other.verdict === undefined);
        blocks.push(blockOf(line, next, blocks.length > 0, dense));
      }
    }
    while (blocks.at(-1) === adSlot) blocks.pop();
    return joinItems(blocks);
  }

  #page(found: Partial<ImportedArticle>, body: string): ImportedPage {
    if (this.#language !== undefined) this.#recognized.push({ field: "language", value: this.#language });
    const removed = this.#lines.flatMap((line): Removed[] => {
      const { verdict } = line;
      if (verdict?.kind === "advertisement") return [{ line: line.number, text: line.text, why: "advertisement" }];
      if (verdict?.kind !== "removed") return [];
      if (verdict.why === "reading-time")
        this.#recognized.push({ field: "reading time", value: line.text, line: line.number });
      if (verdict.why === "trust") this.#recognized.push({ field: "trust link", value: line.text, line: line.number });
      return [{ line: line.number, text: line.text, why: verdict.why }];
    });
    const article: ImportedArticle = {
      ...found,
      authors: found.authors ?? [],
      tags: this.#tags,
      language: this.#language,
      audio: [],
      corrections: this.#corrections,
      draft: false,
      body,
    };
    return {
      article,
      recognized: this.#recognized.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      removed,
      problems: this.#problems,
    };
  }
}

function isTitle(line: Line, headline: Line | undefined): boolean {
  return headline !== undefined && (line.folded === headline.folded || line.folded.startsWith(`${headline.folded} `));
}

/** Offices belong to the names above them. */
function authorsOf(names: readonly Line[], offices: readonly Line[], byline: string | undefined): ImportedAuthor[] {
  return names.map((line, index) => {
    const written = index === 0 && byline !== undefined ? byline : line.text;
    const own = written.replace(gluedByline, "").replace(bylineOpening, "") || written;
    const office = offices.find(
      ({ number }) => number > line.number && number < (names[index + 1]?.number ?? Number.POSITIVE_INFINITY),
    );
    return { name: office === undefined ? own : `${own}, ${office.text}` };
  });
}
