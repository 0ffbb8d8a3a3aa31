import type { Kind } from "./elements.ts";
import { frameCard, image, link, mediaCard } from "./inserts.ts";
import type { Builder, ScopeChange, Site } from "./scope.ts";
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

const phrasingOnly: ScopeChange = { phrasing: true, top: false, parent: undefined };
const flowOnly: ScopeChange = { top: false, parent: undefined };
const noParent: ScopeChange = { parent: undefined };

function phrase(site: Site): BodyNode[] {
  return trimRun(site.inside(phrasingOnly));
}

function flow(site: Site): BodyNode[] {
  return contain(site.inside(flowOnly));
}

function parts(site: Site): BodyNode[] {
  return site.inside({ top: false, parent: site.rule.kind });
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
  phrasing: (site) => wrapPhrasing(site.rule.tag, site.attributes, site.inside(noParent)),
  ruby: visible((site) => site.inside({ phrasing: true, top: false, parent: "ruby" })),
  annotation: kept(phrase),
  link,
  image,
  picture: (site) => site.inside(noParent),
  frame: frameCard,
  media: mediaCard,
};

const wrapper: Builder = (site) =>
  site.scope.parent === "figure" ? site.inside() : unwrap(paragraphs(site.inside()), site.attributes);

const quotation = filled((site) => paragraphs(flow(site)));

export const blockBuilders: Partial<Record<Kind, Builder>> = {
  paragraph: (site) => paragraphs(site.inside(noParent), site.attributes),
  wrapper,
  rule: kept(() => []),
  heading: visible(phrase),
  preformatted: visible((site) => site.inside(phrasingOnly)),
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
