import { escapeHtml } from "../../../base/html-text.ts";
import { decodeEntities } from "../../../base/entities.ts";

/** Text of a tag's argument as an HTML attribute holds it, quotes included. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return "";
  return ` ${name}="${escapeHtml(decodeEntities(value).replace(/\s+/g, " ").trim())}"`;
}

/** Text that Markdown shows as it stands, on one line. */
export function literal(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_~[\]|!#:@]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Words of an argument, Markdown allowed, on one line that begins no block. */
export function words(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:[-+*#=]+(?=\s|$)|>|~~~|```|\[[^\]]*\]:)/, (mark) => `\\${mark}`);
}

/** A web address as a paragraph of its own, or among words. */
export function autolink(url: string): string {
  return `<${destination(url)}>`;
}

/** An address as Markdown takes it between parentheses and HTML between quotes. */
export function destination(address: string): string {
  return address
    .trim()
    .toWellFormed()
    .replace(
      /[\s<>()"'`\\]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    );
}

/** A fenced block that holds the code, whatever is in it. */
export function fenced(code: string, language: string): string[] {
  const mark = "`".repeat(Math.max(2, longestRun(code)) + 1);
  return [`${mark}${language}`, ...code.split("\n"), mark];
}

/** A code span that holds the code. */
export function codeSpan(code: string): string {
  const mark = "`".repeat(longestRun(code) + 1);
  return `${mark} ${code.replace(/\s+/g, " ").trim()} ${mark}`;
}

function longestRun(code: string): number {
  let longest = 0;
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
