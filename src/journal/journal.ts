import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { systemCode } from "../base/system-error.ts";
import type { BuildRecord } from "../model/journal.ts";

/** Bytes; then a new file is begun, and the one before is kept. */
const fullAt = 4_000_000;

/**
 * What happened to a site, a JSON object a line, below its root. Several processes may write at once. A journal that cannot be
 * written costs what it would have told, and nothing else.
 */
export class Journal {
  readonly #path: string;

  /** @param root the site's, absolute */
  constructor(root: string) {
    this.#path = join(root, ".broadsheet", "journal.jsonl");
  }

  add(record: BuildRecord): void {
    quietly(() => {
      mkdirSync(dirname(this.#path), { recursive: true });
      if ((statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0) > fullAt)
        renameSync(this.#path, `${this.#path}.1`);
      appendFileSync(this.#path, `${JSON.stringify(record)}\n`);
    });
  }

  /** Says that nothing is new since the last record: {@link seenAt}. */
  touch(now: number): void {
    quietly(() => utimesSync(this.#path, now / 1000, now / 1000));
  }

  /** When the journal last heard of anything, epoch milliseconds. */
  seenAt(): number | undefined {
    return quietly(() => statSync(this.#path, { throwIfNoEntry: false })?.mtimeMs);
  }

  /** The records, the newest first. What cannot be read is left out. */
  *newest(): Generator<BuildRecord> {
    for (const path of [this.#path, `${this.#path}.1`]) {
      const lines = quietly(() => linesFromEnd(path)) ?? [];
      for (const line of lines) {
        const record = parsed(line);
        if (record !== undefined) yield record;
      }
    }
  }
}

const step = 65_536;

/** The lines of a file, the last first; it is read as far as it is asked for. */
function* linesFromEnd(path: string): Generator<string> {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return;
  }
  try {
    let at = fstatSync(file).size;
    let rest = Buffer.alloc(0);
    while (at > 0) {
      const length = Math.min(step, at);
      at -= length;
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      const lines = Buffer.concat([bytes, rest]).toString("latin1").split("\n");
      rest = Buffer.from(lines.shift() ?? "", "latin1");
      for (const line of lines.toReversed()) if (line !== "") yield Buffer.from(line, "latin1").toString();
    }
    if (rest.length > 0) yield rest.toString();
  } finally {
    closeSync(file);
  }
}

function parsed(line: string): BuildRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isOne = typeof value === "object" && value !== null && "kind" in value && value.kind === "build";
    return isOne ? (value as BuildRecord) : undefined;
  } catch {
    return undefined;
  }
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
