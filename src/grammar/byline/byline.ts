import type { Finding } from "../../problems/finding.ts";

export type BylineRole = "author" | "contributor" | "editor" | "photographer" | "illustrator" | "translator";

/** Someone, or some body, that a byline names. */
export interface BylineAuthor {
  readonly name: string;
  /** The registry's id. */
  readonly id?: string;
  readonly role: BylineRole;
  readonly kind: "person" | "organization";
  readonly jobTitle?: string;
  readonly affiliation?: string;
  readonly email?: string;
  /** With its scheme. */
  readonly url?: string;
  /** As it is written: `@ydah`, `julianduque`. */
  readonly handle?: string;
  /** Initials with which a desk signs: `obe`. */
  readonly alias?: string;
  readonly onBehalfOf?: string;
  /** What decided: `grammar`, or `registry:` and how the entry was found. */
  readonly rule: string;
}

export interface ParsedByline {
  /** People and bodies of every role, each once, in their order. */
  readonly authors: readonly BylineAuthor[];
  /** Agencies in their usual spelling; none of them is among the authors. */
  readonly agencies: readonly string[];
  readonly dateline?: string;
  /** "and 3 others": how many; `true` when the byline does not count them. */
  readonly others?: number | true;
  /** What was left out, word for word. */
  readonly dropped: readonly string[];
  readonly problems: readonly Finding[];
}

/** A registry as far as a byline needs it. */
export interface NameBook {
  /** The one entry that a name certainly means. */
  find(name: string): NamedEntry | undefined;
  /** Whom a name that was not found may mean, for a person to read: a registered name, or several with "or" between. */
  nearest(name: string): string | undefined;
}

export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "organization";
  /** How the entry was found: `registry:id`, `registry:name`, `registry:alias`, `registry:transliteration` … */
  readonly rule: string;
}
