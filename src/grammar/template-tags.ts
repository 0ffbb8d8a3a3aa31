/**
 * The tags of template languages as they stand in texts: Hugo's `{{< x >}}` and `{{% x %}}`, the `{% x %}` and `{{ x }}` of
 * Liquid, Nunjucks, Tera, Handlebars and Go templates, and their comments. Here it is decided what such a tag is; what
 * becomes of it is for others.
 */
export interface TemplateTag {
  /** `literal`: an example that its system would show as the text of a tag. */
  readonly kind: "shortcode" | "statement" | "expression" | "comment" | "literal";
  /** What stands between the marks, trimmed; of a literal, all that is shown. */
  readonly inner: string;
  /** Offset after the tag. */
  readonly end: number;
}

/** Searches as `indexOf` does. */
export type Find = (needle: string, from: number) => number;

/** UTF-16 code units inside a tag; what is longer is a text with stray braces. */
const limits = { shortcode: 5000, statement: 3000, expression: 1000, comment: 50_000 } as const;

/**
 * Reads the tag whose first brace is at the offset. `unclosed`: it begins as a tag does and never ends. `undefined`: it
 * is none, as in LaTeX's `{{\bf x}}`, `x^{{2}}`, printf's `{%d}` and the `${{ … }}` of GitHub's workflows.
 */
export function readTemplateTag(text: string, at: number, find: Find): TemplateTag | "unclosed" | undefined {
  const two = text.slice(at, at + 3);
  if (two === "{{<" || two === "{{%") return readShortcode(text, at, find);
  if (two.startsWith("{{")) return readExpression(text, at, find);
  if (two.startsWith("{%")) return readStatement(text, at, find);
  if (two === "{/*") return comment(text, at + 3, find("*/}", at + 3), "*/}") ?? "unclosed";
  return two.startsWith("{#") ? readHashComment(text, at, find) : undefined;
}

function comment(text: string, from: number, end: number, mark: string): TemplateTag | undefined {
  if (end < 0 || end - from > limits.comment) return undefined;
  return { kind: "comment", inner: text.slice(from, end).trim(), end: end + mark.length };
}

/** `{# … #}`; without a space it could be the id of a heading, `{#id}`. */
function readHashComment(text: string, at: number, find: Find): TemplateTag | undefined {
  const end = find("#}", at + 2);
  if (!/[\s-]/.test(text[at + 2] ?? "") && isBetween(find("}", at + 2), end)) return undefined;
  return comment(text, at + 2, end, "#}");
}

function readShortcode(text: string, at: number, find: Find): TemplateTag | "unclosed" | undefined {
  if (!/^-?(?:\s+[\p{L}\p{N}_/.]|[\p{L}_/.])/u.test(text.slice(at + 3, at + 40))) return undefined;
  const [open, close] = [text.slice(at, at + 3), text[at + 2] === "<" ? ">}}" : "%}}"];
  const end = find(close, at + 3);
  if (end < 0 || end - at > limits.shortcode || isBetween(find(open, at + 3), end)) return "unclosed";
  const inner = text
    .slice(at + 3, end)
    .replace(/^-|-$/g, "")
    .trim();
  const shown = /^\/\*([\s\S]*)\*\/$/.exec(inner)?.[1];
  if (shown === undefined) return { kind: "shortcode", inner, end: end + 3 };
  return { kind: "literal", inner: `${open}${shown}${close}`, end: end + 3 };
}

