import { systemCode } from "../base/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

/** What a system error means, and what a person does about it. */
const meanings: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  EACCES: ["permission was denied", "Give the user who runs the build the right to write there"],
  EBUSY: ["another program is using it", "Close that program"],
  EDQUOT: ["the disk quota is used up", "Free space or raise the quota"],
  EEXIST: ["something that is not a folder stands where a folder must be", "Move it away"],
  EFBIG: ["the file is larger than the file system allows", "Make it smaller or use another file system"],
  EIO: ["the disk reported an error", "Check the disk"],
  EISDIR: ["a folder stands where a file must be", "Move it away"],
  ELOOP: ["its symbolic links lead in a circle", "Remove those links"],
  EMFILE: ["the process has too many files open", "Raise the limit of open files"],
  ENAMETOOLONG: ["its name is too long for the file system", "Choose a shorter slug or output folder"],
  ENFILE: ["the system has too many files open", "Close some programs"],
  ENOENT: ["its folder vanished during the build", "Find out what removes files from the output folder"],
  ENOSPC: ["the disk is full", "Free space on the disk"],
  ENOTDIR: ["a part of its path is not a folder", "Move away what stands there"],
  EPERM: ["the system does not permit it", "Check the owner and the attributes of the output folder"],
  EROFS: ["the file system is read-only", "Make it writable or choose another output folder"],
  ESTALE: ["the network file system lost the folder", "Mount the network file system anew"],
};

/** A system error in plain words; `undefined` for an error of any other kind. */
export function reasonOf(error: unknown): string | undefined {
  const code = systemCode(error);
  return code === undefined ? undefined : (meanings[code]?.[0] ?? `the system answered ${code}`);
}

/** The problem that ends a write. An error that is not the system's is a bug and is thrown again. */
export function writeFailed(error: unknown, path: string): Problem {
  const code = systemCode(error);
  const reason = reasonOf(error);
  if (code === undefined || reason === undefined) throw error;
  const remedy = meanings[code]?.[1] ?? "Look up that answer";
  return problem("write-failed", {}, { path, reason, remedy });
}
