import { realpathSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";

import { systemCode } from "../base/system-error.ts";
import type { Address } from "./address.ts";

export interface FoundFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
}

/**
 * What stands in the output folder at an address: a file, the index of a folder, or a folder that was asked for without
 * its slash. A path with a symbolic link in it counts as nothing, wherever the link leads: builds make none. So does one
 * whose upper and lower case are not the file's own, which only some file systems would find.
 */
export function findFile(out: string, address: Address): FoundFile | "folder" | undefined {
  try {
    const root = realpathSync.native(out);
    const named = join(root, ...address.segments);
    const stats = honest(named);
    if (stats?.isDirectory() === true)
      return address.isFolder ? fileAt(root, [...address.segments, "index.html"]) : folder(named);
    return address.isFolder ? undefined : fileAt(root, address.segments);
  } catch (error) {
    // ENOENT, ENOTDIR, EACCES, ENAMETOOLONG, ELOOP: whatever the reason, a reader gets nothing.
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

function folder(absolute: string): "folder" | undefined {
  return honest(join(absolute, "index.html"))?.isFile() === true ? "folder" : undefined;
}

function fileAt(root: string, segments: readonly string[]): FoundFile | undefined {
  const absolute = join(root, ...segments);
  return honest(absolute)?.isFile() === true ? { path: segments.join("/"), absolute } : undefined;
}

/** What stands at the very path. Throws system errors. */
function honest(absolute: string): Stats | undefined {
  return realpathSync.native(absolute) === absolute ? statSync(absolute) : undefined;
}
