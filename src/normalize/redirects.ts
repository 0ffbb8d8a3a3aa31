import { byCodeUnit } from "../base/order.ts";
import type { Ledger } from "../model/registry.ts";
import type { SiteConfig } from "../model/site.ts";
import { isShown, type Draft } from "./article.ts";
import { oldAddresses } from "./old-addresses.ts";

/**
 * The addresses at which readers knew each article before: what its front matter names, and what the ledger remembers.
 * Each belongs to one article, the earliest; none is the page of another. Only articles at whose address something
 * stands take part.
 */
export class Redirects {
  readonly #byFile = new Map<string, string[]>();

  constructor(drafts: readonly Draft[], ledger: Ledger, { url, timezone }: SiteConfig["site"]) {
    const base = new URL(url).pathname;
    const pathOf = (page: string): string => base + (page.endsWith("index.html") ? page.slice(0, -10) : page);
    const shown = drafts
      .filter(isShown)
      .toSorted(
        (a, b) => a.publishedAt.instant - b.publishedAt.instant || byCodeUnit(a.fields.raw.file, b.fields.raw.file),
      );
    const owners = new Map(shown.map(({ page, fields }) => [foldAddress(pathOf(page)), fields.raw.file]));
    for (const draft of shown) {
      const { fields, slug } = draft;
      const { file } = fields.raw;
      const entry = ledger[file];
      const pages =
        entry === undefined ? [] : [...(entry.former ?? []), ...(entry.page === undefined ? [] : [entry.page])];
      const former = pages.map(pathOf);
      const written = oldAddresses(fields, { publishedAt: draft.publishedAt.instant, zone: timezone, slug, site: url });
      if (written.length + former.length === 0) continue;
      const kept: string[] = [];
      for (const [index, path] of [...written, ...former].entries()) {
        const owner = owners.get(foldAddress(path));
        if (owner === undefined) kept.push(path);
        else if (owner !== file && index < written.length)
          fields.report("alias-clash", fields.get("aliases"), { address: path, other: owner });
        owners.set(foldAddress(path), owner ?? file);
      }
      if (kept.length > 0) this.#byFile.set(file, kept.toSorted(byCodeUnit));
    }
  }

  /** Paths on the site's host, decoded. */
  of(file: string): readonly string[] {
    return this.#byFile.get(file) ?? [];
  }
}

/** What two addresses share that a server answers alike. */
function foldAddress(path: string): string {
  // The address of a page, which needs no search.
  if (/[\w-]\/$/.test(path)) return path.slice(0, -1);
  return path.replace(/\/index\.html?$/, "/").replace(/(?<=.)\/+$/, "");
}
