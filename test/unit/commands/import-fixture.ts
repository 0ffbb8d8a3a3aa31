import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parseYaml } from "#src/base/yaml";
import { listFiles } from "../../helpers/judge.ts";
import { repository } from "../../helpers/newsroom.ts";
import { runCommand, type Ran } from "../../helpers/run-command.ts";

/** Saved and pasted pages. */
export const pages = join(repository, "test/unit/import/pages");

/** A site without articles, new for each test of the file that imports it. */
export const folder = { root: "" };
beforeEach(() => {
  folder.root = mkdtempSync(join(tmpdir(), "broadsheet-import-"));
  place(
    "broadsheet.yaml",
    "site:\n  title: The Post\n  description: News\n  url: https://post.example/\n  timezone: Europe/London\n  publisher: {name: The Post}\n",
  );
});
afterEach(() => rmSync(folder.root, { recursive: true, force: true }));

export function place(path: string, text: string | Uint8Array): string {
  const file = join(folder.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

export const run = (...argv: string[]): Promise<Ran> => runCommand(folder.root, argv);

interface Outcome {
  readonly files: { action: string; file: string; title: string; draft?: boolean; text?: string }[];
  readonly problems: { code: string; line?: number; level: string }[];
  readonly removed?: object[];
  readonly recognized?: object[];
  readonly leftOut: Record<string, number>;
  readonly authors: object[];
  readonly exitCode: number;
  readonly form: string;
}

export async function report(...argv: string[]): Promise<Outcome> {
  return JSON.parse((await run("import", ...argv, "--json")).out) as Outcome;
}

export const written = (): string[] =>
  existsSync(join(folder.root, "articles")) ? listFiles(join(folder.root, "articles")) : [];
export const read = (path: string): string => readFileSync(join(folder.root, path), "utf8");
export const front = (path: string): Record<string, unknown> =>
  (parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(read(path))?.[1] ?? "") as { value: Record<string, unknown> }).value;

export const rss = (...items: string[]): string =>
  `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>${items.map((item) => `<item>${item}</item>`).join("\n")}</channel></rss>`;
export const dated = "<pubDate>Fri, 03 May 2024 10:02:00 +0100</pubDate><description>Words.</description>";

/** As much of a JSON Feed as is looked at. */
export interface Feed {
  readonly items: {
    id: string;
    title: string;
    date_published: string;
    date_modified: string;
    authors?: { name: string }[];
    tags?: string[];
    content_html: string;
    language?: string;
  }[];
}
