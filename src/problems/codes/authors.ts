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
} as const satisfies Record<string, Code>;
