import { escapeHtml } from "../../base/html-text.ts";

/**
 * HTML that is safe as it stands: templates write it without escaping. Only this folder makes it, out of sanitized
 * bodies and of elements whose every value was escaped.
 */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A start tag. Values are escaped; `true` gives an attribute without value, `undefined` and `false` none. */
export function startTag(name: string, attributes: Attributes = {}): string {
  let tag = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value === true) tag += ` ${key}`;
    else if (value !== undefined && value !== false) tag += ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${tag}>`;
}

/** An element; `inner` is HTML. */
export function htmlElement(name: string, attributes: Attributes, inner: string): string {
  return `${startTag(name, attributes)}${inner}</${name}>`;
}
