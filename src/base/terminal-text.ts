/**
 * Text fit for a line of a terminal: control characters, line breaks and marks that turn the direction of what follows are
 * replaced, one by one.
 */
export function terminalText(text: string, replacement = "\uFFFD"): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, replacement);
}
