import type { Code } from "../code.ts";

export const importCodes = {} as const satisfies Record<string, Code>;
