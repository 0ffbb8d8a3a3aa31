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
  {
    env = {},
    isTerminal = false,
    stopped = Promise.resolve(),
    onOut = () => {},
  }: {
    env?: Record<string, string>;
    isTerminal?: boolean;
    /** When the user ends it; only commands that go on until then wait for it. */
    stopped?: Promise<void>;
    /** Called with all that was printed so far, whenever it is more. */
    onOut?: (out: string, err: string) => void;
  } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: (text) => {
      out += text;
      onOut(out, err);
    },
    err: (text) => {
      err += text;
      onOut(out, err);
    },
    env,
    isTerminal,
    cwd,
    stopped: () => stopped,
  });
  return { code, out, err };
}
