import { agencyOf } from "../agencies.ts";
import { isOrganisation } from "./organisations.ts";
import { isPlace } from "./places.ts";
import { isJobTitle, isTitleWord } from "./titles.ts";
import { isUnnamedAgency } from "./wires.ts";

/** A name and what a phrase behind it says. */
export interface Phrased {
  /** Empty when the phrase stands alone. */
  readonly name: string;
  readonly onBehalfOf?: string;
  readonly affiliation?: string;
  readonly place?: string;
  /** Who passed the text or picture on. */
  readonly via?: string;
}

const behalf =
  /^(?:(.*?)[\s,]+)?(?:(?:for and )?on behalf of|im Namen (?:von|der|des)|im Auftrag (?:von|der|des)|au nom (?:de la|de l['’]|du|des|de)|en nombre (?:de la|de los|del|de)|a nome (?:della|dei|del|di)|em nome (?:dos|do|da|de)|namens|på vegne (?:av|af)|w imieniu|jménem|v mene|от имени|від імені)\s*(?=\S)(.+)$/iu;
const via = /^(.*?)\s*(?<!\p{L})via\s+(.+)$/u;
const special = /^(?:(\S.*?\S)\s+)?(?:special(?:ly)?|exclusive(?:ly)?)\s+(?:to|for)\s+(.+)$/iu;
const paper =
  /^(.+?)\s+(?:for|For|FOR|pour|para|für|voor|för)\s+((?:the|la|le|die|das|den|de|el)\s+)?([\p{Lu}\p{Lo}].*)$/u;
const at = /^(.+?)\s+(?:at|of|from|von der|vom|de la|du|del|della)\s+(.+)$/u;
const inPlace =
  /^(.+?)[\s,]+(?:reporting\s+)?(in|IN|In|aus|from|à|en|i|w|em|te|din|desde|da|a|iz|z|ze|v|в|из|у|з|på|fra|från|na)\s+(.+)$/u;
/** Prepositions behind which any capital is a place; the others are words of names and need one that is known. */
const certain = new Set(["in", "IN", "In", "aus"]);
const place = /^(?:the\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|del|am|an|der|la|of)){0,3}$/u;
const sentence =
  /^(\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,3}?)\s+((?:is|was|has been|covers|writes|reports|joined|ist|war|est|es|è|är|er)\s+(\S+)\s.+)$/su;
const told = /^(?:an?|the|our|based|about|on|for|national|ein|eine|der|die|un|una|une|en|et)$/u;

/** Divides a name from a phrase behind it: "for The Paper", "in Berlin", "on behalf of the Board". */
export function phraseBehind(text: string): Phrased | undefined {
  const [, speaker = "", body] = behalf.exec(text) ?? [];
  if (body !== undefined) return { name: speaker, onBehalfOf: withoutArticle(body) };
  const [, whose = "", house] = special.exec(text) ?? [];
  if (house !== undefined) return { name: whose, affiliation: withoutArticle(house) };
  const [, from = "", through] = via.exec(text) ?? [];
  if (through !== undefined) return { name: from, via: through };
  return forPaper(text) ?? atPlace(text) ?? ofHouse(text);
}

/** A line about the author behind the name: `Ann Lee is a reporter based in Lagos.` */
export function splitSentence(text: string): { readonly name: string; readonly about: string } {
  const [, name = "", about = "", next = ""] = sentence.exec(text) ?? [];
  const tells = about.split(" ").length > 3 && (told.test(next) || isTitleWord(next));
  return tells ? { name, about } : { name: text, about: "" };
}

const announcement =
  /^(?:reporting\s+|based\s+)?(in|aus|from|à|en|em|w|v|we|i|te|din|desde|do|da|de|iz|z|в|из|у|з|på|fra|från)\s+(.+)$/iu;

/** The place that a preposition announces: "in Washington", "à Rome". */
export function announcedPlace(text: string): string | undefined {
  const [, preposition = "", name = ""] = announcement.exec(text) ?? [];
  if (name === "") return undefined;
  return isPlace(name) || (certain.has(preposition.toLowerCase()) && place.test(name)) ? name : undefined;
}

/** A whole name rather than one word; names in letters without case need no blank. */
const several = (name: string): boolean => /\S\s+\S|^\p{Lo}{2,}/u.test(name);

function forPaper(text: string): Phrased | undefined {
  const [, name = "", article = "", house] = paper.exec(text) ?? [];
  if (house === undefined || !several(name) || isOrganisation(name) || isJobTitle(name)) return undefined;
  return { name, affiliation: /^(?:the)\s/.test(article) ? house : `${article}${house}` };
}

function atPlace(text: string): Phrased | undefined {
  const [, name = "", preposition = "", where] = inPlace.exec(text) ?? [];
  if (where === undefined) return undefined;
  const known = isPlace(where);
  if (!known && !(certain.has(preposition) && place.test(where))) return undefined;
  // "Institute in Berlin" is a name; "Reuters in Berlin" is not.
  if (
    agencyOf(name) === undefined &&
    !isUnnamedAgency(name) &&
    !isJobTitle(name) &&
    (!several(name) || (isOrganisation(name) && !known))
  )
    return undefined;
  return { name, place: where };
}

function ofHouse(text: string): Phrased | undefined {
  const [, name = "", house = ""] = at.exec(text) ?? [];
  if (!several(name) || isOrganisation(name) || isJobTitle(name)) return undefined;
  return isOrganisation(house) || /\sfrom\s/.test(text) ? { name, affiliation: withoutArticle(house) } : undefined;
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|der|des|den|dem)\s+(?=\S)/u, "");
}
