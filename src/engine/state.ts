import { crc32 } from "node:zlib";
import { DefaultSerializer, deserialize } from "node:v8";

import type { BuildResult } from "../model/build.ts";
import type { Slice } from "../model/output.ts";
import type { Level } from "../model/problem.ts";

/** What a build says of itself, apart from what it wrote and found. */
export type Summary = Pick<
  BuildResult,
  "status" | "articles" | "channels" | "hub" | "nextDue" | "nextEvent" | "counts"
>;

/**
 * What a build remembers for the next one. Rows of a table share an index; texts of one length are joined. Only what is
 * needed at every build stands here; the rest is in parts, by slice.
 */
export interface State {
  /** Everything that the state holds for only as long as it stays: engine, options. */
  readonly key: string;
  /** The state holds from one instant to before another. */
  readonly now: number;
  readonly until: number;
  /** The site's time zone, an IANA name. */
  readonly zone: string;
  readonly summary: Summary;
  /** The names at the top of the articles folder, or a digest of them. */
  readonly top: string;
  /** Problems that were found outside of bodies, by file: a line of JSON each. */
  readonly front: Slice;
  /** Files that were read or looked for, absolute, a line each, with their stamps; the articles come first. */
  readonly inputs: string;
  readonly inputStamps: Float64Array;
  /** Files below the output folder. */
  readonly outputs: string;
  readonly outputStamps: Float64Array;
  /** A digest for each output, and for each article: of its bytes, its front matter, and everything that made its page. */
  readonly outputDigests: string;
  readonly digests: string;
  readonly heads: string;
  readonly keys: string;
  /** Digests of what all articles are rendered with, one for each of `commonReasons`. */
  readonly common: string;
  /** The instant of the last build that found anything to do. */
  readonly at: number;
  /** Of each article's last rendering: bits of `reasons`, its build's instant, and slices as they were before; or of no bytes. */
  readonly reasons: Uint16Array;
  readonly renderedAt: Float64Array;
  readonly before: Float64Array;
  /** Paths of the articles below their folder, a line each. */
  readonly files: string;
  /** Slices of each article: its story and its record; three numbers each. */
  readonly slices: Float64Array;
  /** Levels of each article's problems, as bits. */
  readonly levels: Uint8Array;
  readonly documents: Documents;
  readonly facts: Slice;
  readonly links: Slice;
  /** Bytes of the parts that are named here. */
  readonly used: number;
  /** Names of the files of parts, a line each, with their stamps. */
  readonly parts: string;
  readonly partStamps: Float64Array;
}

/** Documents that are put together of parts. */
export interface Documents {
  /** A path a line. */
  readonly paths: string;
  /** Of each one's pieces, as JSON. */
  readonly digests: string;
  readonly slices: Float64Array;
  /** Rows of the articles that stand in each, one document after the other, and where each one's begin. */
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
}

const mark = Buffer.from("BROADSHEET-STATE");

export function stateBytes(state: State): Uint8Array {
  const start = mark.length + 4;
  const serializer = new DefaultSerializer();
  // Room for the head in the same buffer: a copy of all would be large.
  serializer.writeRawBytes(Buffer.alloc(start));
  serializer.writeHeader();
  serializer.writeValue(state);
  const bytes = serializer.releaseBuffer();
  mark.copy(bytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(start)), mark.length);
  return bytes;
}

/** `undefined` for bytes that are damaged or not of this form, or that hold for another key. */
export function readState(bytes: Buffer, key: string): State | undefined {
  const start = mark.length + 4;
  if (bytes.length < start || !bytes.subarray(0, mark.length).equals(mark)) return undefined;
  const body = bytes.subarray(start);
  if (crc32(body) !== bytes.readUInt32LE(mark.length)) return undefined;
  try {
    const state = deserialize(body) as State;
    return state.key === key ? state : undefined;
  } catch {
    return undefined;
  }
}

/** A bit for each level, in {@link State.levels}. */
export const levelBits: Readonly<Record<Level, number>> = { stop: 8, error: 4, warning: 2, info: 1 };

const digestLength = 32;

export function digestAt(digests: string, index: number): string {
  return digests.slice(index * digestLength, (index + 1) * digestLength);
}

/** The row of each line. */
export function rowsOf(lines: string): ReadonlyMap<string, number> {
  return new Map(lines === "" ? [] : lines.split("\n").map((line, row) => [line, row]));
}

export function sliceAt(slices: Float64Array, index: number): Slice {
  const at = index * 3;
  return { file: slices[at] ?? 0, at: slices[at + 1] ?? 0, size: slices[at + 2] ?? 0 };
}
