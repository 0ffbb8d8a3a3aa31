import { addressAttributes, riskyElements, styleProperties } from "../document/html-words.ts";
import type { BodyRule } from "./bodies.ts";

const harmful = /^[\s\u0000-\u001F]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data\s*:\s*text\/html)\s*:?/i;

/**
 * A body runs nothing and shows nothing of another site in a frame: readers take such things out, or worse, do not.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-8.1
 */
export const bodyRisk: BodyRule = ({ tags }, say) => {
  for (const { name, attributes, offset } of tags) {
    if (riskyElements.has(name)) say("check-body-risk", offset, { element: name });
    for (const { name: attribute, value } of attributes) {
      if (attribute.startsWith("on")) say("check-body-handler", offset, { attribute });
      else if (attribute === "style") {
        const property = strangeProperty(value);
        if (property !== undefined) say("check-body-style", offset, { property });
      } else if (addressAttributes.has(attribute) && harmful.test(value) && value.includes(":"))
        say("check-body-script-url", offset, { address: value.trim() });
    }
  }
};

const plainStyle = /^(?:[:,;#%.\sa-zA-Z0-9!-]|'[\s\w]+'|"[\s\w]+"|\([\d,\s]+\))*$/;
const boxValue =
  /^(?:#[0-9a-f]+|\d*\.?\d*(?:cm|em|ex|in|mm|pc|pt|px|%)?|aqua|auto|black|block|blue|bold|both|bottom|brown|center|collapse|dashed|dotted|fuchsia|gray|green|!important|italic|left|lime|maroon|medium|none|navy|normal|nowrap|olive|pointer|purple|red|right|solid|silver|teal|top|transparent|underline|white|yellow)$/;

function strangeProperty(style: string): string | undefined {
  if (!plainStyle.test(style)) return style.slice(0, 60);
  for (const declaration of style.toLowerCase().split(";")) {
    if (declaration.trim() === "") continue;
    const [, property = "", value = ""] = /^\s*([-\w]+)\s*:([^:]*)$/.exec(declaration) ?? [];
    if (!styleProperties.has(property)) return property === "" ? declaration.trim() : property;
    const isBox = /^(?:background|border|margin|padding)(?:-|$)/.test(property);
    if (
      isBox &&
      !value
        .trim()
        .split(/\s+/)
        .every((word) => boxValue.test(word))
    )
      return property;
  }
  return undefined;
}
