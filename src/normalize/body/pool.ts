import type { Problem } from "../../model/problem.ts";
import type { Staged } from "../../model/staged.ts";
import { problem } from "../../problems/problem.ts";
import { CrewMember, type CrewLimits, type Failure, type Loss } from "./crew.ts";
import type { BodyJob, RenderedBody } from "./job.ts";
import { refuseSize } from "./limits.ts";
import type { Batch } from "./protocol.ts";

export interface PoolOptions {
  /** Workers at most. */
  readonly threads: number;
  readonly onProgress?: (done: number) => void;
  /** For tests. */
  readonly limits?: Partial<CrewLimits>;
}

const usualLimits: CrewLimits = { milliseconds: 2000, megabytes: 256 };

/** Jobs, and characters of Markdown, that are sent at once. */
const batchJobs = 32;
const batchSize = 1_000_000;

/** A further worker costs its start and its own compiled code: with less work than this it does not pay. */
const batchesPerWorker = 16;

/** Failures outside of any job that are put up with; more mean that workers cannot work here. */
const strayFailures = 3;

/**
 * Renders bodies in workers, in the order of the jobs. `undefined` stands for an article that is held back, because it
 * is too large, or because its worker had to be stopped; the problems say which. No worker is left when this settles.
 *
 * @throws when workers cannot be started at all
 */
export async function renderBodies(
  jobs: readonly BodyJob[],
  options: PoolOptions,
): Promise<Staged<readonly (RenderedBody | undefined)[]>> {
  return new Pool(jobs, options).run();
}

type Outcome = { readonly body?: RenderedBody; readonly problems: readonly Problem[] };

class Pool {
  readonly #jobs: readonly BodyJob[];
  readonly #options: PoolOptions;
  readonly #limits: CrewLimits;
  readonly #outcomes = new Map<number, Outcome>();
  /** Jobs to do, in batches. */
  readonly #queue: Batch[] = [];
  /** Jobs that may have brought a worker down: each is given to a fresh one. */
  readonly #suspects: Batch[] = [];
  /** What each worker has in hand: index of the job → job. */
  readonly #crew = new Map<CrewMember, Map<number, BodyJob>>();
  readonly #farewells: Promise<void>[] = [];
  #workers = 1;
  #strays = 0;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor(jobs: readonly BodyJob[], options: PoolOptions) {
    this.#jobs = jobs;
    this.#options = options;
    this.#limits = { ...usualLimits, ...options.limits };
  }

  async run(): Promise<Staged<readonly (RenderedBody | undefined)[]>> {
    this.#divide();
    this.#workers = Math.max(1, Math.min(this.#options.threads, Math.ceil(this.#queue.length / batchesPerWorker)));
    try {
      await new Promise<void>((resolve, reject) => {
        this.#settle = { resolve, reject };
        this.#proceed();
      });
    } finally {
      for (const member of this.#crew.keys()) this.#farewells.push(member.dismiss());
      await Promise.all(this.#farewells);
    }
    const outcomes = this.#jobs.map((_, index) => this.#outcomes.get(index));
    return {
      value: outcomes.map((outcome) => outcome?.body),
      problems: outcomes.flatMap((outcome) => outcome?.problems ?? []),
    };
  }

  #divide(): void {
    let batch: Batch["jobs"][number][] = [];
    let size = 0;
    for (const [index, job] of this.#jobs.entries()) {
      const refused = refuseSize(job);
      if (refused !== undefined) {
        this.#outcomes.set(index, { problems: [problem(refused.code, { file: job.file }, refused.args)] });
        continue;
      }
      if (batch.length === batchJobs || (batch.length > 0 && size + job.markdown.length > batchSize)) {
        this.#queue.push({ jobs: batch });
        batch = [];
        size = 0;
      }
      batch.push({ index, job });
      size += job.markdown.length;
    }
    if (batch.length > 0) this.#queue.push({ jobs: batch });
  }

  /** Starts workers while there is work for them, and ends when all is done. */
  #proceed(): void {
    this.#options.onProgress?.(this.#outcomes.size);
    if (this.#outcomes.size === this.#jobs.length) return this.#settle?.resolve();
    while (this.#crew.size < this.#workers) {
      const batch = this.#suspects.shift() ?? this.#queue.shift();
      if (batch === undefined) break;
      const member = this.#hire();
      this.#give(member, batch);
      this.#supply(member);
    }
  }

  #hire(): CrewMember {
    const member = new CrewMember(this.#limits, {
      onResults: ({ bodies }) => {
        const inHand = this.#crew.get(member);
        for (const { index, body } of bodies) {
          inHand?.delete(index);
          this.#outcomes.set(index, outcomeOf(body));
        }
        this.#supply(member);
        this.#proceed();
      },
      onLoss: (loss) => this.#recover(member, loss),
    });
    this.#crew.set(member, new Map());
    return member;
  }

  /**
   * Keeps a worker busy, with a batch in reserve so that it never waits. Lets it go when nothing is left, or when a
   * suspect waits for a fresh one.
   */
  #supply(member: CrewMember): void {
    const inHand = this.#crew.get(member);
    if (inHand === undefined || inHand.size > batchJobs) return;
    const batch = this.#suspects.length > 0 ? undefined : this.#queue.shift();
    if (batch !== undefined) return this.#give(member, batch);
    if (inHand.size > 0) return;
    this.#crew.delete(member);
    this.#farewells.push(member.dismiss());
  }

  #give(member: CrewMember, batch: Batch): void {
    for (const { index, job } of batch.jobs) this.#crew.get(member)?.set(index, job);
    member.give(batch);
  }

  /** After a worker is gone: its job is held back or tried once more alone, its other jobs go to another. */
  #recover(member: CrewMember, { failure, index, begun }: Loss): void {
    const inHand = this.#crew.get(member) ?? new Map<number, BodyJob>();
    this.#crew.delete(member);
    this.#farewells.push(member.dismiss());
    const job = index === undefined ? undefined : inHand.get(index);
    if (index === undefined || job === undefined) {
      this.#strays += 1;
      if (begun === 0 || this.#strays > strayFailures) {
        const reason = failure.kind === "crash" ? failure.reason : failure.kind;
        return this.#settle?.reject(new Error(`A worker for article bodies failed: ${reason}`));
      }
    } else {
      inHand.delete(index);
      // Memory may have been filled by the jobs before; only the first job of a worker is certainly to blame.
      if (failure.kind === "slow" || begun === 1)
        this.#outcomes.set(index, { problems: [this.#heldBack(job, failure)] });
      else this.#suspects.push({ jobs: [{ index, job }] });
    }
    const rest = Array.from(inHand, ([place, other]) => ({ index: place, job: other }));
    if (rest.length > 0) this.#queue.unshift({ jobs: rest });
    this.#proceed();
  }

  #heldBack({ file }: BodyJob, failure: Failure): Problem {
    switch (failure.kind) {
      case "slow":
        return problem("body-too-slow", { file }, { seconds: this.#limits.milliseconds / 1000 });
      case "memory":
        return problem("body-too-much-memory", { file }, { megabytes: this.#limits.megabytes });
      default:
        return problem("body-failed", { file }, { reason: failure.reason });
    }
  }
}

function outcomeOf(body: RenderedBody): Outcome {
  const { problems } = body;
  return problems.some(({ level }) => level === "error") ? { problems } : { body, problems };
}
