import type { Code } from "../code.ts";

export const configCodes = {
  "config-missing": {
    level: "stop",
    says: "There is no broadsheet.yaml in {path}.",
    cure: "Write one with at least `site: {title: …, description: …, url: https://…, publisher: {name: …}}`, or run `broadsheet init DIR` for a working example.",
  },
  "config-unreadable": {
    level: "stop",
    says: "broadsheet.yaml cannot be read: {reason}.",
    cure: "Make the file readable for the user that runs Broadsheet.",
  },
  "config-syntax": {
    level: "stop",
    says: "broadsheet.yaml is not valid YAML: {reason}.",
    cure: "Correct the line; text with a colon or a hash sign needs quotes.",
  },
  "config-unknown-key": {
    level: "stop",
    says: "The configuration has no option `{key}`{hint}.",
    cure: "Correct the name or remove the line; docs/configuration.md lists every option.",
  },
  "config-value": {
    level: "stop",
    says: "The option `{key}` {reason}.",
    cure: "Correct the value; docs/configuration.md describes it.",
  },
  "config-required": {
    level: "stop",
    says: "The required option `{key}` is missing.",
    cure: "Add it to broadsheet.yaml; docs/configuration.md describes it.",
  },
  "config-picture": {
    level: "warning",
    says: "The picture `{key}` cannot be used: {path} {reason}.",
    cure: "Give an https address, or the path of a png, jpg, gif or webp file below the articles folder.",
  },
  "podcast-image": {
    level: "warning",
    says: "Directories refuse {path} as the cover of the podcast: {reason}.",
    cure: "Give a square png or jpg file of at least 1400 and at most 3000 pixels as `podcast.image`.",
  },
  "podcast-owner-missing": {
    level: "warning",
    says: "The podcast has no owner: directories such as Spotify cannot ask who it belongs to, and the W3C validator warns of it.",
    cure: "Give `podcast.owner: {email: …}` an address that everybody may read.",
  },
  "feed-filter-unknown": {
    level: "warning",
    says: "The feed {feed} asks for “{name}” among its `{point}`, but no published article has it{hint}.",
    cure: "Correct the name in `feeds.custom`, or leave it when such an article is still to come.",
  },
  "now-unreadable": {
    level: "stop",
    says: "“{text}” is no date for --now.",
    cure: "Write it as 2026-11-23T12:00:00+08:00, or as 2026-11-23 12:00 in the site's time zone.",
  },
  "folders-overlap": {
    level: "stop",
    says: "The output folder {out} lies inside the articles folder {folder}, or holds it or the site's root.",
    cure: "Choose an output folder of its own with --out.",
  },
} as const satisfies Record<string, Code>;
