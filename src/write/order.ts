import { byCodeUnit } from "../base/order.ts";
import type { OutputPhase } from "../model/output.ts";

/** Phases in the order of writing: nothing names a file of a later one. */
export const phaseOrder: readonly OutputPhase[] = ["asset", "page", "notice", "feed", "index"];

interface Placed {
  readonly path: string;
  readonly phase: OutputPhase;
}

/** Compares by phase, then by path. */
export function byPhase(a: Placed, b: Placed): number {
  return phaseOrder.indexOf(a.phase) - phaseOrder.indexOf(b.phase) || byCodeUnit(a.path, b.path);
}
