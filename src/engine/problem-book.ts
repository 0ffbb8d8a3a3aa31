import { relative, sep } from "node:path";

import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import type { Folders } from "./folders.ts";
import { isStop } from "./problem-list.ts";

/** The problems of one build. Stages name files below the articles folder; users see paths below the root. */
export class ProblemBook {
  /** The articles folder, from the root. */
  readonly #below: string;
  #problems: Problem[] = [];

  constructor({ root, folder }: Folders, problems: readonly Problem[]) {
    this.#below = relative(root, folder).split(sep).join("/");
    this.#problems = [...problems];
  }

  get all(): readonly Problem[] {
    return this.#problems;
  }

  get mustStop(): boolean {
    return this.#problems.some(isStop);
  }

  /** Problems that name files from the root, or none. */
  add(problems: readonly Problem[]): void {
    for (const found of problems) this.#problems.push(found);
  }

  /** Problems that name files of the articles folder. */
  addBelow(problems: readonly Problem[]): void {
    for (const found of problems)
      this.#problems.push(found.file === undefined ? found : { ...found, file: this.pathOf(found.file) });
  }

  /** As {@link addBelow}, for those of a stage. Returns its value. */
  take<T>({ value, problems }: Staged<T>): T {
    this.addBelow(problems);
    return value;
  }

  /** Takes back what was added since there were so many. */
  cutTo(length: number): void {
    this.#problems.length = length;
  }

  /** Problems of rendering as users see them: what names no article is a template's. */
  rendered(problems: readonly Problem[]): Problem[] {
    return problems.map((found) =>
      found.file === undefined ? inTemplate(found) : { ...found, file: this.pathOf(found.file) },
    );
  }

  /** @param file below the articles folder */
  pathOf(file: string): string {
    // Not `join` for each: there are many.
    return this.#below === "" ? file : `${this.#below}/${file}`;
  }
}

/** A problem that names a template and no article stands in that template. */
function inTemplate(found: Problem): Problem {
  const { template = found.code === "stylesheet-too-large" ? "site.css" : undefined, line } = found.args;
  if (typeof template !== "string") return found;
  return { ...found, file: `templates/${template}`, ...(typeof line === "number" ? { line } : {}) };
}
