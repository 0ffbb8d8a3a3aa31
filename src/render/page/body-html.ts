import { escapeHtml, unescapeHtml } from "../../base/html-text.ts";
import type { Picture, WholeArticle } from "../../model/article.ts";
import type { SiteConfig } from "../../model/site.ts";
import { adPlaces } from "./ad-places.ts";
import { parseEmbed } from "./embed.ts";
import { Html } from "./html.ts";
import { imageOf, type ImageSource, type Medium } from "./medium.ts";
import type { Words } from "../../base/words.ts";

// The canonical form of SafeHtml escapes < and > in values, so that a tag ends at its first >.
const embedCard = /<figure class="embed">([\s\S]*?)<\/figure>/g;
const special = /<(img|table|pre)((?: [^<>]*)?)>|<\/table>/g;

/** The body as the page shows it: pictures and embeds in the page's medium, advertisements in their slots. */
export function bodyHtml(article: WholeArticle, { ads }: SiteConfig, medium: Medium, words: Words): Html {
  const { blocks } = article.body;
  const slots = adPlaces(article, ads);
  // Few have sizes to choose from.
  const pictures = article.images.some(({ renditions }) => renditions !== undefined)
    ? new Map<string, Picture>(article.images.map((picture) => [picture.src, picture]))
    : noPictures;
  let html = "";
  for (let index = 0; index <= blocks.length; index += 1) {
    const advertisement = slots.has(index) && ads !== undefined ? medium.advertisement(ads) : "";
    if (advertisement !== "")
      html += `\n<div class="ad" role="group" aria-label="${escapeHtml(words.advertisement)}">${advertisement}</div>`;
    const block = blocks[index];
    if (block !== undefined) html += `\n${blockHtml(block, pictures, medium, words)}`;
  }
  return new Html(html.slice(1));
}

/** Whether there can be an img, table, pre or figure in it. Most blocks are paragraphs without. */
function mayBeSpecial(block: string): boolean {
  for (let at = block.indexOf("<"); at >= 0; at = block.indexOf("<", at + 1)) {
    const letter = block[at + 1];
    if (letter === "i" || letter === "t" || letter === "f" || (letter === "p" && block[at + 2] === "r")) return true;
  }
  return false;
}

/** Pictures of the body by address. */
type Pictures = ReadonlyMap<string, Picture>;
const noPictures: Pictures = new Map();

function blockHtml(block: string, pictures: Pictures, medium: Medium, words: Words): string {
  if (!mayBeSpecial(block)) return block;
  const shown = block.includes('<figure class="embed"')
    ? block.replace(embedCard, (card, inner: string) => embedHtml(card, inner, medium))
    : block;
  return shown.replace(special, (tag, name: string | undefined, attributes: string) => {
    if (name === "img") return medium.image(readImage(attributes, pictures), "flow");
    // What scrolls by itself must be within reach of the keyboard.
    if (name === "pre") return `<pre${attributes} tabindex="0">`;
    if (name === "table")
      return `<div class="scroll" role="group" aria-label="${escapeHtml(words.table)}" tabindex="0"><table${attributes}>`;
    return `${tag}</div>`;
  });
}

function embedHtml(card: string, inner: string, medium: Medium): string {
  const address = /<a (?:[^<>]* )?href="([^"]*)"/.exec(inner)?.[1];
  const embed = address === undefined ? undefined : parseEmbed(unescapeHtml(address));
  if (embed === undefined) return card;
  const caption = inner.indexOf("<figcaption");
  const [link, rest] = caption < 0 ? [inner, ""] : [inner.slice(0, caption), inner.slice(caption)];
  return `<figure class="embed embed-${embed.kind}">${medium.embed(embed, link === "" ? rest : link)}${link === "" ? "" : rest}</figure>`;
}

/** @param attributes in the canonical form: a value ends at its first quotation mark */
function readImage(attributes: string, pictures: Pictures): ImageSource {
  let src = "";
  let alt = "";
  let title: string | undefined;
  let srcset: string | undefined;
  let sizes: string | undefined;
  let width = 0;
  let height = 0;
  for (let at = 0, mark = attributes.indexOf('="'); mark >= 0; mark = attributes.indexOf('="', at)) {
    const name = attributes.slice(attributes.lastIndexOf(" ", mark) + 1, mark);
    const end = attributes.indexOf('"', mark + 2);
    const value = unescapeHtml(attributes.slice(mark + 2, end));
    at = end + 1;
    if (name === "src") src = value;
    else if (name === "alt") alt = value;
    else if (name === "title") title = value;
    else if (name === "srcset") srcset = value;
    else if (name === "sizes") sizes = value;
    else if (name === "width") width = pixels(value);
    else if (name === "height") height = pixels(value);
  }
  const isSized = width > 0 && height > 0;
  const picture = srcset === undefined ? pictures.get(src) : undefined;
  return {
    src,
    alt,
    width: isSized ? width : undefined,
    height: isSized ? height : undefined,
    srcset: srcset ?? (picture && imageOf(picture).srcset),
    sizes,
    title,
  };
}

function pixels(value: string): number {
  return /^\d{1,5}$/.test(value) ? Number(value) : 0;
}
