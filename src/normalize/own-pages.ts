import { foldName } from "../base/slug.ts";
import { isPlainUrl } from "../base/url.ts";
import type { AbsoluteUrl } from "../model/brand.ts";

/** An article as links find it. */
export interface LinkedArticle {
  readonly file: string;
  readonly page: string;
  readonly url: AbsoluteUrl;
  readonly language: string;
  readonly headline: string;
  readonly isVisible: boolean;
}

/** Where an address of an article leads: to one that readers may see, to one that they may not, to none. */
export type OwnPage = Pick<LinkedArticle, "url" | "language" | "headline"> | "hidden" | "unknown";

/** The form of an article's address, docs/decisions/001-addresses.md, below the site. */
const articlePath = /^articles\/(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?\d{4}\/\d{2}\/[^/]+(?:\/(?:index\.html)?)?$/i;

/** Tells which articles may be linked, so that no hidden one is named before its time. */
export class OwnPages {
  readonly #files: ReadonlySet<string>;
  readonly #byFile = new Map<string, OwnPage>();
  readonly #byPath = new Map<string, OwnPage>();
  readonly #site: AbsoluteUrl;

  /** @param files every source file that exists */
  constructor(articles: readonly LinkedArticle[], files: ReadonlySet<string>, site: AbsoluteUrl) {
    this.#files = files;
    this.#site = site;
    for (const article of articles) {
      const page = article.isVisible ? article : "hidden";
      const path = foldPath(article.page);
      this.#byFile.set(article.file, page);
      if (page !== "hidden" || !this.#byPath.has(path)) this.#byPath.set(path, page);
    }
  }

  /** @param path below the articles folder */
  ofFile(path: string): OwnPage {
    return this.#byFile.get(path) ?? (this.#files.has(path) ? "hidden" : "unknown");
  }

  /** `undefined` for an address that is none of an article of this site. */
  ofAddress(address: string): OwnPage | undefined {
    const path = ownPath(address, this.#site);
    if (path === undefined) return undefined;
    // The address of an article that is held back is not known.
    return this.#byPath.get(foldPath(path)) ?? (this.#byFile.size < this.#files.size ? "hidden" : "unknown");
  }
}

/** Of the site that was asked for last: there is seldom another. */
let known: { readonly site: string; readonly base: Pick<URL, "host" | "pathname"> } = {
  site: "",
  base: { host: "", pathname: "" },
};

/** The path below the site, decoded, of what may be the address of an article there. */
export function ownPath(address: string, site: AbsoluteUrl): string | undefined {
  try {
    if (site !== known.site) known = { site, base: new URL(site) };
    const { base } = known;
    // Nearly all that a text links to: told without reading it, which takes ten times as long.
    if (isPlainUrl(address) && !address.startsWith(base.host + base.pathname, address.indexOf("//") + 2))
      return undefined;
    const url = new URL(address);
    if (url.host !== base.host || !url.pathname.startsWith(base.pathname)) return undefined;
    const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
    return articlePath.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function foldPath(path: string): string {
  return foldName(path.replace(/\/(?:index\.html)?$/i, ""));
}
