import type { Output, Piece } from "../model/output.ts";
import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

/** Bytes. The W3C validator and several readers refuse a feed beyond this. */
export const feedLimit = 5_000_000;

/** A feed stays below the size that validators and readers take. */
export const feedSize: Rule = (outputs) =>
  outputs.flatMap((output) => {
    if (output.phase !== "feed") return [];
    const bytes = sizeOf(output);
    if (bytes <= feedLimit) return [];
    return [problem("feed-too-large", {}, { path: output.path, megabytes: (bytes / 1_000_000).toFixed(1) })];
  });

/** Bytes of a document that is put together of pieces; 0 for anything else. */
export function sizeOf({ content }: Output): number {
  if (!Array.isArray(content)) return 0;
  const pieces = content as readonly Piece[];
  const sum = (size: (text: string) => number): number =>
    pieces.reduce((total, piece) => total + (typeof piece === "string" ? size(piece) : piece.size), 0);
  // A code unit takes at most three bytes; most documents are far from the limit.
  const most = sum(({ length }) => length * 3);
  return most < feedLimit ? most : sum((text) => Buffer.byteLength(text));
}
