import { defined } from "../../base/defined.ts";
import { detachConjunctions } from "./attached.ts";
import type { Position } from "./attributes.ts";
import type { BylineRole, NameBook, ParsedByline } from "./byline.ts";
import { cleanText } from "./clean.ts";
import { isNobody } from "./eastern.ts";
import { isInterfaceText, isPlaceholder, isSection, splitInterfaceText } from "./interface-words.ts";
import { inversionOf, isInvertedList } from "./inversion.ts";
import { Mask, type Masked } from "./mask.ts";
import { giveContact, readNote } from "./notes.ts";
import { takeOthers } from "./others.ts";
import type { Draft } from "./people.ts";
import { phraseBehind, splitSentence } from "./phrases.ts";
import { readPiece } from "./pieces.ts";
import { withoutPrefix } from "./prefixes.ts";
import { splitCounter, undouble, unglue, withColons } from "./repairs.ts";
import { segmentsOf, type Segment } from "./roles.ts";
import { piecesOf, type Piece } from "./separators.ts";
import { State } from "./state.ts";
import { isPlace } from "./places.ts";
import { isBareTitle, withoutOur } from "./titles.ts";
import { tidy, unquote, unwrap } from "./unwrap.ts";
import { withoutTimes } from "./when.ts";
import { agenciesIn, isPictureSource } from "./wires.ts";

/** What the other elements of a list tell. */
export interface ListContext {
  /** Names stand family name first. */
  readonly inverted: boolean;
  /** Earlier elements name people. */
  readonly listed: boolean;
}

/** Parts between commas that are read. */
const mostPieces = 60;
/** Brackets within brackets that are read. */
const deepest = 4;
const company =
  /\s(?:with|mit|avec|con|com|med|met|together with|along with|gemeinsam mit|zusammen mit)\s+(?=\p{Lu}|agenc|agên|dpa\b|sda\b)/u;
const alone = /^(?:with|mit|avec|con|com|med|met|together with)\s+(?=\S)/iu;

/** What is left before a word that names a role: "Ann Lee with photographs by …". */
const loose = /[\s,]+(?:with|and|und|et|mit|avec|by|&)\s*$/iu;
const report = /^\s*[Aa]us (\p{Lu}[\p{L}\s-]{1,30}?) bericht(?:et|en)\s+(.+)$/su;

/** Reads one byline. */
export class Reading {
  readonly #state: State;
  readonly #mask = new Mask();
  readonly #context: ListContext;
  #pieces = 0;

  constructor(book: NameBook | undefined, context: ListContext) {
    this.#state = new State(book);
    this.#context = context;
  }

  read(raw: string): ParsedByline {
    const { text, rest } = cleanText(raw);
    if (rest.trim() !== "") this.#state.drop(rest, "byline-too-long");
    const whole = tidy(text);
    const known = agenciesIn(whole) === undefined && this.#state.people.known(whole, "author") !== undefined;
    if (whole !== "" && !known) this.#readWhole(text, whole);
    return this.#state.result(text.replace(/\s+/g, " "));
  }

