import { defined } from "../../base/defined.ts";
import type { Finding } from "../../problems/finding.ts";
import type { ProblemCode } from "../../problems/table.ts";
import type { NameBook, ParsedByline } from "./byline.ts";
import { People, quote } from "./people.ts";
import { placeName } from "./places.ts";

/** A byline while it is read: what was found so far. */
export class State {
  readonly people: People;
  readonly book: NameBook | undefined;
  others: number | true | undefined;
  readonly #agencies = new Set<string>();
  #unnamed: string | undefined;
  readonly #places: string[] = [];
  readonly #dropped: string[] = [];
  readonly #problems: Finding[] = [];

  constructor(book: NameBook | undefined) {
    this.book = book;
    this.people = new People(book);
  }

  /** Whether nothing has been recognised. */
  get #empty(): boolean {
    return this.people.all.length === 0 && !this.hasAgency && this.#places.length === 0 && this.others === undefined;
  }

  get hasAgency(): boolean {
    return this.#agencies.size > 0 || this.#unnamed !== undefined;
  }

  get hasPlace(): boolean {
    return this.#places.length > 0;
  }

  addAgencies(names: readonly string[]): void {
    for (const name of names) this.#agencies.add(name);
  }

  addPlace(place: string): void {
    const name = placeName(place);
    if (!this.#places.includes(name)) this.#places.push(name);
  }

  /** Agencies without a name: they sign only when nobody else does. */
  addUnnamedAgency(text: string): void {
    this.#unnamed ??= text;
  }

  /** Leaves a part out, with the problem that says why. */
  drop(text: string, code: ProblemCode = "byline-dropped"): void {
    const part = text.replace(/\s+/g, " ").trim();
    if (part === "" || this.#dropped.includes(part)) return;
    this.#dropped.push(part);
    this.#problems.push({ code, args: { text: quote(part) } });
  }

  /** Reports a reading that may be wrong. */
  doubt(text: string, reason: string): void {
    this.#problems.push({ code: "byline-uncertain", args: { text: quote(text), reason } });
  }

  /** @param whole the byline, all of which is left out when nothing in it was recognised */
  result(whole: string): ParsedByline {
    if (this.#unnamed !== undefined) {
      if (this.people.all.length === 0 && this.#agencies.size === 0)
        this.people.add(this.#unnamed, "author", "organization");
      else this.drop(this.#unnamed);
    }
    const { authors, problems } = this.people.result();
    return defined({
      authors,
      agencies: [...this.#agencies],
      dateline: this.#places.length === 0 ? undefined : this.#places.join(", "),
      others: this.others,
      dropped: this.#empty && whole !== "" ? [whole] : this.#dropped,
      problems: [...this.#problems, ...problems],
    });
  }
}
