// Preloaded into a build: every folder is listed in another order, as another file system would.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdirSync } = fs;
fs.readdirSync = (...args) => {
  const entries = readdirSync(...args);
  const middle = Math.floor(entries.length / 2);
  return [...entries.slice(middle).toReversed(), ...entries.slice(0, middle)];
};
syncBuiltinESMExports();
