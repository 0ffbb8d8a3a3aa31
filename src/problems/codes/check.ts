import type { Code } from "../code.ts";

export const checkCodes = {
  "feed-link-missing": {
    level: "stop",
    says: "The feed {feed} names the page {page}, which is not among the outputs. Nothing was published.",
    cure: "This is a fault in Broadsheet: report it with the article that the address names.",
  },
  "feed-too-large": {
    level: "warning",
    says: "The feed {path} is {megabytes} MB; validators and many readers refuse more than 5 MB.",
    cure: "Lower `feeds.limit`, or set `feeds.fullText: false`.",
  },
} as const satisfies Record<string, Code>;
