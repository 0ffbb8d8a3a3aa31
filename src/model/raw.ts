/** One Markdown file as it was read: front matter parsed, nothing interpreted. */
export interface RawArticle {
  /** Path below the articles folder, with forward slashes. */
  readonly file: string;
  /** The front matter; empty when there is none. Dates are text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The file up to the end of its closing fence, without byte order mark and with LF, for finding a key's line. */
  readonly head: string;
  readonly format: "yaml" | "toml" | "json" | "none";
  /** Lines end with LF. */
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** A picture or sound file below the articles folder. */
export interface Asset {
  /** Path below the articles folder, with forward slashes. */
  readonly file: string;
  /** Without symbolic links. */
  readonly absolute: string;
  readonly bytes: number;
  /** Media type, for example `image/png`. */
  readonly type: string;
  /** Pixels, as a browser shows the picture; absent for sound. */
  readonly width?: number;
  readonly height?: number;
  /** Other sizes and cuts of the picture: files beside it by the name `NAME@ANYTHING.EXT`. Absent when there are none. */
  readonly renditions?: readonly Asset[];
}

/**
 * Finds an asset by its path below the articles folder; `undefined` when it is missing or no place that may be read.
 * `unreadable` is a clause: "it is …".
 */
export type AssetLookup = (file: string) => Asset | { readonly unreadable: string } | undefined;
