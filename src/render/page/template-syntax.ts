import { didYouMean } from "../../base/nearest.ts";
import { MarkupContext } from "./markup-context.ts";
import { TemplateError } from "./template-error.ts";

/** A tag of a template, or literal text as the template engine keeps it (backslash escapes for `\`, `'` and line ends). */
export type TemplatePart = string | { t: string; val: string; lineNo?: number };

/**
 * Makes data unable to become code: refuses unescaped output and values in scripts, styles and bare attributes, and
 * sends values of attributes through `__text` or `__address`, which refuse HTML and dangerous schemes at run time.
 *
 * @throws TemplateError
 */
export function guardTemplate(template: string, parts: readonly TemplatePart[]): TemplatePart[] {
  const context = new MarkupContext();
  return parts.map((part) => {
    if (typeof part === "string") {
      context.read(part.replace(/\\(n|[\s\S])/g, (_, character: string) => (character === "n" ? "\n" : character)));
      return part;
    }
    const line = part.lineNo ?? 1;
    if (/__|\bcapture\w*\s*\(/.test(part.val) || (part.t === "r" && !isSafeRaw(part.val)))
      throw new TemplateError("template-unescaped", template, line, { tag: part.val.trim().slice(0, 80) });
    if (part.t === "e") return part;
    const place = context.place();
    if (place.kind === "refused" || (part.t === "r" && place.kind === "text"))
      throw new TemplateError("template-place", template, line, {
        place: place.kind === "refused" ? place.place : "unescaped in an attribute",
      });
    if (place.kind === "content") return part;
    return { ...part, val: `${place.address ? "__address" : "__text"}(${part.val})` };
  });
}

/** A template's path below the templates folder, as it is asked for with or without extension and leading slash. */
export function templatePath(name: string): string {
  return `${name.replace(/^(?:\.?\/)+|\.eta$/g, "")}.eta`;
}

/**
 * Refuses to ask for a template that does not exist, where its name is written out.
 *
 * @throws TemplateError
 */
export function checkIncludes(template: string, parts: readonly TemplatePart[], names: ReadonlySet<string>): void {
  for (const part of parts) {
    if (typeof part === "string") continue;
    for (const [, , name = ""] of part.val.matchAll(/\b(?:include|layout)\(\s*(["'`])([^"'`$]*)\1/g)) {
      const path = templatePath(name);
      if (names.has(path)) continue;
      const hint = didYouMean(path, names);
      throw new TemplateError("template-include-unknown", template, part.lineNo ?? 1, { name: path, hint });
    }
  }
}

/** Whether the expression is one call of `include` or `block` (whose function may end in a later tag), or `it.body`. */
function isSafeRaw(expression: string): boolean {
  const code = expression.trim().replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/gs, "0");
  if (code === "it.body") return true;
  const call = /^(?:include|block)\s*\(/.exec(code);
  if (call === null) return false;
  let depth = 1;
  for (let at = call[0].length; at < code.length; at += 1) {
    if (code[at] === "(") depth += 1;
    if (code[at] === ")") depth -= 1;
    if (depth === 0) return at === code.length - 1;
  }
  return true;
}
