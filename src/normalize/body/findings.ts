import type { Problem } from "../../model/problem.ts";
import { problem } from "../../problems/problem.ts";
import type { ProblemCode } from "../../problems/table.ts";
import type { BodyJob } from "./job.ts";

const sampleLength = 80;

/** Different names of one kind in one article; a longer list helps nobody. */
const nameLimit = 20;

interface Finding {
  readonly code: ProblemCode;
  count: number;
  sample: string;
  /** A piece of the source, or an offset in it. */
  where: string | number;
  readonly name?: string;
}

/** Collects what was met in one article: one problem of each kind, with the number of times and the first instance. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  readonly #names = new Map<ProblemCode, number>();

  /** @param search a piece of the source by which the line can be found; the sample itself unless given */
  note(code: ProblemCode, sample: string, search = sample): void {
    this.#add(code, { code, count: 1, sample, where: search });
  }

  /**
   * @param at the offset in the source
   * @param name what it is about: each name is a problem of its own
   */
  noteAt(code: ProblemCode, sample: string, at: number, name?: string): void {
    if (name === undefined) return this.#add(code, { code, count: 1, sample, where: at });
    const key = `${code} ${name}`;
    const known = this.#names.get(code) ?? 0;
    if (!this.#found.has(key)) this.#names.set(code, known + 1);
    const isOther = known >= nameLimit && !this.#found.has(key);
    const shown = isOther ? "…" : shortSample(name);
    this.#add(isOther ? `${code} …` : key, { code, count: 1, sample, where: at, name: shown });
  }

  #add(key: string, finding: Finding): void {
    const known = this.#found.get(key);
    if (known === undefined) {
      this.#found.set(key, finding);
      return;
    }
    known.count += 1;
    // What is noted with its place need not be noted in order.
    if (typeof finding.where !== "number" || typeof known.where !== "number" || finding.where >= known.where) return;
    known.where = finding.where;
    known.sample = finding.sample;
  }

  problems(job: BodyJob): Problem[] {
    return Array.from(this.#found.values(), ({ code, count, sample, where: place, name }) => {
      const line = lineOf(job, place);
      const where = line === undefined ? { file: job.file } : { file: job.file, line };
      return problem(code, where, { count, sample: shortSample(sample), ...(name === undefined ? {} : { name }) });
    });
  }
}

function lineOf({ markdown, firstLine }: BodyJob, place: string | number): number | undefined {
  const at = typeof place === "number" ? place : find(markdown, place.trim().toLowerCase());
  if (at < 0) return undefined;
  let line = firstLine;
  for (let index = markdown.indexOf("\n"); index !== -1 && index < at; index = markdown.indexOf("\n", index + 1))
    line += 1;
  return line;
}

function find(markdown: string, wanted: string): number {
  return wanted === "" ? -1 : markdown.toLowerCase().indexOf(wanted);
}

function shortSample(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().toWellFormed();
  return line.length <= sampleLength ? line : `${line.slice(0, sampleLength - 1).toWellFormed()}…`;
}
