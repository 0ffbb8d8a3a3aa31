/** An address, an account or a bracket of a byline, in whose place one private character stands. */
export interface Masked {
  readonly kind: "email" | "url" | "handle" | "group";
  /** An address with its scheme, a handle as it is written, the inside of a bracket (masked in its turn). */
  readonly value: string;
  /** As it stands in the byline. */
  readonly raw: string;
}

const firstToken = 0xe000;
const mostTokens = 100;
export const token: RegExp = /[\uE000-\uE18F]/u;
const tokens = /[\uE000-\uE18F]/gu;

const email =
  /(?:mailto:)?(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?:@|\s?\[at\]\s?|\s?\(at\)\s?)(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24})(?![\p{L}\p{N}])/gu;
const url =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/[^\s<>"“”()[\],、;]+|www\.[^\s<>"“”()[\],、;]+\.[^\s<>"“”()[\],、;]+|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|de|uk|io|me|social|fr|es|it)\/[^\s<>"“”()[\],、;]+)/gu;
const handle =
  /(?<![\p{L}\p{N}/])u\/[A-Za-z0-9_-]{3,20}(?![\p{L}\p{N}/])|@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?(?:@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})?/gu;
const group = /\(([^()[\]]*)\)|\[([^()[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕/u;

/** Puts one character in place of each address, account and bracket, so that what they hold is never divided. */
export class Mask {
  readonly #masked: Masked[] = [];

  hide(text: string): string {
    let hidden = text
      .replace(url, (raw) => this.#token("url", /^https?:/i.test(raw) ? raw : `https://${raw}`, raw))
      .replace(email, (raw, address: string) => this.#token("email", address.replace(/\s?[[(]at[\])]\s?/iu, "@"), raw))
      .replace(handle, (raw) => this.#token("handle", raw, raw));
    for (;;) {
      const match = group.exec(hidden);
      if (match === null || this.#masked.length >= mostTokens) return hidden;
      const inside = match.slice(1).find((part) => part !== undefined) ?? "";
      hidden =
        hidden.slice(0, match.index) +
        this.#token("group", inside, match[0]) +
        hidden.slice(match.index + match[0].length);
    }
  }

  /** What stands behind a token of {@link token}. */
  at(character: string): Masked | undefined {
    return this.#masked[character.charCodeAt(0) - firstToken];
  }

  /** The tokens of a text, in order. */
  in(text: string): Masked[] {
    return (text.match(tokens) ?? []).map((character) => this.at(character)).filter((masked) => masked !== undefined);
  }

  /** The text as it stood in the byline. */
  show(text: string): string {
    return text.replace(tokens, (character) => this.show(this.at(character)?.raw ?? ""));
  }

  /** The text without its tokens, or without those of one kind. */
  without(text: string, kind?: Masked["kind"]): string {
    return text
      .replace(tokens, (character) => (kind === undefined || this.at(character)?.kind === kind ? " " : character))
      .replace(/ +/g, " ")
      .trim();
  }

  #token(kind: Masked["kind"], value: string, raw: string): string {
    if (this.#masked.length >= mostTokens) return raw;
    this.#masked.push({ kind, value, raw });
    return String.fromCharCode(firstToken + this.#masked.length - 1);
  }
}
