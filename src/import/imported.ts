import type { Moment } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";

/** A date as the article's front matter will say it, and what it means. */
export interface ImportedDate {
  readonly text: string;
  readonly moment: Moment;
}

export interface ImportedAuthor {
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly avatar?: string | undefined;
  readonly kind?: "person" | "organization" | undefined;
  readonly role?: "contributor" | undefined;
  /** The name of an account, under which other articles may name the same person. */
  readonly account?: string | undefined;
}

export interface ImportedPicture {
  /** An absolute address. */
  readonly src: string;
  readonly alt?: string | undefined;
  /** With the credit at its end, as below a picture. */
  readonly caption?: string | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface ImportedAudio {
  readonly src: string;
  readonly type: string;
  readonly bytes: number;
  /** Seconds. */
  readonly duration?: number | undefined;
}

/** An article on its way in: texts are plain and on one line, the body is Markdown. */
export interface ImportedArticle {
  readonly title?: string | undefined;
  readonly kicker?: string | undefined;
  readonly description?: string | undefined;
  readonly authors: readonly ImportedAuthor[];
  readonly date?: ImportedDate | undefined;
  readonly updated?: ImportedDate | undefined;
  readonly dateline?: string | undefined;
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly language?: string | undefined;
  /** As it was published before, byte for byte. */
  readonly id?: string | undefined;
  /** Where the page stood. */
  readonly address?: string | undefined;
  /** Where the article belongs, when that is another site. */
  readonly canonical?: string | undefined;
  /** The name that the old address had for it. */
  readonly slug?: string | undefined;
  readonly image?: ImportedPicture | undefined;
  readonly audio: readonly ImportedAudio[];
  readonly corrections: readonly {
    readonly date: ImportedDate;
    readonly text: string;
    readonly kind: CorrectionKind;
  }[];
  readonly license?: string | undefined;
  readonly rightsHolder?: string | undefined;
  readonly related?: readonly { readonly title: string; readonly url: string }[] | undefined;
  readonly type?: "opinion" | "analysis" | "review" | "live" | "sponsored" | undefined;
  /** Only for subscribers. */
  readonly closed?: boolean | undefined;
  /** It was not for readers where it comes from. */
  readonly draft: boolean;
  readonly body: string;
}

export type CorrectionKind = "correction" | "clarification" | "update";

/** Something that was understood, for the report. */
export interface Recognized {
  readonly field: string;
  readonly value: string;
  /** Where in the page it stood: a line, or the name of what said it. */
  readonly line?: number | undefined;
  readonly from?: string | undefined;
}

/** Why something of a page is not in the article. */
export type Reason =
  | "advertisement"
  | "comments"
  | "cookies"
  | "copyright"
  | "duplicate"
  | "field"
  | "hidden"
  | "listening"
  | "navigation"
  | "newsletter"
  | "reading-time"
  | "related"
  | "share"
  | "subscription"
  | "trust"
  | "unaddressed";

/** Something of a page that is not in the article. */
export interface Removed {
  readonly line?: number | undefined;
  readonly text: string;
  readonly why: Reason;
}

/** A page read. */
export interface ImportedPage {
  readonly article: ImportedArticle;
  readonly recognized: readonly Recognized[];
  readonly removed: readonly Removed[];
  readonly problems: readonly Problem[];
}

/** What a site's configuration and the command line say about what comes in. */
export interface ImportSettings {
  /** Path or name of what is read, for problems. */
  readonly source: string;
  /** Of the site, BCP 47. */
  readonly siteLanguage: string;
  /** IANA time zone for dates that name none. */
  readonly timezone: string;
  readonly section?: string | undefined;
  readonly language?: string | undefined;
  /** Counts where the source has no date. */
  readonly date?: ImportedDate | undefined;
}
