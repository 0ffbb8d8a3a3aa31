import type { WhyReason } from "../model/why.ts";

/** Why an article was rendered again; in the order of their bits. */
const reasons = [
  "new",
  "text",
  "front-matter",
  "configuration",
  "templates",
  "site",
  "article",
  "link",
  "file",
  "page",
] as const satisfies readonly WhyReason["code"][];
type Reason = (typeof reasons)[number];

/** What makes every article be rendered again. */
export const commonReasons = ["configuration", "templates", "site"] as const satisfies readonly Reason[];

export function bitOf(reason: Reason): number {
  return 1 << reasons.indexOf(reason);
}

export function reasonsIn(bits: number): readonly Reason[] {
  return reasons.filter((reason) => (bits & bitOf(reason)) !== 0);
}
