import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

/** What a test folder holds: bytes or text of a file, or where a symbolic link leads. */
export type Content = string | Uint8Array | { readonly link: string };

/** A folder that is gone when the test ends. */
export function makeFolder(files: Readonly<Record<string, Content>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(path, content);
    else symlinkSync(content.link, path);
  }
  return folder;
}
