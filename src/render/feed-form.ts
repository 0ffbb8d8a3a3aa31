/** Finished texts, or what stands for them in a form, by name. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** What is drawn once for all texts of one shape, by the names of the texts that are there. */
export class Forms<Name extends string, Drawn> {
  readonly #draw: (slots: Texts<Name>) => Drawn;
  readonly #known = new Map<number, Drawn>();

  /** @param draw gets a word in the place of each text, and "" for each that is empty */
  constructor(draw: (slots: Texts<Name>) => Drawn) {
    this.#draw = draw;
  }

  /** The form for these texts. They must come in the same order each time, and be 30 at most. */
  for(texts: Texts<Name>): Drawn {
    let shape = 1;
    for (const name in texts) shape = shape * 2 + (texts[name] === "" ? 0 : 1);
    let drawn = this.#known.get(shape);
    if (drawn === undefined) {
      const slots = Object.entries<string>(texts).map(([name, text]) => [name, text === "" ? "" : slot(name)]);
      drawn = this.#draw(Object.fromEntries(slots) as Record<Name, string>);
      this.#known.set(shape, drawn);
    }
    return drawn;
  }
}

/** Stands for a text in a form: an address, so that it may stand for one, of characters that nothing escapes. */
function slot(name: string): string {
  return `urn:slot:${name}.`;
}

/** A date that writes itself as the text that stands for it. */
export function dateSlot(text: string): Date {
  const write = (): string => text;
  return Object.assign(new Date(0), { toISOString: write, toUTCString: write });
}

/** A drawn text, parted at its slots: every second part is a name. */
export type Parts = readonly string[];

export function partsOf(drawn: string): Parts {
  return drawn.split(/urn:slot:(\w+)\./);
}

/**
 * As {@link fill}, in pieces: a long text stands alone, so that it is not copied into every document it is a part of.
 *
 * @param long its name
 */
export function fillPieces(parts: Parts, texts: Texts<string>, long: string): readonly string[] {
  const pieces: string[] = [];
  let text = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? "";
    const value = texts[name] ?? "";
    if (name === long) {
      pieces.push(text, value);
      text = "";
    } else text += value;
    text += parts[at + 1] ?? "";
  }
  pieces.push(text);
  return pieces;
}

/** Puts finished texts in the places of the slots. */
export function fill(parts: Parts, texts: Texts<string>): string {
  let text = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) text += (texts[parts[at] ?? ""] ?? "") + (parts[at + 1] ?? "");
  return text;
}
