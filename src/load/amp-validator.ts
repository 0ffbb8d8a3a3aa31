import { readFileSync } from "node:fs";

/** What a page gets from AMP's validator. */
export interface AmpVerdict {
  readonly isError: boolean;
  /** 1-based. */
  readonly line: number;
  /** 0-based. */
  readonly column: number;
  readonly message: string;
}

interface Validator {
  validateString(html: string): {
    readonly errors: readonly {
      readonly severity: string;
      readonly line: number;
      readonly col: number;
      readonly message: string;
    }[];
  };
}
interface Package {
  newInstance(source: string): Validator & { init?: () => Promise<unknown> };
}

const packageName = "amphtml-validator";
const published = "https://cdn.ampproject.org/v0/validator_wasm.js";
/** Milliseconds. */
const patience = 10_000;

/**
 * Loads AMP's own validator, a package that users install beside Broadsheet when they want it.
 *
 * @param file a copy of its program; default: the published one, from the network
 * @returns `reason`, a clause, when it cannot be had
 */
export async function loadAmpValidator(
  file: string | undefined,
): Promise<((html: string) => readonly AmpVerdict[]) | { readonly reason: string }> {
  let library: Package;
  try {
    const module = (await import(packageName)) as { default?: Package } & Package;
    library = module.default ?? module;
  } catch {
    return { reason: `the package ${packageName} is not installed` };
  }
  let source: string;
  try {
    source = file === undefined ? await download() : readFileSync(file, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { reason: `its program cannot be read from ${file ?? published} (${why})` };
  }
  try {
    const validator = library.newInstance(source);
    await validator.init?.();
    return (html) =>
      validator.validateString(html).errors.map(({ severity, line, col, message }) => ({
        isError: severity === "ERROR",
        line,
        column: col,
        message,
      }));
  } catch {
    return { reason: `${file ?? published} is not the program of AMP's validator` };
  }
}

async function download(): Promise<string> {
  const response = await fetch(published, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}
