/** Characters beyond which search results, apps and phones cut a headline (Google's documentation of Article data). */
export const headlineLimit = 110;

/** In characters as Unicode counts them. */
export function headlineLength(headline: string): number {
  return Array.from(headline).length;
}
