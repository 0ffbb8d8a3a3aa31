import { attributeList } from "./attribute-list.ts";
import { CodeSpans } from "./code.ts";
import { component } from "./component.ts";
import { kramdownBlock } from "./kramdown.ts";
import { codeSpanReader, codeTag, escaped, formula, htmlComment } from "./markup.ts";
import { bracket, markedWords, wikiLink, writersComment } from "./obsidian.ts";
import { atSign, ghostAddress, pelicanPath } from "./paths.ts";
import { moduleValue } from "./module.ts";
import type { Reader } from "./scan.ts";
import type { Source } from "./source.ts";
import { serverTag } from "./server-tag.ts";
import { templateTag } from "./templates.ts";

/** Signs at which something may begin. */
export const signs = /[`\\<{[!=%@_|$\n]/g;

/** What can begin at each sign, in the order in which it is tried. */
export function readersFor(source: Source): ReadonlyMap<string, readonly Reader[]> {
  let spans: CodeSpans | undefined;
  return new Map<string, readonly Reader[]>([
    ["`", [codeSpanReader(() => (spans ??= new CodeSpans(source)))]],
    ["\\", [escaped]],
    // Comments and code first: nothing in them is a tag.
    ["<", [htmlComment, codeTag, serverTag, component]],
    // Attributes and paths last, since what they look for is narrow: two braces are never theirs.
    ["{", [templateTag, kramdownBlock, pelicanPath, attributeList, moduleValue]],
    // Wikis before WordPress: two brackets before one.
    ["[", [bracket]],
    ["!", [wikiLink]],
    ["=", [markedWords]],
    ["%", [writersComment]],
    ["@", [atSign]],
    ["_", [ghostAddress]],
    ["|", [pelicanPath]],
    ["$", [formula]],
  ]);
}
