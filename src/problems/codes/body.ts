import type { Code } from "../code.ts";

export const bodyCodes = {
  "body-too-large": {
    level: "error",
    says: "The text is longer than an article may be: {size} bytes, and the limit is {limit}.",
    cure: "Divide the article, or take out what was pasted by mistake.",
  },
  "body-output-too-large": {
    level: "error",
    says: "The text becomes more HTML than an article may have: the limit is {limit} bytes.",
    cure: "Divide the article; look for a link or picture address of great length that is used many times.",
  },
  "body-table-too-large": {
    level: "error",
    says: "A table has {cells} cells, and the limit is {limit}.",
    cure: "Show the part of the table that readers need, and link to the whole.",
  },
  "article-changed": {
    level: "error",
    says: "The file was changed while it was being published.",
    cure: "Build once more.",
  },
  "body-too-slow": {
    level: "error",
    says: "The text takes longer than {seconds} seconds to read, as only damaged or hostile text does.",
    cure: "Look for long runs of asterisks, underscores, brackets or quotation marks, and remove them.",
  },
  "body-too-much-memory": {
    level: "error",
    says: "The text needs more than {megabytes} MB of memory, as only damaged or hostile text does.",
    cure: "Look for long runs of repeated markup, huge tables or link definitions that are used many times.",
  },
  "body-nesting": {
    level: "error",
    says: "Quotations, lists or emphasis stand inside each other so deeply that the text cannot be read.",
    cure: "Look for long runs of `>`, `-`, `*` or `[` and remove them.",
  },
  "body-failed": {
    level: "error",
    says: "The text could not be turned into HTML: {reason}.",
    cure: "Report this with the article, since it is a fault of Broadsheet; meanwhile shorten the text to find the place.",
  },
  "body-script": {
    level: "warning",
    says: "Scripts were removed from the text ({count}, the first is `{sample}`): feeds and AMP pages carry none.",
    cure: "Delete them; to show a video or a post, put its address on a line of its own.",
  },
  "body-element-removed": {
    level: "warning",
    says: "HTML that feeds and AMP pages cannot carry was removed with its content ({count}, the first is `<{sample}>`).",
    cure: "Write the content as Markdown, or as a picture.",
  },
  "body-tag-unclosed": {
    level: "warning",
    says: "`<{sample}` is opened and never closed, so it is shown as it stands instead of hiding the rest of the text ({count} in all).",
    cure: "Close it, or write it as code between backticks.",
  },
  "body-unsafe-link": {
    level: "warning",
    says: "Links were removed, their text stays ({count}, the first leads to {sample}): a link leads to a web page, a mail address or a telephone number.",
    cure: "Write a whole address that begins with https://, without a user name in it.",
  },
  "body-unsafe-picture": {
    level: "warning",
    says: "Pictures were removed ({count}, the first is {sample}): a picture is a file of the articles folder or has an https address.",
    cure: "Put the file beside the article and name it there.",
  },
  "body-picture-outside": {
    level: "warning",
    says: "Pictures were removed since their paths lead outside the articles folder ({count}, the first is {sample}).",
    cure: "Put the file into the articles folder and correct the path.",
  },
  "body-picture-upgraded": {
    level: "info",
    says: "Pictures with an http address are asked for by https ({count}, the first is {sample}).",
    cure: "Write https:// if the picture can be had there; else put a copy into the articles folder.",
  },
  "body-media-removed": {
    level: "warning",
    says: "Sound or video in the text was removed since it has no web address ({count}, the first is {sample}).",
    cure: "Name sound in the front matter's `audio`; put video on a video service and its address on a line of its own.",
  },
  "body-too-deep": {
    level: "warning",
    says: "Elements that stand too deeply inside each other became plain text ({count}, the first is “{sample}”).",
    cure: "Write the passage with fewer lists or quotations inside each other.",
  },
  "body-heading-level": {
    level: "info",
    says: "Headings of the text were given other levels ({count}, the first is “{sample}”): they begin below the headline with `##` and go down one level at a time.",
    cure: "Nothing needs to be done; a first heading is `##`, one below it `###`.",
  },
  "body-embed-unknown": {
    level: "info",
    says: "Frames of other sites became links ({count}, the first shows {sample}): pages have players for YouTube, Vimeo, X and Instagram only.",
    cure: "Nothing needs to be done; give the frame a `title` that says what it shows, since that is the text of the link.",
  },
  "body-footnote-undefined": {
    level: "warning",
    says: "Footnotes are named in the text and not written ({count}, the first is [^{sample}]).",
    cure: "Add a line such as `[^{sample}]: The text of the note.`",
  },
  "body-footnote-unused": {
    level: "warning",
    says: "Footnotes are written and not named in the text ({count}, the first is [^{sample}]); they stand with the others at the end.",
    cure: "Name the note where it belongs, as in `word[^{sample}]`, or delete it.",
  },
  "body-ad-line": {
    level: "info",
    says: "Lines that only say “{sample}” became advertisement slots ({count}).",
    cure: "Nothing needs to be done; write <!-- ad --> for a slot on purpose.",
  },
  "body-caption-repeated": {
    level: "info",
    says: "Captions that stood twice stand once ({count}, the first is “{sample}”).",
    cure: "Nothing needs to be done; delete the repetition to be rid of this remark.",
  },
} as const satisfies Record<string, Code>;
