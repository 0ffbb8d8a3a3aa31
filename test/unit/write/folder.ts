import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Output, OutputPhase } from "#src/model/output";

/** A new folder that vanishes with the test. */
export function newFolder(base = tmpdir()): string {
  const folder = realpathSync(mkdtempSync(join(base, "write-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder in memory where there is such a thing: for tests that write tens of thousands of files. */
export function newFastFolder(): string {
  return newFolder(existsSync("/dev/shm") ? "/dev/shm" : tmpdir());
}

/** What is published in a folder: path → text; a folder without files ends with a slash, a link with "@". */
export function published(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (below: string): void => {
    const names = readdirSync(join(folder, below)).toSorted();
    if (names.length === 0 && below !== "") found[below] = "";
    for (const name of names) {
      const path = `${below}${name}`;
      if (name === ".broadsheet") continue;
      const stats = lstatSync(join(folder, path));
      if (stats.isDirectory()) walk(`${path}/`);
      else if (stats.isSymbolicLink()) found[`${path}@`] = "";
      else found[path] = readFileSync(join(folder, path), "utf8");
    }
  };
  walk("");
  return found;
}

/** Names in the temporary folder. */
export function temporary(folder: string): string[] {
  return readdirSync(join(folder, ".broadsheet/tmp"));
}

/** The files that the manifest lists. */
export function manifestOf(folder: string): Record<string, { phase: string; digest?: string; size?: number }> {
  return JSON.parse(readFileSync(join(folder, ".broadsheet/manifest.json"), "utf8")).files;
}

export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Outputs of one phase from path → content. */
export function outputs(contents: Readonly<Record<string, Output["content"]>>, phase: OutputPhase = "page"): Output[] {
  return Object.entries(contents).map(([path, content]) => ({ path, phase, content }));
}

/** A system error as Node throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code, syscall: "write", errno: -1 });
}
