import { resolve } from "node:path";

import { defined } from "../base/defined.ts";
import { terminalText } from "../base/terminal-text.ts";
import type { BuildResult } from "../model/build.ts";
import { build, BuildSession } from "../pipeline.ts";
import { type Cause, Loop } from "../watch/loop.ts";
import { SiteWatch } from "../watch/site.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { clock } from "./clock.ts";
import type { Terminal } from "./command.ts";
import { progressReporter } from "./progress.ts";
import { siteFrom, siteOptionHelp, siteOptions } from "./site-options.ts";
import { WatchReport } from "./watch-report.ts";

/** Options of commands that watch. */
const watchOptions = { ...siteOptions, poll: { type: "string" } } as const;

export const watchOptionHelp = `Options:
${siteOptionHelp}  --poll SECONDS   also build every so many seconds, for disks that do not tell of changes (network, containers)
  --json           one JSON object a line on the standard output in place of text
  --quiet          print problems only
`;

export interface WatchRun {
  readonly site: ReturnType<typeof siteFrom>;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Milliseconds. */
  readonly poll: number | undefined;
}

/** Milliseconds between builds where the system does not tell of changes; so many times as long as a build takes, at least. */
const blind = { poll: 5000, times: 10 };
/** What to raise where the system answers so. */
const limits: Readonly<Record<string, string>> = {
  ENOSPC: "; raise fs.inotify.max_user_watches",
  EMFILE: "; raise fs.inotify.max_user_instances",
};
/**
 * Milliseconds. A build after a save looks at what was saved alone; once it has been quiet for so long, and after so long
 * at the most, one looks at everything: the system may not have told of all.
 */
const wholeAfter = { quiet: 2000, atMost: 30_000 };
/**
 * A build for what falls due is made in advance, by so many milliseconds for each article that was read (a text that comes in
 * moves every list) and within these bounds, and put in its place at the instant.
 */
const lead = { perArticle: 1.5, least: 1000, most: 120_000 };
/** How long a build waits for another of the same output before it gives way, and tries again. */
const lock = { wait: 1000, retry: 2000 };
/** When to try again what a full disk or an unreadable folder stopped: nobody tells when it is mended. */
const retryAfter = 30_000;
/** Mistakes of the command line, which no change of a file can mend. */
const usageFaults = new Set(["config-missing", "now-unreadable", "folders-overlap"]);

type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

/**
 * @param own options of the command beside those of all that watch
 * @throws UsageError
 */
export function readWatchArguments(
  argv: readonly string[],
  own: Options,
  terminal: Terminal,
): { readonly run: WatchRun; readonly values: Readonly<Record<string, string | boolean | undefined>> } {
  const { values } = readArguments<Options>(argv, { ...watchOptions, ...own }, 0);
  const seconds = values["poll"] === undefined ? undefined : Number(values["poll"]);
  if (seconds !== undefined && !(seconds >= 1 && seconds <= 86_400))
    throw new UsageError("--poll needs a number of seconds, for example 5");
  const run = {
    site: siteFrom(values, terminal),
    json: values["json"] === true,
    quiet: values["quiet"] === true,
    poll: seconds && seconds * 1000,
  };
  return { run, values };
}

/**
 * Builds, then builds again after every change and whenever something falls due, until the user ends it.
 *
 * @param onBuilt called after each build
 * @returns the exit code
 */
export async function watchSite(
  { site, json, quiet, poll }: WatchRun,
  terminal: Terminal,
  onBuilt: (result: BuildResult) => Promise<void> | void = () => {},
): Promise<number> {
  const report = new WatchReport(terminal, { root: site.root, json, quiet });
  const session = new BuildSession();
  let isFirst = true;
  let isHopeless = (): void => {};
  const hopeless = new Promise<number>((settle) => (isHopeless = () => settle(2)));
  let isBlind = false;
  let milliseconds = 0;
  let read = 0;
  /** Since when builds looked at nothing but what the system told of, by `clock`. */
  let unseenSince: number | undefined;

  async function run(cause: Cause): Promise<{ due?: number; retry?: number }> {
    let started = clock();
    const progress = progressReporter(terminal, quiet || json);
    watch.begin();
    const mayFollow = unseenSince === undefined || started - unseenSince < wholeAfter.atMost;
    if (cause.kind === "change" && !isBlind && poll === undefined && mayFollow)
      session.expect(cause.paths.map((path) => resolve(site.root, path)));
    const held = cause.kind === "due" ? cause.ahead : undefined;
    const ahead = held && {
      at: held.at,
      hold: async () => {
        const isWanted = await held.hold();
        started = clock();
        return isWanted;
      },
    };
    const options = defined({ ...site, ahead, cause: cause.kind, lockWait: lock.wait, onProgress: progress.report });
    const result = await build(options, session);
    watch.end();
    unseenSince = session.hasFollowedHint ? (unseenSince ?? started) : undefined;
    progress.end();
    // Something changed while it was held: that comes first.
    if (held !== undefined && result.status === "stopped" && result.counts.stop === 0) return { due: held.at };
    read = result.articles.read;
    milliseconds = Math.round(clock() - started);
    report.print(result, cause, milliseconds);
    await onBuilt(result);
    if (isFirst && result.status === "stopped" && result.problems.some(({ code }) => usageFaults.has(code)))
      isHopeless();
    isFirst = false;
    if (result.status === "stopped")
      return { retry: result.problems.some(({ code }) => code === "output-locked") ? lock.retry : retryAfter };
    // Where the time is given, it stands still.
    const due = site.now === undefined && result.nextDue !== undefined ? Date.parse(result.nextDue.at) : undefined;
    return defined({ due });
  }

  const loop = new Loop({
    build: run,
    now: Date.now,
    // Where the system does not tell of changes, what is held may be old.
    lead: () => (isBlind || poll !== undefined ? 0 : Math.min(Math.max(lead.least, read * lead.perArticle), lead.most)),
    poll: () =>
      poll ??
      (isBlind
        ? Math.max(blind.poll, blind.times * milliseconds)
        : unseenSince === undefined
          ? undefined
          : wholeAfter.quiet),
  });
  const watch = new SiteWatch(site, {
    onChange: (path) => loop.change(terminalText(path)),
    onBlind: (code) => {
      isBlind = true;
      terminal.err(
        `broadsheet: the system does not tell of all changes (${code}${limits[code] ?? ""}). The site is built every few seconds instead.\n`,
      );
    },
  });
  try {
    loop.start();
    const stopped = terminal.stopped().then(() => {
      if (loop.isBuilding && !quiet && !json)
        terminal.err("Finishing the build that is under way; Ctrl-C once more ends at once.\n");
      return 0;
    });
    // Now that it is true.
    if (!quiet && !json) terminal.out("Watching articles, templates and broadsheet.yaml. Ctrl-C ends.\n");
    return await Promise.race([stopped, hopeless, loop.failed]);
  } finally {
    watch.close();
    await loop.stop();
    await session.close();
  }
}
