import type { Code } from "../code.ts";

export const identityCodes = {
  "ledger-damaged": {
    level: "stop",
    says: "The list of published ids cannot be used: {reason}. Nothing was published, since readers could see old articles as new.",
    cure: "Restore articles/_ids.json from version control. Only a site without readers may delete it.",
  },
  "ledger-unwritable": {
    level: "warning",
    says: "The list of published ids cannot be saved ({reason}).",
    cure: "Make the articles folder writable, or build once on a machine where it is and commit articles/_ids.json.",
  },
  "id-duplicate": {
    level: "stop",
    says: "This article and {other} have one id, {id}: readers would see only one of them. Nothing was published.",
    cure: "Give one of them another `id`; the one that was published first must keep it.",
  },
  "id-changed": {
    level: "stop",
    says: "The article was published as {published} and now says {id}: readers would see it as new. Nothing was published.",
    cure: "Restore the `id`, or remove the article's line from articles/_ids.json if readers shall see it again.",
  },
  "slug-clash": {
    level: "error",
    says: "The article would have the same address as {other}: {page}.",
    cure: "Give one of them another `slug`; the one that was published first should keep it.",
  },
  "last-good-kept": {
    level: "info",
    says: "Readers keep seeing the last version of this article that was in order.",
    cure: "Mend the article as the other problem says; the new version is published with the next build.",
  },
} as const satisfies Record<string, Code>;
