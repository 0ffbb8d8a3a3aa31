import { join } from "node:path";
import { byCodeUnit } from "../base/order.ts";
import type { OutputPhase } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { reasonOf } from "./failure.ts";
import { type Files, look } from "./files.ts";
import { pathFault } from "./paths.ts";
import { phaseOrder } from "./order.ts";
import { stateFolder } from "./state.ts";

/** A file of ours. Without digest and size it is being written: its bytes are the old ones or the new ones. */
export interface ManifestEntry {
  readonly phase: OutputPhase;
  /** As base/hash makes it. */
  readonly digest?: string;
  /** Bytes. */
  readonly size?: number;
}

/** Every file of ours below the output folder, by its path. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

export interface ReadManifest {
  readonly entries: Manifest;
  /** The text of the file; "" when there is none that can be used. */
  readonly text: string;
}

export const manifestPath = `${stateFolder}/manifest.json`;
const version = 1;

/** Reads the manifest, which anybody may have changed: what is no safe path of ours is left out, with a warning. */
export function readManifest(files: Files, out: string): Staged<ReadManifest> {
  const path = join(out, manifestPath);
  const stats = look(files, path);
  if (stats === undefined) return unusable();
  if (!stats.isFile()) return unusable("it is not a plain file");
  let text: string;
  let data: unknown;
  try {
    text = files.readFileSync(path, "utf8");
    data = JSON.parse(text);
  } catch (error) {
    return unusable(error instanceof SyntaxError ? "it is not JSON" : (reasonOf(error) ?? String(error)));
  }
  if (!isRecord(data) || !isRecord(data["files"])) return unusable("it does not list files");
  if (data["version"] !== version) return unusable("another version of Broadsheet wrote it");
  const entries = new Map<string, ManifestEntry>();
  const bad: string[] = [];
  for (const [name, value] of Object.entries(data["files"])) {
    const entry = pathFault(name) === undefined ? entryOf(value) : undefined;
    if (entry === undefined) bad.push(name);
    else entries.set(name, entry);
  }
  if (bad.length === 0) return { value: { entries, text }, problems: [] };
  const reason = `${bad.length} of its entries cannot be ours, the first is ${JSON.stringify(bad[0])}`;
  return { value: { entries, text }, problems: [damaged(reason)] };
}

function unusable(reason?: string): Staged<ReadManifest> {
  const problems = reason === undefined ? [] : [damaged(reason)];
  return { value: { entries: new Map(), text: "" }, problems };
}

function damaged(reason: string): Problem {
  return problem("manifest-damaged", {}, { path: manifestPath, reason });
}

function entryOf(value: unknown): ManifestEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { phase, digest, size } = value as { phase?: unknown; digest?: unknown; size?: unknown };
  const known = phaseOrder.find((name) => name === phase);
  if (known === undefined) return undefined;
  if (digest === undefined && size === undefined) return { phase: known };
  if (typeof digest !== "string" || typeof size !== "number") return undefined;
  return { phase: known, digest, size };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The manifest as JSON: one file a line, sorted by path, the same bytes for the same entries. */
export function manifestText(entries: Manifest): string {
  const lines = [...entries].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([path, entry]) => manifestLine(path, entry));
  return `{"version":${version},"files":{\n${lines.join(",\n")}\n}}\n`;
}

export function manifestLine(path: string, { phase, digest, size }: ManifestEntry): string {
  return `${JSON.stringify(path)}:${JSON.stringify({ phase, digest, size })}`;
}
