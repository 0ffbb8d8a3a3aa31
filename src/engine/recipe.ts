import { digest } from "../base/hash.ts";
import type { Output } from "../model/output.ts";
import type { Memo } from "./memo.ts";

/** Tells whether a document would be put together of the same parts; `undefined` for what is none. */
export function recipeOf({ content }: Output): string | undefined {
  return Array.isArray(content) ? digest(JSON.stringify(content)) : undefined;
}

/** The output itself, or that its file is as it should be since the last build, where that is certain. */
export function asBefore(output: Output, memo: Memo): Output {
  const { path, content } = output;
  const before = memo.finished(path);
  if (before === undefined) return output;
  const recipe = recipeOf(output);
  const isSame =
    typeof content === "string"
      ? digest(content) === before.digest
      : recipe !== undefined && recipe === memo.recipe(path);
  return isSame ? { ...output, content: before } : output;
}
