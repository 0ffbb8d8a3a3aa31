/** Why a build is made. */
export type Cause =
  | { readonly kind: "start" | "retry" | "poll" }
  | { readonly kind: "due"; readonly ahead?: Ahead }
  | { readonly kind: "change"; readonly paths: readonly string[] };

/** What is due soon, to be made in advance. */
interface Ahead {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Settles at that instant, not before it; with `false` as soon as it is not to be published: something has changed. */
  readonly hold: () => Promise<boolean>;
}

export interface LoopOptions {
  /** Builds. `due`: when time alone next changes something, in epoch milliseconds; `retry`: try again in so many ms. */
  readonly build: (cause: Cause) => Promise<{ readonly due?: number | undefined; readonly retry?: number | undefined }>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** After how many milliseconds to build whatever happens, for disks that do not tell of changes. */
  readonly poll: () => number | undefined;
  /** How many milliseconds in advance what falls due is to be made; 0: when it is due. */
  readonly lead?: () => number;
}

/** Milliseconds without a further change after which a build begins: long enough for the steps of one save … */
const quiet = 20;
/** … and once so many paths have changed, for a checkout, which pauses between files. */
const burst = { paths: 5, quiet: 300 };
/** The longest wait for the end of a burst, in milliseconds. */
const longest = 5000;

/** The clock is looked at so often at least: it may be set, and timers stand still while a laptop sleeps. */
const lookEvery = 30_000;
/** While something is held, in milliseconds. */
const lookOftenEvery = 250;
/** Between two builds for what is due, in milliseconds, should the clock that names the instant and ours disagree. */
const dueEvery = 250;

/**
 * Decides when to build: at the start, soon after a change, when something falls due. One build at a time; what changes
 * meanwhile is built afterwards, once.
 */
export class Loop {
  readonly #options: LoopOptions;
  readonly #changed = new Set<string>();
  #firstChange = 0;
  #settling: NodeJS.Timeout | undefined;
  #later: NodeJS.Timeout | undefined;
  #due = Number.POSITIVE_INFINITY;
  #retryAt = Number.POSITIVE_INFINITY;
  #pollAt = Number.POSITIVE_INFINITY;
  #running: Promise<void> | undefined;
  #stopped = false;
  /** Looks whether what is held is to be let go. */
  #lookAtHeld = (): void => {};
  #fail: (error: unknown) => void = () => {};
  /** Rejects with what a build threw; else never settles. */
  readonly failed: Promise<never> = new Promise((_, reject) => {
    this.#fail = reject;
  });

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  get isBuilding(): boolean {
    return this.#running !== undefined;
  }

  start(): void {
    this.#run({ kind: "start" });
  }

  change(path: string): void {
    if (this.#changed.size === 0) this.#firstChange = this.#options.now();
    this.#changed.add(path);
    this.#lookAtHeld();
    this.#settle();
  }

  /** No build begins any more; settles when the running one is over. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#settling);
    clearTimeout(this.#later);
    this.#lookAtHeld();
    await this.#running;
  }

  #settle(): void {
    if (this.#running !== undefined || this.#stopped) return;
    clearTimeout(this.#settling);
    const wait = this.#changed.size < burst.paths ? quiet : burst.quiet;
    const left = longest - (this.#options.now() - this.#firstChange);
    this.#settling = setTimeout(
      () => {
        const paths = [...this.#changed];
        this.#changed.clear();
        this.#run({ kind: "change", paths });
      },
      Math.max(0, Math.min(wait, left)),
    );
  }

  #run(cause: Cause): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#later);
    this.#running = this.#build(cause).then(
      () => {
        this.#running = undefined;
        if (this.#stopped) return;
        if (this.#changed.size > 0) this.#settle();
        this.#wait();
      },
      (error: unknown) => {
        this.#running = undefined;
        this.#stopped = true;
        this.#fail(error);
      },
    );
  }

  async #build(cause: Cause): Promise<void> {
    const { build, now, poll } = this.#options;
    const { due, retry } = await build(cause);
    // A build that could not be made knows nothing of the time: what was due is due still.
    if (retry === undefined) this.#due = due ?? Number.POSITIVE_INFINITY;
    this.#retryAt = retry === undefined ? Number.POSITIVE_INFINITY : now() + retry;
    const wait = poll();
    this.#pollAt = wait === undefined ? Number.POSITIVE_INFINITY : now() + wait;
  }

  /** Waits in steps, since a timer holds no more than 25 days and does not follow the clock. */
  #wait(): void {
    const next = Math.min(this.#due - this.#lead, this.#retryAt, this.#pollAt);
    if (next === Number.POSITIVE_INFINITY) return;
    const rest = Math.max(dueEvery, Math.min(next - this.#options.now(), lookEvery));
    this.#later = setTimeout(() => this.#lookAtClock(), rest);
  }

  #lookAtClock(): void {
    const now = this.#options.now();
    // What waits to be built would be the end of what is held.
    const dueFrom = this.#changed.size > 0 ? this.#due : this.#due - this.#lead;
    if (now >= this.#retryAt) this.#run({ kind: "retry" });
    else if (now >= dueFrom && this.#retryAt === Number.POSITIVE_INFINITY) this.#runDue(now);
    else if (now >= this.#pollAt) this.#run({ kind: "poll" });
    else this.#wait();
  }

  get #lead(): number {
    return this.#options.lead?.() ?? 0;
  }

  #runDue(now: number): void {
    const at = this.#due;
    this.#run(now >= at ? { kind: "due" } : { kind: "due", ahead: { at, hold: () => this.#hold(at) } });
  }

  #hold(at: number): Promise<boolean> {
    return new Promise((settle) => {
      let timer: NodeJS.Timeout | undefined;
      const letGo = (isWanted: boolean): void => {
        clearTimeout(timer);
        this.#lookAtHeld = () => {};
        settle(isWanted);
      };
      this.#lookAtHeld = () => {
        clearTimeout(timer);
        const rest = at - this.#options.now();
        // A clock that was set back: whoever waits for the lock should not wait for that.
        if (this.#stopped || this.#changed.size > 0 || rest > this.#lead) letGo(false);
        else if (rest <= 0) letGo(true);
        else timer = setTimeout(this.#lookAtHeld, Math.min(rest, lookOftenEvery));
      };
      this.#lookAtHeld();
    });
  }
}
