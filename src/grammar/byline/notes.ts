import type { BylineRole } from "./byline.ts";
import type { Mask, Masked } from "./mask.ts";
import { isOrganisation } from "./organisations.ts";
import type { Draft } from "./people.ts";
import { announcedPlace } from "./phrases.ts";
import { isPlace } from "./places.ts";
import { noteRole } from "./roles.ts";
import type { State } from "./state.ts";
import { isJobTitle } from "./titles.ts";
import { isNameSuffix } from "./titles-lexicon.ts";
import { tidy } from "./unwrap.ts";
import { agenciesIn, isPictureSource, isUnnamedAgency } from "./wires.ts";

/** What says how a picture was made. */
const pictured =
  /^(?:images?|photos?|pictures?|illustrations?|graphics?|cover|fotos?|bild(?:er)?|imagen|immagine|image)(?![\p{L}])/iu;
const pronouns = /^(?:she|he|they|sie|er|elle|il|ella|él)(?:\/\S+)+$/iu;
const initials = /^\p{Ll}{2,4}\.?$|^\p{Ll}{1,4}[./]\p{Ll}{1,4}$/u;
const account = /^[\p{Ll}\p{N}][\p{L}\p{N}_.-]{1,38}$/u;
const name = /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+)+$/u;

/** Gives an address or account of a byline to a person; of two, the first stays. */
export function giveContact(person: Draft, { kind, value }: Masked): void {
  if (kind === "email") person.email ??= value;
  else if (kind === "url") person.url ??= value;
  else person.handle ??= value;
}

/**
 * Reads what stands in brackets behind a person: a role, an account, initials, an agency, a place, a title, a house.
 *
 * @returns the note when it is none of these but has a byline of its own: "(Edited by …)", "(with …)"
 */
export function readNote(note: Masked, person: Draft, state: State, mask: Mask): string | undefined {
  for (const contact of mask.in(note.value)) if (contact.kind !== "group") giveContact(person, contact);
  const text = tidy(mask.show(mask.without(note.value)));
  if (text === "") return undefined;
  const role = noteRole(text);
  if (role !== undefined && !isOffice(text, role)) {
    person.role = role;
    return undefined;
  }
  const agencies = agenciesIn(text);
  const parts = text.split(/\s*[,;]\s*/);
  if (parts.length > 1 && parts.every(isAttribute)) {
    for (const part of parts) readNote({ ...note, value: part }, person, state, mask);
    return undefined;
  }
  if (pictured.test(text)) state.drop(mask.show(note.raw), "byline-credit");
  else if (isPictureSource(text)) {
    state.drop(mask.show(note.raw), "byline-credit");
    if (person.role === "author") person.role = "photographer";
  } else if (agencies !== undefined) state.addAgencies(agencies);
  else if (isUnnamedAgency(text) || pronouns.test(text) || /^[\d\s./-]+$/.test(text)) state.drop(mask.show(note.raw));
  else if (/^[^=]+=[^=]+$/.test(text) || /[:;,]|^(?:with|mit|avec|con|com|med|met)\s/iu.test(text)) return note.value;
  else if (person.id === undefined && name.test(text) && /^[\p{Ll}\p{N}_.-]+$/u.test(person.name))
    swap(person, text, state);
  else if (/\s/.test(person.name) && initials.test(text)) person.alias ??= text.replace(/\.$/, "");
  else if (isNameSuffix(text)) person.name = `${person.name} (${text})`;
  else if (isPlace(text) || announcedPlace(text) !== undefined) state.addPlace(announcedPlace(text) ?? text);
  else if (isJobTitle(text)) person.jobTitle ??= text;
  else if (isOrganisation(text)) person.affiliation ??= text;
  else if (account.test(text)) person.handle ??= text;
  else if (/^[\p{Lu}\p{Lo}]/u.test(text) && scriptOf(text) === scriptOf(person.name)) person.affiliation ??= text;
  else state.drop(mask.show(note.raw));
  return undefined;
}

/** "(Reporter)", "(Editor)": a job rather than what somebody did for this article. */
function isOffice(text: string, role: BylineRole): boolean {
  return (role === "author" || role === "editor") && isJobTitle(text) && !/^(?:aut|auth|автор|作者|著者)/iu.test(text);
}

/** `vnbrs (Vinicius Brasil)`: the account stands before the name. */
function swap(person: Draft, text: string, state: State): void {
  person.handle ??= person.name;
  const entry = state.book?.find(text);
  if (entry === undefined) person.name = text;
  else Object.assign(person, entry);
}

/** "(Rome, correspondant)" */
function isAttribute(text: string): boolean {
  return (
    isPlace(text) ||
    announcedPlace(text) !== undefined ||
    isJobTitle(text) ||
    isOrganisation(text) ||
    agenciesIn(text) !== undefined
  );
}

/** A name in another script repeats the name and adds no house. */
function scriptOf(text: string): string {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
    ? "cjk"
    : /\p{Script=Latin}/u.test(text)
      ? "latin"
      : "other";
}
