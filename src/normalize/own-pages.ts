import { foldName } from "../base/slug.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import { isVisible, type Draft } from "./article.ts";

/** Where an address of an article leads: to one that readers may see, to one that they may not, to none. */
export type OwnPage = (Pick<Draft, "url" | "language"> & { readonly headline: string }) | "hidden" | "unknown";

/** The form of an article's address, docs/decisions/001-addresses.md, below the site. */
const articlePath = /^articles\/(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?\d{4}\/\d{2}\/[^/]+(?:\/(?:index\.html)?)?$/i;

/** Tells which articles may be linked, so that no hidden one is named before its time. */
export class OwnPages {
  readonly #files: ReadonlySet<string>;
  readonly #byFile = new Map<string, OwnPage>();
  readonly #byPath = new Map<string, OwnPage>();
  readonly #site: URL;

  /** @param files every source file that exists */
  constructor(
    articles: readonly { readonly draft: Draft; readonly headline: string }[],
    files: ReadonlySet<string>,
    site: AbsoluteUrl,
  ) {
    this.#files = files;
    this.#site = new URL(site);
    for (const { draft, headline } of articles) {
      const { url, language } = draft;
      const page = isVisible(draft) ? { url, language, headline } : "hidden";
      const path = foldPath(draft.page);
      this.#byFile.set(draft.fields.raw.file, page);
      if (page !== "hidden" || !this.#byPath.has(path)) this.#byPath.set(path, page);
    }
  }

  /** @param path below the articles folder */
  ofFile(path: string): OwnPage {
    return this.#byFile.get(path) ?? (this.#files.has(path) ? "hidden" : "unknown");
  }

  /** `undefined` for an address that is none of an article of this site. */
  ofAddress(address: string): OwnPage | undefined {
    let path: string;
    try {
      const url = new URL(address);
      if (url.host !== this.#site.host || !url.pathname.startsWith(this.#site.pathname)) return undefined;
      path = decodeURIComponent(url.pathname.slice(this.#site.pathname.length));
    } catch {
      return undefined;
    }
    if (!articlePath.test(path)) return undefined;
    // The address of an article that is held back is not known.
    return this.#byPath.get(foldPath(path)) ?? (this.#byFile.size < this.#files.size ? "hidden" : "unknown");
  }
}

function foldPath(path: string): string {
  return foldName(path.replace(/\/(?:index\.html)?$/i, ""));
}
