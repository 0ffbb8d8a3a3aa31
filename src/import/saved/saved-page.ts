import { findContent, weigh } from "../html/content.ts";
import { elementsIn, lineOf } from "../html/dom.ts";
import { firstFigure, pictureName, takePicture } from "../html/lead.ts";
import { parsePage, type Element } from "../html/parse.ts";
import { isEmbed, prune } from "../html/prune.ts";
import type { ImportedPage, ImportedPicture, ImportSettings } from "../imported.ts";
import { languageOf } from "../language.ts";
import { foldLine } from "../lexicon/phrases.ts";
import { blocksMarkdown } from "../markdown/blocks.ts";
import { PageContext, pictureUrl } from "./context.ts";
import { readAuthors, readDates, readSubjects } from "./fields.ts";
import { findHeadline, findStandfirst, printedHeadline } from "./headline.ts";
import { takeCorrections, wholeText, withoutLabels } from "./text.ts";

/**
 * Reads a page as a browser saves it: what it says about itself in JSON-LD and metadata first, what it shows second.
 *
 * @throws HtmlRefusal when its HTML is hostile
 */
export function readSavedPage(html: string, settings: ImportSettings): ImportedPage {
  const context = new PageContext(parsePage(html), settings);
  const headline = findHeadline(context);
  const weights = weigh(context.page);
  const content = findContent(context.page, weights);
  const standfirst = findStandfirst(context, headline?.value, content);
  const folded = (...texts: (string | undefined)[]): ReadonlySet<string> =>
    new Set(texts.filter((text) => text !== undefined).map(foldLine));
  if (content !== undefined)
    context.removed.push(
      ...prune(content, {
        weights,
        total: weights.get(content) ?? 0,
        known: folded(headline?.value, standfirst?.value),
        isEmbed: isEmbed(context.around.resolve),
        readLabel: (text) => context.readLabel(text),
      }),
    );
  const lead = content === undefined ? undefined : leadPicture(content, context);
  const blocks = content === undefined ? [] : blocksMarkdown(content.childNodes, context.around);
  const title = printedHeadline(blocks, headline) ?? headline;
  context.say("headline", title);
  context.say("standfirst", standfirst);
  const labelled = withoutLabels(blocks, folded(title?.value, headline?.value, standfirst?.value), context);
  const text = wholeText(labelled, context);
  context.language ??= languageOf(text.join("\n"));
  const corrected = takeCorrections(text, context);
  const { language, data, metadata } = context;
  if (language !== undefined) context.say("language", { value: language, from: "page" });
  if (metadata.canonical !== undefined) context.say("address", { value: metadata.canonical, from: "page" });
  if (data?.closed === true) context.say("access", { value: "subscribers", from: "JSON-LD" });
  return {
    article: {
      title: title?.value,
      description: standfirst?.value,
      ...readDates(context),
      authors: readAuthors(context),
      ...readSubjects(context),
      dateline: data?.dateline,
      language,
      address: metadata.canonical,
      image: lead,
      audio: [],
      corrections: corrected.corrections,
      type: data?.type,
      closed: data?.closed,
      draft: false,
      body: corrected.text.join("\n\n"),
    },
    recognized: context.recognized,
    removed: context.removed,
    problems: context.problems,
  };
}

/** A picture above the text is the article's own; else the one that the page names, when the text does not show it. */
function leadPicture(content: Element, context: PageContext): ImportedPicture | undefined {
  const figure = firstFigure(content);
  const line = figure === undefined ? undefined : lineOf(figure);
  const picture = figure === undefined ? undefined : takePicture(figure, context.around.pictureAddress);
  if (picture !== undefined) {
    context.say("lead picture", { value: picture.src, from: "page", line });
    if (picture.caption !== undefined) context.say("lead caption", { value: picture.caption, from: "page", line });
    return picture;
  }
  const { image } = context.data ?? {};
  const said =
    image === undefined
      ? context.meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
      : { value: image.src, from: "JSON-LD" };
  const src = said === undefined ? undefined : pictureUrl(said.value, context.metadata);
  if (said === undefined || src === undefined || shows(content, src, context)) return undefined;
  context.say("lead picture", { ...said, value: src });
  return {
    src,
    alt: context.meta("og:image:alt", "twitter:image:alt")?.value,
    caption: image?.caption,
    width: image?.width,
    height: image?.height,
  };
}

function shows(content: Element, address: string, { around }: PageContext): boolean {
  for (const element of elementsIn(content)) {
    const src = element.tagName === "img" ? around.pictureAddress(element) : undefined;
    if (src !== undefined && pictureName(src) === pictureName(address)) return true;
  }
  return false;
}
