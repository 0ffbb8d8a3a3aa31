import type { TemplateTag } from "../../../grammar/template-tags.ts";
import { codeBlock } from "./code-block.ts";
import { senseOf } from "./names.ts";
import type { Reading } from "./part.ts";
import { linkReading } from "./references.ts";
import type { Scan } from "./scan.ts";
import { foldTagName, mapArgs, noArgs, readArgs } from "./tag.ts";

const form = /^(\/)?\s*([\p{L}\p{N}_./-]*[\p{L}\p{N}_])\s*([\s\S]*)$/u;
const endTag = /\{\{[<%]-?\s*\/\s*([\w./-]+)\s*-?[>%]\}\}/g;

/** Hugo's shortcodes, `{{< x >}}` and `{{% x %}}`. */
export function readShortcode(scan: Scan, at: number, { inner, end }: TemplateTag): Reading {
  const [, closes, written = "", rest = ""] = form.exec(inner) ?? [];
  const alone = /(?:^|[\s"'`])\/$/.test(rest);
  const given = closes === undefined ? readArgs(alone ? rest.slice(0, -1) : rest) : noArgs;
  const args = rest.includes("{{") ? mapArgs(given, (value) => scan.resolve(value)) : given;
  const name = foldTagName(written);
  const tag = { written: scan.source.text.slice(at, end), args, name, at, end };
  if (closes === undefined) {
    const link = linkReading(scan, tag);
    if (link !== undefined) return link;
    const close = senseOf(name) === "code" && !alone ? scan.source.end(endTag, written, end) : undefined;
    if (close !== undefined) return codeBlock(scan, tag, close);
  }
  const role = closes !== undefined ? "close" : alone ? "alone" : "open";
  const place = scan.place(at, end);
  if (role === "open" && place.starts && scan.line.excess >= 4) {
    // What is indented because its tag is, is no code.
    const until = scan.source.end(endTag, written, end)?.start;
    if (until !== undefined) scan.indent({ column: scan.line.column, width: scan.line.excess, until });
  }
  return {
    end,
    put: { notation: "shortcode", role, name, pair: `<${name}`, label: written, args, written: tag.written, place },
  };
}
