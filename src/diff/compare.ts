import type { FeedDiff, StoryChange } from "../model/diff.ts";
import type { Instant } from "../model/brand.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { PublishedFeeds, PublishedItem } from "../model/published.ts";
import { byCodeUnit } from "../base/order.ts";
import { itemOf, marksOf } from "./item.ts";

/** Milliseconds. */
const day = 86_400_000;

/**
 * What subscribers will see when the feeds of a plan take the place of `before`. Feeds without items are taken for feeds
 * that nobody reads yet: a reader of theirs has seen nothing.
 *
 * @param days an article is old when it was published so long ago
 */
export function compareFeeds(
  before: PublishedFeeds,
  { channels, visible }: Pick<FeedPlan, "channels" | "visible">,
  now: Instant,
  days: number,
): FeedDiff {
  const living = new Set<string>(visible.map(({ id }) => id));
  const after: PublishedFeeds = new Map(channels.map(({ dir, articles }) => [dir, articles.map(itemOf)]));
  const stories = new Map<string, StoryChange & { readonly feeds: string[] }>();
  const add = (feed: string, change: Omit<StoryChange, "feeds">): void => {
    const key = `${change.kind} ${change.id}`;
    const known = stories.get(key);
    if (known === undefined) stories.set(key, { ...change, feeds: [feed] });
    else known.feeds.push(feed);
  };
  for (const { dir, kind, count } of channels) {
    const [former, items] = [before.get(dir) ?? [], after.get(dir) ?? []];
    if (former.length === 0) continue;
    // A full feed lets go of its oldest items: nobody misses them. Custom feeds may have another order.
    const last = count > items.length ? (items.at(-1)?.published ?? "") : undefined;
    const isPushedOut = ({ id, published }: Pick<PublishedItem, "id" | "published">): boolean =>
      last !== undefined && living.has(id) && (kind === "custom" || published <= last);
    for (const change of changesOf(former, items, now - days * day))
      if (change.kind !== "gone" || !isPushedOut(change)) add(dir, change);
  }
  const had = (feeds: PublishedFeeds, dir: string): boolean => (feeds.get(dir)?.length ?? 0) > 0;
  return {
    stories: [...stories.values()].toSorted(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byCodeUnit(b.published, a.published) || byCodeUnit(a.id, b.id),
    ),
    feeds: {
      appear: [...after.keys()].filter((dir) => had(after, dir) && !had(before, dir)),
      empty: [...after.keys()].filter((dir) => !had(after, dir) && had(before, dir)),
      vanish: [...before.keys()].filter((dir) => !after.has(dir)),
    },
  };
}

/** What needs an editor's eye comes first. */
const kinds: readonly StoryChange["kind"][] = ["id-changed", "re-announced", "new", "updated", "moved", "gone"];

function changesOf(
  before: readonly PublishedItem[],
  after: readonly PublishedItem[],
  oldest: number,
): Omit<StoryChange, "feeds">[] {
  const byId = new Map(before.map((item) => [item.id, item]));
  const byMark = new Map(before.flatMap((item) => marksOf(item).map((mark) => [mark, item])));
  const present = new Set(after.map(({ id }) => id));
  const found: Omit<StoryChange, "feeds">[] = [];
  const replaced = new Set<PublishedItem>();
  for (const item of after) {
    const { id, url, title, published } = item;
    const story = { id, url, title, published };
    const known = byId.get(id);
    const [namesake] = marksOf(item).flatMap((mark) => byMark.get(mark) ?? []);
    if (known !== undefined) {
      if (known.url !== url) found.push({ kind: "moved", ...story, former: known.url });
      if (known.modified !== item.modified || known.title !== title) found.push({ kind: "updated", ...story });
    } else if (namesake !== undefined && !present.has(namesake.id)) {
      replaced.add(namesake);
      found.push({ kind: "id-changed", ...story, former: namesake.id });
    } else found.push({ kind: Date.parse(published) < oldest ? "re-announced" : "new", ...story });
  }
  for (const item of before) {
    if (present.has(item.id) || replaced.has(item)) continue;
    const { id, url, title, published } = item;
    found.push({ kind: "gone", id, url, title, published });
  }
  return found;
}
