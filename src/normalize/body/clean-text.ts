import { stripUnprintable } from "../../base/xml-text.ts";

const suspicious = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFD-\uFFFF]/;

/** Whether {@link cleanText} may change the text. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text);
}

/**
 * Text as a body may hold it: line breaks are `\n`, what XML cannot carry is gone, and so is what the W3C feed validator
 * calls a bad character (U+0085 and U+FFFD, the trace of a wrong encoding).
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return stripUnprintable(text.replace(/\r\n?/g, "\n").replaceAll("\u0085", " ").replaceAll("\uFFFD", ""));
}
