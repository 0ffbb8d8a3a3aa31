import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { Crew, type CrewLimits, type CrewMember, type Failure, type Loss } from "./crew.ts";
import type { Batch, Job, Rendered, Setup } from "./protocol.ts";

export interface PoolOptions {
  readonly setup: Setup;
  /** Workers at most. */
  readonly threads: number;
  /** A number for each worker: of what it writes. */
  readonly nextFile: () => number;
  /** Called once for each job, in no order. */
  readonly onRendered: (index: number, rendered: Rendered) => void;
  readonly onProgress?: (done: number) => void;
  /** Who renders; a crew for this once when it is left out. */
  readonly crew?: Crew;
  /** Of such a crew, for tests. */
  readonly limits?: Partial<CrewLimits>;
  /** Articles for which a further worker pays, for tests. */
  readonly enough?: number;
}

/** Jobs that are sent at once. */
const batchJobs = 32;

/** A further worker costs its start and its own compiled code: with fewer articles than this it does not pay. */
const enoughForOne = 1500;

/** How many workers pay for so many articles. */
export function workersFor(articles: number, threads: number, enough = enoughForOne): number {
  return Math.max(1, Math.min(threads, Math.ceil(articles / enough)));
}

function inBatches(jobs: Batch["jobs"]): Batch[] {
  return Array.from({ length: Math.ceil(jobs.length / batchJobs) }, (_, at) => ({
    jobs: jobs.slice(at * batchJobs, (at + 1) * batchJobs),
  }));
}

/** Failures outside of any job that are put up with; more mean that workers cannot work here. */
const strayFailures = 3;

/**
 * Renders articles in workers. One that makes its worker slow or hungry comes back with the problem that says so. When
 * this settles the crew waits, and no worker of a crew for this once is left.
 *
 * @throws {WriteFailure} when a worker cannot write
 * @throws when workers cannot be started at all
 */
export async function renderArticles(jobs: readonly Job[], options: PoolOptions): Promise<void> {
  if (jobs.length === 0) return;
  const crew = options.crew ?? new Crew(options.limits);
  try {
    await new Pool(jobs, options, crew).run();
  } finally {
    if (options.crew === undefined) await crew.close();
  }
}

/** A system error, as `node:fs` throws it. */
class WriteFailure extends Error {
  readonly code: string;
  readonly syscall = "write";

  constructor(code: string) {
    super(`A worker could not write: ${code}`);
    this.code = code;
  }
}

/** A worker's work. */
interface Hand {
  /** Index of the job → job. */
  readonly jobs: Map<number, Job>;
  /** Batches that it is to have, since it has opened their articles. */
  readonly own: Batch[];
}

