import { join } from "node:path";
import { crc32 } from "node:zlib";

import { systemCode } from "../base/system-error.ts";
import {
  emptyFolder,
  isWritable,
  readBytes,
  removeFile,
  removeFolder,
  temporaryFolder,
  touch,
} from "../load/cache-folder.ts";
import { replaceFile } from "../load/replace-file.ts";
import { holds, outputStamp, sameStamp, stampOf, type Stamp } from "../load/stamps.ts";
import type { Slice } from "../model/output.ts";
import { reasonOf } from "../write/failure.ts";
import { PartReader, PartWriter, surveyParts } from "../write/parts.ts";
import { readState, stateBytes, type State } from "./state.ts";

/** The file of parts that the main thread writes; workers take the numbers above it. */
const ownFile = 0;

/** Parts that nothing uses any more may take so many times the room of the others, and so many bytes. */
const wasteFactor = 2;
const wasteBytes = 200_000_000;

/** The state that a process saved or read last, with the stamp of its file: while that stands there, nobody need read it. */
export interface LastState {
  value?: State;
  stamp?: Stamp;
}

/** What builds of one output folder leave for the next one: below the site's root, safe to delete, never trusted blindly. */
export class Cache {
  folder: string;
  readonly #key: string;
  #writer: PartWriter | undefined;
  #nextFile = ownFile + 1;
  #passing: string | undefined;
  #refusal: string | undefined;
  #isOwn = false;
  /** What was loaded, until the output changes. */
  #state: State | undefined;

  readonly #last: LastState;

  /**
   * @param key changes with everything that makes what is kept useless
   * @param last of builds that follow each other
   */
  constructor(root: string, out: string, key: string, last: LastState = {}) {
    this.#last = last;
    // The key tells whether it is this output's.
    this.folder = join(root, ".broadsheet", "cache", crc32(out).toString(16).padStart(8, "0"));
    this.#key = key;
  }

  /** Whether a build left anything here; {@link load} says whether it holds. */
  get isThere(): boolean {
    return stampOf(this.#statePath)[0] >= 0;
  }

  /** Whether what was loaded is what the build before in this process left, or found and left as it was. */
  get isOwn(): boolean {
    return this.#isOwn;
  }

  /** What the last build left; `undefined` when it is not to be trusted. Parts may be added while it is in use. */
  load(): State | undefined {
    this.#state ??= this.#read();
    return this.#state;
  }

  #read(): State | undefined {
    if (!isWritable(this.folder)) return undefined;
    const { value, stamp } = this.#last;
    const stampNow = outputStamp(this.#statePath);
    const isLast = stamp !== undefined && sameStamp(stamp, stampNow) && value?.key === this.#key;
    this.#isOwn = isLast;
    const bytes = isLast ? undefined : readBytes(this.#statePath);
    const state = isLast ? value : bytes === undefined ? undefined : readState(bytes, this.#key);
    if (state === undefined) return undefined;
    const rows = state.parts === "" ? [] : state.parts.split("\n");
    const isWhole = rows.every((name, row) => holds(state.partStamps, row, outputStamp(join(this.folder, name))));
    if (!isWhole) return undefined;
    this.#last.value = state;
    this.#last.stamp = stampNow;
    return state;
  }

  /**
   * The time of the disk's clock at which reading begins, in milliseconds. Where nothing can be kept, a folder for this
   * build alone stands in. Throws system errors.
   *
   * @param keeps whether parts of earlier builds are of use
   */
  begin(keeps: boolean): number {
    try {
      if (!keeps) emptyFolder(this.folder);
      return touch(join(this.folder, "began"));
    } catch (error) {
      if (keeps || systemCode(error) === undefined) throw error;
      this.#refusal = reasonOf(error);
      this.#passing = temporaryFolder();
      this.folder = this.#passing;
      return touch(join(this.folder, "began"));
    }
  }

  /** Why nothing can be kept for the next build; known after {@link begin}. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  /** An empty folder that no web server knows. Throws system errors. */
  privateStage(): string {
    emptyFolder(this.#privateStage);
    return this.#privateStage;
  }

  /** To be called when all is done. */
  end(): void {
    removeFolder(this.#privateStage);
    if (this.#passing !== undefined) removeFolder(this.#passing);
  }

  /** Until {@link save} there is no state that could be taken for that of the output folder. */
  invalidate(): void {
    this.#state = undefined;
    removeFile(this.#statePath);
  }

  /** To be called when the output stays as it was: what is known of it holds on. Throws system errors. */
  restore(): void {
    if (this.#state !== undefined) this.save(this.#state);
  }

  /** A number for a file of parts that nobody writes. Workers of one build after the other go on in the same few. */
  nextFile(): number {
    this.#nextFile += 1;
    return this.#nextFile - 1;
  }

  /** Keeps a value as JSON. Throws system errors. */
  add(value: unknown): Slice {
    return this.addText(JSON.stringify(value));
  }

  /** Throws system errors. */
  addText(text: string): Slice {
    this.#writer ??= new PartWriter(this.folder, ownFile);
    return this.#writer.add(text);
  }

  flush(): void {
    this.#writer?.flush();
  }

  reader(): PartReader {
    return new PartReader(this.folder);
  }

  /** Throws system errors. */
  save(state: Omit<State, "key" | "parts" | "partStamps">): void {
    const { used } = state;
    this.#writer?.close();
    this.#writer = undefined;
    const { names, bytes } = surveyParts(this.folder);
    // The next build makes everything anew, and smaller.
    if (bytes - used > used * wasteFactor + wasteBytes) return this.invalidate();
    const partStamps = Float64Array.from(names.flatMap((name) => outputStamp(join(this.folder, name))));
    const whole = { ...state, key: this.#key, parts: names.join("\n"), partStamps };
    replaceFile(this.#statePath, stateBytes(whole));
    this.#last.value = whole;
    this.#last.stamp = outputStamp(this.#statePath);
  }

  get #privateStage(): string {
    return join(this.folder, "ahead");
  }

  get #statePath(): string {
    return join(this.folder, "state");
  }
}
