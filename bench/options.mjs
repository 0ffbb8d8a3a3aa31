import { parseArgs } from "node:util";

export const help = `Usage: npm run bench -- [options] [-- options of build]

Makes newspapers of several sizes, builds them with the compiled command and prints how long it takes: from nothing, with
nothing changed, and after one change of each kind. All programs are measured by turns in one run. The table goes to the
standard output, progress to the standard error.

Options:
  --sizes N,N      numbers of articles (default: 1000,10000). 100000 takes half an hour or more and about 20 GB of disk
  --runs N         builds of each kind, of which the median counts (default: 5)
  --peers          also Hugo, where it is installed, and Eleventy, which npm installs into the work folder
  --against CLI    also another compiled command of this project, .build/cli.js of another clone
  --json FILE      write all results as JSON; - is the standard output, in place of the table
  --write          renew docs/performance.md and docs/performance.svg
  --from FILE,FILE take results that --json wrote in place of measuring
  --dir DIR        make the work folder below this one (default: that of the system for temporary files)
  --keep           keep the work folder
  --limit SECONDS  stop when one build takes longer (default: 1800)
  --help           this text
`;

/** A mistake on the command line. */
export class UsageError extends Error {}

/** @param {string} name @param {string} value @param {number} most */
function wholeNumber(name, value, most) {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > most)
    throw new UsageError(`--${name} takes whole numbers from 1 to ${most}, not ${JSON.stringify(value)}.`);
  return number;
}

/**
 * @param {readonly string[]} argv
 * @throws {UsageError}
 */
export function readOptions(argv) {
  const { values, positionals } = parse(argv);
  const { sizes = "1000,10000", runs = "5", limit = "1800", peers = false, keep = false, write = false, from } = values;
  return {
    help: values.help === true,
    sizes: sizes.split(",").map((size) => wholeNumber("sizes", size, 1_000_000)),
    runs: wholeNumber("runs", runs, 100),
    limit: wholeNumber("limit", limit, 86_400) * 1000,
    peers,
    keep,
    write,
    against: values.against,
    json: values.json,
    from: from?.split(","),
    dir: values.dir,
    build: positionals,
  };
}

/** @param {readonly string[]} argv */
function parse(argv) {
  // What stands behind -- is for the command that is measured; no other words have a meaning.
  const mark = argv.indexOf("--");
  try {
    const { values } = parseArgs({
      args: argv.slice(0, mark < 0 ? argv.length : mark),
      options: {
        sizes: { type: "string" },
        runs: { type: "string" },
        peers: { type: "boolean" },
        against: { type: "string" },
        json: { type: "string" },
        write: { type: "boolean" },
        from: { type: "string" },
        dir: { type: "string" },
        keep: { type: "boolean" },
        limit: { type: "string" },
        help: { type: "boolean" },
      },
    });
    return { values, positionals: mark < 0 ? [] : argv.slice(mark + 1) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
