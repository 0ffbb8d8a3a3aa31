import { dateParts } from "../base/date.ts";
import { digest } from "../base/hash.ts";
import { foldName, slugify } from "../base/slug.ts";
import { siteUrl } from "../base/url.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { ImportedArticle } from "./imported.ts";
import type { KnownArticles } from "./known.ts";

export interface PlaceSettings {
  /** IANA time zone of the site. */
  readonly timezone: string;
  readonly site?: AbsoluteUrl | undefined;
  /** Whether the source is the site's own past: its addresses lead here. */
  readonly isArchive: boolean;
}

export type Place =
  | { readonly known: string }
  | {
      /** Below the articles folder. */
      readonly file: string;
      readonly slug: string;
      /** The slug that was wanted, and whose it is. */
      readonly taken?: { readonly slug: string; readonly by: string } | undefined;
      readonly writesSlug: boolean;
      readonly aliases: readonly string[];
      readonly canonical?: string | undefined;
    };

/** Folder of drafts without a date. */
const undated = "drafts";

/**
 * Finds the file for an article: below year and month of its date, under the name that its old address had for it. An
 * article that is there already is known by its id or address, or by slug and title together.
 */
export function placeArticle(article: ImportedArticle, known: KnownArticles, settings: PlaceSettings): Place {
  const here = known.find(article, settings.site);
  if (here !== undefined) return { known: here };
  const folder =
    article.date === undefined
      ? undated
      : dateParts(article.date.moment.instant, settings.timezone).slice(0, 2).join("/");
  const wanted = slugOf(article);
  let slug = wanted;
  let taken: { readonly slug: string; readonly by: string } | undefined;
  for (let count = 2; ; count += 1) {
    const owner = known.owner(folder, slug);
    if (owner === undefined) break;
    if (known.isSame(owner, article)) return { known: owner };
    taken ??= { slug: wanted, by: owner };
    slug = `${wanted}-${count}`;
  }
  const page = `articles/${folder}/${slug}/index.html`;
  return {
    file: `${folder}/${slug}.md`,
    slug,
    taken,
    writesSlug: /^\d{4}-\d{2}-\d{2}/.test(slug) || /^_?index$/.test(slug),
    ...addresses(article, page, settings),
  };
}

/** The last part of the old address, else the title's words. */
function slugOf(article: ImportedArticle): string {
  const candidates = [article.slug, lastSegment(article.address), article.title];
  for (const candidate of candidates) {
    const slug = slugify(candidate ?? "");
    if (slug !== "") return slug;
  }
  return `article-${digest(article.id ?? article.body).slice(0, 8)}`;
}

function lastSegment(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const parts = new URL(address).pathname.split("/").filter((part) => part !== "" && !/^index\.\w+$/i.test(part));
  const last = (parts.at(-1) ?? "")
    .replace(/\.(?:html?|php|aspx?|jsp|cms|shtml|xhtml|amp)$/i, "")
    .replace(/^\d{4}-\d{2}-\d{2}-?/, "");
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // A stray percent sign is part of the name.
  }
  // A number alone, or a key, says nothing to a person.
  return /\p{L}{3}/u.test(name.replace(/^[0-9a-f-]{16,}$/i, "")) ? name : undefined;
}

/** An address on the site itself, or of an archive that moves in, becomes an alias; one of another site stays where it is. */
function addresses(
  article: ImportedArticle,
  page: string,
  { site, isArchive }: PlaceSettings,
): { aliases: string[]; canonical?: string | undefined } {
  const { address, canonical } = article;
  if (address === undefined) return { aliases: [], canonical };
  const url = new URL(address);
  if (!isArchive && (site === undefined || bareHost(url) !== bareHost(new URL(site))))
    return { aliases: [], canonical: canonical ?? address };
  const own = site === undefined ? `/${page.replace(/index\.html$/, "")}` : new URL(siteUrl(site, page)).pathname;
  const path = url.pathname;
  const isUseful = path !== "/" && url.search === "" && decoded(path) !== decoded(own);
  return { aliases: isUseful ? [path] : [], canonical };
}

function decoded(path: string): string {
  try {
    return foldName(decodeURIComponent(path)).replace(/\/$/, "");
  } catch {
    return path;
  }
}

function bareHost(url: URL): string {
  return url.host.replace(/^www\./, "");
}
