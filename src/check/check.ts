import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Context } from "../model/site.ts";
import { feedLinks } from "./feed-links.ts";
import { feedSize } from "./feed-size.ts";

/** A rule looks at everything that is about to be written. */
export type Rule = (outputs: readonly Output[], context: Context) => Problem[];

const rules: readonly Rule[] = [feedLinks, feedSize];

/** Applies every rule to the outputs of a build. */
export function checkOutputs(outputs: readonly Output[], context: Context): readonly Problem[] {
  return rules.flatMap((rule) => rule(outputs, context));
}
