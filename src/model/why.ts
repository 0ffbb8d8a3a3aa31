/** What the last build knows of one thing that it made. */
export interface Why {
  /** An article; a feed that is put together of articles; or what is made of the whole site. */
  readonly kind: "article" | "document" | "site";
  /** Below the site's root. */
  readonly file?: string;
  /** Below the output folder; absent for an article that readers may not see. */
  readonly output?: string;
  readonly address?: string;
  /** The instant of the last build that found anything to do. */
  readonly lastBuild: string;
  readonly inputs: readonly WhyInput[];
  /** Documents in which an article stands. */
  readonly standsIn: readonly string[];
  /** When it was last rendered, and why; absent where that is not kept. */
  readonly rendered?: { readonly at: string; readonly inLastBuild: boolean; readonly reasons: readonly WhyReason[] };
}

export interface WhyInput {
  readonly role: "article" | "articles" | "configuration" | "registry" | "template" | "file" | "link";
  /** Below the site's root; of a link, as it is written. */
  readonly path: string;
  /** What of it is used; where a link leads. */
  readonly uses?: readonly string[];
}

export interface WhyReason {
  readonly code:
    | "new"
    | "text"
    | "front-matter"
    | "configuration"
    | "templates"
    | "site"
    | "article"
    | "link"
    | "file"
    | "page"
    | "articles";
  readonly details: readonly string[];
}
