import matter from "gray-matter";

import { parseJson } from "../base/json.ts";
import type { SyntaxFault } from "../base/position.ts";
import { parseToml } from "../base/toml.ts";
import { parseYaml } from "../base/yaml.ts";
import { readPlainYaml } from "../base/yaml-plain.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import type { ProblemCode } from "../problems/table.ts";
import { decodeText } from "./decode.ts";
import { divide, type Divided } from "./fence.ts";

const parsers = { yaml: parseYaml, toml: parseToml, json: parseJson } as const;

/**
 * Reads one article: front matter in YAML (`---`), TOML (`+++`) or JSON (`;;;`), or none. Nothing in it can run code.
 * Problems name line and column of the file. With any problem there is no value.
 *
 * @param file path below the articles folder
 */
export function parseArticle(file: string, bytes: Uint8Array): Staged<RawArticle | undefined> {
  const text = decodeText(file, bytes);
  return text.value === undefined ? { value: undefined, problems: text.problems } : parseText(file, text.value);
}

/** As {@link parseArticle}. */
export function parseText(file: string, text: string): Staged<RawArticle | undefined> {
  const fail = (code: ProblemCode, where: object, args = {}): Staged<undefined> => ({
    value: undefined,
    problems: [problem(code, { file, ...where }, args)],
  });
  const divided = divide(text);
  if ("code" in divided) return fail(divided.code, divided.where, divided.args);
  const { head, format, body, bodyLine } = divided;
  if (format === "none") return { value: { file, data: {}, head, format, body, bodyLine }, problems: [] };
  try {
    const data = readHead(format, divided);
    if (!isMapping(data)) return fail("front-matter-not-mapping", { line: divided.contentLine, column: 1 });
    return { value: { file, data, head, format, body, bodyLine }, problems: [] };
  } catch (error) {
    if (!(error instanceof HeadFault)) throw error;
    const { error: reason, line, column } = error.fault;
    return fail("front-matter-syntax", { line, column }, { format: format.toUpperCase(), reason });
  }
}

/**
 * An article that {@link parseArticle} has read before, from the same bytes. What its front matter says is read when
 * somebody asks for it: its body alone is wanted again.
 */
export function reopenArticle(file: string, bytes: Uint8Array): RawArticle | undefined {
  const text = decodeText(file, bytes).value;
  const divided = text === undefined ? undefined : divide(text);
  if (divided === undefined || "code" in divided) return undefined;
  const { head, format, body, bodyLine } = divided;
  let data: unknown;
  return {
    file,
    get data() {
      data ??= format === "none" ? {} : readHead(format, divided);
      return isMapping(data) ? data : {};
    },
    head,
    format,
    body,
    bodyLine,
  };
}

class HeadFault extends Error {
  readonly fault: SyntaxFault;

  constructor(fault: SyntaxFault) {
    super(fault.error);
    this.fault = fault;
  }
}

/** What stands between the fences: plain YAML at once, anything else read by gray-matter with parsers of our own. */
function readHead(format: keyof typeof parsers, { content, contentLine }: Divided): unknown {
  const plain = format === "yaml" ? readPlainYaml(content) : undefined;
  if (plain !== undefined) return plain;
  const parser = (source: string): object => {
    const head = Buffer.from(source.trim(), "base64").toString();
    if (head.trim() === "") return {};
    // With as many lines before it as in the file, positions are the file's.
    const parsed = parsers[format]("\n".repeat(contentLine - 1) + head);
    if ("error" in parsed) throw new HeadFault(parsed);
    return parsed.value ?? {};
  };
  // In base64 gray-matter cannot find another fence in it, as it would in `----` or `--- x`; and its search for
  // comments, whose time grows with the square of the empty lines, finds none.
  return matter(`---\n${Buffer.from(content).toString("base64")}\n---\n`, {
    language: format,
    engines: {
      yaml: parser,
      toml: parser,
      json: parser,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      coffeescript: refuse,
      cson: refuse,
    },
    // Otherwise a key `excerpt_separator` of the article would decide.
    excerpt: () => "",
  }).data;
}

function refuse(): never {
  throw new Error("Front matter must not be code.");
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
