import { join, resolve } from "node:path";

import { byCodeUnit } from "../base/order.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { decodeText } from "./decode.ts";
import { listFiles } from "./folder.ts";
import { isMissing } from "../base/system-error.ts";
import { readWhole, reasonOf } from "./read.ts";

/** Name of the templates folder at the site's root. */
const templatesFolder = "templates";

const sizeLimit = 1_000_000;

/**
 * Reads the site's templates (`.eta`, `.css`, `.js`), by path below its templates folder; those that it lacks are the
 * package's. Lines end with LF, so that pages do not depend on how the files were checked out.
 *
 * @param root the site's root, absolute
 * @param packaged the package's own templates folder, absolute
 */
export function readTemplates(root: string, packaged: string): Staged<ReadonlyMap<string, string>> {
  const own = readFolder(join(root, templatesFolder));
  // In Broadsheet's own repository both are one folder.
  const defaults = resolve(root, templatesFolder) === resolve(packaged) ? own : readFolder(packaged);
  const names = new Set([...defaults.texts.keys(), ...own.texts.keys()]);
  const value = new Map(
    [...names].toSorted(byCodeUnit).map((name) => [name, own.texts.get(name) ?? defaults.texts.get(name) ?? ""]),
  );
  return { value, problems: defaults === own ? own.problems : [...own.problems, ...defaults.problems] };
}

function readFolder(folder: string): { texts: Map<string, string>; problems: Problem[] } {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  try {
    const listed = listFiles(folder, {
      file: (name) => /\.(?:eta|css|js)$/.test(name) && !name.startsWith("."),
      folder: (name) => !name.startsWith("."),
    });
    for (const found of listed.problems) problems.push({ ...found, file: `${templatesFolder}/${found.file ?? ""}` });
    for (const { file, absolute } of listed.value) {
      const text = readTemplate(`${templatesFolder}/${file}`, absolute);
      problems.push(...text.problems);
      if (text.value !== undefined) texts.set(file, text.value);
    }
  } catch (error) {
    // A site without templates uses the package's.
    if (!isMissing(error))
      problems.push(problem("template-unreadable", { file: templatesFolder }, { reason: reasonOf(error) }));
  }
  return { texts, problems };
}

function readTemplate(file: string, absolute: string): Staged<string | undefined> {
  const unreadable = (reason: string, where: { line?: number; column?: number } = {}): Staged<undefined> => ({
    value: undefined,
    problems: [problem("template-unreadable", { file, ...where }, { reason })],
  });
  try {
    const bytes = readWhole(absolute, sizeLimit);
    if ("size" in bytes) return unreadable(`it is larger than ${sizeLimit / 1000} kilobytes`);
    const { value, problems } = decodeText(file, bytes);
    if (value !== undefined) return { value, problems: [] };
    const { line = 1, column = 1 } = problems[0] ?? {};
    return unreadable("it is not text in UTF-8", { line, column });
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}
