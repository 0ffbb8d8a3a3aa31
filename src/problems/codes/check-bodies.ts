import type { Code } from "../code.ts";

/** Of the HTML in feeds, in `broadsheet check DIST`. */
export const checkBodiesCodes = {
  "check-body-markup": {
    level: "warning",
    says: "The HTML has an error that every reader repairs in its own way: {reason}.",
    cure: "Correct the HTML of the text.",
  },
  "check-body-element": {
    level: "warning",
    says: "The element <{element}> is no element of HTML that readers of feeds know.",
    cure: "Write it in plain HTML: a picture for a drawing, a link for anything interactive.",
  },
  "check-body-risk": {
    level: "warning",
    says: "The element <{element}> stands in a text; readers take it out, and validators count it as a risk.",
    cure: "Put a link or a picture in its place.",
  },
  "check-body-handler": {
    level: "warning",
    says: "The attribute {attribute} would run a script in a text; readers take it out.",
    cure: "Remove the attribute.",
  },
  "check-body-style": {
    level: "warning",
    says: "A style in a text uses “{property}”, which readers take out and validators count as a risk.",
    cure: "Leave the look of texts to the reader.",
  },
  "check-body-script-url": {
    level: "error",
    says: "The address “{address}” in a text runs a script.",
    cure: "Remove it: it is never needed, and a reader that follows it is attacked.",
  },
  "check-body-relative": {
    level: "warning",
    says: "The address “{address}” in a text is not whole, so that most readers cannot follow it.",
    cure: "Write it with `https://` and the host.",
  },
} as const satisfies Record<string, Code>;
