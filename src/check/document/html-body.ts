import { Tokenizer, TokenizerMode, type ParserError, type Token } from "parse5";

import { Nesting } from "./html-nesting.ts";

/** A start tag of a body. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** Offset in the body. */
  readonly offset: number;
}

/** A violation of HTML's syntax; `reason` is a clause. */
interface HtmlFault {
  readonly reason: string;
  readonly offset: number;
}

/** The HTML text of an entry. */
export interface HtmlBody {
  readonly html: string;
  readonly tags: readonly HtmlTag[];
  readonly faults: readonly HtmlFault[];
}

/** Elements whose content is text. */
const textModes: Readonly<Record<string, Tokenizer["state"]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** Faults of one body that are told. */
const faultLimit = 5;

/** Reads a piece of HTML as the HTML standard's section 13.2 does, and keeps every deviation from its syntax. */
export function readHtml(html: string): HtmlBody {
  const tags: HtmlTag[] = [];
  const faults: HtmlFault[] = [];
  const fault = (reason: string, offset: number): void => {
    if (faults.length < faultLimit) faults.push({ reason, offset });
  };
  const nesting = new Nesting(fault);
  const place = (token: { readonly location: Token.Location | null }): number => token.location?.startOffset ?? 0;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        tags.push({ name: token.tagName, attributes: token.attrs, offset: place(token) });
        nesting.open(token.tagName, token.selfClosing, place(token));
        const mode = textModes[token.tagName];
        if (mode !== undefined) {
          tokenizer.state = mode;
          tokenizer.lastStartTagName = token.tagName;
        }
      },
      onEndTag: (token) => nesting.close(token.tagName, place(token)),
      onCharacter: (token) => nesting.text(place(token)),
      onNullCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: (token) => fault("a document type does not belong into a body", place(token)),
      onEof: () => nesting.end(html.length),
      onParseError: ({ code, startOffset }: ParserError) => fault(code.replaceAll("-", " "), startOffset),
    },
  );
  tokenizer.write(html, true);
  bareAmpersands(html, fault);
  return { html, tags, faults };
}

/** `AT&T`: readers that take the letters for a reference lose them. The standard lets it pass, strict validators do not. */
function bareAmpersands(html: string, fault: (reason: string, offset: number) => void): void {
  for (const { 0: text, index } of html.matchAll(/&[^\s<&#;][^\s<&#;"'=]*;?/g)) {
    if (!text.endsWith(";") || !/^&[a-z0-9]+;$/i.test(text)) fault("an ampersand stands bare", index);
  }
}
