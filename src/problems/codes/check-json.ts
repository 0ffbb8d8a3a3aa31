import type { Code } from "../code.ts";

/** Of JSON Feeds, in `broadsheet check DIST`. */
export const checkJsonCodes = {
  "check-json-syntax": {
    level: "error",
    says: "The feed is not valid JSON, so that no reader takes any of it: {reason}.",
    cure: "Correct the place; nothing else in this file was looked at.",
  },
  "check-json-mark": {
    level: "error",
    says: "The feed begins with a byte order mark, at which many readers of JSON stop.",
    cure: "Save the file without it.",
  },
  "check-json-version": {
    level: "error",
    says: "The version of JSON Feed is missing or does not exist.",
    cure: 'Write `"version": "https://jsonfeed.org/version/1.1"`.',
  },
  "check-json-old": {
    level: "info",
    says: "The feed is in version 1 of JSON Feed, which has no `authors` and no `language`.",
    cure: "Move to version 1.1; readers of version 1 read it too.",
  },
  "check-json-missing": {
    level: "error",
    says: "{parent} has no `{member}`, which is required.",
    cure: "Add it.",
  },
  "check-json-advised": {
    level: "warning",
    says: "The feed has no `{member}`, which the specification strongly recommends.",
    cure: "Add it.",
  },
  "check-json-empty": {
    level: "warning",
    says: "`{member}` is empty.",
    cure: "Write something into it.",
  },
  "check-json-kind": {
    level: "error",
    says: "`{member}` is not of the kind that JSON Feed gives it: {kind}.",
    cure: "Write a value of this kind; ids are texts, even when they are numbers.",
  },
  "check-json-unknown": {
    level: "warning",
    says: "`{member}` in {parent} is no member of JSON Feed.",
    cure: "Correct the name; extensions begin with an underscore.",
  },
  "check-json-content": {
    level: "error",
    says: "The item has neither `content_html` nor `content_text`.",
    cure: "Add one of them; it may hold the summary.",
  },
  "check-json-author": {
    level: "warning",
    says: "An author has neither name, address nor picture.",
    cure: "Name the author, or leave it out.",
  },
  "check-json-author-old": {
    level: "warning",
    says: "The author stands in `author`, which version 1.1 replaces by the list `authors`.",
    cure: "Add `authors`; `author` may stay beside it for old readers.",
  },
  "check-json-next": {
    level: "error",
    says: "`next_url` leads back to this document, so that a reader that follows it never ends.",
    cure: "Leave it out on the last page.",
  },
  "check-json-heavy": {
    level: "info",
    says: "The feed has {megabytes} MB; the advice for JSON Feed is to stay below 0.25 MB.",
    cure: "Put fewer items into it and the rest on further pages.",
  },
} as const satisfies Record<string, Code>;
