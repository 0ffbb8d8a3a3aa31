import { resolveLocal } from "../../base/local-path.ts";
import { linkUrl, siteUrl, webUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import type { Findings } from "./findings.ts";
import type { BodyJob } from "./job.ts";

/** What the cleaning of one article knows and collects. */
export interface Page {
  readonly job: BodyJob;
  readonly findings: Findings;
  /** Ids given away: a second one of the same name would make links ambiguous. */
  readonly ids: Set<string>;
  /** Address of a published file → its path below the articles folder. */
  readonly local: Map<string, string>;
}

/** Stands for the articles folder in the addresses of links; a reserved name (RFC 2606) that is never published. */
export const sourceSite = "https://article.invalid/" as AbsoluteUrl;

/** Stands for the article that another system's reference names, by a path whose folder or extension may be missing. */
export const lookupSite = "https://lookup.invalid/" as AbsoluteUrl;

/**
 * Stands in an address for a part of it that is not known, so that what is left of it leads nowhere wrong. A noncharacter,
 * which no text of a body keeps.
 */
export const lostPart = "\uFDD0";

function isLost(address: string): boolean {
  return address.includes(lostPart) || address.includes("%EF%B7%90");
}

/** No id of a body can be one that a script, a style sheet or AMP looks for. */
const idPrefix = "a-";
const idLimit = 100;

/** The id under which an element with the given id is known in the output; `undefined` when nothing is left of it. */
export function bodyId(id: string): string | undefined {
  const name = id
    .slice(0, idLimit)
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, "-")
    .toWellFormed();
  if (name === "") return undefined;
  return name.startsWith(idPrefix) ? name : `${idPrefix}${name}`;
}

/** The id for an element of this body; `undefined` when it is taken already. */
export function claimId(id: string, page: Page): string | undefined {
  const claimed = bodyId(id.trim());
  if (claimed === undefined || page.ids.has(claimed)) return undefined;
  page.ids.add(claimed);
  return claimed;
}

/** The address a link leads to, absolute. `#name` leads to the element of the same body. */
export function linkAddress(href: string, page: Page): string | undefined {
  const trimmed = href.trim();
  if (trimmed === "" || isLost(trimmed)) return undefined;
  if (trimmed.startsWith("#")) {
    const { pageUrl } = page.job;
    const id = bodyId(decoded(trimmed.slice(1)));
    return id === undefined || trimmed === "#top" ? pageUrl : linkUrl(`#${encodeURIComponent(id)}`, pageUrl);
  }
  const url = sourceAddress(trimmed, page) ?? lookupAddress(trimmed) ?? linkUrl(trimmed, baseFor(trimmed, page));
  if (url === undefined) page.findings.note("body-unsafe-link", href);
  return url;
}

/** What an address is relative to. Who asks for the page's own may have to wait for it (engine/ahead): absolute ones do not. */
export function baseFor(address: string, { job }: Page): AbsoluteUrl | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address) ? undefined : job.pageUrl;
}

/**
 * A link to another article's file, `../10/other.md#part`. Where that article stands, and whether readers may see it, is
 * known when all are read: until then it leads to {@link sourceSite}.
 */
function sourceAddress(href: string, { job }: Page): string | undefined {
  const match = /^(?![a-z][a-z0-9+.-]*:|\/\/)([^?#]+\.(?:md|markdown|mdx))(?:#(.*))?$/i.exec(href);
  const path = match === null ? undefined : resolveLocal(job.file, match[1] ?? "");
  if (path === undefined) return undefined;
  const id = bodyId(decoded(match?.[2] ?? ""));
  return siteUrl(sourceSite, path) + (id === undefined ? "" : `#${encodeURIComponent(id)}`);
}

function lookupAddress(href: string): string | undefined {
  if (!href.startsWith(lookupSite)) return undefined;
  const [path = "", fragment] = href.split("#", 2);
  const id = bodyId(decoded(fragment ?? ""));
  return linkUrl(path.replace(/\?.*$/s, "") + (id === undefined ? "" : `#${encodeURIComponent(id)}`));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The address of a picture: a file of the articles folder, or on the web by https. `undefined`, with a problem, when it
 * is neither.
 */
export function pictureAddress(source: string, page: Page): AbsoluteUrl | undefined {
  const { file, mediaUrl } = page.job;
  // Browsers read addresses so (URL Standard, 4.4): tabs and line breaks vanish, backslashes are slashes.
  const address = source
    .trim()
    .replace(/[\t\n\r]/g, "")
    .replaceAll("\\", "/");
  if (address === "" || address.startsWith(lookupSite) || isLost(address)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
    const url = webUrl(address.startsWith("//") ? `https:${address}` : address);
    if (url === undefined) page.findings.note("body-unsafe-picture", source);
    if (url === undefined || url.startsWith("https:") || url.startsWith(mediaUrl)) return url;
    page.findings.note("body-picture-upgraded", source);
    return webUrl(`https${url.slice("http".length)}`);
  }
  const local = resolveLocal(file, address);
  if (local === undefined || /[\u0000-\u001F\u007F]/.test(local)) {
    page.findings.note("body-picture-outside", source);
    return undefined;
  }
  const url = siteUrl(mediaUrl, local);
  page.local.set(url, local);
  return url;
}

/** A `srcset` of pictures on the web, when every candidate is right; local candidates would not be published. */
export function pictureSet(srcset: string): string | undefined {
  const candidates = srcset.split(/,(?=\s)|,$/).map((candidate) => candidate.trim().split(/\s+/));
  const clean: string[] = [];
  for (const [address = "", descriptor = "", ...rest] of candidates) {
    if (address === "" && candidates.length > 1) continue;
    const url = /^https:\/\//i.test(address) ? webUrl(address) : undefined;
    if (
      url === undefined ||
      url.includes(",") ||
      rest.length > 0 ||
      !/^(?:[1-9]\d{0,4}w|\d{1,2}(?:\.\d{1,2})?x)?$/.test(descriptor)
    )
      return undefined;
    clean.push(descriptor === "" ? url : `${url} ${descriptor}`);
  }
  return clean.length === 0 ? undefined : clean.join(", ");
}