class Pool {
  readonly #jobs: readonly Job[];
  readonly #options: PoolOptions;
  readonly #waiting: Crew;
  #done = 0;
  /** Jobs to do, in batches. */
  readonly #queue: Batch[] = [];
  /** Jobs for each worker that waits, in the order in which they are taken. */
  readonly #own: Batch[][] = [];
  /** Jobs that may have brought a worker down: each is given to a fresh one. */
  readonly #suspects: Batch[] = [];
  readonly #crew = new Map<CrewMember, Hand>();
  readonly #farewells: Promise<void>[] = [];
  #workers = 1;
  #strays = 0;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor(jobs: readonly Job[], options: PoolOptions, crew: Crew) {
    this.#jobs = jobs;
    this.#options = options;
    this.#waiting = crew;
  }

  async run(): Promise<void> {
    this.#workers = workersFor(this.#jobs.length, this.#options.threads, this.#options.enough);
    this.#share();
    try {
      await new Promise<void>((resolve, reject) => {
        this.#settle = { resolve, reject };
        this.#proceed();
      });
    } finally {
      for (const member of this.#crew.keys()) this.#farewells.push(member.dismiss());
      await Promise.all(this.#farewells);
    }
  }

  /** Articles that were opened in advance go to the worker that has them. */
  #share(): void {
    const opened = this.#waiting.opened(this.#workers);
    const places = new Map(opened.flatMap((files, place) => files.map((file) => [file, place] as const)));
    const own = opened.map((): { index: number; job: Job }[] => []);
    const rest: { index: number; job: Job }[] = [];
    for (const [index, job] of this.#jobs.entries()) (own[places.get(job.file) ?? -1] ?? rest).push({ index, job });
    this.#own.push(...own.map(inBatches));
    this.#queue.push(...inBatches(rest));
  }

  /** Starts workers while there is work for them, and ends when all is done. */
  #proceed(): void {
    this.#options.onProgress?.(this.#done);
    if (this.#done === this.#jobs.length) return this.#settle?.resolve();
    while (this.#crew.size < this.#workers) {
      const suspect = this.#suspects.shift();
      if (suspect === undefined && this.#queue.length === 0 && this.#own.length === 0) break;
      const own = suspect === undefined ? (this.#own.shift() ?? []) : [];
      const member = this.#hire(own, suspect !== undefined);
      // One that ended while it waited has been replaced.
      if (!this.#crew.has(member)) {
        if (suspect !== undefined) this.#suspects.unshift(suspect);
        continue;
      }
      if (suspect !== undefined) this.#give(member, suspect);
      this.#supply(member);
      this.#supply(member);
    }
  }

  #hire(own: Batch[], mustBeFresh: boolean): CrewMember {
    const member = mustBeFresh ? this.#waiting.takeFresh() : this.#waiting.take();
    this.#crew.set(member, { jobs: new Map(), own });
    member.begin(
      { setup: this.#options.setup, file: this.#options.nextFile() },
      {
        onResults: ({ results, failure }) => {
          if (failure !== undefined) return this.#settle?.reject(new WriteFailure(failure));
          const jobs = this.#crew.get(member)?.jobs;
          for (const { index, rendered } of results) {
            jobs?.delete(index);
            this.#finish(index, rendered);
          }
          this.#supply(member);
          this.#proceed();
        },
        onLoss: (loss) => this.#recover(member, loss),
      },
    );
    return member;
  }

  #finish(index: number, rendered: Rendered): void {
    this.#done += 1;
    this.#options.onRendered(index, rendered);
  }

  /**
   * Keeps a worker busy, with a batch in reserve so that it never waits. Lets it go when nothing is left, or when a
   * suspect waits for a fresh one.
   */
  #supply(member: CrewMember): void {
    const hand = this.#crew.get(member);
    if (hand === undefined || hand.jobs.size > batchJobs) return;
    const batch = this.#suspects.length > 0 ? undefined : (hand.own.shift() ?? this.#queue.shift());
    if (batch !== undefined) return this.#give(member, batch);
    if (hand.jobs.size > 0) return;
    this.#crew.delete(member);
    this.#queue.unshift(...hand.own);
    member.rest();
    this.#waiting.giveBack(member);
  }

  #give(member: CrewMember, batch: Batch): void {
    for (const { index, job } of batch.jobs) this.#crew.get(member)?.jobs.set(index, job);
    member.give(batch);
  }

  /** After a worker is gone: its job is held back or tried once more alone, its other jobs go to another. */
  #recover(member: CrewMember, { failure, index, isAhead, begun }: Loss): void {
    const { jobs, own } = this.#crew.get(member) ?? { jobs: new Map<number, Job>(), own: [] };
    this.#crew.delete(member);
    this.#queue.unshift(...own);
    this.#farewells.push(member.dismiss());
    const job = index === undefined ? undefined : jobs.get(index);
    if (isAhead) {
      // Its job will tell, when it has one.
    } else if (index === undefined || job === undefined) {
      this.#strays += 1;
      if (begun === 0 || this.#strays > strayFailures) {
        const reason = failure.kind === "crash" ? failure.reason : failure.kind;
        return this.#settle?.reject(new Error(`A worker for articles failed: ${reason}`));
      }
    } else {
      jobs.delete(index);
      // Memory may have been filled by the jobs before; only the first job of a worker is certainly to blame.
      if (failure.kind === "slow" || begun === 1) this.#finish(index, { problems: [this.#heldBack(job, failure)] });
      else this.#suspects.push({ jobs: [{ index, job }] });
    }
    const rest = Array.from(jobs, ([place, other]) => ({ index: place, job: other }));
    if (rest.length > 0) this.#queue.unshift({ jobs: rest });
    this.#proceed();
  }

  #heldBack({ file }: Job, failure: Failure): Problem {
    switch (failure.kind) {
      case "slow":
        return problem("body-too-slow", { file }, { seconds: this.#waiting.limits.milliseconds / 1000 });
      case "memory":
        return problem("body-too-much-memory", { file }, { megabytes: this.#waiting.limits.megabytes });
      default:
        return problem("body-failed", { file }, { reason: failure.reason });
    }
  }
}
