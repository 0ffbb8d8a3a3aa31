import type { Place } from "./place.ts";
import type { Tag } from "./tag.ts";

/** A body cut into Markdown that stays as it is, pieces that care where they stand, and tags not yet judged. */
export type Part = string | Piece | Tag;

/** What stands in the place of something. */
export interface Put {
  /** Lines of their own, without the marks of containers; when nothing but tags stands before it on its line. */
  readonly lines?: readonly string[];
  /** Anywhere else: among words, in a table, in a heading. */
  readonly inline: string;
  /** It is nothing, and a line with nothing else goes with it, so that no paragraph is divided. */
  readonly withLine?: true;
}

export interface Piece extends Put {
  readonly place: Place;
}

/** What a reader made of a piece of the source. */
export interface Reading {
  /** Offset after it. */
  readonly end: number;
  /** What stands in its place. */
  readonly put: Part;
  /** Nothing stands in its place, and a line with nothing else goes with it. */
  readonly withLine?: true;
}

export function isTag(part: Part): part is Tag {
  return typeof part !== "string" && "notation" in part;
}
