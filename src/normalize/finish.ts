import { digest } from "../base/hash.ts";
import { escapeHtml } from "../base/html-text.ts";
import { plainText, shorten } from "../base/plain-text.ts";
import { foldName } from "../base/slug.ts";
import type { Article, WholeArticle } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import type { SiteConfig } from "../model/site.ts";
import type { Files } from "./assets.ts";
import { placeLinks } from "./body-links.ts";
import { placePictures } from "./body-pictures.ts";
import type { RenderedBody } from "./body/job.ts";
import { durations } from "./durations.ts";
import type { Fields } from "./fields.ts";
import { reportLengths } from "./length-report.ts";
import { wordsOf, type Links } from "./links.ts";
import { reportMissing } from "./picture-report.ts";

const summaryLength = 300;

/** What of an article only its body tells. */
export type BodyPart = Pick<WholeArticle, "summary" | "images" | "body">;

/** An article up to its body, as `Assembler` makes it. */
export interface Story {
  readonly article: Article;
  /** The title of the front matter, when it has one. */
  readonly title?: string;
  /** Whether the front matter says something of pictures in the text. */
  readonly hasTerms?: true;
}

/**
 * Puts a rendered body into its article: pictures measured, links led to pages, what is missing reported.
 *
 * @param fields of the article; the problems are added to its own
 */
export function finishArticle(
  { article, title, hasTerms }: Story,
  rendered: RenderedBody,
  fields: Fields,
  { files, links, config }: { readonly files: Files; readonly links: Pick<Links, "lead">; readonly config: SiteConfig },
): WholeArticle {
  const placed = placePictures(withOwnHeading(rendered, title), files, fields, hasTerms === true);
  const blocks = placed.blocks.map((block) =>
    placeLinks(block, (source) => {
      const { target, leadsNowhere } = links.lead(source, article.file, article.url);
      if (leadsNowhere !== undefined)
        fields.reportText(leadsNowhere.code, wordsOf(leadsNowhere), { path: leadsNowhere.path });
      return target;
    }),
  );
  const { wordCount, text } = rendered;
  reportMissing(article.image, placed.images, fields);
  reportLengths({ headline: article.headline, words: wordCount, feedText: article.feedText }, fields, config);
  return {
    ...article,
    summary: article.summary === "" ? beginning(text, article) : article.summary,
    images: placed.images,
    body: { blocks, adSlots: placed.adSlots, text, wordCount, ...opening(text), ...durations(wordCount, config) },
  };
}

/** Characters by which articles that were published twice are found. */
const openingLength = 400;

function opening(text: string): Pick<WholeArticle["body"], "opening"> {
  return text.length < openingLength / 2 ? {} : { opening: digest(text.slice(0, openingLength)) };
}

function beginning(text: string, { headline }: Article): Article["summary"] {
  const firstLine = plainText(text.split("\n").find((line) => line.trim() !== "") ?? "");
  return shorten(firstLine === "" ? headline : firstLine, summaryLength);
}

/** A heading that opens the body is the title and goes; one that says something else than the title stays, as a subheading. */
function withOwnHeading(body: RenderedBody, title: string | undefined): RenderedBody {
  const { firstHeading, blocks, adSlots } = body;
  if (title === undefined || firstHeading === undefined || foldName(title) === foldName(firstHeading)) return body;
  const heading = `<h2>${escapeHtml(firstHeading)}</h2>` as SafeHtml;
  return { ...body, blocks: [heading, ...blocks], adSlots: adSlots.map((slot) => slot + 1) };
}
