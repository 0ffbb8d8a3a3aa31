import { escapeHtml, unescapeHtml } from "../base/html-text.ts";
import type { Picture } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import type { AssetLookup } from "../model/raw.ts";
import type { BodyPicture, RenderedBody } from "./body/job.ts";
import type { Fields } from "./fields.ts";
import { isAgencyCredit } from "./pictures.ts";

const imageTag = /<img ([^<>]*)>/g;
const onlyFigure = /^\s*<figure(?: [^<>]*)?><img [^<>]*>(?:<figcaption>[\s\S]*<\/figcaption>)?<\/figure>\s*$/;

/**
 * Gives each picture of a body the size of its file. A picture whose file is missing or broken is left out with its
 * caption and reported; the body's advertisement slots move along.
 */
export function placePictures(
  body: RenderedBody,
  assets: AssetLookup,
  fields: Fields,
): { readonly blocks: SafeHtml[]; readonly adSlots: number[]; readonly images: Picture[] } {
  const pictures = new Map(body.pictures.map((picture) => [picture.src as string, measure(picture, assets, fields)]));
  const blocks: SafeHtml[] = [];
  // How many blocks were left out before each index.
  const moved: number[] = [];
  for (const block of body.blocks) {
    moved.push(blocks.length);
    const sized = block.includes("<img ") ? sizeBlock(block, pictures) : block;
    if (sized !== undefined) blocks.push(sized);
  }
  return {
    blocks,
    adSlots: body.adSlots.map((slot) => moved[slot] ?? blocks.length),
    images: [...pictures.values()].filter((picture) => picture !== undefined),
  };
}

function sizeBlock(block: SafeHtml, pictures: ReadonlyMap<string, Picture | undefined>): SafeHtml | undefined {
  let lost = false;
  const sized = block.replace(imageTag, (tag, attributes: string) => {
    const src = unescapeHtml(/(?:^| )src="([^"]*)"/.exec(attributes)?.[1] ?? "");
    const picture = pictures.get(src);
    if (picture === undefined) {
      lost = true;
      return escapeHtml(unescapeHtml(/(?:^| )alt="([^"]*)"/.exec(attributes)?.[1] ?? ""));
    }
    if (picture.width === undefined || picture.height === undefined || /(?:^| )width="/.test(attributes)) return tag;
    return `<img ${attributes} width="${picture.width}" height="${picture.height}">`;
  });
  return lost && onlyFigure.test(block) ? undefined : (sized as SafeHtml);
}

function measure(found: BodyPicture, assets: AssetLookup, fields: Fields): Picture | undefined {
  const { local, ...rest } = found;
  const syndicate = !isAgencyCredit(found.credit);
  if (local === undefined) return { ...rest, syndicate };
  const asset = assets(local);
  if (asset === undefined || "unreadable" in asset) {
    fields.report("image-unreadable", undefined, {
      src: local,
      reason: asset?.unreadable ?? "there is no such file below the articles folder",
    });
    return undefined;
  }
  const { width, height, type, bytes } = asset;
  return {
    ...rest,
    local,
    type,
    bytes,
    syndicate,
    ...(width === undefined || height === undefined ? {} : { width, height }),
  };
}
