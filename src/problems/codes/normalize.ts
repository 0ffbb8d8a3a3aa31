import type { Code } from "../code.ts";

export const normalizeCodes = {
  "title-missing": {
    level: "error",
    says: "The article has no title: neither a `title` in the front matter nor a heading in the text.",
    cure: "Add a line such as `title: Ferries return to the harbour` to the front matter.",
  },
  "headline-long": {
    level: "info",
    says: "The headline has {count} characters; search engines, apps and phones cut it at about {limit}.",
    cure: "Shorten it, or put part of it into the standfirst.",
  },
  "article-brief": {
    level: "info",
    says: "The text has {count} words; readers who open the page find next to nothing.",
    cure: "Check that the text is complete.",
  },
  "article-long": {
    level: "info",
    says: "The text has {count} words, some {minutes} minutes of reading; every feed of the article carries them all.",
    cure: "Write `feedText: summary` if readers of feeds should come to the page for it, or divide the article.",
  },
  "field-not-text": {
    level: "warning",
    says: "`{key}` is not a text and is ignored.",
    cure: "Write one line of text after the colon, in quotes if it holds a colon or a hash sign.",
  },
  "field-markup-removed": {
    level: "info",
    says: "`{key}` holds markup or a template tag ({sample}), which was taken out: it is shown as plain text.",
    cure: "Write plain text; nothing needs to be done if it reads right without the tag.",
  },
  "field-unknown": {
    level: "info",
    says: "`{key}` is no field that Broadsheet knows{hint}.",
    cure: "Correct the name if it is a slip; otherwise nothing needs to be done, the field is kept and not shown.",
  },
  "type-unknown": {
    level: "warning",
    says: "The type “{type}” is unknown; the article is taken for news.",
    cure: "Use news, opinion, analysis, review, live, feature, interview, obituary or sponsored.",
  },
  "feed-text-unknown": {
    level: "warning",
    says: "`feedText` says “{text}”, which is neither full nor summary; feeds give the summary alone.",
    cure: "Write `feedText: full` or `feedText: summary`.",
  },
  "language-unknown": {
    level: "warning",
    says: "The language “{language}” is no language tag; the site's language is taken.",
    cure: "Write a tag such as en, de-CH, ar or zh-Hant.",
  },
  "alias-unusable": {
    level: "warning",
    says: "The old address “{address}” cannot lead to the article: {reason}.",
    cure: "Write the path it had on this site, for example /2017/06/talks/, or remove it.",
  },
  "alias-clash": {
    level: "warning",
    says: "The old address {address} belongs to {other} already and leads there.",
    cure: "Take it from one of the two articles.",
  },
  "address-shared": {
    level: "info",
    says: "{other} has the address that this article's name would give it, so the day or the folder was added: {page}.",
    cure: "Nothing needs to be done; write a `slug` for another address.",
  },
  "address-unusable": {
    level: "warning",
    says: "The canonical address “{address}” is no http or https address and is ignored.",
    cure: "Write the whole address, beginning with https://.",
  },
  "related-unusable": {
    level: "warning",
    says: "A related article has no title or no usable address and is left out.",
    cure: "Write each as the other article's file, or as `- {title: …, url: https://…}`.",
  },
  "related-hidden": {
    level: "info",
    says: "The related article {address} is not for readers now; it appears here when it does.",
    cure: "Nothing needs to be done.",
  },
  "related-unknown": {
    level: "warning",
    says: "The related article {address} does not exist here and is left out.",
    cure: "Name the other article's file, relative to this one or from the articles folder with a slash in front, or its address.",
  },
  "link-unknown": {
    level: "warning",
    says: "The text links to {path}, and there is no such article. The link's words stay without it.",
    cure: "Correct the path; it is relative to the article's file, or to the articles folder with a slash in front.",
  },
  "link-hidden": {
    level: "info",
    says: "The text links to {path}, which readers may not see now. The link appears when that article does.",
    cure: "Nothing needs to be done.",
  },
  "translation-unknown": {
    level: "warning",
    says: "The translation {target} is neither an article of this site nor an address.",
    cure: "Name the other article's file below the articles folder, or its whole address.",
  },
} as const satisfies Record<string, Code>;
