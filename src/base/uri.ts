/** A URI in the form that every format and reader compares alike; `undefined` when the text is no ASCII URI. */
export function canonicalUri(text: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:[\x21-\x7E]+$/i.test(text) || /["<>\\^`{|}]/.test(text)) return undefined;
  if (/^https?:/i.test(text)) return URL.canParse(text) ? new URL(text).href : undefined;
  return text.replace(/^[^:]+/, (scheme) => scheme.toLowerCase());
}
