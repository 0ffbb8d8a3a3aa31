/** Once its input ends, publishes the two versions of the site in turn until it is killed. Argument: the output folder. */
import { once } from "node:events";
import { takeLock } from "#src/write/lock";
import { writeOutputs } from "#src/write/write";
import { site } from "./kill-site.mjs";

const [out = ""] = process.argv.slice(2);
const versions = [site("A"), site("B")];
await once(process.stdin.resume(), "end");
const lock = await takeLock(out, { waitMs: 0 });
if (!("release" in lock)) throw new Error(JSON.stringify(lock));
process.stdout.write("begin\n");
// Bounded, lest it outlives a test that failed.
for (let turn = 0; turn < 200; turn += 1) {
  const { problems } = writeOutputs(out, versions[turn % 2] ?? []);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}
