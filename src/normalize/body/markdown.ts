import { Lexer, Marked, Parser, Renderer, Tokenizer, type Token, type Tokens } from "marked";

import { Footnotes, readFootnote } from "./footnotes.ts";
import type { Findings } from "./findings.ts";
import { readPlainInline } from "./inline-plain.ts";
import { inlineTextEnd, mayBeAddress } from "./inline-text.ts";
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
  // Of its own for each article: nothing of one article can reach another.
  const options = { gfm: true, renderer: new BodyRenderer(), tokenizer: new BodyTokenizer() };
  const html = markdown.includes("[^")
    ? withFootnotes(notes, findings).setOptions(options).parse(markdown, { async: false })
    : new Parser(options).parse(new BodyLexer(options).lex(markdown));
  if (html.length > outputLimit) throw new BodyRefusal("body-output-too-large", { limit: outputLimit });
  const unused = notes.unused();
  for (const label of unused) findings.note("body-footnote-unused", label, `[^${label}]:`);
  const whole = html + notes.list();
  // Every tag of another text is Markdown's own.
  return markdown.includes("<") ? closeElements(whole, findings) : whole;
}

/** Passes the rules by where a run of phrasing needs none. */
class BodyLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const plain = this.state.inRawBlock ? undefined : readPlainInline(source);
    if (plain === undefined) return super.inlineTokens(source, tokens);
    for (const token of plain) {
      if (token.type === "link") this.state.linkEmitted = true;
      tokens.push(token);
    }
    return tokens;
  }
}

class BodyRenderer extends Renderer {
  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return closeTags(text);
  }

  // Form controls do not travel.
  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? "☑ " : "☐ ";
  }
}

/**
 * Cheap looks before the rules that seldom find anything, all of them narrower than the rule. Those for paragraphs and emphasis
 * must stay as they are: marked itself looks whether they are its own.
 */
class BodyTokenizer extends Tokenizer {
  override code(source: string): Tokens.Code | undefined {
    return beginsWithLetter(source) ? undefined : super.code(source);
  }

  override fences(source: string): Tokens.Code | undefined {
    return beginsWithLetter(source) ? undefined : super.fences(source);
  }

  override heading(source: string): Tokens.Heading | undefined {
    return beginsWithLetter(source) ? undefined : super.heading(source);
  }

  override hr(source: string): Tokens.Hr | undefined {
    return beginsWithLetter(source) ? undefined : super.hr(source);
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return beginsWithLetter(source) ? undefined : super.blockquote(source);
  }

  override list(source: string): Tokens.List | undefined {
    return beginsWithLetter(source) ? undefined : super.list(source);
  }

  override html(source: string): Tokens.HTML | undefined {
    return beginsWithLetter(source) ? undefined : super.html(source);
  }

  override def(source: string): Tokens.Def | undefined {
    return beginsWithLetter(source) ? undefined : super.def(source);
  }

  override table(source: string): Tokens.Table | undefined {
    tableRule.lastIndex = source.indexOf("\n") + 1;
    if (tableRule.lastIndex === 0 || !tableRule.test(source)) return undefined;
    refuseHugeTable(source);
    return super.table(source);
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return mayBeUnderlined(source) ? super.lheading(source) : undefined;
  }

  override url(source: string): Tokens.Link | undefined {
    return mayBeAddress(source) ? super.url(source) : undefined;
  }

  override inlineText(source: string): Tokens.Text | undefined {
    const end = inlineTextEnd(source);
    const raw = end === undefined ? "" : source.slice(0, end);
    // A reference by number stands for its character.
    if (raw === "" || raw.includes("&#")) return super.inlineText(source);
    return { type: "text", raw, text: raw, escaped: this.lexer.state.inRawBlock };
  }
}

/** No block but a table, an underlined heading and a paragraph begins so. */
function beginsWithLetter(source: string): boolean {
  const unit = source.charCodeAt(0);
  return unit >= 0x80 || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

/** The beginning of the line below a table's head. */
const tableRule = /[ \t]*[|:-]/y;
const underline = / {0,3}[=-]/y;

/** Whether a line before the next empty one begins as the line below a heading does. */
function mayBeUnderlined(source: string): boolean {
  for (let end = source.indexOf("\n"); end >= 0; end = source.indexOf("\n", end + 1)) {
    if (source.charCodeAt(end + 1) === 0x0a) return false;
    underline.lastIndex = end + 1;
    if (underline.test(source)) return true;
  }
  return false;
}

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

function withFootnotes(notes: Footnotes, findings: Findings): Marked {
  const marked: Marked = new Marked();
  return marked.use({
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
  });
}
