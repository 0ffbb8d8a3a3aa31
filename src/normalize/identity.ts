import { defined } from "../base/defined.ts";
import { digest } from "../base/hash.ts";
import type { TextDigests } from "./text-digests.ts";
import { isBlankBody } from "./text-digests.ts";
import { byCodeUnit } from "../base/order.ts";
import { utcIso } from "../base/date.ts";
import { canonicalUri } from "../base/uri.ts";
import type { AbsoluteUrl, Instant } from "../model/brand.ts";
import type { Problem, Where } from "../model/problem.ts";
import type { Ledger, LedgerEntry } from "../model/registry.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";

/** What identity is decided by. */
export interface Claim {
  readonly file: string;
  readonly digests: TextDigests;
  /** What its minted id ends with. */
  readonly name: string;
  readonly publishedAt: Instant;
  /** The `id` of the front matter, as written. */
  readonly given?: string;
  /** Its page, when readers can see it there. */
  readonly page?: string;
  readonly where: Where;
}

export interface Identities {
  readonly ids: ReadonlyMap<string, string>;
  /** The ledger to keep: entries of files that are gone stay, so that a restored article is known again. */
  readonly ledger: Ledger;
}

/**
 * Gives each article its id: what the ledger holds, else what the front matter names, else a `tag:` URI (RFC 4151)
 * minted here. A renamed file is known by its headline or body. Two articles with one id, or a front matter id that
 * differs from the published one, are problems that stop the build.
 *
 * @param files every source file that exists, also those that could not be read
 */
export function identify(
  claims: readonly Claim[],
  ledger: Ledger,
  files: ReadonlySet<string>,
  site: AbsoluteUrl,
): Staged<Identities> {
  const problems: Problem[] = [];
  const host = new URL(site).hostname;
  const known = matchLedger(claims, ledger, files);
  const ids = new Map<string, string>();
  const entries: Record<string, LedgerEntry> = {};
  const matched = new Set(known.values());
  for (const [file, entry] of Object.entries(ledger)) if (!matched.has(entry)) entries[file] = entry;
  const owners = new Map<string, Claim>();
  // Readers know an article by these, also one that they may not see now or whose file is gone.
  const reserved = new Set(Object.values(ledger).map(({ id }) => id));
  for (const claim of claims) {
    const entry = known.get(claim.file);
    const id = idOf(claim, entry, host, (minted) => owners.has(minted) || reserved.has(minted));
    if (entry !== undefined && entry.id !== id)
      problems.push(problem("id-changed", claim.where, { id, published: entry.id }));
    const other = owners.get(id);
    if (other === undefined) owners.set(id, claim);
    else problems.push(problem("id-duplicate", claim.where, { id, other: other.file }));
    ids.set(claim.file, id);
    entries[claim.file] = defined({
      id,
      given: claim.given,
      ...whereabouts(claim.page, entry),
      headline: claim.digests.headline,
      body: claim.digests.body,
    });
  }
  const sorted = Object.fromEntries(Object.entries(entries).toSorted((a, b) => byCodeUnit(a[0], b[0])));
  return { value: { ids, ledger: sorted }, problems };
}

/** Where readers know an article, and where they knew it before. */
function whereabouts(page: string | undefined, entry: LedgerEntry | undefined): Pick<LedgerEntry, "page" | "former"> {
  const last = entry?.page;
  const before = entry?.former ?? [];
  const all = page === undefined || last === undefined || last === page ? before : [...before, last];
  const former = [...new Set(all)].filter((old) => old !== page);
  return defined({ page: page ?? last, former: former.length === 0 ? undefined : former });
}

/** The ledger entry of each claim: same file and at least one digest; else a lost entry with the same text; else same file. */
function matchLedger(claims: readonly Claim[], ledger: Ledger, files: ReadonlySet<string>): Map<string, LedgerEntry> {
  const matched = new Map<string, LedgerEntry>();
  const free = new Map(Object.entries(ledger));
  const take = (claim: Claim, file: string): void => {
    const entry = free.get(file);
    if (entry === undefined) return;
    matched.set(claim.file, entry);
    free.delete(file);
  };
  for (const claim of claims) {
    const entry = free.get(claim.file);
    const { body, headline } = claim.digests;
    if (entry !== undefined && (entry.body === body || entry.headline === headline)) take(claim, claim.file);
  }
  const claimed = new Set(claims.map((claim) => claim.file));
  for (const key of ["body", "headline"] as const) {
    const byDigest = new Map<string, string | undefined>();
    for (const [file, entry] of free) {
      // A file that exists but could not be read keeps its id for when it is mended.
      if (files.has(file) && !claimed.has(file)) continue;
      byDigest.set(entry[key], byDigest.has(entry[key]) ? undefined : file);
    }
    for (const claim of claims) {
      if (matched.has(claim.file) || (key === "body" && isBlankBody(claim.digests))) continue;
      const from = byDigest.get(claim.digests[key]);
      if (from !== undefined && from !== claim.file) take(claim, from);
    }
  }
  for (const claim of claims) if (!matched.has(claim.file)) take(claim, claim.file);
  return matched;
}

function idOf(claim: Claim, entry: LedgerEntry | undefined, host: string, isTaken: (id: string) => boolean): string {
  if (claim.given === undefined) {
    const id = entry?.id ?? mint(claim, claim.name, host);
    return entry === undefined && isTaken(id) ? mint(claim, `${claim.name} ${claim.file}`, host) : id;
  }
  if (entry?.given === claim.given) return entry.id;
  return canonicalUri(claim.given) ?? mint(claim, claim.given, host);
}

function mint(claim: Claim, name: string, host: string): string {
  const specific = /^[a-z0-9][a-z0-9._-]{0,63}$/.test(name) ? name : `article-${digest(name).slice(0, 12)}`;
  return `tag:${host},${utcIso(claim.publishedAt).slice(0, 10)}:${specific}`;
}
