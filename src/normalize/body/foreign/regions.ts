import type { Part } from "./part.ts";
import type { Region } from "./scan.ts";

/** Deeper ones than any person writes keep their white space. */
const depthLimit = 30;

/** The open runs of lines whose white space goes, the outermost first. */
export class Regions {
  readonly #open: Region[] = [];

  open(region: Region): void {
    if (this.#open.length < depthLimit) this.#open.push(region);
  }

  isEmpty(): boolean {
    return this.#open.length === 0;
  }

  isProse(): boolean {
    return this.#open.some(({ isProse }) => isProse === true);
  }

  /** At the beginning of a line with words: how many characters go, and what is put before it. */
  enter(text: string, start: number): { readonly taken: number; readonly closed: readonly Part[] } {
    let at = start;
    for (const [index, region] of this.#open.entries()) {
      const indent = indentAt(text, at);
      if (
        (region.until !== undefined && region.until <= start) ||
        (region.below !== undefined && indent < region.below)
      )
        return { taken: at - start, closed: this.#close(index) };
      region.width ??= Math.max(0, indent - region.column);
      for (
        let width = Math.min(region.width, indent - region.column);
        width > 0 && (text[at] === " " || text[at] === "\t");
        at += 1
      )
        width -= text[at] === "\t" ? 4 : 1;
    }
    return { taken: at - start, closed: [] };
  }

  end(): readonly Part[] {
    return this.#close(0);
  }

  #close(from: number): readonly Part[] {
    return this.#open
      .splice(from)
      .toReversed()
      .flatMap(({ close }) => (close === undefined ? [] : [close]));
  }
}

function indentAt(text: string, at: number): number {
  let column = 0;
  for (let index = at; text[index] === " " || text[index] === "\t"; index += 1) column += text[index] === "\t" ? 4 : 1;
  return column;
}
