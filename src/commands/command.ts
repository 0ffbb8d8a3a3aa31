/** The world as a command sees it. */
export interface Terminal {
  /** Writes to the standard output. */
  readonly out: (text: string) => void;
  /** Writes to the standard error output: problems and progress. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches the standard error output. */
  readonly isTerminal: boolean;
  readonly cwd: string;
  /**
   * Settles when the user or the system asks the program to end (Ctrl-C, SIGTERM). Once this was called, the first such
   * request no longer ends it by itself; the second does.
   */
  readonly stopped: () => Promise<void>;
}

export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /** Returns the exit code. */
  readonly run: (argv: readonly string[], terminal: Terminal) => Promise<number>;
}
