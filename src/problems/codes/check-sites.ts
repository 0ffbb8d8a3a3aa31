import type { Code } from "../code.ts";

/** Of sitemaps, lists of feeds and pages, in `broadsheet check DIST`. */
export const checkSitesCodes = {
  "check-sitemap-empty": {
    level: "error",
    says: "The sitemap lists nothing, which its schema does not allow.",
    cure: "List one address at least, or leave the file out.",
  },
  "check-sitemap-long": {
    level: "error",
    says: "The sitemap lists {count} addresses; 50,000 are read.",
    cure: "Divide it and write an index of the parts.",
  },
  "check-sitemap-large": {
    level: "error",
    says: "The sitemap has {megabytes} MB; 50 MiB are read.",
    cure: "Divide it and write an index of the parts.",
  },
  "check-sitemap-address": {
    level: "error",
    says: "“{address}” in the sitemap is no whole web address in ASCII.",
    cure: "Write the whole address, percent-encoded.",
  },
  "check-sitemap-foreign": {
    level: "warning",
    says: "{address} does not belong to {host}, for which this sitemap may speak.",
    cure: "List addresses of the sitemap's own host alone.",
  },
  "check-sitemap-twice": {
    level: "warning",
    says: "The sitemap lists {address} more than once.",
    cure: "List every address once.",
  },
  "check-sitemap-value": {
    level: "error",
    says: "“{value}” is not what {element} may hold.",
    cure: "Correct it or leave the element out; search engines do without it.",
  },
  "check-news-missing": {
    level: "error",
    says: "An article in the news sitemap has no {element}, which is required.",
    cure: "Add it.",
  },
  "check-news-language": {
    level: "error",
    says: "The language “{language}” of a publication is not in the form of news sitemaps.",
    cure: "Write two or three letters, or `zh-cn` or `zh-tw`.",
  },
  "check-news-old": {
    level: "warning",
    says: "An article of {date} stands in the news sitemap, which is for the last two days.",
    cure: "Take it out; the ordinary sitemap keeps it.",
  },
  "check-news-long": {
    level: "error",
    says: "The news sitemap lists {count} articles; 1,000 are read.",
    cure: "Divide it and write an index of the parts.",
  },
  "check-hreflang-self": {
    level: "warning",
    says: "{address} lists its versions in other languages, but not itself.",
    cure: "List the page itself among them.",
  },
  "check-hreflang-relative": {
    level: "warning",
    says: "The version in another language “{href}” is not a whole address.",
    cure: "Write it with `https://` and the host.",
  },
  "check-hreflang-return": {
    level: "warning",
    says: "The page names {other} as its version in another language, which does not name it in return, so that search engines ignore both.",
    cure: "Let every version list all of them.",
  },
  "check-canonical-twice": {
    level: "warning",
    says: "The page names more than one canonical address, so that search engines ignore all of them.",
    cure: "Keep one.",
  },
  "check-canonical-relative": {
    level: "warning",
    says: "The canonical address “{href}” is not whole.",
    cure: "Write it with `https://` and the host.",
  },
  "check-opml-version": {
    level: "error",
    says: "The version of OPML is given as “{version}”, which does not exist.",
    cure: 'Write `<opml version="2.0">`.',
  },
  "check-opml-address": {
    level: "warning",
    says: "An outline of the type {type} has no {attribute}, so that readers have nothing to subscribe to.",
    cure: "Add the feed's address.",
  },
  "check-opml-title": {
    level: "warning",
    says: "An outline of the type rss has no title.",
    cure: "Add the feed's title.",
  },
  "check-opml-type": {
    level: "warning",
    says: "An outline has a feed's attributes and does not say that it is one.",
    cure: 'Write `type="rss"`.',
  },
  "check-target-missing": {
    level: "error",
    says: "{address} belongs to this site and is not in the folder, so that readers who follow it find nothing; it is named in {files}.",
    cure: "Publish the page or file, or take the link out; --site-url names another address for the folder.",
  },
  "check-target-moved": {
    level: "warning",
    says: "{address} is a page that only leads on, to {next}; search engines and many readers do not follow it.",
    cure: "Name the address to which it leads.",
  },
  "check-link-missing": {
    level: "info",
    says: "{address} belongs to this site and is not in the folder; it is named in {files}.",
    cure: "Publish the page or file, or take the link out; nothing needs to be done when another system publishes it.",
  },
  "check-amp": {
    level: "error",
    says: "AMP's validator refuses the page: {message}.",
    cure: "Correct the page, or take the attribute `amp` from it.",
  },
  "check-amp-warning": {
    level: "warning",
    says: "AMP's validator warns of the page: {message}.",
    cure: "Correct the page.",
  },
  "check-amp-unavailable": {
    level: "warning",
    says: "{count} AMP pages were not held against AMP's validator: {reason}.",
    cure: "Install the package amphtml-validator beside Broadsheet, and name a copy of https://cdn.ampproject.org/v0/validator_wasm.js with --amp-validator where the network cannot be reached.",
  },
} as const satisfies Record<string, Code>;
