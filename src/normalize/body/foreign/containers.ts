/** A line as the containers of Markdown, list items and quotations, divide it. */
export interface Line {
  /** Offset at which its text begins, behind the marks of its containers. */
  readonly text: number;
  /** Columns of white space before the text beyond what its containers take. */
  readonly excess: number;
  readonly quotes: number;
  /** Column at which the innermost item's text begins; 0 outside lists. */
  readonly column: number;
  /** What a further line in the same containers begins with. */
  readonly prefix: string;
  /** It begins a list item. */
  readonly fresh: boolean;
}

const listMark = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\n]|$)/y;
const thematicBreak = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=\n|$)/y;

/** Marks of containers on one line; more are text. */
const markLimit = 50;

/** Follows list items and quotations from line to line, as far as telling code from text takes. */
export class Containers {
  /** For each depth of quotation, the columns at which the text of the open items begins. */
  #items: number[][] = [[]];

  /** @param loose the line comes after an empty one or another end of a paragraph, so that it continues none */
  read(text: string, start: number, loose: boolean): Line {
    let at = start;
    let column = 0;
    let fresh = false;
    let prefix = "";
    for (let depth = 0, marks = 0; ; marks += 1) {
      const items = (this.#items[depth] ??= []);
      const gap = column;
      while (text[at] === " " || text[at] === "\t") {
        column += text[at] === "\t" ? 4 - (column % 4) : 1;
        at += 1;
      }
      const marked = marks < markLimit && isMark(text, at);
      const quoted = marks < markLimit && text[at] === ">";
      if (loose || marked || quoted) while ((items.at(-1) ?? 0) > column) items.pop();
      const inside = items.at(-1) ?? 0;
      const excess = Math.max(0, column - Math.max(inside, gap));
      const base = Math.max(inside, gap);
      if (excess < 4 && quoted) {
        prefix += `${" ".repeat(Math.max(0, base - prefix.length))}> `;
        at += 1;
        column += 1;
        if (text[at] === " ") {
          at += 1;
          column += 1;
        }
        depth += 1;
        continue;
      }
      if (excess < 4 && marked) {
        const width = matchAt(listMark, text, at)?.length ?? 1;
        at += width;
        column += width;
        const spaces = /[ \t]*/y;
        const space = (matchAt(spaces, text, at) ?? "").replaceAll("\t", "    ").length;
        items.push(column + (space >= 1 && space <= 4 && text[at + space] !== "\n" ? space : 1));
        fresh = true;
        continue;
      }
      this.#items.length = depth + 1;
      prefix += " ".repeat(Math.max(0, base - prefix.length));
      return { text: at, excess, quotes: depth, column: inside, prefix, fresh };
    }
  }
}

function isMark(text: string, at: number): boolean {
  return matchAt(listMark, text, at) !== undefined && matchAt(thematicBreak, text, at) === undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
