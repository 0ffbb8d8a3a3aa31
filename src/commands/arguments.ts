import { parseArgs } from "node:util";

import { didYouMean } from "../base/nearest.ts";

/** A mistake in the arguments: one line for the user, exit code 2. */
export class UsageError extends Error {}

type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
type Values<T extends Options> = { [K in keyof T]?: T[K]["type"] extends "string" ? string : boolean };

/**
 * Reads a command's arguments.
 *
 * @param positionals how many arguments without a name the command takes
 * @throws UsageError for an unknown option, with the nearest known one, or a missing value
 */
export function readArguments<T extends Options>(
  argv: readonly string[],
  options: T,
  positionals: number,
): { readonly values: Values<T>; readonly positionals: readonly string[] } {
  for (const argument of argv) {
    if (argument === "--") break;
    const name = /^--([^=]+)/.exec(argument)?.[1];
    if (name === undefined || Object.hasOwn(options, name)) continue;
    throw new UsageError(
      `there is no option --${name}${didYouMean(name, Object.keys(options), (near) => `--${near}`)}`,
    );
  }
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replace(/\. To specify.*$/s, "") : String(error));
  }
  if (parsed.positionals.length > positionals)
    throw new UsageError(`“${parsed.positionals[positionals] ?? ""}” is one argument too many`);
  return { values: parsed.values, positionals: parsed.positionals };
}
