/** In UTF-16 code units; what follows is left as it is. */
const longest = 10_000;

/**
 * The words of a line that was written as HTML or Markdown: without tags, links and emphasis. What only looks like
 * markup, such as `a < b` or `5 * 3`, stays.
 */
export function withoutMarkup(line: string): string {
  if (line.length > longest || !/[<[*_`]/.test(line)) return line;
  return line
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/giu, " ")
    .replace(/<\/?[a-z][^<>]{0,1000}>/giu, "")
    .replace(/!?\[([^[\]]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}(?:\s+"[^"]{0,300}")?\)/gu, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,500}?)(?<=\S)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,500}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(/`([^`]{1,300})`/gu, "$1");
}
