import { byCodeUnit } from "../base/order.ts";
import { foldName } from "../base/slug.ts";
import type { Article } from "../model/article.ts";
import type { FeedPlan } from "../model/feed-plan.ts";
import type { Problem } from "../model/problem.ts";
import type { SiteConfig } from "../model/site.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { redirectPlace } from "./redirect-place.ts";

/** Old addresses as static hosts read them. */
export const redirectsFile = "_redirects";

/** An old address and the article to which it leads. */
interface OldAddress {
  /** Path on the site's host, decoded. */
  readonly address: string;
  readonly article: Article;
}

export interface RedirectPlan {
  readonly addresses: readonly OldAddress[];
  /** Old addresses that have a page of their own below the output folder. */
  readonly pages: readonly { readonly page: string; readonly article: Article }[];
}

/**
 * Every old address of what readers may see that is not taken by something else now, in order.
 *
 * @param taken paths of everything that is published, which no redirect replaces
 */
export function planRedirects(
  { visible, withdrawn }: FeedPlan,
  { site, redirects }: Pick<SiteConfig, "site" | "redirects">,
  taken: Iterable<string>,
): Staged<RedirectPlan> {
  const all = [...visible, ...withdrawn].flatMap((article) =>
    article.redirects.map((address) => ({ address, article })),
  );
  if (all.length === 0) return { value: { addresses: [], pages: [] }, problems: [] };
  const base = new URL(site.url).pathname;
  const places = new Places([redirectsFile, ...taken]);
  const problems: Problem[] = [];
  const addresses: OldAddress[] = [];
  const pages: { page: string; article: Article }[] = [];
  for (const old of all.toSorted((a, b) => byCodeUnit(a.address, b.address))) {
    const { address, article } = old;
    const path = address.startsWith(base) ? address.slice(base.length) : undefined;
    const occupant = path === undefined ? undefined : places.answering(path);
    if (occupant !== undefined) {
      problems.push(problem("redirect-occupied", { file: article.file }, { address, path: occupant }));
      continue;
    }
    addresses.push(old);
    if (redirects === "file") continue;
    const place = path === undefined ? { fault: `it does not lie below ${site.url}` } : places.take(path);
    if ("page" in place) pages.push({ page: place.page, article });
    else problems.push(problem("redirect-page-skipped", { file: article.file }, { address, reason: place.fault }));
  }
  return { value: { addresses, pages }, problems };
}

/**
 * The old addresses and what they lead to, a line each (the `_redirects` form that Netlify, Cloudflare Pages and GitLab
 * Pages read; other servers' configuration is made from it).
 */
export function redirectsDocument(addresses: readonly OldAddress[]): string {
  const lines = addresses.map(
    ({ address, article }) => `${encodePath(address)} ${new URL(article.url).pathname} 301\n`,
  );
  return lines.toSorted(byCodeUnit).join("");
}

/** The files of the output folder, and what a server makes of them. */
class Places {
  /** What the server answers from. */
  readonly #files: Set<string>;
  /** As a file system that ignores case sees them. */
  readonly #folded = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  constructor(files: readonly string[]) {
    this.#files = new Set(files);
    for (const file of files) this.#add(file);
  }

  /** The published file that a server sends for a path; `undefined` when there is none. */
  answering(path: string): string | undefined {
    const folder = path.replace(/(?<=[^/])$/, "/");
    return [path, `${folder}index.html`, `${path}.html`].find((candidate) => this.#files.has(candidate));
  }

  /** Keeps a place for the page of an old address. */
  take(path: string): ReturnType<typeof redirectPlace> {
    const place = redirectPlace(path);
    if ("fault" in place) return place;
    const folded = foldName(place.page);
    const above = [...foldersOf(folded)].map((folder) => this.#folded.get(folder));
    const other = [this.#folded.get(folded), this.#folders.get(folded), ...above].find((found) => found !== undefined);
    if (other !== undefined) return { fault: `${other} is in its place` };
    this.#add(place.page);
    return place;
  }

  #add(file: string): void {
    const folded = foldName(file);
    this.#folded.set(folded, file);
    for (const folder of foldersOf(folded)) {
      if (this.#folders.has(folder)) return;
      this.#folders.set(folder, file);
    }
  }
}

/** The folders in which a path lies, the innermost first. */
function* foldersOf(path: string): Generator<string> {
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) yield path.slice(0, at);
}

/** `*` and `:` would be placeholders, a `#` a comment. */
function encodePath(path: string): string {
  return path
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join("/");
}
