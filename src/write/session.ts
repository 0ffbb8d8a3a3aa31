import type { Output, ReadSlice } from "../model/output.ts";
import type { Staged } from "../model/staged.ts";
import { isFinished } from "./contents.ts";
import type { Files } from "./files.ts";
import { type Folders, openFolders } from "./folders.ts";
import { type Manifest, manifestPath, manifestText, readManifest } from "./manifest.ts";
import { openTemp, type Temp } from "./temp.ts";

/** What every step of one write needs. */
export interface Base {
  readonly files: Files;
  /** The output folder, absolute. */
  readonly out: string;
  /** What earlier builds wrote. */
  readonly listed: Manifest;
  /** To be called before anything in the output folder is changed. */
  readonly begin: () => void;
}

export interface Session extends Base {
  readonly folders: Folders;
  readonly temp: Temp;
  /** Writes the manifest unless the file holds the same already. */
  readonly saveManifest: (entries: Manifest) => void;
  readonly readSlice: ReadSlice | undefined;
}

/** Begins a write of `outputs`: reads the manifest, removes what a killed build left. Throws system errors. */
export function openSession(
  files: Files,
  out: string,
  outputs: readonly Output[],
  readSlice: ReadSlice | undefined,
): Staged<Session> {
  const { value: old, problems } = readManifest(files, out);
  const listed = old.entries;
  let saved = old.text;
  let begun = false;

  function saveManifest(entries: Manifest): void {
    const text = manifestText(entries);
    if (text !== saved) temp.replace(manifestPath, Buffer.from(text));
    saved = text;
  }

  // From the first change on the manifest lists old and new files, so that a build killed anywhere leaves no orphan.
  function begin(): void {
    if (begun) return;
    begun = true;
    const both = new Map(listed);
    for (const { path, phase } of outputs) both.set(path, { phase });
    saveManifest(both);
  }

  const base: Base = { files, out, listed, begin };
  const folders = openFolders(base);
  const temp = openTemp(files, out, folders);
  // Files that were staged for this write stand among the temporary ones.
  if (!outputs.some(({ content }) => isFinished(content))) temp.clear();
  if (outputs.some(({ path }) => !listed.has(path))) begin();
  return { value: { ...base, folders, temp, saveManifest, readSlice }, problems };
}
