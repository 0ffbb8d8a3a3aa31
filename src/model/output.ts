/** Written in this order, so that nothing names a file that is not there yet. */
export type OutputPhase = "asset" | "page" | "feed" | "index";

export interface Output {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  readonly phase: OutputPhase;
  /** Text, whole or in pieces that other outputs share; bytes; or the absolute path of the file to copy. */
  readonly content: string | readonly string[] | Uint8Array | { readonly copyOf: string };
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
