import type { RawArticle } from "../model/raw.ts";
import type { Where } from "../model/problem.ts";
import type { ProblemCode } from "../problems/table.ts";

/** Between the fences, in bytes of UTF-8. */
const headLimit = 16 * 1024;

const formats = { "---": "yaml", "+++": "toml", ";;;": "json" } as const;

/** The fence alone on a line. Not `^` and `$`: these take U+2028 for a line's end. */
const closingFences = {
  "---": /\n---[ \t]*(?=\n|$)/,
  "+++": /\n\+\+\+[ \t]*(?=\n|$)/,
  ";;;": /\n;;;[ \t]*(?=\n|$)/,
} as const;

/** What the first entry of front matter looks like, by its fence. */
const firstEntry = {
  "---": /^ *["']?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*["']?[ \t]*:(?!\/\/)/u,
  "+++": /^[ \t]*(?:\[|["']?[\w.-]+["']?[ \t]*=)/,
  ";;;": /^[ \t]*[{"]/,
} as const;

/** A file divided at its fences. `content` begins on the line `contentLine` of the file. */
export interface Divided extends Pick<RawArticle, "head" | "format" | "body" | "bodyLine"> {
  readonly content: string;
  readonly contentLine: number;
}

/** Why a file cannot be divided. */
export interface FenceFault {
  readonly code: ProblemCode;
  readonly where: Pick<Where, "line" | "column">;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * Finds the front matter: an opening fence alone on the first line that is not empty, the same fence alone on a later
 * line, at most {@link headLimit} bytes between them. A document that begins with a rule (`---`) and has no entries
 * after it has no front matter.
 *
 * @param text with LF at each line's end
 */
export function divide(text: string): Divided | FenceFault {
  const none: Divided = { head: "", format: "none", body: text, bodyLine: 1, content: "", contentLine: 1 };
  const opening = /^((?:[ \t]*\n)*)(---|\+\+\+|;;;)([^\n]*)/.exec(text);
  if (opening === null) return none;
  const [whole, blank = "", fence = "---", rest = ""] = opening;
  const isFence = (key: string): key is keyof typeof formats => Object.hasOwn(formats, key);
  if (!isFence(fence)) return none;
  const line = countLines(blank) + 1;
  const word = rest.trim();
  if (word !== "")
    return /^[-+;]/.test(rest) || /^[-\s]+$/.test(rest)
      ? none
      : fault("front-matter-language", line, whole.length - blank.length - rest.trimStart().length + 1, {
          fence,
          word,
        });

  const start = whole.length;
  const looksRight = firstEntry[fence].test(
    text.slice(start, start + 2 * headLimit).replace(/^(?:[ \t]*(?:#[^\n]*)?\n)+/, ""),
  );
  const closing = closingFences[fence].exec(text.slice(start));
  // A rule between paragraphs, however far away, closes nothing.
  if (!looksRight && (closing === null || line > 1 || closing.index > headLimit)) return none;
  const content = closing === null ? text.slice(start + 1) : text.slice(start + 1, start + closing.index + 1);
  if (fence === "---" && content.includes("...")) {
    const dots = /(?<=^|\n)\.\.\.[ \t]*(?=\n|$)/.exec(content.slice(0, headLimit));
    if (dots !== null) return fault("front-matter-dots", line + 1 + countLines(content.slice(0, dots.index)), 1);
  }
  if (closing === null) return fault("front-matter-unclosed", line, 1, { fence });
  if (Buffer.byteLength(content) > headLimit)
    return fault("front-matter-too-large", line, 1, { limit: headLimit / 1024, fence });
  const headEnd = start + closing.index + closing[0].length;
  // Copied: a part of a string keeps the whole of it in memory, and with it the body.
  const head = Buffer.from(text.slice(0, headEnd)).toString();
  return {
    head,
    format: formats[fence],
    content: head.slice(start + 1, start + 1 + content.length),
    contentLine: line + 1,
    body: text.slice(headEnd + 1),
    bodyLine: countLines(head) + 2,
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function fault(code: ProblemCode, line: number, column: number, args: FenceFault["args"] = {}): FenceFault {
  return { code, where: { line, column }, args };
}
