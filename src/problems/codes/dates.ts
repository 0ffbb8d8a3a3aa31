import type { Code } from "../code.ts";

export const datesCodes = {
  "date-missing": {
    level: "error",
    says: "The article has no date: neither a `date` in the front matter nor one in the file's name.",
    cure: "Add a line such as `date: 2026-11-23 09:30` to the front matter.",
  },
  "date-unreadable": {
    level: "error",
    says: "The `{key}` “{text}” is no date: {reason}.",
    cure: "Write it as 2026-11-23, 2026-11-23 09:30 or 2026-11-23T09:30:00+08:00.",
  },
  "update-before-publication": {
    level: "warning",
    says: "The update or correction of {date} lies before the article's date and does not count.",
    cure: "Correct one of the two dates.",
  },
} as const satisfies Record<string, Code>;
