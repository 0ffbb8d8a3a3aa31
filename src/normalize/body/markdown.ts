import { Marked, type MarkedExtension, type Tokens } from "marked";

import { Footnotes, readFootnote } from "./footnotes.ts";
import type { Findings } from "./findings.ts";
import { outputLimit } from "./limits.ts";
import { closeElements, closeTags } from "./raw-html.ts";
import { BodyRefusal } from "./refusal.ts";

/** Cells of one table, as its first line and its number of lines promise them. */
const cellLimit = 20_000;

/**
 * Markdown (GitHub's flavour, with footnotes) as HTML. The HTML is not safe; raw HTML in it is made whole, so that no
 * part of it swallows what follows.
 */
export function markdownToHtml(markdown: string, findings: Findings): string {
  const notes = new Footnotes();
  // An instance for each article: nothing of one article can reach another.
  const marked = new Marked({ gfm: true, renderer, tokenizer });
  if (markdown.includes("[^")) marked.use(footnoteExtension(marked, notes, findings));
  const html = marked.parse(markdown, { async: false });
  if (html.length > outputLimit) throw new BodyRefusal("body-output-too-large", { limit: outputLimit });
  const unused = notes.unused();
  for (const label of unused) findings.note("body-footnote-unused", label, `[^${label}]:`);
  return closeElements(html + notes.list(), findings);
}

const renderer: NonNullable<MarkedExtension["renderer"]> = {
  html({ text }) {
    return closeTags(text);
  },
  // Form controls do not travel.
  checkbox({ checked }) {
    return checked ? "☑ " : "☐ ";
  },
};

const tokenizer: NonNullable<MarkedExtension["tokenizer"]> = {
  table(source) {
    refuseHugeTable(source);
    return false;
  },
};

/** Marked gives every row as many cells as the first line has, so a wide head with many short rows would fill the memory. */
function refuseHugeTable(source: string): void {
  const headEnd = source.indexOf("\n");
  if (headEnd < 0) return;
  const ruleEnd = source.indexOf("\n", headEnd + 1);
  const rule = source.slice(headEnd + 1, ruleEnd < 0 ? source.length : ruleEnd);
  if (!rule.includes("-") || /[^ \t|:-]/.test(rule)) return;
  const end = source.search(/\n[ \t]*\n/);
  const cells =
    source.slice(0, headEnd).split("|").length * source.slice(0, end < 0 ? source.length : end).split("\n").length;
  if (cells > cellLimit) throw new BodyRefusal("body-table-too-large", { cells, limit: cellLimit });
}

interface NoteToken extends Tokens.Generic {
  readonly label: string;
}

function footnoteExtension(marked: Marked, notes: Footnotes, findings: Findings): MarkedExtension {
  return {
    extensions: [
      {
        name: "footnoteDefinition",
        level: "block",
        start: (source) => /\n {0,3}\[\^[^\]\s^[]{1,80}\]:/.exec(source)?.index,
        tokenizer(source) {
          const found = readFootnote(source);
          if (found === undefined) return undefined;
          const tokens = this.lexer.blockTokens(found.text, []);
          notes.define(found.label, () => marked.parser(tokens));
          return { type: "footnoteDefinition", raw: found.raw, tokens };
        },
        renderer: () => "",
      },
      {
        name: "footnoteReference",
        level: "inline",
        start: (source) => source.indexOf("[^"),
        tokenizer(source) {
          const label = /^\[\^([^\]\s^[]{1,80})\](?!\()/.exec(source)?.[1];
          if (label === undefined) return undefined;
          if (notes.has(label)) return { type: "footnoteReference", raw: `[^${label}]`, label };
          findings.note("body-footnote-undefined", label, `[^${label}]`);
          return undefined;
        },
        renderer: (token) => notes.reference((token as NoteToken).label),
      },
    ],
  };
}
