import { posix } from "node:path";

import type { AbsoluteUrl } from "../model/brand.ts";
import type { LinkSource, LinkTarget } from "./body-links.ts";
import { OwnPages, ownPath, type LinkedArticle } from "./own-pages.ts";
import { References } from "./references.ts";

/** What decides where links between articles lead. Cloneable, since it goes to workers. */
export interface LinkData {
  /** Every source file that exists. */
  readonly files: readonly string[];
  readonly articles: readonly LinkedArticle[];
}

/** Where a link of a body leads. `leadsNowhere`: it names an article that readers may not see, or none. */
export interface Led {
  readonly target: LinkTarget;
  readonly leadsNowhere?: { readonly code: "link-hidden" | "link-unknown"; readonly path: string };
}

/** Leads links between articles; what readers may not see decides nothing about what they do. */
export class Links {
  readonly #read: () => LinkData;
  readonly #site: AbsoluteUrl;
  #index: { readonly pages: OwnPages; readonly references: readonly References[] } | undefined;

  /** @param read most articles hold no link to another, and need it not */
  constructor(read: () => LinkData, site: AbsoluteUrl) {
    this.#read = read;
    this.#site = site;
  }

  /** Whether where a link leads depends on other articles at all. */
  concerns({ kind, name }: LinkSource): boolean {
    return kind !== "address" || ownPath(name, this.#site) !== undefined;
  }

  /**
   * @param file the file in which the link stands
   * @param own the address of its page
   */
  lead({ kind, name }: LinkSource, file: string, own: AbsoluteUrl): Led {
    // Footnotes link within their own page.
    if ((kind === "address" && name === own) || !this.concerns({ kind, name })) return { target: "as-written" };
    const { pages, references } = this.#indexed();
    const found = kind === "reference" ? references.map((among) => among.find(name, file)) : [];
    const path = found.find((one) => one !== undefined) ?? name;
    const page = kind === "address" ? pages.ofAddress(name) : pages.ofFile(path);
    if (page === undefined || (kind === "address" && typeof page === "object")) return { target: "as-written" };
    if (typeof page === "object") return { target: { url: page.url } };
    const code = page === "hidden" ? "link-hidden" : "link-unknown";
    return { target: "words", leadsNowhere: { code, path } };
  }

  #indexed(): { readonly pages: OwnPages; readonly references: readonly References[] } {
    if (this.#index === undefined) {
      const { files, articles } = this.#read();
      const visible = new Set(articles.filter(({ isVisible }) => isVisible).map(({ file }) => file));
      // Among the articles that readers may see, then among all: a hidden one must not make a link ambiguous.
      const references = [new References(visible), new References(new Set(files))];
      this.#index = { pages: new OwnPages(articles, new Set(files), this.#site), references };
    }
    return this.#index;
  }
}

/** The words by which a link is found again in the text. */
export function wordsOf({ path }: NonNullable<Led["leadsNowhere"]>): string {
  return posix.basename(path);
}
