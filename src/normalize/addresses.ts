import { dateParts } from "../base/date.ts";
import { byCodeUnit } from "../base/order.ts";
import { foldName, slugify } from "../base/slug.ts";
import type { Instant } from "../model/brand.ts";
import type { Ledger } from "../model/registry.ts";

/** What an article's address is made of: docs/decisions/001-addresses.md. */
export interface AddressClaim {
  readonly file: string;
  readonly slug: string;
  /** Whether the front matter names the slug. */
  readonly isGiven: boolean;
  /** Of the file's path, where it is not the site's. */
  readonly language?: string;
  readonly publishedAt: Instant;
  /** Whether something stands at its address now. */
  readonly isShown: boolean;
  /** When readers may first see it; absent when they never do. */
  readonly visibleFrom?: Instant;
}

/** Where an article's page stands below the output folder, or the file that has its address. */
export type Place =
  | { readonly page: string; readonly sharedWith?: string }
  | { readonly clash: string; readonly page: string };

/** Folder names that tell two articles of one name apart no better than nothing. */
const telling = (folder: string): boolean =>
  folder !== "" && !/^(?:\d+|_?posts?|articles?|content|src|source|site|pages|blog|news|index)$/i.test(folder);

const never = Number.MAX_SAFE_INTEGER;

/**
 * Gives each article its page, `articles/[LANGUAGE/]YYYY/MM/SLUG/`. Of several with one address one at which
 * something stands goes before one that is hidden, then the one that readers know by it, then the one that they saw or
 * shall see first; the others, unless
 * their slug is written in the front matter, get the day or the folder into theirs.
 *
 * @param zone of the dates in addresses
 */
export function placeArticles(claims: readonly AddressClaim[], ledger: Ledger, zone: string): Map<string, Place> {
  const owners = new Map<string, string>();
  const places = new Map<string, Place>();
  const take = (page: string, file: string): boolean => {
    const folded = foldName(page);
    if (owners.has(folded)) return false;
    owners.set(folded, file);
    return true;
  };
  const plainPages = new Map(claims.map((claim) => [claim, plainPage(claim, zone)]));
  const order = claims.toSorted(
    (a, b) =>
      (a.visibleFrom ?? never) - (b.visibleFrom ?? never) ||
      a.publishedAt - b.publishedAt ||
      byCodeUnit(a.file, b.file),
  );
  // Those at whose address something stands choose before all others, also before one that stood there once.
  for (const group of [order.filter((claim) => claim.isShown), order.filter((claim) => !claim.isShown)]) {
    for (const claim of group) {
      const { file } = claim;
      const known = ledger[file]?.page;
      const isOwn = known === plainPages.get(claim) || (known !== undefined && otherPages(claim, zone).includes(known));
      if (known !== undefined && isOwn && take(known, file)) places.set(file, { page: known });
    }
    for (const claim of group) {
      const { file } = claim;
      if (places.has(file)) continue;
      const plain = plainPages.get(claim) ?? "";
      const owner = owners.get(foldName(plain));
      const page = take(plain, file) ? plain : otherPages(claim, zone).find((candidate) => take(candidate, file));
      if (page === undefined) places.set(file, { clash: owner ?? "", page: plain });
      else places.set(file, owner === undefined ? { page } : { page, sharedWith: owner });
    }
  }
  return places;
}

function plainPage(claim: AddressClaim, zone: string): string {
  return pageOf(claim, claim.slug, dateParts(claim.publishedAt, zone));
}

/** What an article can have when another has its plain page. */
function otherPages(claim: AddressClaim, zone: string): string[] {
  const { file, slug, isGiven, publishedAt } = claim;
  if (isGiven) return [];
  const date = dateParts(publishedAt, zone);
  const folder = file
    .split("/")
    .slice(0, -1)
    .map((part) => slugify(part))
    .findLast((part) => part !== slug && telling(part));
  const slugs = [
    `${slugify(slug, 70)}-${date[2]}`,
    ...(folder === undefined ? [] : [`${slugify(folder, 30)}-${slugify(slug, 49)}`]),
  ];
  return slugs.map((name) => pageOf(claim, name, date));
}

function pageOf({ language }: AddressClaim, name: string, [year, month]: ReturnType<typeof dateParts>): string {
  const folder = language === undefined ? "articles" : `articles/${language.toLowerCase()}`;
  return `${folder}/${year}/${month}/${name}/index.html`;
}
