/**
 * Draws every picture of the sample newsroom into `articles/pictures/`. The same bytes come out of every run.
 *
 *     node scripts/draw-pictures.mjs [part of a file name]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { encodePng } from "./drawing/png.mjs";
import { pictures } from "./drawing/pictures.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../articles/pictures");
const only = process.argv[2] ?? "";

for (const [name, draw] of Object.entries(pictures)) {
  if (!name.includes(only)) continue;
  const png = encodePng(draw());
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  console.log(`${String(png.length).padStart(6)}  ${name}`);
}
