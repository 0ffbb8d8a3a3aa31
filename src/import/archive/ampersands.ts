/** Long enough for the longest mark that may be divided between two pieces. */
const tailLength = 64;

const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,40});/i;

/**
 * Escapes the ampersands of a document that begin no reference, as in `A & B`: feeds are full of them, and a parser loses
 * what follows. What stands in CDATA sections, comments and instructions is left as it is.
 */
export class Ampersands {
  #rest = "";
  /** What ends the part in hand that is left as it is. */
  #end: string | undefined;

  /** The next piece of the document, as far as it can be decided. */
  push(chunk: string): string {
    const text = this.#rest + chunk;
    const limit = Math.max(0, text.length - tailLength);
    const [done, at] = this.#escape(text, limit);
    this.#rest = text.slice(at);
    return done;
  }

  /** What was held back. */
  close(): string {
    const [done, at] = this.#escape(this.#rest, this.#rest.length);
    const last = done + this.#rest.slice(at);
    this.#rest = "";
    return last;
  }

  /** Goes on until `limit`, or a little further; says up to where. */
  #escape(text: string, limit: number): [string, number] {
    let done = "";
    let at = 0;
    while (at < limit) {
      if (this.#end !== undefined) {
        const end = text.indexOf(this.#end, at);
        if (end === -1) return [done + text.slice(at, limit), Math.max(at, limit)];
        done += text.slice(at, end + this.#end.length);
        at = end + this.#end.length;
        this.#end = undefined;
        continue;
      }
      mark.lastIndex = at;
      const match = mark.exec(text);
      if (match === null || match.index >= limit)
        return [done + text.slice(at, Math.max(at, limit)), Math.max(at, limit)];
      done += text.slice(at, match.index);
      const [found] = match;
      at = match.index + found.length;
      if (found === "&") done += reference.test(text.slice(match.index, match.index + tailLength)) ? "&" : "&amp;";
      else {
        done += found;
        this.#end = ends[found];
      }
    }
    return [done, at];
  }
}

const mark = /&|<!\[CDATA\[|<!--|<\?/g;
const ends: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
