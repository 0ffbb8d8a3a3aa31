import type { Problem } from "../../model/problem.ts";
import type { Staged } from "../../model/staged.ts";
import { problem } from "../../problems/problem.ts";

/** AMP HTML specification, "Maximum size": bytes of author style in a page. */
export const ampLimit = 75_000;

/** What no page may hold, and what AMP does not allow besides (AMP HTML specification, "Stylesheets"). */
const forbiddenAlways = /<\/style|<!--/i;
const forbiddenInAmp =
  /!\s*important|@(?:import|charset|namespace|document)\b|i-amphtml-\w*|(?<![\w-])behavior\s*:|-moz-binding/i;

const pieces = /("(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|url\([^"')]*\))|\/\*[\s\S]*?(?:\*\/|$)/g;

/** The stylesheet without comments and blanks; a problem when pages cannot carry it. */
export function compileStylesheet(template: string, text: string, amp: boolean): Staged<string> {
  const problems: Problem[] = [];
  // Comments give way to their line ends, so that lines are still counted right.
  const code = text.replace(pieces, (found, kept?: string) => kept ?? (found.replace(/[^\n]/g, "") || " "));
  for (const pattern of amp ? [forbiddenAlways, forbiddenInAmp] : [forbiddenAlways]) {
    const match = pattern.exec(code);
    if (match !== null)
      problems.push(problem("stylesheet-forbidden", {}, { template, what: match[0], line: lineOf(code, match.index) }));
  }
  const css = squeeze(code);
  return { value: css, problems };
}

/** What AMP says of the size of a page's style as a whole. */
export function sizeProblems(css: string): readonly Problem[] {
  const bytes = Buffer.byteLength(css);
  return bytes > ampLimit ? [problem("stylesheet-too-large", {}, { bytes, limit: ampLimit })] : [];
}

/** The script without the comment that opens it; a problem when a page cannot carry it. */
export function compileScript(template: string, text: string): Staged<string> {
  const match = /<\/script|<!--/i.exec(text);
  const problems =
    match === null
      ? []
      : [problem("script-forbidden", {}, { template, what: match[0], line: lineOf(text, match.index) })];
  return { value: `\n${text.replace(/^(?:\/\/[^\n]*\n)+/, "").trim()}\n`, problems };
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** Removes blanks that mean nothing; strings and addresses stay as they are. */
function squeeze(code: string): string {
  return code
    .split(pieces)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, " ")
            .replace(/ ?([{};]) ?/g, "$1")
            .replace(/([,:]) /g, "$1")
            .replaceAll(";}", "}"),
    )
    .join("")
    .trim();
}
