import type { BylineRole } from "./byline.ts";
import { isCapitals } from "./capitals.ts";
import { readEastern } from "./eastern.ts";
import { isAcronym, isOrganisation } from "./organisations.ts";
import type { Draft } from "./people.ts";
import { announcedPlace, phraseBehind, type Phrased } from "./phrases.ts";
import { isPlace, isState } from "./places.ts";
import type { Joint, Piece } from "./separators.ts";
import type { State } from "./state.ts";
import { isBareTitle, isJobTitle, splitTitle } from "./titles.ts";
import { isNameSuffix } from "./titles-lexicon.ts";
import { agenciesIn } from "./wires.ts";

/** Where a piece stands. */
export interface Position {
  readonly joint: Joint;
  /** What stood before it: ", " or " and ". */
  readonly between: string;
  readonly role: BylineRole;
  /** The piece behind it. */
  readonly next?: Piece;
  /** Whether `&` joins two names in it that may be one company's. */
  readonly company?: true;
  /** Whether it stands alone in its run. */
  readonly only: boolean;
  /** Whether earlier elements of a list name people. */
  readonly listed: boolean;
}

/**
 * Reads a piece that says something of what stands before it: a suffix, a title, a place, a house.
 *
 * @returns whether it does
 */
export function readAttribute(text: string, position: Position, state: State): boolean {
  const { last } = state.people;
  if (isDateline(text, position, state)) {
    // "Jackson, Miss.": the stop was taken for the end of a sentence.
    state.addPlace(isState(text) && /\p{Ll}$/u.test(text) ? `${text}.` : text);
    return true;
  }
  if (last === undefined) return false;
  if (position.joint === "and" && last.jobTitle !== undefined && isBareTitle(text)) {
    last.jobTitle += `${position.between}${text}`;
    return true;
  }
  return position.joint === "comma" && addTo(last, text, position, state);
}

function isDateline(text: string, { joint, between, next, listed }: Position, state: State): boolean {
  const behind = joint === "comma" || listed;
  if (behind && state.hasPlace && isState(text)) return true;
  if (!isPlace(text))
    // AFP, MANILA: what an agency has in capitals is a place, also one that nobody knows.
    return (
      behind &&
      state.people.last === undefined &&
      state.hasAgency &&
      between.includes(",") &&
      isCapitals(text) &&
      !isOrganisation(text)
    );
  if (behind) {
    const { last } = state.people;
    if (last === undefined) return state.hasAgency || listed;
    // Behind a single name a place may be one as well: "Anna, Nancy and Victoria".
    return listed || last.kind === "organization" || /\s/.test(last.name) || !/^\p{Lu}\p{Ll}+$/u.test(text);
  }
  // "LONDON — Ann Lee", "ワシントン=山田太郎"
  if (joint !== "start") return false;
  return isCapitals(text) || (next !== undefined && (!/\p{Script=Latin}/u.test(text) || /\S\s\S/.test(next.text)));
}

/** What a comma adds to the person or body before. */
function addTo(last: Draft, text: string, { between }: Position, state: State): boolean {
  const place = announcedPlace(text);
  if (place !== undefined) {
    state.addPlace(place);
    return true;
  }
  if (isNameSuffix(text) && last.kind === "person") {
    last.name += `, ${text}`;
    return true;
  }
  // What a sentence tells of the person: "…, who covers the sea".
  if (/^(?:is|was|who|has|covers|writes|reports|ist|war|schreibt|qui|que|che)\s\p{Ll}/u.test(text)) {
    state.drop(text);
    return true;
  }
  const phrase = phraseBehind(text);
  if (phrase?.name === "") {
    applyPhrase(phrase, last, state);
    return true;
  }
  if (last.kind === "organization") {
    // "CDU - Fraktion Erfurt" is one name.
    if (!/[–—-]/.test(between) || !isOrganisation(text) || isJobTitle(last.name)) return false;
    last.name += `${between}${text}`;
    return true;
  }
  if ((readEastern(text)?.names.length ?? 0) > 0) return false;
  if (isJobTitle(text) && (last.jobTitle === undefined || isBareTitle(text) || splitTitle(text) === undefined)) {
    for (const person of titled(text, state.people.all)) person.jobTitle ??= text;
    return true;
  }
  if (last.affiliation !== undefined || !isHouse(text, last)) return false;
  last.affiliation = text;
  return true;
}

/** Whom a title is of: one in the plural is everybody's. */
function titled(title: string, people: readonly Draft[]): Draft[] {
  if (/(?:er|or|ist|ent|tic|eur|in)s$/iu.test(title)) return people.filter(({ kind }) => kind === "person");
  return people.slice(-1);
}

function isHouse(text: string, last: Draft): boolean {
  return (
    isOrganisation(text) ||
    isShouted(text, last) ||
    isForeign(text, last) ||
    // "Jon Lee, Engineer, Example"
    (last.jobTitle !== undefined && /^\p{Lu}\S+$/u.test(text))
  );
}

/** A house in capitals behind a name that is not: `Engin Haupt, MDR SACHSEN-ANHALT`. */
function isShouted(text: string, { written }: Draft): boolean {
  if (!isCapitals(text) || isCapitals(written) || text.length < 2) return false;
  const words = text.split(/\s+/);
  return words.length === 1 || words.length > 3 || words.some(isAcronym);
}

/** One Latin word behind a name in Chinese, Japanese or Korean is a house. */
function isForeign(text: string, { written }: Draft): boolean {
  return (
    /^[\p{Script=Latin}\d.-]+$/u.test(text) &&
    !/\p{Script=Latin}/u.test(written) &&
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(written)
  );
}

/** Applies what a phrase says to a person; a place needs none. */
export function applyPhrase(phrase: Phrased, person: Draft | undefined, state: State): void {
  const { place, affiliation, via, onBehalfOf } = phrase;
  if (place !== undefined) state.addPlace(place);
  if (person === undefined) return;
  if (affiliation !== undefined) person.affiliation ??= affiliation;
  const agencies = via === undefined ? undefined : agenciesIn(via);
  if (agencies === undefined) {
    if (via !== undefined) person.affiliation ??= via;
  } else if (person.role === "photographer") state.drop(via ?? "", "byline-credit");
  else state.addAgencies(agencies);
  if (onBehalfOf !== undefined)
    for (const speaker of together(person, state.people.all)) speaker.onBehalfOf ??= onBehalfOf;
}

/** The person and those whom "and" joins to them. */
function together(person: Draft, all: readonly Draft[]): Draft[] {
  const end = all.indexOf(person);
  let start = end;
  while (start > 0 && all[start]?.joined === true) start -= 1;
  return all.slice(start, end + 1);
}
