import type { Piece } from "../model/output.ts";
import { problem } from "../problems/problem.ts";
import type { Rule } from "./check.ts";

/** Bytes. The W3C validator and several readers refuse a feed beyond this. */
const limit = 5_000_000;

/** A feed stays below the size that validators and readers take. */
export const feedSize: Rule = (outputs) =>
  outputs.flatMap(({ path, phase, content }) => {
    if (phase !== "feed" || !Array.isArray(content)) return [];
    const pieces = content as readonly Piece[];
    const most = pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length * 3 : piece.size), 0);
    if (most < limit) return [];
    const bytes = pieces.reduce(
      (sum, piece) => sum + (typeof piece === "string" ? Buffer.byteLength(piece) : piece.size),
      0,
    );
    return bytes > limit ? [problem("feed-too-large", {}, { path, megabytes: (bytes / 1_000_000).toFixed(1) })] : [];
  });
