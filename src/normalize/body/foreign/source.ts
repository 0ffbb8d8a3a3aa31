/** A text in which many readers search forward: each search goes over a part of the text once, whoever asks. */
export class Source {
  readonly text: string;
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  readonly #ends = new Map<RegExp, Map<string, number[]>>();
  #paragraph = { from: 0, end: -1 };
  #budget: number;

  constructor(text: string) {
    this.text = text;
    this.#budget = 100_000 + 4 * text.length;
  }

  /** As `indexOf`; linear over all calls as long as the offsets of a needle grow. */
  find(needle: string, from: number): number {
    const known = this.#found.get(needle);
    if (known !== undefined && known.from <= from && (known.at === -1 || known.at >= from)) return known.at;
    const at = this.text.indexOf(needle, from);
    this.#found.set(needle, { from, at });
    return at;
  }

  /** The offset of the next line that holds nothing to see, or of the text's end. */
  paragraphEnd(from: number): number {
    if (from < this.#paragraph.from || from > this.#paragraph.end)
      this.#paragraph = { from, end: this.#findParagraphEnd(from) };
    return this.#paragraph.end;
  }

  #findParagraphEnd(from: number): number {
    for (let at = this.find("\n", from); at !== -1; at = this.find("\n", at + 1)) {
      let next = at + 1;
      while (this.text[next] === " " || this.text[next] === "\t" || this.text[next] === ">") next += 1;
      if (next >= this.text.length || this.text[next] === "\n") return at;
    }
    return this.text.length;
  }

  lineEnd(from: number): number {
    const end = this.find("\n", from);
    return end < 0 ? this.text.length : end;
  }

  /** The line from the offset on, without white space at its end. */
  restOfLine(from: number): string {
    return this.text.slice(from, this.lineEnd(from)).trimEnd();
  }

  /**
   * The first end tag of the name at or after the offset.
   *
   * @param form finds every end tag, with its name as its first group; global
   */
  end(form: RegExp, name: string, from: number): { readonly start: number; readonly end: number } | undefined {
    const places = this.#places(form).get(name.toLowerCase()) ?? [];
    // Pairs of start and end.
    let low = 0;
    let high = places.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[2 * middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const [start, end] = [places[2 * low], places[2 * low + 1]];
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  #places(form: RegExp): Map<string, number[]> {
    const known = this.#ends.get(form);
    if (known !== undefined) return known;
    const places = new Map<string, number[]>();
    for (const match of this.text.matchAll(form)) {
      const name = (match[1] ?? "").toLowerCase();
      const list = places.get(name) ?? [];
      list.push(match.index, match.index + match[0].length);
      places.set(name, list);
    }
    this.#ends.set(form, places);
    return places;
  }

  /** Pays for a look ahead that came to nothing; `false` when so many did that further ones are refused. */
  spend(characters: number): boolean {
    this.#budget -= characters;
    return this.#budget > 0;
  }
}
