import { digest } from "../base/hash.ts";
import type { Output, Piece } from "../model/output.ts";
import type { Memo } from "./memo.ts";

/** A document that is put together of parts; `undefined` for what is none. */
export function piecesOf({ content }: Output): readonly Piece[] | undefined {
  return Array.isArray(content) ? (content as readonly Piece[]) : undefined;
}

/** The output itself, or that its file is as it should be since the last build, where that is certain. */
export function asBefore(output: Output, memo: Memo): Output {
  const before = memo.finished(output.path);
  if (before === undefined) return output;
  const pieces = piecesOf(output);
  const isSame =
    pieces === undefined
      ? typeof output.content === "string" && digest(output.content) === before.digest
      : digest(JSON.stringify(pieces)) === memo.document(output.path);
  return isSame ? { ...output, content: before } : output;
}
