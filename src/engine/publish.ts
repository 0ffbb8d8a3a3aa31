import { dirname, join } from "node:path";

import { systemCode } from "../base/system-error.ts";
import type { LastGood } from "../load/last-good.ts";
import { saveLedger } from "../load/ledger.ts";
import type { Instant } from "../model/brand.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Output, WriteReport } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Memory } from "../model/registry.ts";
import type { Normalized } from "../normalize/normalize.ts";
import type { SiteFacts } from "../render/page/site.ts";
import { channelLedger } from "../select/plan.ts";
import type { PartReader } from "../write/parts.ts";
import { writeOutputs, type Written } from "../write/write.ts";
import type { Cache } from "./cache.ts";
import type { Folders } from "./folders.ts";
import { siteInputs } from "./inputs.ts";
import { templatesFolder } from "./packaged.ts";
import type { Memo } from "./memo.ts";
import type { ProblemBook } from "./problem-book.ts";
import { byFile } from "./problem-list.ts";
import type { Setup } from "./protocol.ts";
import { asBefore } from "./recipe.ts";
import type { RenderedArticles } from "./rendering.ts";
import { saveState } from "./save.ts";
import type { Sources } from "./sources.ts";
import type { Summary } from "./state.ts";
import type { Stories } from "./stories.ts";

/** What is to be published, and what it came from. */
export interface Site {
  readonly plan: FeedPlan;
  readonly facts: SiteFacts;
  readonly links: Setup["links"];
  readonly outputs: readonly Output[];
  readonly stories: Stories;
  readonly rendered: Omit<RenderedArticles, "pages" | "fragments">;
}

/** What a build that writes works with. */
export interface Press {
  readonly folders: Folders;
  readonly cache: Cache;
  readonly parts: PartReader;
  /** The last build, where it is of use. */
  readonly memo: Memo | undefined;
  /** When reading began, by the disk's clock, in milliseconds. */
  readonly began: number;
  readonly sources: Sources;
  readonly good: LastGood;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Published {
  readonly report: WriteReport;
  readonly entries: Written["entries"];
  /** Whether every output is in its place. */
  readonly isComplete: boolean;
}

/** Writes what changed. */
export function publish(site: Site, memory: Memory, press: Press, problems: ProblemBook): Published {
  const { folders, cache, parts, memo, sources, good, onProgress } = press;
  const { plan, stories } = site;
  const after = { articles: stories.normalized.ledger, channels: channelLedger(plan, memory.channels) };
  cache.invalidate();
  // Ids are kept before anybody can see them.
  problems.addBelow(saveLedger(folders.folder, memory, after));
  const outputs = memo === undefined ? site.outputs : site.outputs.map((output) => asBefore(output, memo));
  const { value, problems: found } = writeOutputs(folders.out, outputs, { onProgress, readSlice: parts.read });
  problems.add(found);
  const broken = new Set(stories.held);
  good.keep(
    (file) => !broken.has(file),
    (file) => sources.files.has(file),
  );
  const { entries, ...report } = value;
  return { report, entries, isComplete: found.length === 0 };
}

/** Keeps for the next build what this one knows. One that cannot be kept costs that build its time, and nothing else. */
export function remember(
  site: Site,
  { entries }: Published,
  { folders, cache, began, sources }: Press,
  summary: Summary,
  {
    front,
    assets,
    now,
  }: { readonly front: readonly Problem[]; readonly assets: Iterable<string>; readonly now: number },
): void {
  const { root, folder, out } = folders;
  const { rendered, facts, links, outputs, stories } = site;
  const asked = new Set([...assets, ...rendered.assets]);
  const finish = {
    out,
    began,
    now,
    until: validUntil(summary, stories.normalized, now),
    summary,
    sources,
    inputs: [
      ...siteInputs(root, folder, templatesFolder),
      ...[...asked].flatMap((path) => [join(folder, path), dirname(join(folder, path))]),
    ],
    made: rendered.made,
    common: rendered.common,
    facts,
    links,
    front: front.toSorted(byFile),
    outputs,
    entries,
  };
  try {
    saveState(cache, finish, folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Milliseconds. */
const year = 366 * 86_400_000;

/** When time alone next changes what is published or said of it. */
function validUntil({ nextDue }: Summary, { stories, turnsAt = Infinity as Instant }: Normalized, now: number): number {
  // Dates so far ahead are reported.
  const far = stories.map(({ article }) => article.publishedAt.instant - year).filter((at) => at > now);
  const first = Math.min(turnsAt, nextDue === undefined ? Infinity : Date.parse(nextDue.at));
  return far.reduce((earliest, at) => Math.min(earliest, at), first);
}
