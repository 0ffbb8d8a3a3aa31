import type { AbsoluteUrl, PlainText, SafeHtml } from "../../model/brand.ts";
import type { Problem } from "../../model/problem.ts";

/** The Markdown of one article and what its addresses are relative to. Cloneable, since it goes to a worker. */
export interface BodyJob {
  /** Path below the articles folder, with forward slashes. */
  readonly file: string;
  readonly markdown: string;
  /** 1-based line of the file on which `markdown` begins. */
  readonly firstLine: number;
  readonly pageUrl: AbsoluteUrl;
  readonly siteUrl: AbsoluteUrl;
  /** Where files of the articles folder are published; ends with a slash. */
  readonly mediaUrl: AbsoluteUrl;
}

/** A picture of a body; its `src` is the `src` of the `img` in the blocks. */
export interface BodyPicture {
  readonly src: AbsoluteUrl;
  /** Path below the articles folder when the picture is a file of ours. */
  readonly local?: string;
  readonly alt: PlainText;
  /** Without the credit. */
  readonly caption?: PlainText;
  /** Without its prefix. */
  readonly credit?: PlainText;
  /** The agency, paper or house that the credit names, and who took the picture. */
  readonly creditor?: PlainText;
  readonly photographer?: PlainText;
  /** The licence that the credit names. */
  readonly license?: AbsoluteUrl;
  /** Pixels, as the text gives them; both or none. */
  readonly width?: number;
  readonly height?: number;
}

/** What becomes of a job. When one of the problems is an error the article is held back and the rest is empty. */
export interface RenderedBody {
  /** Top-level blocks in order. */
  readonly blocks: readonly SafeHtml[];
  /** Advertisement slots, ascending: each is the index of the block that follows it. */
  readonly adSlots: readonly number[];
  /** What is there to read, a line for each block, without pictures' captions. */
  readonly text: string;
  readonly wordCount: number;
  /** The text of the first `#` heading. */
  readonly firstHeading?: PlainText;
  /** In order of appearance, each `src` once. */
  readonly pictures: readonly BodyPicture[];
  readonly problems: readonly Problem[];
}
