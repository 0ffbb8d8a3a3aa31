import type { Code } from "../code.ts";

export const shortcodesCodes = {
  "template-tag-converted": {
    level: "info",
    says: "Tags of another publishing system became what they show ({count}, the first is `{sample}`).",
    cure: "Nothing needs to be done; docs/shortcodes.md says what becomes of each.",
  },
  "template-tag-unwrapped": {
    level: "info",
    says: "Tags that only arrange what stands between them went, and it stays ({count}, the first is `{sample}`).",
    cure: "Nothing needs to be done; check that the parts read well one after the other.",
  },
  "template-tag-shown": {
    level: "info",
    says: "Examples of tags are shown as text ({count}, the first is `{sample}`).",
    cure: "Nothing needs to be done.",
  },
  "template-comment-removed": {
    level: "info",
    says: "Comments for the writer or another publishing system were removed ({count}, the first is `{sample}`).",
    cure: "Nothing needs to be done.",
  },
  "layout-mark-removed": {
    level: "info",
    says: "Marks that only concern another system's layout were removed ({count}, the first is `{sample}`).",
    cure: "Nothing needs to be done.",
  },
  "module-code-removed": {
    level: "info",
    says: "Lines that import or export program code were removed ({count}, the first is `{sample}`).",
    cure: "Nothing needs to be done.",
  },
  "template-tag-removed": {
    level: "warning",
    says: "The tag `{name}` was removed, since what it would show is not known ({count}, the first is `{sample}`).",
    cure: "Write what readers should see as Markdown: a picture, a link, or a video's address on a line of its own.",
  },
  "template-words-kept": {
    level: "warning",
    says: "The tag `{name}` is not known: it went, and the words in it stay ({count}, the first is `{sample}`).",
    cure: "Check that the sentence reads well, and write the words without the tag.",
  },
  "template-pair-unknown": {
    level: "warning",
    says: "The tag `{name}` is not known: it went, and what stands between it and its end stays ({count}, the first is `{sample}`).",
    cure: "Check that the passage reads well, and delete the tags.",
  },
  "template-tag-unclosed": {
    level: "warning",
    says: "A tag begins and never ends, so it is shown as it stands and what follows is not lost ({count}, the first is `{sample}`).",
    cure: "Write the end, delete the tag, or write it as code between backticks.",
  },
  "template-expression-removed": {
    level: "warning",
    says: "Values that another publishing system fills in were removed ({count}, the first is `{sample}`).",
    cure: "Write the value itself; to show braces, write them as code between backticks.",
  },
  "template-logic-removed": {
    level: "warning",
    says: "Instructions to another publishing system are not executed ({count}, the first is `{sample}`): the first branch of a condition and captured text stay, what a loop repeats goes.",
    cure: "Write what readers should see, and delete the instructions.",
  },
} as const satisfies Record<string, Code>;
