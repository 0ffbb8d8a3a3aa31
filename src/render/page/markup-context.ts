/** Where a template writes a value. */
export type Place =
  | { readonly kind: "content" }
  /** In an attribute or a title: HTML must not stand there. `address`: the value is the beginning of a URL. */
  | { readonly kind: "text"; readonly address: boolean }
  | { readonly kind: "refused"; readonly place: string };

const addressAttributes = new Set([
  "href",
  "src",
  "srcset",
  "action",
  "formaction",
  "poster",
  "cite",
  "data",
  "ping",
  "background",
  "xlink:href",
]);
const codeAttributes = /^(?:on.*|style|srcdoc)$/;

type Mode = "content" | "tag" | "before-value" | "double" | "single" | "bare" | "comment" | "code" | "title";

/**
 * Follows the HTML of a template from the beginning, to know where its tags stand. It reads the branches of an `if`
 * one after the other, so a branch must leave tags and quotation marks as it found them.
 */
export class MarkupContext {
  #mode: Mode = "content";
  #element = "";
  #attribute = "";
  #empty = true;

  /** The place of a value that follows what was read so far. */
  place(): Place {
    if (this.#mode === "content") return { kind: "content" };
    if (this.#mode === "comment" || this.#mode === "title") return { kind: "text", address: false };
    if (this.#mode === "code") return { kind: "refused", place: `inside <${this.#element}>` };
    if (this.#mode !== "double" && this.#mode !== "single")
      return { kind: "refused", place: "in a tag, outside quotation marks" };
    if (codeAttributes.test(this.#attribute)) return { kind: "refused", place: `in the attribute ${this.#attribute}` };
    const address = this.#empty && addressAttributes.has(this.#attribute);
    this.#empty = false;
    return { kind: "text", address };
  }

  /** Reads literal HTML of the template. */
  read(html: string): void {
    let at = 0;
    while (at < html.length) at = this.#step(html, at);
  }

  #step(html: string, at: number): number {
    switch (this.#mode) {
      case "content":
        return this.#content(html, at);
      case "comment":
        return this.#until(html, at, /-->/g, "content");
      case "code":
      case "title":
        return this.#until(html, at, new RegExp(`</${this.#element}`, "gi"), "tag", "");
      case "double":
      case "single":
        return this.#value(html, at, this.#mode === "double" ? '"' : "'");
      case "bare":
        if (!/[\s>]/.test(html.charAt(at))) return at + 1;
        this.#mode = "tag";
        return at;
      case "before-value":
        return this.#beforeValue(html, at);
      case "tag":
        return this.#tag(html, at);
    }
  }

  #content(html: string, at: number): number {
    const open = /<(?:!--|\/?([a-z][^\s/>]*))/giu;
    open.lastIndex = at;
    const match = open.exec(html);
    if (match === null) return html.length;
    this.#mode = match[1] === undefined ? "comment" : "tag";
    this.#element = match[0].startsWith("</") ? "" : (match[1] ?? "").toLowerCase();
    return open.lastIndex;
  }

  #until(html: string, at: number, end: RegExp, next: Mode, element = this.#element): number {
    end.lastIndex = at;
    if (end.exec(html) === null) return html.length;
    this.#mode = next;
    this.#element = element;
    return end.lastIndex;
  }

  #value(html: string, at: number, quote: string): number {
    const end = html.indexOf(quote, at);
    this.#empty &&= end === at;
    if (end < 0) return html.length;
    this.#mode = "tag";
    return end + 1;
  }

  #beforeValue(html: string, at: number): number {
    const character = html.charAt(at);
    if (/\s/.test(character)) return at + 1;
    this.#empty = true;
    this.#mode = character === '"' ? "double" : character === "'" ? "single" : "bare";
    return this.#mode === "bare" ? at : at + 1;
  }

  #tag(html: string, at: number): number {
    if (html.charAt(at) === ">") {
      this.#mode = /^(?:script|style)$/.test(this.#element)
        ? "code"
        : /^(?:title|textarea)$/.test(this.#element)
          ? "title"
          : "content";
      return at + 1;
    }
    const name = /[^\s=>/"']+/y;
    name.lastIndex = at;
    const match = name.exec(html);
    if (match !== null) {
      this.#attribute = match[0].toLowerCase();
      return name.lastIndex;
    }
    if (html.charAt(at) === "=") this.#mode = "before-value";
    return at + 1;
  }
}
