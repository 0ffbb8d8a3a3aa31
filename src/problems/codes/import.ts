import type { Code } from "../code.ts";

export const importCodes = {
  "import-correction-undated": {
    level: "warning",
    says: "A note of correction has no date that can be read and stays in the text: “{text}”.",
    cure: "Move it to `corrections` in the front matter, with its date.",
  },
} as const satisfies Record<string, Code>;
