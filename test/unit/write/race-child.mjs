/**
 * Takes the lock of a folder again and again without a pause, counts up a file that is safe only under that lock, and
 * leaves the lock as a killed process would: everybody sees the same stale lock. Arguments: folder, turns, dead pid.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { realFiles } from "#src/write/files";
import { ourselves } from "#src/write/holder";
import { openLockFiles } from "#src/write/lock-file";

const [out = "", turns = "", dead = ""] = process.argv.slice(2);
const locks = openLockFiles(realFiles, out);
const counter = `${out}/counter`;
for (let turn = 0; turn < Number(turns); turn += 1) {
  const me = ourselves();
  const text = JSON.stringify(me);
  while (locks.take("lock", text) !== undefined);
  locks.sweep(text);
  const count = Number(readFileSync(counter, "utf8"));
  // Every third is released properly.
  if (turn % 3 === 0) {
    writeFileSync(counter, String(count + 1));
    locks.drop("lock", text);
    continue;
  }
  const left = `${out}/left-${process.pid}`;
  writeFileSync(left, JSON.stringify({ ...me, pid: Number(dead) }));
  writeFileSync(counter, String(count + 1));
  realFiles.renameSync(left, `${out}/.broadsheet/lock`);
}
