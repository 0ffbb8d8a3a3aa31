/** What a document names that other documents or files must answer for. */
export interface Reference {
  /** As it is written; relative to the document. */
  readonly address: string;
  readonly offset: number | undefined;
  /** `target`: a reader breaks without it. `link`: it only leads nowhere. */
  readonly weight: "target" | "link";
}

/** What a document says about its place among the others. */
export interface Facts {
  readonly references: readonly Reference[];
  /** The archive documents of a feed, by relation. */
  readonly archives: Readonly<Record<string, Reference>>;
  readonly isArchive: boolean;
  /** Where a page that only leads on sends its readers. */
  readonly leadsTo?: Reference;
  /** Versions of a page in other languages, by language. */
  readonly versions: readonly (Reference & { readonly language: string })[];
}

export const noFacts: Facts = { references: [], archives: {}, isArchive: false, versions: [] };
