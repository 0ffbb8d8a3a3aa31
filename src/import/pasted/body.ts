import { paragraphMarkdown } from "../markdown/inline.ts";
import { isParagraph, type Line } from "./lines.ts";

const bullet = /^[•‣◦▪■●○➤►–*·-]\s+(?=\S)/u;

/** A line of the text as a block: an item, a subheading or a paragraph. */
export function blockOf(line: Line, next: Line | undefined, follows: boolean, dense: boolean): string {
  if (bullet.test(line.text)) return `- ${paragraphMarkdown(line.text.replace(bullet, ""))}`;
  const isFollowed = next !== undefined && (isParagraph(next) || next.words >= 10);
  const isLabel =
    !line.ended &&
    line.words <= 14 &&
    (dense ? !/^["'“„«‘「『]/u.test(line.text) : line.opens && (line.closes || line.words <= 10));
  const isSubhead = /\p{L}{2}/u.test(line.text) && !/^[(（+]/.test(line.text) && follows && isFollowed && isLabel;
  return isSubhead
    ? `## ${paragraphMarkdown(line.text).replace(/(?<=^|\s)(?=#+$)/, "\\")}`
    : paragraphMarkdown(line.text);
}

/** Items of one list stand on neighbouring lines, all other blocks apart. */
export function joinItems(blocks: readonly string[]): string {
  return blocks
    .map(
      (block, index) =>
        (index === 0 ? "" : block.startsWith("- ") && blocks[index - 1]?.startsWith("- ") === true ? "\n" : "\n\n") +
        block,
    )
    .join("");
}
