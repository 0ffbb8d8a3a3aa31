/** Of `broadsheet check --help`. */
export const checkFolderHelp = `
With a folder, the files in it are held against the specifications of their formats, whoever wrote them: RSS, Atom, JSON
Feed, sitemaps, OPML and pages (docs/check.md).

Options with a folder: --site-url, --now, --strict, --json, --quiet as above, and
  --amp-validator FILE  a copy of https://cdn.ampproject.org/v0/validator_wasm.js, where that cannot be reached

Exit codes with a folder: 0 nothing to put right, 1 errors (with --strict also warnings), 2 usage.
`;

/** Whether the arguments of `check` name a folder. */
export function namesFolder(argv: readonly string[]): boolean {
  const takesValue = /^--(?:root|articles|out|site-url|now|amp-validator)$/;
  return argv.some((argument, index) => !argument.startsWith("-") && !takesValue.test(argv[index - 1] ?? ""));
}
