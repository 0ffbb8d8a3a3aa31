import type { Article } from "../model/article.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Instant } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedItem } from "../model/published.ts";
import type { FloodLimit } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { itemOf, marksOf } from "./item.ts";

/** Milliseconds. */
const day = 86_400_000;

/**
 * A problem for the feed that would announce the most old articles as new, when there are more than the limit allows. An
 * article that comes back because another was withdrawn does not count: a withdrawal must never have to wait.
 *
 * @param published what subscribers of the channel in a folder have; `undefined` where no document stands
 * @param publishedIds the ids of that, where they are known for less
 */
export function floodProblems(
  { channels, visible }: Pick<FeedPlan, "channels" | "visible">,
  published: (dir: string) => readonly PublishedItem[] | undefined,
  { items: limit, days }: FloodLimit,
  now: Instant,
  publishedIds: (dir: string) => ReadonlySet<string> | undefined = () => undefined,
): Problem[] {
  let living: ReadonlySet<string> | undefined;
  let worst: { readonly feed: string; readonly count: number; readonly title: string } | undefined;
  let feeds = 0;
  for (const { dir, articles } of channels) {
    const aged = articles.filter(({ publishedAt }) => publishedAt.instant < now - days * day);
    // Most feeds hold too few for a flood, and need not be read.
    if (aged.length <= limit) continue;
    const newTo = (ids: ReadonlySet<string>): Article[] => aged.filter(({ id }) => !ids.has(id));
    const known = publishedIds(dir);
    if (known !== undefined && newTo(known).length <= limit) continue;
    const before = published(dir) ?? [];
    if (before.length === 0) continue;
    const old = newTo(new Set(before.map(({ id }) => id)));
    if (old.length <= limit) continue;
    living ??= new Set(visible.map(itemOf).flatMap((item) => [item.id, ...marksOf(item)]));
    const count = old.length - withdrawnOf(before, living);
    if (count <= limit) continue;
    feeds += 1;
    if (count > (worst?.count ?? 0)) worst = { feed: dir === "" ? "/" : dir, count, title: old[0]?.headline ?? "" };
  }
  return worst === undefined ? [] : [problem("flood-stopped", {}, { ...worst, feeds, limit, days })];
}

/**
 * How many items are no longer published. What other articles pushed out of a full feed is, and so is what has another id.
 *
 * @param living ids and marks of all that is published
 */
function withdrawnOf(before: readonly PublishedItem[], living: ReadonlySet<string>): number {
  return before.filter((item) => ![item.id, ...marksOf(item)].some((mark) => living.has(mark))).length;
}
