import { readTemplateTag } from "../../../grammar/template-tags.ts";
import { readExpression } from "./expression.ts";
import { literal } from "./escape.ts";
import type { Reading } from "./part.ts";
import type { Reader, Scan } from "./scan.ts";
import { readShortcode } from "./shortcode.ts";
import { readStatement } from "./statement.ts";

/** Tags between braces, but for kramdown's and Pelican's. */
export const templateTag: Reader = (scan, at) => {
  const { source } = scan;
  // Braces right before the end of text that is no tag: `{% raw %}{{{% endraw %}`.
  if (at < scan.rawUntil && scan.rawUntil < at + 3) return undefined;
  const tag = readTemplateTag(source.text, at, (needle, from) => source.find(needle, from));
  if (tag === undefined) return undefined;
  if (tag === "unclosed") return unclosed(scan, at);
  const written = source.text.slice(at, tag.end);
  if (at < scan.rawUntil) return { end: tag.end, put: written.replaceAll("<", "&lt;") };
  switch (tag.kind) {
    case "literal":
      scan.note("template-tag-shown", written, at);
      return { end: tag.end, put: literal(tag.inner) };
    case "comment":
      scan.note("template-comment-removed", written, at);
      return { end: tag.end, put: "", withLine: true };
    case "shortcode":
      return readShortcode(scan, at, tag);
    case "statement":
      return readStatement(scan, at, tag);
    case "expression":
      return readExpression(scan, at, tag);
    default:
      return tag.kind satisfies never;
  }
};

/** What begins a tag that never ends is text, and what follows is read as if it were not there. */
function unclosed(scan: Scan, at: number): Reading {
  const { text } = scan.source;
  const mark = /^\{\{[<%]?|^\{[%*/]+/.exec(text.slice(at, at + 3))?.[0] ?? "{";
  if (at >= scan.rawUntil)
    scan.note("template-tag-unclosed", text.slice(at, Math.min(scan.source.lineEnd(at), at + 80)), at);
  return { end: at + mark.length, put: mark.replace("<", "&lt;") };
}
