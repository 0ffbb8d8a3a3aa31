import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { stampOf } from "../load/stamps.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Folders } from "./folders.ts";

/** What package managers write at every change of the packages. */
const installations = [".package-lock.json", ".modules.yaml", ".yarn-state.yml"];

/** Changes with everything but the site that decides what a build makes: this program, its packages, Node, the options. */
export function cacheKey(folders: Folders, { siteUrl }: BuildOptions): string {
  // Compiling writes every file anew, and so does installing: one stands for all, also for those of a bundle.
  const own = fileURLToPath(new URL("../engine/fingerprint.js", import.meta.url));
  const code = resolve(dirname(own), "..");
  const files = [own, join(code, "..", "package.json")];
  for (let above = code; above !== dirname(above); above = dirname(above))
    files.push(...installations.map((name) => join(above, "node_modules", name)));
  const { node, icu, tz, unicode } = process.versions;
  return JSON.stringify([node, icu, tz, unicode, folders, siteUrl, files.map((file) => [file, stampOf(file)])]);
}