function readStatement(text: string, at: number, find: Find): TemplateTag | "unclosed" | undefined {
  const start = /^\{%[-+~]?(\s*)[\p{L}_/.#]/u.exec(text.slice(at, at + 40));
  if (start === null) return undefined;
  const end = find("%}", at + 2);
  if (end < 0 || end - at > limits.statement || isBetween(find("{%", at + 2), end))
    return start[1] === "" ? undefined : "unclosed";
  const inner = text
    .slice(at + 2, end)
    .replace(/^[-+~]|[-+~]$/g, "")
    .trim();
  const shown = /^\/\*([\s\S]*)\*\/$/.exec(inner)?.[1];
  if (shown !== undefined) return { kind: "literal", inner: `{%${shown}%}`, end: end + 2 };
  return { kind: /^#(?:\s|$)/.test(inner) ? "comment" : "statement", inner, end: end + 2 };
}

/** A text in quotes, which may hold braces: that is how a system is made to print them. */
const quoted = /\{\{-?\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*-?\}\}/y;
/** What stands before braces that group in LaTeX, and the dollar of GitHub's workflows. */
const otherBefore = /(?:\\[A-Za-z]+(?:\{[^{}]{0,20}\})?|[$^\\]|[\p{L}\p{N})}\]]_)$/u;
const expressionStart = /^\{\{\{?[-~]?(?:\s+[^\s\\}]|[\p{L}_.$"'#/>&@!]|\[\[)/u;

function readExpression(text: string, at: number, find: Find): TemplateTag | "unclosed" | undefined {
  if (otherBefore.test(text.slice(Math.max(0, at - 40), at))) return undefined;
  const start = text.slice(at, at + 40);
  if (start.startsWith("{{!--")) return comment(text, at + 5, find("--}}", at + 5), "--}}") ?? "unclosed";
  quoted.lastIndex = at;
  const quote = quoted.exec(text);
  if (quote !== null) return { kind: "literal", inner: quote[1] ?? quote[2] ?? "", end: quoted.lastIndex };
  if (!expressionStart.test(start)) return undefined;
  const [open, close] = start.startsWith("{{{") ? ["{{{", "}}}"] : ["{{", "}}"];
  let end = find(close, at + open.length);
  if (end < 0 || end - at > limits.expression || isBetween(find("{{", at + open.length), end)) return "unclosed";
  const from = at + open.length;
  // A mapping as an argument, `{{ card({a: {b: 1}}) }}`, ends with the same braces.
  while (isOpen(text.slice(from, end))) {
    end = find(close, end + 1);
    if (end < 0 || end - at > limits.expression) return undefined;
  }
  const written = text.slice(from, end);
  if (/\n[^\S\n]*\n/.test(written)) return "unclosed";
  const inner = written.replace(/^[-~]|[-~]$/g, "").trim();
  if (/^[^{]*\}/.test(inner)) return undefined;
  const shown = /^\/\*([\s\S]*)\*\/$/.exec(inner)?.[1]?.trim();
  const stop = end + close.length;
  // Tera's examples are calls; Go's templates have comments between the same marks.
  if (shown !== undefined && /^[\w:]+\s*\(/.test(shown)) return { kind: "literal", inner: `{{ ${shown} }}`, end: stop };
  return { kind: shown !== undefined || inner.startsWith("!") ? "comment" : "expression", inner, end: stop };
}

function isOpen(text: string): boolean {
  return text.includes("{") && text.split("{").length > text.split("}").length;
}

function isBetween(place: number, end: number): boolean {
  return place >= 0 && place < end;
}

/**
 * Text of one line without template tags; examples of tags stay as the text they show. Meant for titles and
 * descriptions, in which no tag means anything.
 */
export function stripTemplateTags(text: string): {
  readonly text: string;
  /** The tags as they were written, in order. */
  readonly tags: readonly string[];
} {
  const tags: string[] = [];
  let kept = "";
  let from = 0;
  for (let at = text.indexOf("{"); at !== -1; at = text.indexOf("{", Math.max(at + 1, from))) {
    const tag =
      text.length > longest ? undefined : readTemplateTag(text, at, (needle, start) => text.indexOf(needle, start));
    if (tag === undefined || tag === "unclosed") continue;
    kept += text.slice(from, at) + (tag.kind === "literal" ? tag.inner : "\u0000");
    tags.push(text.slice(at, tag.end));
    from = tag.end;
  }
  if (tags.length === 0) return { text, tags };
  const gaps = (kept + text.slice(from))
    .replace(/\s*\u0000(?:\s*\u0000)*(?=\s*(?:[.,;:!?)\]]|$))/g, "")
    .replace(/(^|[([])\s*\u0000(?:\s*\u0000)*\s*/g, "$1")
    .replace(/\s*\u0000(?:\s*\u0000)*\s*/g, (gap) => (/\s/.test(gap) ? " " : ""));
  return { text: gaps.trim(), tags };
}

/** Far beyond any title; a search in what is longer could take long. */
const longest = 2000;
