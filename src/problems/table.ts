import type { Code } from "./code.ts";
import { bodyCodes } from "./codes/body.ts";
import { checkCodes } from "./codes/check.ts";
import { configCodes } from "./codes/config.ts";
import { identityCodes } from "./codes/identity.ts";
import { loadCodes } from "./codes/load.ts";
import { normalizeCodes } from "./codes/normalize.ts";
import { outputCodes } from "./codes/output.ts";
import { pageCodes } from "./codes/page.ts";

/** Every code, by stage. A code never changes its meaning and is never reused. */
export const tables = {
  Configuration: configCodes,
  "Reading files": loadCodes,
  "Article fields": normalizeCodes,
  "Article body": bodyCodes,
  Identity: identityCodes,
  Checks: checkCodes,
  Pages: pageCodes,
  Output: outputCodes,
} as const satisfies Record<string, Record<string, Code>>;

export const codes = {
  ...configCodes,
  ...loadCodes,
  ...normalizeCodes,
  ...bodyCodes,
  ...identityCodes,
  ...checkCodes,
  ...pageCodes,
  ...outputCodes,
} as const satisfies Record<string, Code>;

export type ProblemCode = keyof typeof codes;
