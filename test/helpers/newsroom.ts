import { mkdirSync, mkdtempSync, copyFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listFiles } from "./judge.ts";

/** The repository's root. */
export const repository: string = join(import.meta.dirname, "../..");

/** The instant at which tests look at the sample newsroom. */
export const sampleNow = "2026-11-23T12:00:00+08:00";

/** Copies the sample newsroom into a new folder; returns the folder. */
export function copyNewsroom(): string {
  const root = mkdtempSync(join(tmpdir(), "broadsheet-newsroom-"));
  const files = ["broadsheet.yaml", ...listFiles(join(repository, "articles")).map((path) => `articles/${path}`)];
  for (const path of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(repository, path), join(root, path));
  }
  return root;
}

/** Path → bytes of every published file. */
export function readOutput(folder: string): Map<string, Buffer> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}
