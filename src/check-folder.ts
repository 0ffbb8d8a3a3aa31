import { FolderCheck, mayBeChecked, type FolderCounts } from "./check/folder.ts";
import { SiteGuess, selfAddress } from "./check/site.ts";
import { Targets } from "./check/targets.ts";
import { loadAmpValidator } from "./load/amp-validator.ts";
import { listPublished, readHead, readPublished } from "./load/published.ts";
import type { AbsoluteUrl, Instant } from "./model/brand.ts";
import type { Progress } from "./model/build.ts";
import type { Problem } from "./model/problem.ts";
import { problem } from "./problems/problem.ts";

export interface FolderCheckOptions {
  /** Absolute. */
  readonly folder: string;
  readonly now: Instant;
  /** Where the folder is published; ends with a slash. Default: what its feeds say. */
  readonly site?: AbsoluteUrl | undefined;
  /** A copy of AMP's validator. Default: the published one. */
  readonly ampValidator?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface FolderCheckResult {
  readonly site: AbsoluteUrl | undefined;
  readonly counts: FolderCounts;
  readonly problems: readonly Problem[];
}

/** Says how many AMP pages a folder holds without reading them whole. */
const ampRoot = /<html\b[^>]*\s(?:amp|⚡)[\s>=]/iu;

/**
 * Holds an output folder, whoever wrote it, against the rules for feeds, sitemaps, lists and pages.
 * Throws as `node:fs` does when there is no such folder.
 */
export async function checkFolder(options: FolderCheckOptions): Promise<FolderCheckResult> {
  const { folder, now, onProgress } = options;
  const listed = listPublished(folder);
  const problems: Problem[] = [...listed.problems];
  const files = listed.value.filter(({ file }) => mayBeChecked(file));
  const guess = new SiteGuess();
  let ampPages = 0;
  for (const file of files) {
    const head = readHead(file);
    if (ampRoot.test(head)) ampPages += 1;
    else if (!/\.html?$/i.test(file.file)) guess.add(file.file, selfAddress(head));
  }
  const site = options.site ?? guess.best();
  const amp = ampPages === 0 ? undefined : await loadAmpValidator(options.ampValidator);
  if (amp !== undefined && "reason" in amp)
    problems.push(problem("check-amp-unavailable", {}, { count: ampPages, reason: amp.reason }));
  const redirects = listed.value.find(({ file }) => file === "_redirects");
  const targets = new Targets(
    new Set(listed.value.map(({ file }) => file)),
    site,
    redirects === undefined ? "" : readHead(redirects),
  );
  const check = new FolderCheck({ now, site, targets, amp: typeof amp === "function" ? amp : undefined });
  for (const [index, file] of files.entries()) {
    onProgress?.({ step: "checking", done: index, total: files.length });
    const { value, problems: found } = readPublished(file);
    problems.push(...found);
    if (value !== undefined) check.add(file.file, value);
  }
  problems.push(...check.end());
  if (site === undefined && check.counts.feeds + check.counts.sitemaps > 0)
    problems.push(problem("check-site-unknown", {}));
  return { site, counts: check.counts, problems };
}
