import type { Problem } from "../model/problem.ts";
import { explain } from "./text.ts";

const commands = { stop: "error", error: "error", warning: "warning", info: "notice" } as const;

/** A problem as a GitHub Actions workflow command, which marks the line in a pull request. */
export function printGithub(problem: Problem): string {
  const { message, cure } = explain(problem);
  const properties = [
    ["file", problem.file],
    ["line", problem.line],
    ["col", problem.column],
    ["title", problem.code],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[problem.level]} ${properties.join(",")}::${escapeData(`${message} ${cure}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
