import { join } from "node:path";
import { digest } from "../base/hash.ts";
import type { Output } from "../model/output.ts";
import { bytesOf, fileHolds, isFinished } from "./contents.ts";
import { look, parentOf } from "./files.ts";
import { removeOwnFolder } from "./folders.ts";
import type { ManifestEntry } from "./manifest.ts";
import { type Obstacle, whatStands } from "./obstacle.ts";
import type { Session } from "./session.ts";

export interface Placed {
  readonly entry: ManifestEntry & { readonly size: number };
  readonly changed: boolean;
}

/** Puts one output in its place unless its bytes stand there already. Throws system errors. */
export function placeOutput(session: Session, output: Output): Placed | Obstacle | { readonly unreadable: string } {
  const { path, phase, content } = output;
  if (isFinished(content)) {
    const { staged, ...rest } = content;
    const replace = staged === undefined ? undefined : (): void => session.temp.adopt(path, staged);
    return place(session, path, { phase, ...rest }, replace);
  }
  const bytes = bytesOf(session.files, content, session.readSlice);
  if ("unreadable" in bytes) return bytes;
  const entry = { phase, digest: digest(bytes), size: bytes.length };
  const holds = (): boolean => fileHolds(session.files, join(session.out, path), bytes);
  return place(session, path, entry, () => session.temp.replace(path, bytes), holds);
}

/**
 * @param replace puts the bytes in their place; absent when they were found there
 * @param holds whether the file, which has the right size, holds them
 */
function place(
  session: Session,
  path: string,
  entry: Placed["entry"],
  replace: (() => void) | undefined,
  holds: () => boolean = () => false,
): Placed | Obstacle {
  const { files, out, folders, begin } = session;
  const folder = parentOf(path);
  const blocked = folders.make(folder);
  if (blocked !== undefined) return blocked;
  if (replace === undefined) return { entry, changed: false };
  const stats = folders.isNew(folder) ? undefined : look(files, join(out, path));
  if (stats?.isFile() && stats.size === entry.size && holds()) return { entry, changed: false };
  if (stats !== undefined && !stats.isFile()) {
    const gone = stats.isDirectory() && removeOwnFolder(session, path);
    if (!gone) return { path, what: whatStands(stats) };
  }
  begin();
  replace();
  return { entry, changed: true };
}
