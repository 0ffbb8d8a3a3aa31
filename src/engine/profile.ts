import type { BuildProfile } from "../model/build.ts";
import type { Made } from "./rendering.ts";

const slowestCount = 10;

/** Measures the stages of one build, when somebody asked for it. */
export class Profile {
  readonly #stages: Record<string, number> = {};
  readonly #isOn: boolean;
  #slowest: BuildProfile["slowest"] = [];

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  time<T>(stage: string, work: () => T): T {
    const start = performance.now();
    const value = work();
    this.#add(stage, performance.now() - start);
    return value;
  }

  async wait<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const value = await work();
    this.#add(stage, performance.now() - start);
    return value;
  }

  articles(made: ReadonlyMap<string, Made>): void {
    if (!this.#isOn) return;
    const timed = Array.from(made, ([file, { milliseconds = 0 }]) => ({ file, ms: milliseconds }));
    this.#slowest = timed
      .filter(({ ms }) => ms > 0)
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, slowestCount)
      .map(({ file, ms }) => ({ file, ms: rounded(ms) }));
  }

  get result(): BuildProfile | undefined {
    return this.#isOn ? { stages: this.#stages, slowest: this.#slowest } : undefined;
  }

  #add(stage: string, ms: number): void {
    this.#stages[stage] = rounded((this.#stages[stage] ?? 0) + ms);
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
