import type { Page } from "./addresses.ts";
import { cleanAttributes } from "./attributes.ts";
import { blockBuilders, phrasingBuilders } from "./builders.ts";
import { cleanText } from "./clean-text.ts";
import { ruleOf, type Kind, type Rule } from "./elements.ts";
import type { Scope, ScopeChange, Site } from "./scope.ts";
import { htmlNamespace, type SourceElement, type SourceNode } from "./source.ts";
import { adSlotTag, append, createElement, type Attributes, type BodyNode } from "./tree.ts";

/** Far beyond what a person nests; our own functions call themselves for each level. */
const levelLimit = 300;

/** What is left of the edges of a block where only phrasing can stand. */
const separator = " ";

const adComment = /^\s*ad\s*$/i;

/** Elements of SVG and MathML. */
const foreign: Rule = { kind: "drop", tag: "", attributes: new Set() };

/** Parts that mean nothing outside their structure. */
const homes: Partial<Record<Kind, Kind>> = {
  item: "list",
  term: "terms",
  caption: "table",
  section: "table",
  row: "section",
  cell: "row",
  figcaption: "figure",
  summary: "details",
  annotation: "ruby",
};

/** The clean nodes of a fragment: blocks and loose phrasing as they come. */
export function walk(nodes: readonly SourceNode[], page: Page): BodyNode[] {
  return walkAll(nodes, { page, level: 0, phrasing: false, inLink: false, top: true, parent: undefined });
}

function walkAll(nodes: readonly SourceNode[], scope: Scope): BodyNode[] {
  const result: BodyNode[] = [];
  for (const node of nodes) {
    if ("tagName" in node) for (const clean of walkElement(node, scope)) append(result, clean);
    else if ("value" in node) append(result, node.clean === true ? node.value : cleanText(node.value));
    else if (scope.top && "data" in node && adComment.test(node.data)) result.push(createElement(adSlotTag, []));
  }
  return result;
}

function walkElement(element: SourceElement, scope: Scope): readonly BodyNode[] {
  const { tagName } = element;
  const { findings } = scope.page;
  const rule = element.namespaceURI === htmlNamespace ? ruleOf(tagName) : foreign;
  if (scope.level >= levelLimit) {
    findings.note("body-too-deep", tagName, "");
    return [separator];
  }
  if (rule === undefined) return walkAll(element.childNodes, { ...scope, level: scope.level + 1 });
  switch (rule.kind) {
    case "skip":
      return [];
    case "script":
      findings.note("body-script", tagName, `<${tagName}`);
      return [];
    case "drop":
      findings.note("body-element-removed", tagName, `<${tagName}`);
      return [];
    default:
  }
  const home = homes[rule.kind];
  const kind = home === undefined || home === scope.parent ? rule.kind : "wrapper";
  const site = new WalkedSite(element, rule, cleanAttributes(element.attrs, rule, scope.page), scope);
  const build = phrasingBuilders[kind];
  if (build !== undefined) return build(site);
  if (scope.phrasing) return [separator, ...site.inside(), separator];
  return blockBuilders[kind]?.(site) ?? [];
}

class WalkedSite implements Site {
  readonly #element: SourceElement;
  readonly rule: Rule;
  readonly attributes: Attributes;
  readonly scope: Scope;

  constructor(element: SourceElement, rule: Rule, attributes: Attributes, scope: Scope) {
    this.#element = element;
    this.rule = rule;
    this.attributes = attributes;
    this.scope = scope;
  }

  source(name: string): string | undefined {
    return attribute(this.#element, name);
  }

  childSource(tag: string, name: string): string | undefined {
    const child = this.#element.childNodes.find((node) => "tagName" in node && node.tagName === tag);
    return child !== undefined && "tagName" in child ? attribute(child, name) : undefined;
  }

  inside(change: ScopeChange = unchanged): BodyNode[] {
    const { page, level, phrasing, inLink, top, parent } = this.scope;
    return walkAll(this.#element.childNodes, {
      page,
      level: level + 1,
      phrasing: change.phrasing ?? phrasing,
      inLink: change.inLink ?? inLink,
      top: change.top ?? top,
      parent: "parent" in change ? change.parent : parent,
    });
  }
}

const unchanged: ScopeChange = {};

function attribute(element: SourceElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}
