import { defined } from "../base/defined.ts";
import { lastBuild, lastLook } from "../journal/builds.ts";
import { readArguments, UsageError } from "./arguments.ts";
import type { Command, Terminal } from "./command.ts";
import { siteFrom } from "./site-options.ts";

const options = {
  root: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  "on-calendar": { type: "boolean" },
} as const;

export const nextCommand: Command = {
  help: `Usage: broadsheet next [options]

Says when the site must be built again though nobody changes anything: the next embargo, schedule, update or expiry, or an
article that gets too old for a list. It knows this from the last build, and reads no article.

Options:
  --root DIR       the site's root, which holds broadsheet.yaml (default: the current folder)
  --out DIR        where the site is published (default: dist below the root)
  --json           one JSON object: next, event, built, looked (RFC 3339, UTC); what is not known is left out
  --on-calendar    as systemd's OnCalendar takes it: 2026-11-24 12:00:00 UTC

Exit codes: 0 an instant is printed, 1 there is none (no build is known, or nothing falls due), 2 usage.
`,
  run: async (argv, terminal) => {
    const { values } = readArguments(argv, options, 0);
    if (values.json === true && values["on-calendar"] === true)
      throw new UsageError("--json and --on-calendar exclude each other");
    const { root, out } = siteFrom(values, terminal);
    const build = lastBuild(root, out, true);
    const { nextDue, nextEvent, at } = build ?? {};
    const looked = build && lastLook(root);
    if (values.json === true) {
      const found = { next: nextDue, event: nextEvent, built: at, looked: looked && new Date(looked).toISOString() };
      terminal.out(`${JSON.stringify(defined(found))}\n`);
    } else if (nextDue === undefined) {
      const words = build === undefined ? `no build of ${out} is known; run broadsheet build` : "nothing falls due";
      terminal.err(`broadsheet: ${words}\n`);
    } else if (values["on-calendar"] === true) terminal.out(`${nextDue.replace("T", " ").replace("Z", " UTC")}\n`);
    else printNext(nextDue, at ?? "", terminal);
    return nextDue === undefined ? 1 : 0;
  },
};

function printNext(next: string, built: string, { out }: Terminal): void {
  const minutes = Math.round((Date.parse(next) - Date.now()) / 60_000);
  const span = durationText(Math.abs(minutes));
  out(`${next}, ${minutes < 0 ? `${span} ago` : `in ${span}`}, as the build of ${built.slice(0, 19)}Z knows\n`);
}

function durationText(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
