import { realpathSync } from "node:fs";
import { join } from "node:path";

import type { Position } from "../base/position.ts";
import { parseYaml, yamlLocator } from "../base/yaml.ts";
import type { Where } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { decodeText } from "./decode.ts";
import { realPathInside } from "./inside.ts";
import { isMissing } from "../base/system-error.ts";
import { readWhole, reasonOf } from "./read.ts";

const sizeLimit = 1_000_000;

type Path = readonly (string | number)[];

/** One entry as it stands in the file. */
export interface Row {
  readonly value: unknown;
  readonly path: Path;
}

export interface RegistryFile {
  /** Name in the articles folder. */
  readonly file: string;
  readonly rows: readonly Row[];
  /** Where a part of the file stands; where the nearest thing around it stands when it has no place of its own. */
  readonly locate: (path: Path) => Position;
}

/**
 * Reads a registry: a list of entries, or a mapping from ids to entries. Absent means empty.
 *
 * @param folder the articles folder, absolute
 * @param name without extension
 */
export function readRegistryFile(folder: string, name: string): Staged<RegistryFile> {
  const files = [`${name}.yaml`, `${name}.yml`];
  const [first, second] = files.map((file) => readOne(folder, file));
  if (first?.value === undefined) {
    const problems = [...(first?.problems ?? []), ...(second?.problems ?? [])];
    return {
      value: second?.value ?? { file: files[0] ?? "", rows: [], locate: () => ({ line: 1, column: 1 }) },
      problems,
    };
  }
  const twice =
    second?.value === undefined
      ? []
      : [problem("registry-twice", { file: second.value.file }, { other: first.value.file })];
  return { value: first.value, problems: [...first.problems, ...twice] };
}

function readOne(folder: string, file: string): Staged<RegistryFile | undefined> {
  const fail = (reason: string, where: Where = {}): Staged<undefined> => ({
    value: undefined,
    problems: [problem("registry-unreadable", { ...where, file }, { reason })],
  });
  let bytes: ReturnType<typeof readWhole>;
  try {
    const real = realPathInside(realpathSync.native(folder), join(folder, file));
    if (real === undefined) return { value: undefined, problems: [problem("link-outside", { file })] };
    bytes = readWhole(real, sizeLimit);
  } catch (error) {
    return isMissing(error) ? { value: undefined, problems: [] } : fail(reasonOf(error));
  }
  if ("size" in bytes) return fail(`it is larger than ${sizeLimit / 1000} kilobytes`);
  const text = decodeText(file, bytes);
  if (text.value === undefined) {
    const { line = 1, column = 1 } = text.problems[0] ?? {};
    return fail("it is not text in UTF-8", { line, column });
  }
  const parsed = parseYaml(text.value);
  if ("error" in parsed) return fail(parsed.error, { line: parsed.line, column: parsed.column });
  const rows = rowsOf(parsed.value);
  if (rows === undefined) return { value: undefined, problems: [problem("registry-form", { file, line: 1 })] };
  return { value: { file, rows, locate: locator(text.value) }, problems: [] };
}

function rowsOf(value: unknown): Row[] | undefined {
  if (value === null) return [];
  if (Array.isArray(value)) return value.map((entry: unknown, index) => ({ value: entry, path: [index] }));
  if (typeof value !== "object") return undefined;
  return Object.entries(value).map(([id, fields]: [string, unknown]) => ({
    value: typeof fields === "object" && fields !== null && !Array.isArray(fields) ? { id, ...fields } : fields,
    path: [id],
  }));
}

function locator(text: string): RegistryFile["locate"] {
  const locate = yamlLocator(text);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const position = locate(path.slice(0, length));
      if (position !== undefined) return position;
    }
    return { line: 1, column: 1 };
  };
}
