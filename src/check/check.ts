import type { FeedPlan } from "../model/feed-plan.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { feedLinks } from "./feed-links.ts";
import { feedSize } from "./feed-size.ts";

/** A rule looks at everything that is about to be written. */
export type Rule = (outputs: readonly Output[], plan: FeedPlan) => Problem[];

const rules: readonly Rule[] = [feedLinks, feedSize];

/** Applies every rule to the outputs of a build. */
export function checkOutputs(outputs: readonly Output[], plan: FeedPlan): readonly Problem[] {
  return rules.flatMap((rule) => rule(outputs, plan));
}
