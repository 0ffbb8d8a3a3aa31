import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ readonly path: string, readonly bytes: number }} Entry
 * @param {string} folder
 * @returns {readonly Entry[]} all files below it, by path relative to it
 */
export function filesBelow(folder) {
  /** @type {Entry[]} */
  const files = [];
  const walk = (/** @type {string} */ relative) => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = join(relative, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push({ path, bytes: statSync(join(folder, path)).size });
    }
  };
  walk("");
  return files;
}

/** @param {readonly Entry[]} files */
export const totalBytes = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
