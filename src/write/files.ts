import * as nodeFs from "node:fs";
import { systemCode } from "../base/system-error.ts";

/** The part of `node:fs` that this stage uses, so that a test can make any call fail. */
export type Files = Pick<
  typeof nodeFs,
  | "closeSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "readSync"
  | "readdirSync"
  | "readlinkSync"
  | "renameSync"
  | "rmdirSync"
  | "statSync"
  | "unlinkSync"
  | "writeFileSync"
  | "writeSync"
>;

export const realFiles: Files = nodeFs;

/** What stands at `path` itself, symbolic links not followed; `undefined` when there is nothing. */
export function look(files: Files, path: string): nodeFs.Stats | undefined {
  return files.lstatSync(path, { throwIfNoEntry: false });
}

/** Removes a file that may have vanished. Throws other system errors. */
export function unlinkIfThere(files: Files, path: string): void {
  try {
    files.unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
}

/** The folder part of a relative path with forward slashes; "" at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
