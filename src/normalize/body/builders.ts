import type { Kind } from "./elements.ts";
import { frameCard, image, link, mediaCard } from "./inserts.ts";
import type { Builder, Scope, Site } from "./scope.ts";
import {
  contain,
  detailsParts,
  figureParts,
  listItems,
  paragraphs,
  tableParts,
  termItems,
  unwrap,
  wrapPhrasing,
} from "./structure.ts";
import { createElement, isBlank, isElement, trimRun, type BodyNode } from "./tree.ts";

const phrasingOnly: Partial<Scope> = { phrasing: true, top: false, parent: undefined };

function phrase({ inside }: Site): BodyNode[] {
  return trimRun(inside(phrasingOnly));
}

function flow({ inside }: Site): BodyNode[] {
  return contain(inside({ top: false, parent: undefined }));
}

function parts({ inside, rule }: Site): BodyNode[] {
  return inside({ top: false, parent: rule.kind });
}

/** The element with the content that a function makes; nothing at all when there is no content. */
function filled(content: (site: Site) => readonly BodyNode[]): Builder {
  return (site) => {
    const children = content(site);
    return children.length === 0 ? [] : [createElement(site.rule.tag, children, site.attributes)];
  };
}

/** As {@link filled}; content that shows nothing is none. */
function visible(content: (site: Site) => readonly BodyNode[]): Builder {
  return filled((site) => {
    const children = content(site);
    return isBlank(children) ? [] : children;
  });
}

/** The element whether or not it has content. */
function kept(content: (site: Site) => readonly BodyNode[]): Builder {
  return (site) => [createElement(site.rule.tag, content(site), site.attributes)];
}

/** What can stand among words as well as between blocks. */
export const phrasingBuilders: Partial<Record<Kind, Builder>> = {
  void: kept(() => []),
  phrasing: ({ rule, attributes, inside }) => wrapPhrasing(rule.tag, attributes, inside({ parent: undefined })),
  ruby: visible(({ inside }) => inside({ phrasing: true, top: false, parent: "ruby" })),
  annotation: kept(phrase),
  link,
  image,
  picture: ({ inside }) => inside({ parent: undefined }),
  frame: frameCard,
  media: mediaCard,
};

const wrapper: Builder = ({ attributes, inside, scope }) =>
  scope.parent === "figure" ? inside() : unwrap(paragraphs(inside()), attributes);

const quotation = filled((site) => paragraphs(flow(site)));

export const blockBuilders: Partial<Record<Kind, Builder>> = {
  paragraph: ({ attributes, inside }) => paragraphs(inside({ parent: undefined }), attributes),
  wrapper,
  rule: kept(() => []),
  heading: visible(phrase),
  preformatted: visible(({ inside }) => inside(phrasingOnly)),
  container: quotation,
  // What stands aside is part of the text, but for a sentence of it that is set large.
  aside: (site) => (site.attributes["class"] === undefined ? wrapper(site) : quotation(site)),
  list: filled((site) => listItems(parts(site))),
  item: kept(flow),
  terms: filled((site) => termItems(parts(site))),
  term: kept((site) => (site.rule.tag === "dt" ? phrase(site) : flow(site))),
  table: filled((site) => tableParts(parts(site))),
  caption: visible(phrase),
  section: filled((site) => parts(site).filter((node) => isElement(node, "tr"))),
  row: filled((site) => parts(site).filter((node) => isElement(node, "td") || isElement(node, "th"))),
  cell: kept(flow),
  figure: (site) => figureParts(site.attributes, parts(site)),
  figcaption: visible(phrase),
  details: filled((site) => detailsParts(parts(site))),
  summary: visible(phrase),
};
