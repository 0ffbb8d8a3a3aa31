const definition = /^ {0,3}\[\^([^\]\s^[]{1,80})\]:[ \t]*/;

export interface FootnoteSource {
  /** The lines that the note takes up. */
  readonly raw: string;
  readonly label: string;
  /** The note as Markdown of its own. */
  readonly text: string;
}

/**
 * Reads a note at the beginning of the text: `[^label]: text`. Following lines belong to it until an empty one; after an
 * empty line, those that are indented (GitHub's syntax).
 */
export function readFootnote(source: string): FootnoteSource | undefined {
  const start = definition.exec(source);
  const label = start?.[1];
  if (start === null || label === undefined) return undefined;
  const raw: string[] = [];
  const pending: string[] = [];
  for (const line of source.split(/(?<=\n)/, maxLines)) {
    const empty = line.trim() === "";
    const indented = /^(?: {2,}|\t)/.test(line);
    if (raw.length > 0 && !indented && (pending.length > 0 || definition.test(line)) && !empty) break;
    pending.push(line);
    if (!empty) raw.push(...pending.splice(0));
  }
  const whole = raw.join("");
  return { raw: whole, label, text: whole.slice(start[0].length).replace(/^(?: {1,4}|\t)/gm, "") };
}

/** A note longer than this ends there; without a limit every note would read the rest of the text. */
const maxLines = 200;

/** Counts the references of one article and writes the HTML that joins references and notes. */
export class Footnotes {
  /** Notes by label, as HTML or a way to make it. */
  readonly #notes = new Map<string, () => string>();
  /** Labels in the order in which notes are named. */
  readonly #order: string[] = [];
  readonly #references = new Map<string, number>();

  /** The first note of a label counts. */
  define(label: string, render: () => string): void {
    if (!this.#notes.has(fold(label))) this.#notes.set(fold(label), render);
  }

  has(label: string): boolean {
    return this.#notes.has(fold(label));
  }

  reference(label: string): string {
    const key = fold(label);
    if (!this.#order.includes(key)) this.#order.push(key);
    const number = this.#order.indexOf(key) + 1;
    const count = (this.#references.get(key) ?? 0) + 1;
    this.#references.set(key, count);
    return `<sup><a href="#fn-${number}" id="${referenceId(number, count)}">${number}</a></sup>`;
  }

  /** Labels of notes that nothing names; known when the text is rendered. */
  unused(): string[] {
    return [...this.#notes.keys()].filter((label) => !this.#order.includes(label));
  }

  /** The list of notes, those that nothing names at its end. */
  list(): string {
    const items: string[] = [];
    // Notes may name further notes, so the order grows while the list is written.
    for (let index = 0; index < this.#order.length; index += 1) items.push(this.#note(this.#order[index] ?? ""));
    for (const label of this.unused()) {
      this.#order.push(label);
      items.push(this.#note(label));
    }
    return items.length === 0 ? "" : `<hr>\n<ol class="footnotes">\n${items.join("\n")}\n</ol>\n`;
  }

  #note(label: string): string {
    const number = this.#order.indexOf(label) + 1;
    const html = this.#notes.get(label)?.().trimEnd() ?? "";
    const links = Array.from(
      { length: this.#references.get(label) ?? 0 },
      // U+FE0E asks for the arrow as a letter, not as a picture.
      (_, index) => ` <a href="#${referenceId(number, index + 1)}">↩\uFE0E</a>`,
    ).join("");
    const text = html.endsWith("</p>") ? `${html.slice(0, -"</p>".length)}${links}</p>` : `${html}${links}`;
    return `<li id="fn-${number}">${text}</li>`;
  }
}

function referenceId(number: number, count: number): string {
  return count === 1 ? `fnref-${number}` : `fnref-${number}-${count}`;
}

function fold(label: string): string {
  return label.toLowerCase();
}
