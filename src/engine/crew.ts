import { Worker } from "node:worker_threads";

import {
  begunSlot,
  inAdvance,
  jobSlot,
  openedSlot,
  sharedBytes,
  taskSlot,
  type Advance,
  type Batch,
  type Results,
  type Task,
  type WorkerStart,
} from "./protocol.ts";

export interface CrewLimits {
  /** Time for one job, in milliseconds. */
  readonly milliseconds: number;
  /** Memory of a worker, in MB. */
  readonly megabytes: number;
}

export type Failure =
  | { readonly kind: "slow" }
  | { readonly kind: "memory" }
  | { readonly kind: "crash"; readonly reason: string };

/** How a worker ended that did not end well. */
export interface Loss {
  readonly failure: Failure;
  /** The job in hand; none when the worker failed outside of jobs. */
  readonly index: number | undefined;
  /** Whether it was opening an article in advance. */
  readonly isAhead: boolean;
  /** Jobs that the worker had begun. */
  readonly begun: number;
}

/** What becomes of the work that a worker was given. */
export interface Watch {
  onResults(results: Results): void;
  onLoss(loss: Loss): void;
}

const usualLimits: CrewLimits = { milliseconds: 2000, megabytes: 256 };

/**
 * Workers that wait for work. Starting one, and letting it compile what it runs often, takes longer than a hundred
 * articles: whoever builds again and again keeps them.
 */
export class Crew {
  readonly limits: CrewLimits;
  readonly #idle: CrewMember[] = [];
  readonly #farewells: Promise<void>[] = [];

  /** @param limits other than the usual */
  constructor(limits: Partial<CrewLimits> = {}) {
    this.limits = { ...usualLimits, ...limits };
  }

  /**
   * Starts workers before there is work, so that they are ready when there is.
   *
   * @param advance what those that are new may do meanwhile: each opens other articles
   */
  prepare(count: number, advance?: Advance): void {
    const fresh: CrewMember[] = [];
    while (this.#idle.length + fresh.length < count) fresh.push(this.takeFresh());
    this.#idle.push(...fresh);
    if (advance === undefined) return;
    const { files, addresses } = advance;
    for (const [place, member] of fresh.entries())
      member.open({ files: everyNth(files, place, fresh.length), addresses });
  }

  /** Takes one that waits, or else a fresh one. */
  take(): CrewMember {
    return this.#idle.shift() ?? this.takeFresh();
  }

  /** The articles that each of the next workers to be taken has opened. */
  opened(count: number): (readonly string[])[] {
    return this.#idle.slice(0, count).map((member) => member.opened());
  }

  /** One that has done nothing yet. */
  takeFresh(): CrewMember {
    return new CrewMember(this.limits);
  }

  /** Takes back a worker that has nothing in hand; one that has ended is forgotten. */
  giveBack(member: CrewMember): void {
    if (!member.hasEnded) this.#idle.push(member);
  }

  /** Resolves when every worker that was given back is gone. */
  async close(): Promise<void> {
    for (const member of this.#idle.splice(0)) this.#farewells.push(member.dismiss());
    await Promise.all(this.#farewells.splice(0));
  }
}

/** Articles that a worker is given in advance at most: more than it opens while an archive is read. */
const advanceLimit = 4096;

function everyNth<T>(list: readonly T[], first: number, step: number): T[] {
  return list.slice(0, advanceLimit * step).filter((_, at) => at % step === first);
}

/** How often the job in hand is looked at, in milliseconds. */
const tick = 25;

/** More time for the first job of a worker, in milliseconds: everything that it runs is compiled meanwhile. */
const compiling = 1000;

/**
 * One worker and the eye on it. Time is counted from the first look that finds a job in hand, so neither the start of
 * the thread nor a pause of the whole process counts.
 */
export class CrewMember {
  readonly #worker: Worker;
  readonly #state: Int32Array;
  readonly #timer: NodeJS.Timeout;
  #advance: Advance["files"] = [];
  #watch: Watch | undefined;
  #loss: Loss | undefined;
  #ended = false;

  constructor(limits: CrewLimits) {
    const shared = new SharedArrayBuffer(sharedBytes);
    const workerData: WorkerStart = { shared };
    this.#state = new Int32Array(shared);
    // Not beside this: that is elsewhere in a bundle.
    this.#worker = new Worker(new URL("../engine/worker.js", import.meta.url), {
      workerData,
      // Flags of the main thread, such as a test runner's, are not for workers.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
    });
    this.#worker.on("message", (results: Results) => {
      if (!this.#ended) this.#watch?.onResults(results);
    });
    this.#worker.on("error", (error: unknown) => this.#lose(failureOf(error)));
    this.#worker.on("exit", (code) => this.#lose({ kind: "crash", reason: `its thread ended with code ${code}` }));
    this.#timer = this.#watchTime(limits.milliseconds);
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Lets it open articles until it is given a task. */
  open(advance: Advance): void {
    this.#advance = advance.files;
    this.#worker.postMessage(advance);
  }

  /** The articles that it opened in advance, as far as it has come. */
  opened(): readonly string[] {
    return this.#advance.slice(0, Atomics.load(this.#state, openedSlot)).map(({ file }) => file);
  }

  /** Begins work of one kind. */
  begin(task: Task, watch: Watch): void {
    Atomics.store(this.#state, taskSlot, 1);
    this.#watch = watch;
    this.#worker.ref();
    if (this.#loss === undefined) this.#worker.postMessage(task);
    // It ended while it waited.
    else watch.onLoss(this.#loss);
  }

  give(batch: Batch): void {
    this.#worker.postMessage(batch);
  }

  /** It has nothing in hand, and does not keep the process from ending. */
  rest(): void {
    this.#watch = undefined;
    this.#worker.unref();
  }

  /** Ends the thread; resolves when it is gone. */
  async dismiss(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    await this.#worker.terminate();
  }

  #watchTime(limit: number): NodeJS.Timeout {
    let seen = 0;
    let ticks = 0;
    return setInterval(() => {
      const job = Atomics.load(this.#state, jobSlot);
      const begun = Atomics.load(this.#state, begunSlot);
      ticks = job === 0 || begun !== seen ? 0 : ticks + 1;
      seen = begun;
      if (ticks * tick >= (begun === 1 ? limit + compiling : limit)) this.#lose({ kind: "slow" }, job);
    }, tick);
  }

  #lose(failure: Failure, job = Atomics.load(this.#state, jobSlot)): void {
    if (this.#ended) return;
    const begun = Atomics.load(this.#state, begunSlot);
    void this.dismiss();
    this.#loss = { failure, index: job > 0 ? job - 1 : undefined, isAhead: job === inAdvance, begun };
    this.#watch?.onLoss(this.#loss);
  }
}

function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return { kind: "memory" };
  return { kind: "crash", reason: error instanceof Error ? error.message : String(error) };
}
