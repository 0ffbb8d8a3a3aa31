import type { BodyJob, RenderedBody } from "./job.ts";

/** Jobs for a worker, with their places in the whole. */
export interface Batch {
  readonly jobs: readonly { readonly index: number; readonly job: BodyJob }[];
}

/** What a worker sends: the bodies of some of a batch's jobs, in order. */
export interface Results {
  readonly bodies: readonly { readonly index: number; readonly body: RenderedBody }[];
}

/** What a worker is given at its start: memory in which it says what it is doing. */
export interface WorkerStart {
  readonly shared: SharedArrayBuffer;
}

/** Index of the job in hand plus one; 0 when there is none. */
export const jobSlot = 0;

/** Jobs begun since the worker started. */
export const begunSlot = 1;

export const sharedBytes = 2 * Int32Array.BYTES_PER_ELEMENT;
