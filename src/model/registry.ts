import type { AbsoluteUrl } from "./brand.ts";

/** An entry of `_authors.yaml`. */
export interface AuthorEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names by language: `{zh: "史江濤"}`. */
  readonly names: Readonly<Record<string, string>>;
  readonly kind: "person" | "organization";
  readonly url?: AbsoluteUrl | undefined;
  /** An agency's own feed: the source that feeds name for its copy. */
  readonly feed?: AbsoluteUrl | undefined;
  readonly email?: string | undefined;
  readonly avatar?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly affiliation?: string | undefined;
  readonly bio?: string | undefined;
  readonly sameAs: readonly AbsoluteUrl[];
}

/** An entry of `_categories.yaml`. */
export interface CategoryEntry {
  readonly id: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly kind: "section" | "topic" | "entity";
  /** The id of the parent section. */
  readonly parent?: string | undefined;
  readonly scheme?: AbsoluteUrl | undefined;
  /** Code of an IPTC Media Topic, eight digits. */
  readonly iptc?: string | undefined;
  /** That topic's English name; absent when our copy of the vocabulary lacks the code. */
  readonly iptcLabel?: string | undefined;
  /** Item of Wikidata, for example `Q148`. */
  readonly wikidata?: string | undefined;
  /** What partners call the category: `{reuters: "N2:CN"}`. */
  readonly codes?: Readonly<Record<string, string>> | undefined;
}

/** An IPTC Media Topic. */
export interface MediaTopic {
  /** Eight digits. */
  readonly code: string;
  /** English. */
  readonly label: string;
  /** Simplified Chinese. */
  readonly labelZh?: string;
  readonly retired: boolean;
}

/** The vocabulary of IPTC Media Topics. */
export interface MediaTopics {
  withCode(code: string): MediaTopic | undefined;
  /** By English or Chinese name, however spelled; topics in use before retired ones. */
  named(label: string): readonly MediaTopic[];
  /** The topic whose English name is most like the label. */
  nearest(label: string): MediaTopic | undefined;
}

export interface Registries {
  readonly authors: readonly AuthorEntry[];
  readonly categories: readonly CategoryEntry[];
  readonly mediaTopics?: MediaTopics;
}

/** What the id ledger remembers of an article. */
export interface LedgerEntry {
  readonly id: string;
  /** The `id` of the front matter as written, when there was one. */
  readonly given?: string;
  /** Digests of headline and body, by which a renamed file is known again. */
  readonly headline: string;
  readonly body: string;
  /** Where readers know it: its page below the output folder, from the first time that they could see it. */
  readonly page?: string;
  /** Where they knew it before. */
  readonly former?: readonly string[];
}

/** The id ledger: source file → entry. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;

/** Channels that were published, by folder. */
export type ChannelLedger = Readonly<Record<string, ChannelEntry>>;

interface ChannelEntry {
  readonly label: string;
  /** RFC 3339: since when readers can know of it. A build for a day to come must not tell today's readers. */
  readonly since: string;
}

/** What is remembered beside the articles from build to build. */
export interface Memory {
  readonly articles: Ledger;
  readonly channels: ChannelLedger;
}
