import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { judgeFolder, listFiles } from "./judge.ts";
import { runCommand } from "./run-command.ts";

/**
 * Runs a whole site that one text holds. Its parts, in order, begin with a line of their own:
 *
 * - `-- PATH --` writes the lines that follow to PATH below the site; `-- PATH gone --` removes it.
 *   In a file, `\u{7}` stands for that character.
 * - `== run ARGUMENTS ==` runs the command; the lines that follow name the exit code and the problems, each
 *   `PLACE CODE`, in order of place.
 * - `== files ==`, `== files FOLDER ==`: exactly these files are published (below FOLDER).
 * - `== has PATH ==`, `== lacks PATH ==`: each line stands in the file, or does not.
 * - `== nowhere ==`: no published file holds any of these lines, nor does its path.
 *
 * After each `build` every validator looks at every published file.
 */
export async function runSiteScript(text: string, root: string): Promise<void> {
  const parts = text.split(/^(?=(?:--|==) .* (?:--|==)$)/m).slice(/^(?:--|==) /.test(text) ? 0 : 1);
  expect(parts.length, "the script has no parts").toBeGreaterThan(0);
  for (const part of parts) {
    const [heading = "", ...lines] = part.split("\n");
    const body = lines.join("\n").replace(/\n+$/, "\n");
    const title = heading.slice(3, -3);
    const expected = lines.filter((line) => line.trim() !== "");
    if (heading.startsWith("--")) place(root, title, body);
    else await step(root, title.split(" "), expected);
  }
}

function place(root: string, title: string, body: string): void {
  if (title.endsWith(" gone")) return rmSync(join(root, title.slice(0, -" gone".length)), { recursive: true });
  const file = join(root, title);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    body.replace(/\\u\{([0-9a-fA-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

async function step(root: string, [name, ...words]: readonly string[], lines: readonly string[]): Promise<void> {
  const out = join(root, "dist");
  const read = (path: string): string => readFileSync(join(out, path), "utf8");
  const path = words.join(" ");
  switch (name) {
    case "run":
      expect(await run(root, words), path).toEqual(lines);
      if (words[0] === "build" && existsSync(out)) expect(await judgeFolder(out)).toEqual([]);
      return;
    case "files":
      return expect(listFiles(out).filter((file) => file.startsWith(path))).toEqual(lines);
    case "has":
      for (const line of lines) expect(read(path).includes(line.trim()), `${path} holds: ${line}`).toBe(true);
      return;
    case "lacks":
      for (const line of lines) expect(read(path).includes(line.trim()), `${path} holds: ${line}`).toBe(false);
      return;
    case "nowhere":
      for (const file of listFiles(out))
        for (const line of lines) {
          const held = file.includes(line.trim()) || readFileSync(join(out, file)).includes(line.trim());
          expect(held, `${file} holds: ${line}`).toBe(false);
        }
      return;
    default:
      throw new Error(`a site script has no step “${name ?? ""}”`);
  }
}

/** The exit code and the problems of a run, a line each. */
async function run(root: string, argv: readonly string[]): Promise<string[]> {
  const { code, out: json, err } = await runCommand(root, [...argv, "--json"]);
  const out = json + err;
  if (!out.startsWith("{")) return [`exit ${code}`, out.trim()];
  const { problems } = JSON.parse(out) as {
    problems: { file?: string; line?: number; column?: number; code: string; level: string }[];
  };
  const found = problems
    .filter(({ level }) => level !== "info")
    .map(({ file, line, column, code: name }) =>
      `${[file, line, column].filter((part) => part !== undefined).join(":")} ${name}`.trim(),
    );
  return [`exit ${code}`, ...found.toSorted()];
}
