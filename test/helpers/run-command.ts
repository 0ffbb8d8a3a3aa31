import { main } from "#src/main";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as a script would unless `env` or `isTerminal` say otherwise. */
export async function runCommand(
  cwd: string,
  argv: readonly string[],
  { env = {}, isTerminal = false }: { env?: Record<string, string>; isTerminal?: boolean } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env,
    isTerminal,
    cwd,
  });
  return { code, out, err };
}
