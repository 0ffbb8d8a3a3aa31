import type { Slice } from "../model/output.ts";
import type { Level, Problem } from "../model/problem.ts";
import type { Cache } from "./cache.ts";
import type { ProblemBook } from "./problem-book.ts";
import { byFile } from "./problem-list.ts";
import type { Rendered } from "./protocol.ts";
import type { Made } from "./rendering.ts";
import { levelBits } from "./state.ts";

interface Row {
  readonly levels: number;
  /** Where they are kept, when they are not held. */
  readonly found: readonly Problem[] | Slice;
}

/** The problems of one build's articles. Where there are many they are in the store, and read when somebody asks. */
export class BodyProblems {
  readonly #rows: readonly Row[];
  readonly #book: ProblemBook;
  readonly #cache: Cache | undefined;

  constructor(made: ReadonlyMap<string, Made>, book: ProblemBook, cache: Cache | undefined) {
    this.#rows = [...made.values()].flatMap(({ levels, problems, kept }): Row[] => {
      const found = problems ?? kept?.rendered;
      return levels === 0 || found === undefined ? [] : [{ levels, found }];
    });
    this.#book = book;
    this.#cache = cache;
  }

  /** All of them, in the order of the articles. Throws system errors. */
  all(): Problem[] {
    return this.#read(this.#rows, () => true);
  }

  /** As `BuildResult.firstProblems`. Throws system errors. */
  first(front: readonly Problem[], level: Level, most: number): readonly Problem[] {
    const isWanted = (found: Problem): boolean => found.level === level;
    const rows = this.#rows.filter(({ levels }) => (levels & levelBits[level]) !== 0).slice(0, most);
    return [...front.filter(isWanted), ...this.#read(rows, isWanted)].toSorted(byFile);
  }

  #read(rows: readonly Row[], isWanted: (found: Problem) => boolean): Problem[] {
    this.#cache?.flush();
    const parts = this.#cache?.reader();
    try {
      return rows.flatMap(({ found }) => {
        const problems = "size" in found ? (JSON.parse(parts?.text(found) ?? "") as Rendered).problems : found;
        return this.#book.rendered(problems.filter(isWanted));
      });
    } finally {
      parts?.close();
    }
  }
}