  #readWhole(text: string, whole: string): void {
    if (isInterfaceText(whole)) return this.#state.drop(text);
    if (isPlaceholder(whole)) return this.#state.drop(text, "byline-account");
    const hidden = this.#mask.hide(unquote(text));
    const timed = withoutTimes(hidden);
    for (const part of timed.dropped) this.#drop(part);
    this.#readText(detachConjunctions(withColons(unglue(timed.text))), "author", 0);
  }

  /** A text that may name roles. */
  #readText(text: string, role: BylineRole, depth: number): void {
    const told = splitSentence(text);
    this.#drop(told.about);
    const counted = takeOthers(told.name);
    this.#state.others ??= counted.others;
    for (const segment of segmentsOf(counted.text)) this.#readSegment(segment, role, depth);
  }

  #readSegment(segment: Segment, outer: BylineRole, depth: number): void {
    const role = segment.role ?? outer;
    const [, seat, reporters] = report.exec(segment.text) ?? [];
    if (seat !== undefined) this.#state.addPlace(seat);
    const text = reporters ?? (segment.role === undefined ? withoutPrefix(segment.text) : segment.text);
    const [own = "", ...helpers] = (role === "author" ? text.split(company) : [text]).map((part) =>
      part.replace(loose, ""),
    );
    this.#readRuns(own.replace(alone, ""), alone.test(own) && role === "author" ? "contributor" : role, depth);
    for (const helper of helpers) this.#readRuns(helper, "contributor", depth);
  }

  /** Semicolons and line breaks divide more strongly than commas. */
  #readRuns(text: string, role: BylineRole, depth: number): void {
    const runs = text
      .split(/\s*[;\n]\s*/)
      .filter((run) => tidy(this.#mask.without(run)) !== "" || this.#mask.in(run).length > 0);
    const inverted = this.#context.inverted || isInvertedList(runs);
    for (const run of runs) this.#readRun(run, role, inverted, depth);
  }

  #readRun(run: string, role: BylineRole, inverted: boolean, depth: number): void {
    const [names, buttons] = splitInterfaceText(withoutPrefix(run));
    this.#drop(buttons);
    const pieces = piecesOf(names, this.#state.book);
    if (this.#readInverted(pieces, role, inverted)) return;
    const [sources, others] = role === "author" ? this.#bySource(pieces) : [[], pieces];
    if (sources.length > 0) this.#drop(sources.join(" / "), "byline-credit");
    // Names beside the source of a picture are the photographers'.
    const own = sources.length > 0 ? "photographer" : role;
    const title = this.#openingTitle(others);
    const count = this.#state.people.all.length;
    for (const [index, piece] of others.entries()) {
      if (index === 0 && title !== undefined) continue;
      // "Staff Reporter | New Delhi"
      if (index === 1 && title !== undefined && isPlace(tidy(piece.text))) {
        this.#state.addPlace(tidy(piece.text));
        continue;
      }
      this.#pieces += 1;
      if (this.#pieces > mostPieces)
        return this.#drop(
          others
            .slice(index)
            .map(({ text }) => text)
            .join(", "),
          "byline-too-long",
        );
      this.#readPiece(
        piece,
        defined({
          ...piece,
          role: own,
          next: others[index + 1],
          only: pieces.length === 1,
          listed: this.#context.listed,
        }),
        depth,
      );
    }
    if (title !== undefined) this.#giveTitle(title, count, role);
  }

  /** Pieces that say where a picture comes from, and the others. */
  #bySource(pieces: readonly Piece[]): [string[], Piece[]] {
    const isSource = ({ text }: Piece): boolean => isPictureSource(tidy(this.#mask.without(text)));
    return [pieces.filter(isSource).map(({ text }) => text), pieces.filter((piece) => !isSource(piece))];
  }

  /** The title before the first comma, and its place: "Our correspondent in Rome, Ann Lee". */
  #openingTitle([first, second]: readonly Piece[]): string | undefined {
    if (first === undefined || second?.joint !== "comma" || this.#mask.in(first.text).length > 0) return undefined;
    const text = tidy(first.text);
    const phrase = phraseBehind(text);
    const title = phrase?.place === undefined ? text : phrase.name;
    if (!isBareTitle(title)) return undefined;
    if (phrase?.place !== undefined) this.#state.addPlace(phrase.place);
    return title;
  }

  /** A title before a comma is that of the first person behind it; without one, the title signs. */
  #giveTitle(title: string, count: number, role: BylineRole): void {
    const person = this.#state.people.all[count];
    if (person?.kind === "person") person.jobTitle ??= withoutOur(title);
    else if (isNobody(title)) this.#drop(title);
    else this.#state.people.add(title, role, "organization");
  }

  /** `Smith, John` is one person. */
  #readInverted(pieces: readonly Piece[], role: BylineRole, listed: boolean): boolean {
    const [family, given] = pieces;
    if (pieces.length !== 2 || family === undefined || given?.joint !== "comma" || !/^\s*,\s*$/.test(given.between))
      return false;
    const parts = [family, given].map(({ text }) => unwrap(text, this.#mask));
    const [before = "", behind = ""] = parts.map(({ text }) => text);
    const certainty = inversionOf(before, behind, listed);
    if (certainty === undefined) return false;
    const person = this.#state.people.addInverted(before, behind, role);
    if (certainty === "likely" && person.id === undefined)
      this.#state.doubt(
        `${before}, ${behind}`,
        `the family name seems to stand first, so it is read as ${person.name}`,
      );
    for (const { notes, contacts } of parts) this.#annotate([person], notes, contacts, role, 0);
    return true;
  }

  #readPiece(piece: Piece, position: Position, depth: number): void {
    const [labelled, buttons] = splitInterfaceText(piece.text);
    const { text, notes, contacts } = unwrap(labelled, this.#mask);
    const [counted, counter] = splitCounter(undouble(text));
    const name = tidy(counted);
    this.#drop(buttons);
    this.#drop(counter);
    const { role, only } = position;
    if (name === "") return this.#readBare(piece, notes, contacts, role, depth);
    if (isSection(name) && !only) return this.#drop(name);
    const before = this.#state.people.last;
    const people = readPiece(name, position, this.#state);
    if (piece.company === true) this.#state.doubt(name, "two names with & between are taken for one company");
    this.#annotate(people.length > 0 ? people : before === undefined ? [] : [before], notes, contacts, role, depth);
  }

  /** Brackets and addresses of people; for nobody they are read by themselves. */
  #annotate(
    people: readonly Draft[],
    notes: readonly Masked[],
    contacts: readonly Masked[],
    role: BylineRole,
    depth: number,
  ): void {
    const person = people.at(-1);
    if (person === undefined) return this.#readAlone(notes, contacts, role, depth);
    for (const contact of contacts) giveContact(person, contact);
    for (const note of notes) {
      const own = segmentsOf(note.value).some((segment) => segment.role !== undefined)
        ? note.value
        : readNote(note, person, this.#state, this.#mask);
      if (own !== undefined && depth < deepest)
        this.#readText(own, role === "author" ? "contributor" : role, depth + 1);
    }
  }

  /** A piece without a name: an address belongs to the person before, or to a name in brackets. */
  #readBare(
    piece: Piece,
    notes: readonly Masked[],
    contacts: readonly Masked[],
    role: BylineRole,
    depth: number,
  ): void {
    const { last } = this.#state.people;
    if (piece.joint !== "start" && last !== undefined && piece.joint !== "and" && notes.length === 0) {
      for (const contact of contacts) giveContact(last, contact);
      return;
    }
    this.#readAlone(notes, contacts, role, depth);
  }

  #readAlone(notes: readonly Masked[], contacts: readonly Masked[], role: BylineRole, depth: number): void {
    const { people } = this.#state;
    const count = people.all.length;
    if (depth < deepest) for (const note of notes) this.#readText(note.value, role, depth + 1);
    const named = people.all[count];
    for (const contact of contacts) {
      const known = people.known(contact.value, role);
      if (known !== undefined) continue;
      if (named !== undefined) giveContact(named, contact);
      else if (contact.kind === "handle") giveContact(people.add(contact.value, role, "person"), contact);
      else this.#drop(contact.raw, "byline-address");
    }
  }

  #drop(text: string, code?: "byline-credit" | "byline-address" | "byline-too-long"): void {
    this.#state.drop(this.#mask.show(text), code);
  }
}
