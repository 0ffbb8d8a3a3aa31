import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changes } from "./corpus/corpus.mjs";
import { measure } from "./measure/run.mjs";

/**
 * The stages of one cold build and of one after a change, from a command that knows `--profile`. Not among the timed runs.
 * @param {import("./systems/system.mjs").System} system
 * @param {{ readonly work: string, readonly limit: number, readonly runs: number,
 *   readonly signal?: AbortSignal | undefined }} options
 * @returns {Promise<{ cold?: import("./report/report.mjs").Profile, edited?: import("./report/report.mjs").Profile } | undefined>}
 *   undefined when the command does not know it
 */
export async function profileOf(system, { work, limit, runs, signal }) {
  const { profiled } = system;
  if (profiled === undefined) return undefined;
  const log = join(work, "profile.json");
  const once = async () => {
    await measure(profiled, { log, limit, signal });
    return readProfile(readFileSync(log, "utf8"));
  };
  system.clear();
  const cold = await once();
  const desk = changes(system.corpus, runs);
  desk.edit();
  const edited = await once();
  desk.reset();
  return { ...(cold === undefined ? {} : { cold }), ...(edited === undefined ? {} : { edited }) };
}

/**
 * The part `profile` of what `build --profile --json` prints.
 * @param {string} output
 * @returns {import("./report/report.mjs").Profile | undefined} undefined when it is not there in the form that is expected
 */
export function readProfile(output) {
  // The standard error may stand before it.
  const start = output.indexOf("{\n");
  if (start < 0) return undefined;
  /** @type {{ profile?: { stages?: any, slowest?: any } }} */
  const { profile } = JSON.parse(output.slice(start));
  if (typeof profile?.stages !== "object" || !Array.isArray(profile.slowest)) return undefined;
  return { stages: profile.stages, slowest: profile.slowest };
}
