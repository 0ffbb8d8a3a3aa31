import { siteUrl } from "../base/url.ts";
import type { AbsoluteUrl } from "../model/brand.ts";

const selfLink = /<(?:\w+:)?link\b[^<>]*>/g;

/** The address that a feed gives for itself, read from its beginning. */
export function selfAddress(start: string): string | undefined {
  for (const [tag] of start.matchAll(selfLink))
    if (/\srel\s*=\s*["']self["']/.test(tag))
      return /\shref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]?.replaceAll("&amp;", "&");
  return /"feed_url"\s*:\s*"([^"\\]*)"/.exec(start.replaceAll("\\/", "/"))?.[1];
}

/** Counts which address most feeds of a folder are published below. */
export class SiteGuess {
  readonly #votes = new Map<string, number>();

  /** @param path of the feed, below the folder */
  add(path: string, self: string | undefined): void {
    if (self === undefined || !/^https?:\/\//i.test(self) || !URL.canParse(self)) return;
    const { href } = new URL(self);
    const tails = [path, path.replace(/(?:^|\/)index\.\w+$/, "/")].map((tail) => siteUrl("" as AbsoluteUrl, tail));
    const tail = tails.find((candidate) => candidate !== "" && href.endsWith(`/${candidate}`));
    if (tail === undefined) return;
    const site = href.slice(0, href.length - tail.length);
    this.#votes.set(site, (this.#votes.get(site) ?? 0) + 1);
  }

  /** Ends with a slash; `undefined` when no feed says it. */
  best(): AbsoluteUrl | undefined {
    const [best] = [...this.#votes].toSorted((a, b) => b[1] - a[1]);
    return best?.[0] as AbsoluteUrl | undefined;
  }
}
