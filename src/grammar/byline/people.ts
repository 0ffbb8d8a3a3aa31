import { defined } from "../../base/defined.ts";
import { shorten } from "../../base/plain-text.ts";
import { foldName } from "../../base/slug.ts";
import type { Finding } from "../../problems/finding.ts";
import type { BylineAuthor, BylineRole, NameBook } from "./byline.ts";
import { lowerCapitals, repairCapitals } from "./capitals.ts";

/** Somebody on the way to a {@link BylineAuthor}: later pieces of the byline add to it. */
export interface Draft {
  name: string;
  id?: string;
  role: BylineRole;
  kind: BylineAuthor["kind"];
  jobTitle?: string;
  affiliation?: string;
  email?: string;
  url?: string;
  handle?: string;
  alias?: string;
  onBehalfOf?: string;
  rule: string;
  /** How the byline has the name. */
  readonly written: string;
  /** Whether "and" joins it to the one before. */
  readonly joined: boolean;
}

/** UTF-16 code units of a text in a problem. */
const longestQuote = 80;

/** The people of a byline and what is said of them, in order. */
export class People {
  readonly all: Draft[] = [];
  readonly #book: NameBook | undefined;

  constructor(book: NameBook | undefined) {
    this.#book = book;
  }

  get last(): Draft | undefined {
    return this.all.at(-1);
  }

  /** The registered person of that name. */
  known(name: string, role: BylineRole, joined = false): Draft | undefined {
    const entry = name.length > 200 ? undefined : this.#book?.find(name);
    if (entry === undefined) return undefined;
    return this.#add({ ...entry, role, written: name, joined });
  }

  /** A person or body by that name, registered or not. */
  add(name: string, role: BylineRole, kind: Draft["kind"], joined = false): Draft {
    const known = this.known(name, role, joined) ?? this.#inverted(name, role, joined);
    if (known !== undefined) return known;
    const shown = kind === "person" ? repairCapitals(name) : name;
    return this.#add({ name: shown, role, kind, rule: "grammar", written: name, joined });
  }

  /** `NARUSE, Yui`: the family name stands first. */
  addInverted(family: string, given: string, role: BylineRole): Draft {
    const last = family === family.toUpperCase() ? lowerCapitals(family) : family;
    const name = `${repairCapitals(given)} ${last}`;
    for (const order of [`${family}, ${given}`, name, `${family} ${given}`]) {
      const known = this.known(order, role);
      if (known !== undefined) return known;
    }
    return this.#add({
      name,
      role,
      kind: "person",
      rule: "grammar:inverted",
      written: `${family}, ${given}`,
      joined: false,
    });
  }

  /** `CHAN Mei Lin`: capitals say which part is the family name, and the registry may have the other order. */
  #inverted(name: string, role: BylineRole, joined: boolean): Draft | undefined {
    const words = name.split(/\s+/);
    const capitals = words.filter((word) => /^[\p{Lu}'’-]{2,}$/u.test(word));
    const at = capitals.length === 1 && words.length > 1 ? words.indexOf(capitals[0] ?? "") : -1;
    if (at !== 0) return undefined;
    return this.known([...words.slice(1), words[0]].join(" "), role, joined);
  }

  #add(draft: Draft): Draft {
    const same = this.all.find(
      ({ name, id }) => (draft.id !== undefined && id === draft.id) || foldName(name) === foldName(draft.name),
    );
    if (same !== undefined) return same;
    this.all.push(draft);
    return draft;
  }

  /** What a person should look up in the registry, and the people as data. */
  result(): { readonly authors: BylineAuthor[]; readonly problems: Finding[] } {
    const problems = this.all
      .filter(({ id }) => id === undefined && this.#book !== undefined)
      .map(({ name }): Finding => {
        const near = this.#book?.nearest(name);
        return {
          code: "author-unregistered",
          args: { name: quote(name), hint: near === undefined ? "" : `; did you mean ${near}?` },
        };
      });
    const authors = this.all.map(({ written: _written, joined: _joined, ...author }): BylineAuthor => defined(author));
    return { authors, problems };
  }
}

/** A text as a problem shows it. */
export function quote(text: string): string {
  return shorten(text.replace(/\s+/g, " ").trim(), longestQuote);
}
