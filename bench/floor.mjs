// The floor: reads all articles and writes files of the sizes that a build wrote, with no work between.
// Usage: node floor.mjs ARTICLES LIST OUT, where LIST is a JSON file with [path, bytes] of every file to write.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [articles = "", list = "", out = ""] = process.argv.slice(2);
for (const entry of readdirSync(articles, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));

/** @type {[string, number][]} */
const files = JSON.parse(readFileSync(list, "utf8"));
const filling = Buffer.alloc(
  files.reduce((most, [, bytes]) => Math.max(most, bytes), 0),
  "x",
);
const made = new Set();
for (const [path, bytes] of files) {
  const target = join(out, path);
  const folder = dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(target, filling.subarray(0, bytes));
}
