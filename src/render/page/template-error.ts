import { compileFunction } from "node:vm";

import type { ProblemCode } from "../../problems/table.ts";

/** Why a template cannot be used, or failed; thrown through the template engine and caught at its door. */
export class TemplateError extends Error {
  readonly code: ProblemCode;
  readonly template: string;
  /** 1-based. */
  readonly line: number;
  readonly args: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, template: string, line: number, args: Readonly<Record<string, string>>) {
    super(args["reason"] ?? code);
    this.code = code;
    this.template = template;
    this.line = line;
    this.args = args;
  }
}

/** What went wrong, in its own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Why a template could not be compiled. Eta tells the line of its own errors; for those of JavaScript the code is tried
 * once more, with lines.
 *
 * @param code of `templateCode`; empty when it did not come so far
 */
export function syntaxError(template: string, error: unknown, code: string): TemplateError {
  const message = reasonOf(error);
  const own = /^(.*?) at line (\d+) col \d+/s.exec(message);
  if (own !== null) return new TemplateError("template-syntax", template, Number(own[2]), { reason: own[1] ?? "" });
  try {
    compileFunction(code, ["it"], { filename: "template" });
  } catch (found) {
    const stack = found instanceof Error ? (found.stack ?? "") : "";
    const before = code.split("\n").slice(0, Number(/^template:(\d+)/.exec(stack)?.[1] ?? 1));
    const marks = [...before.join("\n").matchAll(/__line=(\d+)\n/g)];
    return new TemplateError("template-syntax", template, Number(marks.at(-1)?.[1] ?? 1), { reason: reasonOf(found) });
  }
  return new TemplateError("template-syntax", template, 1, { reason: message });
}
