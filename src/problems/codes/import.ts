import type { Code } from "../code.ts";

export const importCodes = {
  "import-too-large": {
    level: "error",
    says: "The page has {size} kilobytes; {limit} are read.",
    cure: "Save the page without its pictures, or copy its text and import that.",
  },
  "import-hostile": {
    level: "error",
    says: "The page is not read: {reason}.",
    cure: "Copy the page's text and import that.",
  },
  "import-encoding": {
    level: "warning",
    says: "{count} characters are no {encoding} and could not be read.",
    cure: "Look for � in what was imported, and save the source again as UTF-8.",
  },
  "import-no-text": {
    level: "error",
    says: "No article was found: the page has neither a headline nor a text.",
    cure: "Save the page once it is complete, or copy its text and import that.",
  },
  "import-no-feed": {
    level: "error",
    says: "The file is no RSS, Atom or JSON feed.",
    cure: "Name what it is with `--from`: page, html, rss, atom, json or wxr.",
  },
  "import-no-export": {
    level: "error",
    says: "The file is no export of WordPress.",
    cure: "Use Tools > Export in WordPress, or `--from rss` if this is a feed.",
  },
  "import-no-items": {
    level: "error",
    says: "The archive holds no article.",
    cure: "Export it again; a feed without items has nothing to import.",
  },
  "import-json": {
    level: "error",
    says: "The file is not valid JSON: {reason}.",
    cure: "Download the feed again.",
  },
  "import-truncated": {
    level: "error",
    says: "The file breaks off before its end. The items before this line were imported.",
    cure: "Export or download it again, and repeat the import: what is there already is passed over.",
  },
  "import-not-well-formed": {
    level: "warning",
    says: "The XML is wrong here ({reason}); the rest was read as far as that is possible.",
    cure: "Compare the articles near this line with the original.",
  },
  "import-more-pages": {
    level: "warning",
    says: "The feed goes on at {url}.",
    cure: "Download that as well and import it.",
  },
  "import-item-too-large": {
    level: "error",
    says: "Item {number} is too large for an article and was not imported.",
    cure: "Divide it, or take out what is no text.",
  },
  "import-item-unreadable": {
    level: "error",
    says: "Item {number} was not imported: {reason}.",
    cure: "Copy its text from the page.",
  },
  "import-item-empty": {
    level: "error",
    says: "Item {number} has neither a title nor a text and was not imported.",
    cure: "Nothing needs to be done if it was a placeholder.",
  },
  "import-item-twice": {
    level: "warning",
    says: "Item {number} has the id {id}, as item {other} has. Only the first was imported.",
    cure: "See whether the two are one article.",
  },
  "import-title-missing": {
    level: "warning",
    says: "“{title}” has no headline; it was written as a draft under its first words.",
    cure: "Write a `title` and remove `draft: true`.",
  },
  "import-date-missing": {
    level: "warning",
    says: "“{title}” has no date; it was written as a draft.",
    cure: "Write a `date` and remove `draft: true`, or import it again with `--date`.",
  },
  "import-body-empty": {
    level: "warning",
    says: "“{title}” has no text.",
    cure: "Copy the text from the original.",
  },
  "import-correction-undated": {
    level: "warning",
    says: "A note of correction has no date that can be read and stays in the text: “{text}”.",
    cure: "Move it to `corrections` in the front matter, with its date.",
  },
  "import-id-changes": {
    level: "warning",
    says: "The id “{id}” of “{title}” is no address or URN as Atom demands, or is written unusually. It is published as another one, so that those who read the old feed see the article once more.",
    cure: "Nothing can be done without a change of id; the old one stays in the front matter.",
  },
  "import-known": {
    level: "info",
    says: "“{title}” is there already: {file}.",
    cure: "Nothing needs to be done.",
  },
  "import-slug-taken": {
    level: "info",
    says: "“{title}” was given the slug {slug}, since {other} is another article's.",
    cure: "Nothing needs to be done; choose another `slug` before it is published if you like.",
  },
  "import-password": {
    level: "warning",
    says: "Item {number} “{title}” was behind a password; it was written as a draft.",
    cure: "Remove `draft: true` when everybody may read it.",
  },
  "import-shared-block": {
    level: "warning",
    says: "Item {number} holds a block that several posts share; its text is not part of the export.",
    cure: "Copy the block's text from the original.",
  },
  "import-unwritable": {
    level: "error",
    says: "{file} cannot be written: {reason}.",
    cure: "Make the folder writable, and repeat the import: what is there already is passed over.",
  },
} as const satisfies Record<string, Code>;
