import type { Code } from "../code.ts";

export const categoriesCodes = {
  "category-unregistered": {
    level: "warning",
    says: "The category {label} is not in _categories.yaml{hint}. It is published as it is written.",
    cure: "Correct the name, or add the category to _categories.yaml.",
  },
  "category-slug-clash": {
    level: "error",
    says: "The category {label} would have the same address ({slug}) as the category {other}.",
    cure: "Register both in _categories.yaml with ids of their own, or use one of them.",
  },
} as const satisfies Record<string, Code>;
