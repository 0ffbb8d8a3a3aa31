import { defined } from "../../base/defined.ts";
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
const attribute = / ([a-z-]+)="([^"]*)"/g;

/** The body as the page shows it: pictures and embeds in the page's medium, advertisements in their slots. */
export function bodyHtml(article: WholeArticle, { ads }: SiteConfig, medium: Medium, words: Words): Html {
  const { blocks } = article.body;
  const slots = adPlaces(article, ads);
  const pictures = new Map<string, Picture>(article.images.map((picture) => [picture.src, picture]));
  const advertisement = (): string[] => {
    const html = ads === undefined ? "" : medium.advertisement(ads);
    return html === ""
      ? []
      : [`<div class="ad" role="group" aria-label="${escapeHtml(words.advertisement)}">${html}</div>`];
  };
  const parts = blocks.flatMap((block, index) => [
    ...(slots.has(index) ? advertisement() : []),
    blockHtml(block, pictures, medium, words),
  ]);
  if (slots.has(blocks.length)) parts.push(...advertisement());
  return new Html(parts.join("\n"));
}

function blockHtml(block: string, pictures: ReadonlyMap<string, Picture>, medium: Medium, words: Words): string {
  if (!/<(?:img|table|pre|figure class="embed")[ >]/.test(block)) return block;
  return block
    .replace(embedCard, (card, inner: string) => embedHtml(card, inner, medium))
    .replace(special, (tag, name: string | undefined, attributes: string) => {
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

function readImage(attributes: string, pictures: ReadonlyMap<string, Picture>): ImageSource {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of attributes.matchAll(attribute)) found.set(name, unescapeHtml(value));
  const pixels = (name: string): number => Number(/^\d{1,5}$/.exec(found.get(name) ?? "")?.[0] ?? 0);
  const [width, height] = [pixels("width"), pixels("height")];
  const src = found.get("src") ?? "";
  const picture = pictures.get(src);
  return defined({
    src,
    alt: found.get("alt") ?? "",
    width: width > 0 && height > 0 ? width : undefined,
    height: width > 0 && height > 0 ? height : undefined,
    srcset: found.get("srcset") ?? (picture && imageOf(picture).srcset),
    sizes: found.get("sizes"),
    title: found.get("title"),
  });
}
