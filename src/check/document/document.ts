import type { Instant } from "../../model/brand.ts";
import type { Problem } from "../../model/problem.ts";
import type { ProblemCode } from "../../problems/table.ts";
import type { DocumentKind } from "./kind.ts";
import { child, every, type ParsedXml, type XmlElement } from "./xml.ts";

/** Tells a finding. `offset`: its place in the document's text, in UTF-16 code units. */
export type Say = (code: ProblemCode, offset: number | undefined, args?: Problem["args"]) => void;

/** What the rules know beside the document. */
export interface Surroundings {
  readonly now: Instant;
  /** Where the document is published, when it is known. */
  readonly address: string | undefined;
}

export interface XmlDocument extends ParsedXml {
  readonly text: string;
  readonly kind: DocumentKind;
}

/** A rule over one document. */
export type Rule<D> = (document: D, say: Say, surroundings: Surroundings) => void;

/** An RSS or Atom feed. */
export interface FeedDocument extends XmlDocument {
  readonly kind: "rss" | "atom";
  /** The element that describes the feed: `channel` or `feed`. */
  readonly channel: XmlElement;
  readonly items: readonly XmlElement[];
  /** Prefix of Atom's elements: `atom:` in RSS, nothing in Atom. */
  readonly atom: "" | "atom:";
}

/** The feed that a document is; `undefined` for an RSS document without a channel. */
export function asFeed(document: XmlDocument): FeedDocument | undefined {
  const { kind, root } = document;
  if (kind === "rss") {
    const channel = child(root, "channel");
    return channel && { ...document, kind, channel, items: every(channel, "item"), atom: "atom:" };
  }
  return kind === "atom" ? { ...document, kind, channel: root, items: every(root, "entry"), atom: "" } : undefined;
}

/** The name of an element for people: with its usual prefix, and as it is written when that is unknown. */
export function nameOf({ name }: XmlElement): string {
  return name.replace(/^[?#]/, "");
}
