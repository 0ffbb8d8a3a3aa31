import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Replaces a file in one step. Neither name may lead elsewhere: a link that stands there is replaced, never followed. Throws as `node:fs` does. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.tmp`;
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
