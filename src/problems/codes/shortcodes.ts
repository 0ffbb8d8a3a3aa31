import type { Code } from "../code.ts";

export const shortcodesCodes = {} as const satisfies Record<string, Code>;
