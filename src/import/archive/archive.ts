import type { ImportedArticle, ImportedAuthor } from "../imported.ts";
import type { Problem } from "../../model/problem.ts";

/** One item of an archive. */
interface ArchiveItem {
  /** 1-based, in the order of the archive. */
  readonly number: number;
  readonly line?: number | undefined;
  readonly article: ImportedArticle;
}

/** What an archive gives, in order. */
export type ArchiveEvent =
  | ({ readonly kind: "item" } & ArchiveItem)
  /** Left out as it is no article, or not for readers: how many, by what it is, are counted. */
  | { readonly kind: "left-out"; readonly what: string }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "authors"; readonly authors: readonly ImportedAuthor[] };

/** What is the same for every item. */
export interface Channel {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  /** Where the channel's site is: what relative addresses are relative to. */
  readonly link?: string | undefined;
  readonly authors: readonly ImportedAuthor[];
}
