import type { BodyJob } from "./job.ts";
import { BodyRefusal } from "./refusal.ts";

/** Bytes of Markdown. */
const inputLimit = 1_000_000;

/** UTF-16 code units of HTML, before and after cleaning. */
export const outputLimit = 2_000_000;

export function refuseSize({ markdown }: BodyJob): BodyRefusal | undefined {
  // No UTF-16 code unit takes more than three bytes.
  if (markdown.length * 3 <= inputLimit) return undefined;
  const size = Buffer.byteLength(markdown);
  return size > inputLimit ? new BodyRefusal("body-too-large", { size, limit: inputLimit }) : undefined;
}
