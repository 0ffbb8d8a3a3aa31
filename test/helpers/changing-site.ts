import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "./judge.ts";
import { changes } from "./site-changes.ts";

/** Whole numbers from 0 to below `end`, the same in every run for the same seed (mulberry32). */
export type Random = (end: number) => number;

export function seeded(seed: number): Random {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

/** A site that people and accidents change between builds. */
export class ChangingSite {
  readonly root: string;
  readonly random: Random;
  now: string;
  /** Whether something that no build made stands in the output folder. */
  hasForeignFiles = false;
  #serial = 0;

  constructor(root: string, now: string, random: Random) {
    this.root = root;
    this.now = now;
    this.random = random;
  }

  /** Changes something; returns what. */
  change(): string {
    const [name, run] = this.#pick(Object.entries(changes));
    return `${name}: ${run?.(this) ?? ""}`;
  }

  do(name: keyof typeof changes): void {
    changes[name]?.(this);
  }

  #pick<T>(all: readonly T[]): T {
    return all[this.random(all.length)] as T;
  }

  pick(all: readonly string[]): string {
    return this.#pick(all);
  }

  /** A word that was not there before. */
  word(): string {
    this.#serial += 1;
    return `word${this.#serial}`;
  }

  path(name: string): string {
    return join(this.root, name);
  }

  article(): string {
    return this.pick(listFiles(this.path("articles")).filter((name) => name.endsWith(".md")));
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** Lines of the front matter and the body of an article. */
  edit(edit: (front: string[], body: string) => readonly [front: readonly string[], body: string]): string {
    const file = this.article();
    const [, front = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(this.read(`articles/${file}`)) ?? [];
    const [lines, text] = edit(front.split("\n"), body);
    this.write(`articles/${file}`, `---\n${lines.join("\n")}\n---\n${text}`);
    return file;
  }

  body(change: (body: string) => string): string {
    return this.edit((front, body) => [front, change(body)]);
  }

  /** Sets a key of the front matter, or removes it. */
  field(key: string, values: readonly (string | undefined)[]): string {
    const value = this.#pick(values);
    const file = this.edit((front, body) => {
      const rest = front.filter((line) => !line.startsWith(`${key}:`));
      return [value === undefined ? rest : [...rest, `${key}: ${value}`], body];
    });
    return `${file} ${value ?? "none"}`;
  }

  /** A published file, if there is any. */
  published(): string | undefined {
    if (!existsSync(this.path("dist"))) return undefined;
    const files = listFiles(this.path("dist")).filter((name) => !name.startsWith(".broadsheet"));
    return files.length === 0 ? undefined : this.pick(files);
  }

  /** The folder of what builds remember. */
  cache(): string | undefined {
    const above = this.path(".broadsheet/cache");
    const [first] = existsSync(above) ? readdirSync(above) : [];
    return first === undefined ? undefined : join(above, first);
  }

  /** A file of what builds remember. */
  cached(pattern: RegExp): string | undefined {
    const folder = this.cache();
    const names = folder === undefined ? [] : readdirSync(folder).filter((name) => pattern.test(name));
    return folder === undefined || names.length === 0 ? undefined : join(folder, this.pick(names));
  }
}
