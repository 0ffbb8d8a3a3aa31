import { join } from "node:path";
import { digest } from "../base/hash.ts";
import type { Output } from "../model/output.ts";
import { bytesOf, fileHolds } from "./contents.ts";
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
  const { files, out, folders, temp, begin } = session;
  const bytes = bytesOf(files, output.content);
  if ("unreadable" in bytes) return bytes;
  const blocked = folders.make(parentOf(output.path));
  if (blocked !== undefined) return blocked;
  const target = join(out, output.path);
  const stats = look(files, target);
  const entry = { phase: output.phase, digest: digest(bytes), size: bytes.length };
  if (stats?.isFile() && stats.size === bytes.length && fileHolds(files, target, bytes))
    return { entry, changed: false };
  if (stats !== undefined && !stats.isFile()) {
    const gone = stats.isDirectory() && removeOwnFolder(session, output.path);
    if (!gone) return { path: output.path, what: whatStands(stats) };
  }
  begin();
  temp.replace(output.path, bytes);
  return { entry, changed: true };
}
