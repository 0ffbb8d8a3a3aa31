import type { Page } from "./addresses.ts";
import type { Kind, Rule } from "./elements.ts";
import type { Attributes, BodyNode } from "./tree.ts";

/** Where the walk is. */
export interface Scope {
  readonly page: Page;
  /** Elements of the source around this place. */
  readonly level: number;
  /** Blocks cannot stand here: their content stays, set off by spaces. */
  readonly phrasing: boolean;
  readonly inLink: boolean;
  /** At the top, wrappers aside, where a slot for an advertisement can stand. */
  readonly top: boolean;
  /** The structure whose parts are expected here. */
  readonly parent: Kind | undefined;
}

/** What a builder changes of the scope for the content of its element. */
export type ScopeChange = Partial<Pick<Scope, "phrasing" | "inLink" | "top" | "parent">>;

/** An element of the source that is allowed, with clean attributes and what is needed to build its like. */
export interface Site {
  readonly rule: Rule;
  readonly attributes: Attributes;
  readonly scope: Scope;
  /** An attribute as it stands in the source. */
  source(name: string): string | undefined;
  /** The source's attribute of the first child element of the name. */
  childSource(tag: string, name: string): string | undefined;
  /** The clean content, walked in this scope with some of it changed. */
  inside(change?: ScopeChange): BodyNode[];
}

export type Builder = (site: Site) => readonly BodyNode[];
