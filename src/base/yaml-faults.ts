import { positionAt, type SyntaxFault } from "./position.ts";

/** What the parser says → what it means to someone who writes front matter. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/^alias$/, "text that begins with * needs quotation marks (YAML aliases are not accepted)"],
  [/^anchor$/, "text that begins with & needs quotation marks (YAML anchors are not accepted)"],
  [/^complex key$/, "a key must be plain text, not a list or a mapping"],
  [/^prototype key$/, "the key `__proto__` is not allowed"],
  [/^second document$/, "a second document begins here, and only one is allowed"],
  [/non-printable/, "there is a control character here, which YAML does not allow"],
  [
    /document separator is expected/,
    "this does not belong to what stands above: check the indentation, and that each line is `key: value`",
  ],
  [/multiline key/, "the line above has no colon after its key"],
  [/expected ':' after a mapping key/, "the colon after the key is missing"],
  [
    /bad indentation of a mapping entry/,
    "text that holds a colon, or goes on after a quotation mark, needs quotation marks around the whole; else the indentation is wrong",
  ],
  [/bad indentation of a sequence entry/, "the list items do not begin in the same column"],
  [/deficient indentation/, "a quotation mark or bracket above is not closed, or this line must be indented further"],
  [/within a (?:single|double) quoted scalar/, "a quotation mark is opened and never closed"],
  [/within a flow collection/, "a bracket or brace is opened and never closed"],
  [/missed comma/, "a comma is missing in the list or mapping"],
  [/expected the node content/, "there is a comma too many in the list or mapping"],
  [
    /unknown escape sequence|expected hexadecimal/,
    "a backslash in double quotation marks is written twice, or the text stands in single ones",
  ],
];

/** Turns a parser's reason and offset into a fault with words and position for a person. */
export function explainYaml(reason: string, source: string, offset: number, maxDepth: number): SyntaxFault {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  const indent = /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? "";
  if (indent.includes("\t") && /tab|indentation|document separator/.test(reason))
    return fault("the indentation holds a tab, and YAML allows spaces only", source, lineStart + indent.indexOf("\t"));
  if (/maxDepth/.test(reason)) return fault(`it is nested more than ${maxDepth} levels deep`, source, offset);
  const tag = /^unknown \w+ tag !<(.*)>$/.exec(reason) ?? /^undeclared tag handle "(.*)"$/.exec(reason);
  if (tag !== null)
    return fault(`the tag ${tag[1] ?? ""} is unknown; text that begins with ! needs quotation marks`, source, offset);
  const character = source[offset] ?? "";
  if (/bad indentation of a mapping entry/.test(reason) && /[@`%]/.test(character))
    return fault(`text that begins with ${character} needs quotation marks`, source, offset);
  return fault(plain.find(([pattern]) => pattern.test(reason))?.[1] ?? reason, source, offset);
}

function fault(error: string, source: string, offset: number): SyntaxFault {
  return { error, ...positionAt(source, offset) };
}
