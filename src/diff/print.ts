import { terminalText } from "../base/terminal-text.ts";
import type { FeedDiff, StoryChange } from "../model/diff.ts";

const titles: Readonly<Record<StoryChange["kind"], string>> = {
  "id-changed": "Shown again, since the id is another",
  "re-announced": "Old, but new to the feed",
  new: "New",
  updated: "Updated",
  moved: "At another address, with the same id",
  gone: "Gone",
};

/** Stories of one kind, and feeds of one story, that a person reads; the rest is counted. */
const shownStories = 20;
const shownFeeds = 4;

/** What subscribers will see, for a person: a line a story. */
export function printDiff({ stories, feeds }: FeedDiff): string {
  const sections = (Object.keys(titles) as StoryChange["kind"][]).flatMap((kind) => {
    const found = stories.filter((story) => story.kind === kind);
    if (found.length === 0) return [];
    const more = found.length - shownStories;
    return [
      `${titles[kind]}: ${found.length}\n${found.slice(0, shownStories).map(line).join("")}${more > 0 ? `  … and ${more} more; --json lists every one.\n` : ""}`,
    ];
  });
  const changes = [
    ["get their first articles", feeds.appear],
    ["lose their last article and stay, empty", feeds.empty],
    ["are no longer written", feeds.vanish],
  ] as const;
  const channels = changes.flatMap(([what, dirs]) =>
    dirs.length === 0 ? [] : [`Feeds that ${what}: ${dirs.length} (${terminalText(names(dirs))})\n`],
  );
  if (sections.length + channels.length === 0) return "Nothing changes for subscribers.\n";
  return [...sections, ...channels].join("\n");
}

function line({ title, url, published, former, kind, feeds }: StoryChange): string {
  const was = kind === "moved" ? `${former ?? ""} → ${url}` : `its id was ${former ?? ""}`;
  const lines = [`  ${published.slice(0, 10)}  ${title}`, `      in ${names(feeds)}`];
  if (former !== undefined) lines.push(`      ${was}`);
  return lines.map((text) => `${terminalText(text)}\n`).join("");
}

function names(dirs: readonly string[]): string {
  const shown = dirs.slice(0, shownFeeds).map((dir) => (dir === "" ? "the main feed" : dir));
  return dirs.length > shownFeeds ? `${shown.join(", ")} and ${dirs.length - shownFeeds} more` : shown.join(", ");
}
