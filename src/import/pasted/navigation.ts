import type { Line } from "./lines.ts";

/** Short lines with navigation on both sides, or very many in a row, are the names of sections. */
export function markNavigation(lines: readonly Line[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    let end = index;
    while (
      lines[end] !== undefined &&
      lines[end]?.verdict === undefined &&
      (lines[end]?.words ?? 9) <= 3 &&
      lines[end]?.ended === false
    )
      end += 1;
    const isBetween = isNavigation(lines[index - 1]) && isNavigation(lines[end]);
    if (end > index && (isBetween || end - index >= 7 || (end - index >= 5 && isNavigation(lines[index - 1]))))
      for (const line of lines.slice(index, end)) line.verdict = { kind: "removed", why: "navigation" };
    index = Math.max(index, end);
  }
}

function isNavigation(line: Line | undefined): boolean {
  return line?.verdict?.kind === "removed" && line.verdict.why === "navigation";
}
