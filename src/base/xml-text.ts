/** Characters outside XML 1.0 `Char`, and those that validators dislike: U+007F–U+009F, U+FFFD and non-characters. */
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const astralNonCharacter =
  /[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;

/** Any character that one of the three above may take away. */
const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFD-\uFFFF]/;

/** Removes what XML 1.0 (section 2.2) cannot carry, and what nobody can read: controls, non-characters, lone surrogates. */
export function stripUnprintable(text: string): string {
  // Most texts hold nothing of the kind, and one pass tells.
  if (!suspicious.test(text)) return text;
  return text.replace(notXml, "").replace(loneSurrogate, "").replace(astralNonCharacter, "");
}

/** Escapes text for XML content and double-quoted attribute values. The text must be free of unprintable characters. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}

/** Text for a CDATA section, without its brackets: every `]]>` becomes `]]&gt;`, which HTML reads the same. */
export function cdataHtml(html: string): string {
  return html.replaceAll("]]>", "]]&gt;");
}

/** As {@link escapeXml}, for content alone: quotation marks stay. */
export function escapeContent(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

/**
 * Text that was encoded twice somewhere (`donÂ´t`) stays as it is, but its second character is written as a reference, in
 * XML and in HTML alike: the W3C validator takes the pair for a fault of the feed (BadCharacters).
 */
export function apart(xml: string): string {
  if (!xml.includes("\u00C2") && !xml.includes("\u00C3")) return xml;
  return xml.replace(
    /(?<=[\u00C2\u00C3])[\u0080-\u00BF]/g,
    (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}

/** A serialised piece of XML. */
export type Xml = string & { readonly xml: unique symbol };

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Xml | undefined | false | readonly (Xml | undefined | false)[];

/** Text as XML. */
export function xmlText(text: string): Xml {
  return escapeXml(stripUnprintable(text)) as Xml;
}

/** An element; attributes and children that are `undefined` or `false` are left out. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Xml {
  let open = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${escapeXml(stripUnprintable(String(value)))}"`;
  }
  let inner = "";
  for (const child of children) {
    if (typeof child === "string") inner += child;
    else if (child) for (const part of child) inner += part || "";
  }
  return (inner === "" ? `${open}/>` : `${open}>${inner}</${name}>`) as Xml;
}
