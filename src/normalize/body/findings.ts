import type { Problem } from "../../model/problem.ts";
import { problem } from "../../problems/problem.ts";
import type { ProblemCode } from "../../problems/table.ts";
import type { BodyJob } from "./job.ts";

const sampleLength = 80;

interface Finding {
  count: number;
  readonly sample: string;
  readonly search: string;
}

/** Collects what was met in one article: one problem of each kind, with the number of times and the first instance. */
export class Findings {
  readonly #found = new Map<ProblemCode, Finding>();

  /** @param search a piece of the source by which the line can be found; the sample itself unless given */
  note(code: ProblemCode, sample: string, search = sample): void {
    const known = this.#found.get(code);
    if (known === undefined) this.#found.set(code, { count: 1, sample, search });
    else known.count += 1;
  }

  problems(job: BodyJob): Problem[] {
    return Array.from(this.#found, ([code, { count, sample, search }]) => {
      const line = lineOf(job, search);
      const where = line === undefined ? { file: job.file } : { file: job.file, line };
      return problem(code, where, { count, sample: shortSample(sample) });
    });
  }
}

function lineOf({ markdown, firstLine }: BodyJob, search: string): number | undefined {
  const wanted = search.trim().toLowerCase();
  const at = wanted === "" ? -1 : markdown.toLowerCase().indexOf(wanted);
  if (at < 0) return undefined;
  let line = firstLine;
  for (let index = markdown.indexOf("\n"); index !== -1 && index < at; index = markdown.indexOf("\n", index + 1))
    line += 1;
  return line;
}

function shortSample(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().toWellFormed();
  return line.length <= sampleLength ? line : `${line.slice(0, sampleLength - 1).toWellFormed()}…`;
}
