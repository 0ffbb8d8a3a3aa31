/**
 * Written in this order, so that nothing names a file that is not there yet. A `notice` stands where a withdrawn article's
 * page was: a server sends it with 410 (Gone).
 */
export type OutputPhase = "asset" | "page" | "notice" | "feed" | "index";

/** Finished text in a file that is read when it is needed: a feed's item, as it stands in every feed. */
export interface Slice {
  /** Number of the file in its store. */
  readonly file: number;
  /** Bytes. */
  readonly at: number;
  readonly size: number;
}

/** Reads slices into a buffer, which has room. Throws system errors. */
export type ReadSlice = (slice: Slice, into: Uint8Array, at: number) => void;

/** What a document is put together of. */
export type Piece = string | Slice;

/** A file that a worker has made, or found to be right. */
export interface Finished {
  /** As base/hash makes it. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** The absolute path of the new file, to be moved into place; absent when the right bytes stand in the output folder. */
  readonly staged?: string;
}

export interface Output {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  readonly phase: OutputPhase;
  /** Text, whole or in pieces that other outputs share; bytes; the absolute path of the file to copy; a finished file. */
  readonly content: string | readonly Piece[] | Uint8Array | { readonly copyOf: string } | Finished;
}

/** What a write did. */
export interface WriteReport {
  /** Files. */
  readonly written: number;
  readonly unchanged: number;
  readonly pruned: number;
  /** Of the files that were written. */
  readonly bytes: number;
  /** Paths of the files that were written, sorted. */
  readonly changed: readonly string[];
}
