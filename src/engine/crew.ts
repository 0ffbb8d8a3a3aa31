import { Worker } from "node:worker_threads";

import { begunSlot, jobSlot, sharedBytes, type Batch, type Results, type Task, type WorkerStart } from "./protocol.ts";

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

  /** Starts workers before there is work, so that they are ready when there is. */
  prepare(count: number): void {
    while (this.#idle.length < count) this.#idle.push(new CrewMember(this.limits));
  }

  take(): CrewMember {
    return this.#idle.pop() ?? this.takeFresh();
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

  /** Begins work of one kind. */
  begin(task: Task, watch: Watch): void {
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
    this.#loss = { failure, index: job === 0 ? undefined : job - 1, begun };
    this.#watch?.onLoss(this.#loss);
  }
}

function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return { kind: "memory" };
  return { kind: "crash", reason: error instanceof Error ? error.message : String(error) };
}
