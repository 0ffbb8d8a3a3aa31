import { terminalText } from "../base/terminal-text.ts";
import type { Problem } from "../model/problem.ts";
import type { Code } from "./code.ts";
import { codes } from "./table.ts";

/** Longest argument that a message shows whole. */
const argumentLimit = 200;

/** What a problem says and what to do about it, its arguments filled in. */
export function explain(problem: Problem): { readonly message: string; readonly cure: string } {
  const row: Code | undefined = (codes as Readonly<Record<string, Code>>)[problem.code];
  if (row === undefined) throw new Error(`There is no problem code ${problem.code}.`);
  return { message: fill(row.says, problem.args), cure: fill(row.cure, problem.args) };
}

function fill(text: string, args: Problem["args"]): string {
  // A hint that is a question ends its sentence.
  const whole = String(args["hint"] ?? "").endsWith("?") ? text.replace("{hint}.", "{hint}") : text;
  return whole.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const value = args[name];
    return value === undefined ? mark : printable(String(value));
  });
}

/** Text from an article, fit for a terminal: no control sequences, no line breaks, not endless. */
function printable(text: string): string {
  const clean = terminalText(text);
  return clean.length <= argumentLimit ? clean : `${clean.slice(0, argumentLimit)}…`;
}
