/** What subscribers of a feed will see of a story. */
export interface StoryChange {
  /**
   * `new`; `updated`: its date of change or title moved; `moved`: another address; `gone`: withdrawn or no longer of the
   * feed; `id-changed`: readers show it again, since its id is another; `re-announced`: it is old, but the feed did not hold
   * it, so readers show it as new.
   */
  readonly kind: "new" | "updated" | "moved" | "gone" | "id-changed" | "re-announced";
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** RFC 3339. */
  readonly published: string;
  /** The address or id that it had. */
  readonly former?: string;
  /** Folders of the channels in which it changes. */
  readonly feeds: readonly string[];
}

/** What will be different for subscribers. */
export interface FeedDiff {
  /** What needs an editor's eye comes first. */
  readonly stories: readonly StoryChange[];
  /** Folders of channels that get their first articles, lose their last, or are no longer written. */
  readonly feeds: {
    readonly appear: readonly string[];
    readonly empty: readonly string[];
    readonly vanish: readonly string[];
  };
}
