import { applyPhrase, readAttribute, type Position } from "./attributes.ts";
import { isCapitals } from "./capitals.ts";
import { isNobody, readEastern, type EasternPiece } from "./eastern.ts";
import { isInterfaceText, isNetwork, isPlaceholder } from "./interface-words.ts";
import { isAcronym, isOrganisation, isOutlet } from "./organisations.ts";
import type { Draft } from "./people.ts";
import { phraseBehind } from "./phrases.ts";
import type { State } from "./state.ts";
import { isChineseName } from "./surnames.ts";
import { isJobTitle, splitTitle } from "./titles.ts";
import { tidy } from "./unwrap.ts";
import { agenciesIn, isUnnamedAgency } from "./wires.ts";

/** Reads a piece without brackets and returns the people it names; it may say something of the one before instead. */
export function readPiece(text: string, position: Position, state: State): Draft[] {
  if (readWire(text, position, state)) return [];
  const known = state.people.known(text, position.role, position.joint === "and");
  if (known !== undefined) return [known];
  if (!/[\p{L}\p{N}]/u.test(text) || isNobody(text) || (isInterfaceText(text) && !isEmployer(text, position, state))) {
    state.drop(text);
    return [];
  }
  // "dpa/AFP/asc": the initials of the desk.
  if (state.hasAgency && position.between.includes("/") && /^\p{Ll}{2,4}$/u.test(text)) {
    state.drop(text);
    return [];
  }
  if (isPlaceholder(text)) {
    state.drop(text, "byline-account");
    return [];
  }
  return readAttribute(text, position, state) ? [] : readNames(text, position, state);
}

/** A network can be the house of a person with a title: `Jon Lee, Engineer, Facebook`. */
function isEmployer(text: string, { joint }: Position, { people }: State): boolean {
  return joint === "comma" && people.last?.jobTitle !== undefined && isNetwork(text);
}

/** Agencies; in the credit of a picture they are the picture's. */
function readWire(text: string, { role }: Position, state: State): boolean {
  const agencies = agenciesIn(text);
  if (agencies === undefined) {
    if (!isUnnamedAgency(text)) return false;
    state.addUnnamedAgency(text);
  } else if (role === "photographer" || role === "illustrator") state.drop(text, "byline-credit");
  else state.addAgencies(agencies);
  return true;
}

function readNames(text: string, position: Position, state: State): Draft[] {
  const { role, joint } = position;
  const joined = joint === "and";
  const phrase = phraseBehind(text);
  const eastern = phrase === undefined ? readEastern(text) : undefined;
  if (eastern !== undefined) return readEasternNames(text, eastern, position, state);
  const [, host = "", domain = ""] = /^([\p{L}\p{N}-]+) (com|org|net)$/u.exec(text) ?? [];
  if (host !== "") {
    const name = `${host}.${domain}`;
    state.doubt(text, `the blank was taken for the dot of ${name}`);
    return [state.people.add(name, role, "organization")];
  }
  const titled = isOrganisation(text) || readEastern(text) !== undefined ? undefined : splitTitle(text);
  if (titled !== undefined && agenciesIn(titled.name) !== undefined) {
    // "Associated Press reporters"
    readWire(titled.name, position, state);
    return [];
  }
  if (titled !== undefined) {
    const person = state.people.add(titled.name, role, "person", joined);
    person.jobTitle ??= titled.title;
    return [person];
  }
  const housed = splitHouse(text);
  if (housed !== undefined) {
    const people = readPiece(housed.name, position, state);
    const behind = { ...position, joint: "comma", between: ", " } as const;
    if (!readWire(housed.house, behind, state)) readAttribute(housed.house, behind, state);
    return people;
  }
  if (phrase?.name === "" && phrase.via !== undefined) {
    state.drop(text);
    return [];
  }
  if (phrase !== undefined && phrase.name !== "") {
    const people = readPiece(phrase.name, position, state);
    applyPhrase(phrase, people.at(-1), state);
    return people;
  }
  return readSomebody(text, position, state);
}

function readEasternNames(text: string, piece: EasternPiece, { role, joint }: Position, state: State): Draft[] {
  const { agency, place, affiliation, jobTitle } = piece;
  const names = piece.names.map(tidy).filter((name) => name !== "");
  if (agency !== undefined) state.addAgencies([agency]);
  if (place !== undefined) state.addPlace(place);
  if (names.length === 0 && agency === undefined && place === undefined) state.drop(text);
  const people = names.map((name) => state.people.add(name, piece.role ?? role, "person"));
  if (affiliation !== undefined) for (const person of people) person.affiliation ??= affiliation;
  // The title behind the last of several names is everybody's.
  if (jobTitle !== undefined)
    for (const person of joint === "start" ? people : state.people.all)
      if (person.kind === "person") person.jobTitle ??= jobTitle;
  return people;
}

/** An agency or paper that follows a name with nothing between: `Ann Lee The Associated Press`. */
function splitHouse(text: string): { readonly name: string; readonly house: string } | undefined {
  const words = text.split(/\s+/);
  for (let size = Math.min(4, words.length - 2); size >= 1; size -= 1) {
    const house = words.slice(-size).join(" ");
    const before = words.slice(0, -size);
    const name = before.join(" ");
    const known = agenciesIn(house) !== undefined || (isOutlet(house) && (size > 1 || isCapitals(house)));
    if (known && before.length <= 4 && before.every((word) => /^\p{Lu}/u.test(word)) && !isOrganisation(name))
      return { name, house };
  }
  return undefined;
}

/** A person or a body by the name of the piece. */
function readSomebody(text: string, position: Position, state: State): Draft[] {
  const { role, joint } = position;
  const { last } = state.people;
  if (role === "photographer" && (isOrganisation(text) || isAcronym(text))) {
    state.drop(text, "byline-credit");
    return [];
  }
  if (isBody(text, position))
    return [state.people.add(text.replace(/^the\s+/, ""), role, "organization", joint === "and")];
  const doubt = doubtOf(text, position, last);
  if (doubt !== undefined) state.doubt(text, doubt);
  const person = state.people.add(text, role, "person", joint === "and");
  // 记者张三、李四: both are reporters.
  const reporter = joint !== "start" && isChineseName(text) ? last?.jobTitle : undefined;
  if (reporter !== undefined && /[记記]者$/u.test(reporter)) person.jobTitle ??= reporter;
  return [person];
}

function isBody(text: string, { joint, next, only, company }: Position): boolean {
  return (
    company === true ||
    isOrganisation(text) ||
    isJobTitle(text) ||
    (isAcronym(text) && (only || joint === "comma" || next?.joint === "comma"))
  );
}

/** Why a name may be none, or more than one. */
function doubtOf(text: string, { joint }: Position, last: Draft | undefined): string | undefined {
  const words = text.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length > 2 && /\p{Ll}{3}\p{Lu}\p{Ll}{3}/u.test(text)) return "two names may be run together";
  if (words.length > 8 || (words.length > 4 && capitals < words.length / 2)) return "it is long for a name";
  if (words.length > 5 && capitals === words.length) return "several names may be run together";
  const several = last !== undefined && /\s/.test(last.name);
  if (joint === "comma" && several && /^\p{Lu}\p{Ll}\S*$/u.test(text))
    return "one word behind a comma may be a place or a paper";
  return undefined;
}
