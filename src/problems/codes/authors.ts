import type { Code } from "../code.ts";

export const authorsCodes = {
  "author-unreadable": {
    level: "warning",
    says: "{text} is no author and is left out.",
    cure: "Write a name, or a mapping with at least `name`.",
  },
  "author-unregistered": {
    level: "warning",
    says: "{name} is not in _authors.yaml{hint}. The name is published as it is written.",
    cure: "Correct the name, or add the author to _authors.yaml.",
  },
  "author-detail-unusable": {
    level: "warning",
    says: "The {field} of {name} cannot be used: {value}. It is left out.",
    cure: "Write a whole https address, an e-mail address, or plain text.",
  },
  "author-role-unknown": {
    level: "warning",
    says: "{role} is no role that is known here, so {name} is published without it.",
    cure: "Use author, contributor, editor, photographer, illustrator or translator.",
  },
  "byline-dropped": {
    level: "info",
    says: "“{text}” in the byline is no name and is left out.",
    cure: "Nothing needs to be done; remove it from the byline to silence this.",
  },
  "byline-address": {
    level: "warning",
    says: "{text} is an address, not a name, and is left out of the byline.",
    cure: "Write the author's name; addresses belong into _authors.yaml.",
  },
  "byline-account": {
    level: "warning",
    says: "“{text}” in the byline is an account or a placeholder of a publishing system, not a name, and is left out.",
    cure: "Write the author's name.",
  },
  "byline-credit": {
    level: "warning",
    says: "“{text}” in the byline credits a picture, not the article, and is left out of the authors.",
    cure: "Move it to the `credit` of the picture.",
  },
  "byline-uncertain": {
    level: "warning",
    says: "It is not certain that “{text}” in the byline was read rightly: {reason}.",
    cure: "Write the authors as a list with one name each, or add them to _authors.yaml.",
  },
  "byline-too-long": {
    level: "warning",
    says: "The byline is too long to be read whole; what begins with “{text}” is left out.",
    cure: "Write the authors as a list with one name each.",
  },
} as const satisfies Record<string, Code>;
