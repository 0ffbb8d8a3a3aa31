import { join } from "node:path";

import { digest } from "../base/hash.ts";
import { feedLimit, sizeOf } from "../check/feed-size.ts";
import { outputStamp, stampSize } from "../load/stamps.ts";
import type { Output, Piece, Slice } from "../model/output.ts";
import type { Level } from "../model/problem.ts";
import { manifestPath } from "../write/manifest.ts";
import type { PartReader } from "../write/parts.ts";
import type { Cache } from "./cache.ts";
import { countLevels } from "./problem-list.ts";
import type { Job, Rendered } from "./protocol.ts";
import { bitOf } from "./reasons.ts";
import { levelBits, nameOf, partsOf, putSlice } from "./save.ts";
import { digestAt, rowsOf, sliceAt, type State } from "./state.ts";

/** An article whose bytes are not what they were. */
export interface Change {
  readonly row: number;
  readonly job: Job;
  readonly before: Rendered;
  readonly bytes: Uint8Array;
  readonly body: string;
}

/** What changed articles change of the documents in which they stand, and of what is remembered. */
export class Renewal {
  readonly #state: State;
  readonly #parts: PartReader;
  readonly #cache: Cache;
  readonly #changes: readonly Change[];
  readonly #made: readonly Rendered[];
  #documents: Pick<State["documents"], "slices" | "digests">;

  /** @param made what each change comes to */
  constructor(state: State, parts: PartReader, cache: Cache, changes: readonly Change[], made: readonly Rendered[]) {
    this.#state = state;
    this.#parts = parts;
    this.#cache = cache;
    this.#changes = changes;
    this.#made = made;
    this.#documents = state.documents;
  }

  /**
   * The documents in which changed articles stand, with the new parts in the place of the old; `undefined` when one gets
   * so large that there is something to say of it.
   */
  documents(): readonly Output[] | undefined {
    const { paths, slices, members, starts, digests } = this.#state.documents;
    const changes = this.#changes;
    const rows = new Set(changes.map(({ row }) => row));
    const replacement = new Map<string, Slice>();
    for (const [index, { before }] of changes.entries()) {
      const now = this.#made[index];
      const parts = now === undefined ? [] : partsOf(now);
      for (const [at, part] of partsOf(before).entries()) replacement.set(nameOf(part), parts[at] ?? part);
    }
    const documents: Output[] = [];
    const moved = slices.slice();
    const renewed: string[] = [];
    for (const [index, path] of (paths === "" ? [] : paths.split("\n")).entries()) {
      const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
      if (!members.subarray(from, to).some((row) => rows.has(row))) {
        renewed.push(digestAt(digests, index));
        continue;
      }
      const pieces = (JSON.parse(this.#parts.text(sliceAt(slices, index))) as Piece[]).map((piece) =>
        typeof piece === "string" ? piece : (replacement.get(nameOf(piece)) ?? piece),
      );
      const text = JSON.stringify(pieces);
      putSlice(moved, index, this.#cache.addText(text));
      renewed.push(digest(text));
      documents.push({ path, phase: "feed", content: pieces });
    }
    this.#documents = { slices: moved, digests: renewed.join("") };
    return documents.some((document) => sizeOf(document) > feedLimit) ? undefined : documents;
  }

  /**
   * The state after the build.
   *
   * @param state with the stamps of inputs as they are now
   * @param entries what was written
   * @param out the output folder, absolute
   */
  state(state: State, now: number, entries: ReadonlyMap<string, { readonly digest?: string }>, out: string): State {
    const slices = state.slices.slice();
    const levels = state.levels.slice();
    const reasons = state.reasons.slice();
    const renderedAt = state.renderedAt.slice();
    const former = state.before.slice();
    const counts: Record<Level, number> = { ...state.summary.counts };
    const hashes = new Map<number, string>();
    for (const [index, { row, job, before }] of this.#changes.entries()) {
      const rendered = this.#made[index] ?? before;
      reasons[row] = bitOf("text");
      renderedAt[row] = now;
      for (const at of [row * 2, row * 2 + 1]) putSlice(former, at, sliceAt(state.slices, at));
      putSlice(slices, row * 2, this.#cache.add(job));
      putSlice(slices, row * 2 + 1, this.#cache.add(rendered));
      levels[row] = rendered.problems.reduce((bits, { level }) => bits | levelBits[level], 0);
      const [was, is] = [countLevels(before.problems), countLevels(rendered.problems)];
      for (const level of Object.keys(counts) as Level[]) counts[level] += is[level] - was[level];
      hashes.set(row, job.digest);
    }
    const rows = rowsOf(state.outputs);
    const outputStamps = state.outputStamps.slice();
    const outputHashes = new Map<number, string>();
    for (const path of [...entries.keys(), manifestPath]) {
      const row = rows.get(path);
      if (row === undefined) continue;
      outputStamps.set(outputStamp(join(out, path)), row * stampSize);
      outputHashes.set(row, (entries.get(path)?.digest ?? "").padEnd(32));
    }
    return {
      ...state,
      at: now,
      reasons,
      renderedAt,
      before: former,
      slices,
      levels,
      summary: { ...state.summary, counts },
      digests: withDigests(state.digests, hashes),
      outputStamps,
      outputDigests: withDigests(state.outputDigests, outputHashes),
      documents: { ...state.documents, ...this.#documents },
    };
  }
}

function withDigests(digests: string, changes: ReadonlyMap<number, string>): string {
  let result = digests;
  for (const [row, hash] of changes) result = result.slice(0, row * 32) + hash + result.slice((row + 1) * 32);
  return result;
}
