import { lineIndex, type Position } from "../base/position.ts";
import { siteUrl } from "../base/url.ts";
import type { AbsoluteUrl, Instant } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { ProblemCode } from "../problems/table.ts";
import { decode, lineOfByte } from "./document/decode.ts";
import type { Say, Surroundings } from "./document/document.ts";
import { noFacts, type Facts, type Reference } from "./facts.ts";
import { checkJson, claimsJsonFeed } from "./json-file.ts";
import { checkPage } from "./page-file.ts";
import type { AmpValidator } from "./rules/amp.ts";
import { archiveChain } from "./rules/archive-chain.ts";
import { missingTargets } from "./rules/missing-targets.ts";
import { movedTargets } from "./rules/moved-targets.ts";
import { pageVersions } from "./rules/page-versions.ts";
import { sizeFinding } from "./rules/size.ts";
import type { Targets } from "./targets.ts";
import { checkXml } from "./xml-file.ts";

export interface FolderContext {
  readonly now: Instant;
  readonly site: AbsoluteUrl | undefined;
  readonly targets: Targets;
  readonly amp: AmpValidator | undefined;
}

/** Documents of a folder, by what they are. */
export interface FolderCounts {
  readonly feeds: number;
  readonly pages: number;
  readonly sitemaps: number;
  readonly outlines: number;
}

/** A document that other documents can be held against. */
export interface CheckedDocument {
  readonly path: string;
  readonly facts: Facts;
  /** The places of the facts' references. */
  readonly positions: ReadonlyMap<Reference, Position>;
}

/** A rule over all documents of a folder. */
export type FolderRule = (documents: ReadonlyMap<string, CheckedDocument>, targets: Targets) => Problem[];

const folderRules: readonly FolderRule[] = [missingTargets, movedTargets, archiveChain, pageVersions];

/** Findings of one code in one file that are told; the rest is counted. */
const toldLimit = 100;

/** Whether a file may be one of those that are looked at. */
export function mayBeChecked(path: string): boolean {
  return /\.(?:xml|rss|atom|rdf|opml|json|html?|xhtml)$/i.test(path) || /(?:^|\/)(?:feed|rss|atom)$/i.test(path);
}

/** Looks at the files of a folder, one after the other, and at the end at what they say of each other. */
export class FolderCheck {
  readonly #context: FolderContext;
  readonly #problems: Problem[] = [];
  readonly #documents = new Map<string, CheckedDocument>();
  readonly #counts = { feeds: 0, pages: 0, sitemaps: 0, outlines: 0 };

  constructor(context: FolderContext) {
    this.#context = context;
  }

  get counts(): FolderCounts {
    return this.#counts;
  }

  add(path: string, bytes: Uint8Array): void {
    const decoded = decode(bytes);
    const isText = !("bad" in decoded) && !decoded.text.includes("\0");
    if (!isText) {
      const args = {
        byte: "bad" in decoded ? (bytes[decoded.bad] ?? 0).toString(16).toUpperCase().padStart(2, "0") : "00",
      };
      const line = "bad" in decoded ? lineOfByte(bytes, decoded.bad) : 1;
      if (!/\.json$/i.test(path)) this.#problems.push(problem("check-encoding", { file: path, line }, args));
      return;
    }
    const { text, hasMark, declared } = decoded;
    const teller = new Teller(path, text);
    const { facts, kind } = this.#look(path, text, teller.say);
    if (kind === undefined) return;
    if (hasMark && kind !== "page") teller.say(kind === "json-feed" ? "check-json-mark" : "check-byte-order-mark", 0);
    if (declared !== undefined && kind !== "page") teller.say("check-encoding-declared", 0, { encoding: declared });
    const size = sizeFinding(kind, bytes.length);
    if (size !== undefined) teller.say(size, undefined, { megabytes: (bytes.length / 1_000_000).toFixed(2) });
    this.#problems.push(...teller.end());
    const positions = new Map(
      [...facts.references, ...facts.versions].flatMap((reference) =>
        reference.offset === undefined ? [] : [[reference, teller.position(reference.offset)] as const],
      ),
    );
    this.#documents.set(path, { path, facts, positions });
  }

  /** Everything that was found. */
  end(): readonly Problem[] {
    const { targets } = this.#context;
    return [...this.#problems, ...folderRules.flatMap((rule) => rule(this.#documents, targets))];
  }

  #look(path: string, text: string, say: Say): { readonly facts: Facts; readonly kind: string | undefined } {
    const { site, now, amp } = this.#context;
    const surroundings: Surroundings = { now, address: site === undefined ? undefined : siteUrl(site, path) };
    if (/\.json$/i.test(path) || /^\s*\{/.test(text)) {
      if (!claimsJsonFeed(path, text)) return { facts: noFacts, kind: undefined };
      this.#counts.feeds += 1;
      return { facts: checkJson(text, say, surroundings), kind: "json-feed" };
    }
    if (/\.html?$/i.test(path) || /^\s*(?:<!doctype html|<html)/i.test(text)) {
      const facts = checkPage(text, say, surroundings, amp);
      this.#counts.pages += 1;
      return { facts, kind: "page" };
    }
    const { kind, facts } = checkXml(text, say, surroundings);
    if (kind === "rss" || kind === "atom") this.#counts.feeds += 1;
    if (kind === "sitemap" || kind === "sitemap-index") this.#counts.sitemaps += 1;
    if (kind === "opml") this.#counts.outlines += 1;
    return { facts, kind };
  }
}

/** Makes problems of one file's findings. */
class Teller {
  readonly #path: string;
  readonly #text: string;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();
  #index: ((offset: number) => Position) | undefined;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
  }

  readonly say: Say = (code, offset, args = {}) => {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > toldLimit) return;
    const place = offset === undefined ? {} : this.position(offset);
    this.#problems.push(problem(code, { file: this.#path, ...place }, args));
  };

  position(offset: number): Position {
    this.#index ??= lineIndex(this.#text);
    return this.#index(Math.max(0, offset));
  }

  end(): readonly Problem[] {
    for (const [code, count] of this.#counts)
      if (count > toldLimit)
        this.#problems.push(problem("check-more", { file: this.#path }, { code, count: count - toldLimit }));
    return this.#problems;
  }
}
