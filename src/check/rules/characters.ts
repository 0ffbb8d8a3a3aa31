import type { Rule, XmlDocument } from "../document/document.ts";
import { walk } from "../document/xml.ts";

const control = /[\u0080-\u009F\uFFFD]/;

/**
 * No character stands there that came in by a wrong conversion: control characters of ISO 8859, or the sign for a character
 * that could not be read.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const characters: Rule<XmlDocument> = ({ root }, say) => {
  for (const element of walk(root))
    for (const text of [element.text, ...Object.values(element.attributes)]) {
      const code = control.exec(text)?.[0].charCodeAt(0);
      if (code !== undefined)
        say("check-control-character", element.offset, {
          character: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
        });
    }
};
