import { realpathSync } from "node:fs";
import { sep } from "node:path";

/** The path with every symbolic link resolved when it lies in the folder. Throws as `node:fs` does when it is missing. */
export function realPathInside(realFolder: string, path: string): string | undefined {
  const real = realpathSync.native(path);
  return real === realFolder || real.startsWith(realFolder.endsWith(sep) ? realFolder : realFolder + sep)
    ? real
    : undefined;
}
