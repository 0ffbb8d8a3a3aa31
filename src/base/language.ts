const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The canonical BCP 47 tag, or `undefined` when the text is none. `zh_TW` is taken for `zh-TW`. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** "en" of "en-GB"; `undefined` of what is no language tag. */
export function baseLanguage(tag: string): string | undefined {
  return languageTag(tag)?.split("-")[0];
}

const directions = new Map<string, "ltr" | "rtl">();

/** The writing direction of a canonical language tag. */
export function direction(tag: string): "ltr" | "rtl" {
  const known = directions.get(tag);
  if (known !== undefined) return known;
  const found = directionOf(tag);
  directions.set(tag, found);
  return found;
}

function directionOf(tag: string): "ltr" | "rtl" {
  const locale = new Intl.Locale(tag);
  if (locale.script !== undefined)
    return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo"].includes(locale.script) ? "rtl" : "ltr";
  return rightToLeft.has(locale.language) ? "rtl" : "ltr";
}

const ownNames = new Map<string, string>();

/** The language's own name for itself, for example `العربية`. */
export function languageName(tag: string): string {
  const known = ownNames.get(tag);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag;
  ownNames.set(tag, name);
  return name;
}

/** Made when it is asked for: reading the names takes as long as twenty articles. */
let names: Intl.DisplayNames | undefined;

/** Whether the language of a canonical tag has a name in Unicode's data: `xx` and `qq` have none. */
export function isKnownLanguage(tag: string): boolean {
  names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return names.of(tag.split("-")[0] ?? "") !== undefined;
}
