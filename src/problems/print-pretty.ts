import { terminalText } from "../base/terminal-text.ts";
import type { Problem } from "../model/problem.ts";
import { explain } from "./text.ts";

type Style = "bold" | "red" | "yellow" | "cyan" | "dim";
/** Puts a terminal style around text, or returns it as it is. */
export type Paint = (style: Style, text: string) => string;

const colors = { stop: "red", error: "red", warning: "yellow", info: "cyan" } as const;
const sourceLimit = 120;

/**
 * A problem for a person at a terminal: place, level and code; what happened; the line with a caret; the cure.
 *
 * @param sourceLine the text of a line of a file, when it can still be read
 */
export function printPretty(
  problem: Problem,
  paint: Paint,
  sourceLine: (file: string, line: number) => string | undefined,
): string {
  const { message, cure } = explain(problem);
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const label = paint(colors[problem.level], problem.level);
  const lines = [
    `${place === "" ? "" : `${paint("bold", place)} `}${label} ${paint("dim", problem.code)}`,
    `  ${message}`,
  ];
  if (problem.file !== undefined && problem.line !== undefined) {
    const source = sourceLine(problem.file, problem.line);
    if (source !== undefined && source.trim() !== "")
      lines.push(...excerpt(source, problem.line, problem.column, paint));
  }
  lines.push(`  ${paint("dim", "Cure:")} ${cure}`);
  return lines.join("\n");
}

function excerpt(source: string, line: number, column: number | undefined, paint: Paint): string[] {
  const clean = terminalText(source, " ");
  const start = column !== undefined && column > sourceLimit ? column - sourceLimit / 2 : 0;
  const shown = clean.slice(start, start + sourceLimit);
  const margin = String(line).padStart(5);
  const lines = [`${paint("dim", `${margin} |`)} ${shown}`];
  if (column !== undefined)
    lines.push(`${paint("dim", "      |")} ${" ".repeat(Math.max(0, column - 1 - start))}${paint("red", "^")}`);
  return lines;
}
