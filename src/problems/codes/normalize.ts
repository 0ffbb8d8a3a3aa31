import type { Code } from "../code.ts";

export const normalizeCodes = {
  "title-missing": {
    level: "error",
    says: "The article has no title: neither a `title` in the front matter nor a heading in the text.",
    cure: "Add a line such as `title: Ferries return to the harbour` to the front matter.",
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
  "flag-unreadable": {
    level: "error",
    says: "`{key}` must be true or false. The article is held back, since it may not be meant for readers yet.",
    cure: "Write true or false without quotes.",
  },
  "status-unknown": {
    level: "error",
    says: "The status “{status}” is unknown. The article is held back, since it may not be meant for readers yet.",
    cure: "Write draft or published; embargoes, expiry and withdrawal have fields of their own.",
  },
  "type-unknown": {
    level: "warning",
    says: "The type “{type}” is unknown; the article is taken for news.",
    cure: "Use news, opinion, analysis, review, live, feature, interview, obituary or sponsored.",
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
  "withdrawn-incomplete": {
    level: "warning",
    says: "The article is withdrawn, but the {part} is missing or cannot be read. It left every feed all the same.",
    cure: 'Write `withdrawn: {date: 2026-11-23, notice: "Why the article was withdrawn"}`.',
  },
  "correction-incomplete": {
    level: "error",
    says: "A correction lacks its date or its text.",
    cure: 'Write each as `- {date: 2026-11-23, text: "What was wrong and what is right"}`.',
  },
  "related-unusable": {
    level: "warning",
    says: "A related article has no title or no usable address and is left out.",
    cure: "Write each as `- {title: …, url: https://…}`.",
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
