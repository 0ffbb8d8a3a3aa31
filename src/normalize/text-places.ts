import { lineIndex, type Position } from "../base/position.ts";

/** Searches without result, after which no more are made: they read the whole text. */
const missesLimit = 100;

/**
 * Finds again where words of a text stand. They are asked for in the order of the text, more or less, so that each is looked
 * for behind the one before it and only then from the beginning: many of them take no longer than one.
 */
export class TextPlaces {
  readonly #text: string;
  #positionAt: ((offset: number) => Position) | undefined;
  #from = 0;
  #misses = 0;

  constructor(text: string) {
    this.#text = text;
  }

  find(words: string): Position | undefined {
    if (words === "" || this.#misses > missesLimit) return undefined;
    const ahead = this.#text.indexOf(words, this.#from);
    const at = ahead < 0 ? this.#text.indexOf(words) : ahead;
    if (ahead < 0) this.#misses += 1;
    if (at < 0) return undefined;
    this.#from = at + words.length;
    this.#positionAt ??= lineIndex(this.#text);
    return this.#positionAt(at);
  }
}
