import type { Code } from "../code.ts";

/** Of links, hubs, pages and archives of RSS and Atom feeds, in `broadsheet check DIST`. */
export const checkLinksCodes = {
  "check-link-relation": {
    level: "warning",
    says: "The relation “{rel}” of a link is not registered.",
    cure: "Use a registered relation, or an address as the relation's name.",
  },
  "check-link-text": {
    level: "warning",
    says: "Text stands in a link of Atom, which has its address in `href`.",
    cure: "Move the address into `href`.",
  },
  "check-alternate-twice": {
    level: "error",
    says: "The element <{parent}> has two alternate links of one type and language.",
    cure: "Keep the one that leads to the page.",
  },
  "check-alternate-second": {
    level: "info",
    says: "The entry has a second alternate link; several readers open the last one.",
    cure: "Keep the one that leads to the page.",
  },
  "check-self-missing": {
    level: "warning",
    says: "The feed does not say where it is found.",
    cure: "Add an Atom link with the relation `self` and the feed's own address.",
  },
  "check-self-twice": {
    level: "warning",
    says: "The feed says more than once where it is found, so that hubs and readers may follow the wrong one.",
    cure: "Keep the feed's own address.",
  },
  "check-self-type": {
    level: "warning",
    says: "The link to the feed itself has the type {type}, which is no feed's.",
    cure: "Write `application/atom+xml` or `application/rss+xml`.",
  },
  "check-self-relative": {
    level: "warning",
    says: "The link to the feed itself, “{href}”, is not a whole address.",
    cure: "Write the feed's whole address.",
  },
  "check-self-elsewhere": {
    level: "warning",
    says: "The feed says that it is found at {href}, but by its place in the folder it is at {address}.",
    cure: "Correct the link, or name the site's address with --site-url.",
  },
  "check-hub-address": {
    level: "error",
    says: "The hub “{href}” is no web address.",
    cure: "Write the hub's whole address.",
  },
  "check-hub-without-self": {
    level: "warning",
    says: "The feed names a hub, but not itself, so that nobody can subscribe to it there.",
    cure: "Add a link with the relation `self`.",
  },
  "check-complete-paged": {
    level: "error",
    says: "The feed says that it is complete, and has a link “{rel}” to more of it.",
    cure: "Remove `fh:complete` or the link.",
  },
  "check-archive-unlinked": {
    level: "warning",
    says: "The archive document leads to no other one.",
    cure: "Link it by `prev-archive` or `next-archive`, or say `fh:complete`.",
  },
  "check-archive-current": {
    level: "warning",
    says: "The archive document does not lead to the feed that people subscribe to.",
    cure: "Add a link with the relation `current`.",
  },
  "check-archive-target": {
    level: "warning",
    says: "The link prev-archive leads to {target}, which does not say that it is an archive document.",
    cure: "Put `fh:archive` into it, or correct the link.",
  },
  "check-archive-oneway": {
    level: "warning",
    says: "The link prev-archive leads to {target}, whose next-archive does not lead back.",
    cure: "Correct one of the two links.",
  },
  "check-paging-past-end": {
    level: "error",
    says: "The document is the {end} of its pages and has a link “{rel}”.",
    cure: "Remove the link.",
  },
  "check-paging-twice": {
    level: "error",
    says: "The feed has two links “{rel}”, and a reader can follow one alone.",
    cure: "Keep one.",
  },
  "check-paging-circle": {
    level: "error",
    says: "The link “{rel}” leads back to this document, so that a reader that follows it never ends.",
    cure: "Remove the link or correct it.",
  },
  "check-paging-in-entry": {
    level: "warning",
    says: "A link “{rel}” stands in an entry, where it has no meaning.",
    cure: "Move it into the feed.",
  },
} as const satisfies Record<string, Code>;
