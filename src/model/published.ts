/** An item of a feed that stands in the output folder. */
export interface PublishedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** RFC 3339. */
  readonly published: string;
  readonly modified: string;
}

/** Folder of a channel → the items of its subscription document, in its order. */
export type PublishedFeeds = ReadonlyMap<string, readonly PublishedItem[]>;
