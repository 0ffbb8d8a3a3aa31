import type { Article, WholeArticle } from "../../model/article.ts";
import type { SafeHtml } from "../../model/brand.ts";
import type { Advertisements } from "./medium.ts";

/** Blocks beside which an advertisement may stand: text, and neither a heading nor a figure. */
const quiet = /^<(?:p|ul|ol|dl|blockquote|table|details|pre)[ >]/;
const loud = /<img |^<ol class="footnotes"|^<blockquote class="pullquote"/;

/** Advertisers and readers alike want none beside these. */
const without: ReadonlySet<Article["type"]> = new Set(["sponsored", "obituary"]);

/**
 * Where advertisements stand in an article: the index of the block that follows each. The article's own slots, else
 * those of the configuration; a slot beside a heading or a figure moves down to the next place that is beside neither.
 */
export function adPlaces({ body, type, status }: WholeArticle, ads: Advertisements | undefined): ReadonlySet<number> {
  const places = new Set<number>();
  if (ads === undefined || without.has(type) || status === "withdrawn") return places;
  const { blocks, adSlots } = body;
  const isMarked = adSlots.length > 0;
  // Both lists ascend: where one slot found no place, the next finds none either.
  let place = 1;
  for (const wanted of isMarked ? adSlots : afterParagraphs(blocks, ads.after)) {
    place = Math.max(place, wanted);
    while (place < blocks.length && !isFit(blocks, place, places)) place += 1;
    // At the very end stands only what was marked there: an advertisement for itself is no part of the text.
    if (place < blocks.length || (isMarked && wanted >= blocks.length && isQuiet(blocks.at(-1)))) places.add(place);
  }
  return places;
}

function isFit(blocks: readonly SafeHtml[], place: number, taken: ReadonlySet<number>): boolean {
  const isNear = taken.has(place) || taken.has(place - 1) || taken.has(place + 1);
  return !isNear && isQuiet(blocks[place - 1]) && isQuiet(blocks[place]);
}

function isQuiet(block: SafeHtml | undefined): boolean {
  return block !== undefined && quiet.test(block) && !loud.test(block);
}

function afterParagraphs(blocks: readonly SafeHtml[], counts: readonly number[]): number[] {
  const wanted = new Set(counts);
  let paragraphs = 0;
  return blocks.flatMap((block, index) => {
    if (!/^<p[ >]/.test(block)) return [];
    paragraphs += 1;
    return wanted.has(paragraphs) ? [index + 1] : [];
  });
}
