import { escapeHtml } from "../../base/html-text.ts";
import { Html } from "./html.ts";

const markup = /[&<>"']/;

/**
 * Escapes what a template writes, for HTML content and for attributes in either quotation mark.
 *
 * @throws TypeError for what is neither text, number nor {@link Html}
 */
export function escapeValue(value: unknown): string {
  if (typeof value === "string") return markup.test(value) ? escapeHtml(value).replaceAll("'", "&#39;") : value;
  if (value instanceof Html) return value.html;
  if (typeof value === "number") return String(value);
  throw new TypeError(
    value === undefined || value === null
      ? "a value is written that does not exist"
      : `a value is written that is no text but ${typeof value}`,
  );
}

/** A value for an attribute or a title: HTML there would end it. */
export function attributeValue(value: unknown): unknown {
  if (value instanceof Html) throw new TypeError("HTML stands in an attribute");
  return value;
}

/** The beginning of an attribute that holds an address: no scheme that runs code. */
export function addressValue(value: unknown): unknown {
  // Nearly all do: nothing that browsers skip can make another scheme of it.
  if (typeof value === "string" && /^(?:https?:\/\/|mailto:)/.test(value)) return value;
  // Browsers skip blanks and control characters when they look for the scheme.
  const address = String(attributeValue(value)).replace(/[\u0000-\u0020]/g, "");
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^(?:https?|mailto|tel):/i.test(address))
    throw new TypeError(`“${address.slice(0, 40)}” is no address that a page may have`);
  return value;
}
