import { agencyOf } from "../agencies.ts";
import { isCapitals } from "./capitals.ts";
import { isAcronym, isOrganisation } from "./organisations.ts";
import { isPlace } from "./places.ts";
import { isJobTitle } from "./titles.ts";
import { isNameSuffix } from "./titles-lexicon.ts";

const word = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const initials = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
const particle =
  /\s(?:van|von|de|der|den|di|da|del|della|dos|das|du|la|le|af|av|zu|bin|al|ter|ten)(?:\s(?:der|den|la|las|los|het))?$/u;
const leading = /^(?:van|von|de|der|den|di|da|del|dos|du|af|av|zu|ter|ten|’t|'t)\s/u;

/** Whether the two sides of a comma are a family name and a given name: for certain, perhaps, or not at all. */
export function inversionOf(family: string, given: string, listed: boolean): "certain" | "likely" | undefined {
  if (family === "" || given === "" || [family, given].some((part) => isOther(part, listed))) return undefined;
  if (isNameSuffix(given) || given.split(/\s+/).length > 4 || family.split(/\s+/).length > 4) return undefined;
  if (!/^[\p{L}\p{M}\s.'’-]+$/u.test(family + given) || !/^\p{Lu}/u.test(given)) return undefined;
  const single = word.test(family) || leading.test(family);
  // Initials alone, or a particle left over, are no whole name.
  if (single && (initials.test(given) || particle.test(given))) return "certain";
  const shouted = isCapitals(family) && !isAcronym(family) && family.length > 1 && !isCapitals(given);
  if (shouted && (single || !/\s/.test(given))) return "certain";
  if (!single) return undefined;
  if (leading.test(family) && word.test(given)) return "certain";
  const partial = word.test(given) || /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)+$/u.test(given);
  if (listed) return "certain";
  return partial && word.test(family) && family.length > 1 ? "likely" : undefined;
}

/** In a list of inverted names a place is a surname: `Brazil, Rachel`. */
function isOther(text: string, listed: boolean): boolean {
  return agencyOf(text) !== undefined || (isPlace(text) && !listed) || isOrganisation(text) || isJobTitle(text);
}

const pair = /^[^,;]+,[^,;]+$/;

/** Whether every text is one pair with a comma, a single word before it: then all are family name first. */
export function isInvertedList(texts: readonly string[]): boolean {
  const named = texts.filter((text) => text.trim() !== "");
  return (
    named.length > 1 &&
    named.every((text) => {
      const [family = "", given = ""] = text.split(",").map((part) => part.trim());
      return pair.test(text) && inversionOf(family, given, true) === "certain";
    })
  );
}
