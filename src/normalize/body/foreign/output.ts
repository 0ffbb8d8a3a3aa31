import type { Part } from "./part.ts";

/** As much as is asked for at once. */
const tailLength = 300;

/** Collects parts; Markdown that follows Markdown is one part. */
export class Output {
  readonly #parts: Part[] = [];
  /** Markdown that is not yet among the parts. */
  #pieces: string[] = [];
  /** The end of what is. */
  #before = "";

  put(text: string): void {
    if (text !== "") this.#pieces.push(text);
  }

  add(part: Part): void {
    if (typeof part === "string") return this.put(part);
    this.#flush();
    this.#parts.push(part);
  }

  /** The end of the Markdown, tags left out. */
  tail(): string {
    let tail = "";
    for (let index = this.#pieces.length - 1; index >= 0 && tail.length < tailLength; index -= 1)
      tail = (this.#pieces[index] ?? "").slice(-tailLength) + tail;
    return (tail.length < tailLength ? this.#before + tail : tail).slice(-tailLength);
  }

  parts(): readonly Part[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    if (this.#pieces.length === 0) return;
    const text = this.#pieces.join("");
    this.#parts.push(text);
    this.#before = (this.#before + text.slice(-tailLength)).slice(-tailLength);
    this.#pieces = [];
  }
}
