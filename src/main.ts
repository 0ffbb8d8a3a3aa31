import type { Terminal } from "./commands/command.ts";
import { UsageError } from "./commands/arguments.ts";
import { commands, generalHelp, readVersion } from "./commands/commands.ts";
import { asCode, didYouMean } from "./base/nearest.ts";

/** Exit codes, a promise to scripts: docs/contracts.md. */
const exitCodes = { published: 0, heldBack: 1, usage: 2, bug: 3 } as const;

/**
 * Runs one command.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(argv, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`broadsheet: ${error.message}\nTry \`broadsheet --help\`.\n`);
      return exitCodes.usage;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(
      `broadsheet: this is a bug in Broadsheet, not in your articles. Please report it with this text:\n${trace}\n`,
    );
    return exitCodes.bug;
  }
}

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === "--version" || name === "-v") {
    terminal.out(`${readVersion()}\n`);
    return exitCodes.published;
  }
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const wanted = name === "help" ? commands.find((command) => command.name === rest[0]) : undefined;
    terminal.out(wanted === undefined ? generalHelp() : (await wanted.load()).help);
    return name === undefined ? exitCodes.usage : exitCodes.published;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    const names = commands.map((candidate) => candidate.name);
    throw new UsageError(`there is no command “${name}”${didYouMean(name, names, asCode)}`);
  }
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(command.help);
    return exitCodes.published;
  }
  return command.run(rest, terminal);
}
