import type { Code } from "../code.ts";

export const outputCodes = {
  "flood-stopped": {
    level: "stop",
    says: "Nothing was written, because the feed {feed} would announce {count} articles older than {days} days as new, “{title}” among them; {limit} are allowed. Feeds with too many: {feeds}.",
    cure: "Look at `broadsheet diff`; if readers should see them, build once with --allow-flood, or raise `feeds.flood.items`.",
  },
  "published-feed-unreadable": {
    level: "warning",
    says: "The published feed {path} cannot be compared: {reason}.",
    cure: "Build the site; the feed is written anew.",
  },
  "output-path-invalid": {
    level: "stop",
    says: "Nothing was written, because the path {path} cannot be used in the output folder: {reason}.",
    cure: "Change the slug, section or file name that the path is made of.",
  },
  "output-path-clash": {
    level: "stop",
    says: "Nothing was written, because {first} and {second} cannot both stand in the output folder: a file system that ignores upper and lower case takes them for one, or one is a file where the other needs a folder.",
    cure: "Give one of the two articles, sections or files another slug or name.",
  },
  "output-blocked": {
    level: "error",
    says: "{outputs} could not be written, because {obstacle} in the output folder is {what}.",
    cure: "Move {obstacle} out of the output folder, or choose another output folder with --out, and build again.",
  },
  "copy-failed": {
    level: "error",
    says: "{path} could not be written, because its source {source} cannot be read: {reason}.",
    cure: "Put the file back or make it readable, and build again.",
  },
  "write-failed": {
    level: "stop",
    says: "The build stopped at {path} in the output folder: {reason}.",
    cure: "{remedy}, then build again: what was written so far stays, and the next build completes the rest.",
  },
  "cache-unwritable": {
    level: "warning",
    says: "Nothing is remembered for the next build, which will be slow, because .broadsheet/cache cannot be written: {reason}.",
    cure: "Free the disk, or let the user who runs the build write there; if a file stands in its place, delete it.",
  },
  "state-blocked": {
    level: "stop",
    says: "Nothing was written, because {path} in the output folder is {what}, and Broadsheet keeps its own records there.",
    cure: "Move {path} out of the output folder and build again.",
  },
  "output-locked": {
    level: "stop",
    says: "Nothing was written, because another build is writing to {path}: {holder}.",
    cure: "Wait for it to finish; if that process no longer runs, delete the file .broadsheet/lock in the output folder.",
  },
  "manifest-damaged": {
    level: "warning",
    says: "The record of published files, {path} in the output folder, cannot be used in full: {reason}.",
    cure: "Delete by hand what should no longer be published; the record was written anew.",
  },
  "prune-blocked": {
    level: "warning",
    says: "No longer published but still in the output folder: {outputs}, because {obstacle} is {what}.",
    cure: "Replace {obstacle} by a real folder or remove it, and build again.",
  },
} as const satisfies Record<string, Code>;
