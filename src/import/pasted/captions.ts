import { enlarge } from "../lexicon/passages.ts";
import { withCredit } from "../html/captions.ts";
import type { Line } from "./lines.ts";
import { readCaption } from "./marks.ts";

/** Finds captions by their credit or because they are printed twice, and removes the second print. */
export function markCaptions(lines: readonly Line[]): void {
  const seen = new Map<string, Line>();
  for (const [index, line] of lines.entries()) {
    if (line.verdict !== undefined) continue;
    const text = line.text.replace(enlarge, "");
    const credited = readCaption(text);
    const before = previousOwn(lines, index);
    if (markSigned(line, lines[index + 1], lines[index + 2])) continue;
    if (isAlternative(line, lines.slice(index + 1, index + 3))) {
      line.verdict = { kind: "head", field: "alternative text" };
      continue;
    }
    const first = seen.get(line.folded);
    if (first !== undefined && (credited !== undefined || first === before)) {
      if (first.verdict === undefined) first.verdict = { kind: "caption", text: first.text, lead: false };
      line.verdict = { kind: "removed", why: "duplicate" };
      continue;
    }
    if (line.words >= 3) seen.set(line.folded, line);
    if (credited === undefined) continue;
    const words = before === undefined || line.opens ? undefined : before;
    if (words !== undefined && isWordsOf(words, credited)) {
      // The alternative text, or the caption without its credit, stands above it.
      words.verdict =
        credited.words === "" ? { kind: "head", field: "caption" } : { kind: "removed", why: "duplicate" };
      line.verdict = { kind: "caption", text: credited.words === "" ? `${words.text} ${text}` : text, lead: false };
    } else line.verdict = { kind: "caption", text, lead: false };
  }
}

/** Some pages print who took a picture with what it shows, then alone, then the caption: all three are the picture. */
function markSigned(line: Line, name: Line | undefined, below: Line | undefined): boolean {
  if (
    name === undefined ||
    name.opens ||
    name.words > 5 ||
    name.verdict !== undefined ||
    !line.text.startsWith(`${name.text} `)
  )
    return false;
  if (line.ended || line.words < name.words + 3) return false;
  const isCaption =
    below !== undefined &&
    !below.opens &&
    !below.ended &&
    below.words >= 3 &&
    below.words <= 30 &&
    below.verdict === undefined;
  line.verdict = { kind: "head", field: "alternative text" };
  name.verdict = isCaption
    ? { kind: "head", field: "credit" }
    : { kind: "caption", text: withCredit("", name.text), lead: false };
  if (isCaption) below.verdict = { kind: "caption", text: withCredit(below.text, name.text), lead: false };
  return true;
}

/** What a picture shows, for those who cannot see it: behind it stands a button for the picture, or its caption. */
function isAlternative(line: Line, [next, other]: readonly Line[]): boolean {
  if (line.ended || line.words < 3 || line.words > 40 || next === undefined || next.opens) return false;
  const isButton =
    next.verdict?.kind === "removed" && next.verdict.why === "navigation" && enlarge.test(` ${next.text}`);
  return (
    (isButton && other !== undefined && readCaption(other.text) !== undefined) ||
    (line.text !== next.text && enlarge.test(line.text) && readCaption(line.text.replace(enlarge, "")) === undefined)
  );
}

function isWordsOf(line: Line, { words }: { readonly words: string }): boolean {
  if (words === "") return line.verdict === undefined && line.words <= 45 && line.words >= 4;
  return (
    line.verdict === undefined && line.text.replace(enlarge, "").replace(/[.。]$/u, "") === words.replace(/[.。]$/u, "")
  );
}

function previousOwn(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line !== undefined && line.verdict?.kind !== "advertisement") return line;
  }
  return undefined;
}
