/**
 * `stop`: nothing is published. `error`: the article is held back (its last good text stays). `warning`: published, a
 * person should look. `info`: something was recognised or removed.
 */
export type Level = "stop" | "error" | "warning" | "info";

export interface Where {
  /** Path below the site's root, with forward slashes. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
}

/** A finding as data; its words are in the table of codes. */
export interface Problem extends Where {
  readonly code: string;
  readonly level: Level;
  readonly args: Readonly<Record<string, string | number>>;
}
