import { posix } from "node:path";

import { defined } from "../base/defined.ts";
import { escapeHtml, unescapeHtml } from "../base/html-text.ts";
import { resolveLocal } from "../base/local-path.ts";
import { pictureType } from "../base/media.ts";
import { webUrl } from "../base/url.ts";
import { licenseOf } from "../grammar/credit/license.ts";
import type { Picture } from "../model/article.ts";
import type { SafeHtml } from "../model/brand.ts";
import type { Files } from "./assets.ts";
import type { BodyPicture, RenderedBody } from "./body/job.ts";
import { asRecord, asText, type Field, type Fields } from "./fields.ts";
import { localRenditions } from "./renditions.ts";
import { mayBeSyndicated, readSyndicate } from "./syndication.ts";

const imageTag = /<img ([^<>]*)>/g;
const onlyFigure = /^\s*<figure(?: [^<>]*)?><img [^<>]*>(?:<figcaption>[\s\S]*<\/figcaption>)?<\/figure>\s*$/;

/** Terms of a picture in the text, which only the front matter can give. */
type Terms = Pick<Picture, "license"> & { readonly syndicate?: boolean };

/**
 * Gives each picture of a body the size of its file. A picture whose file is missing or broken is left out with its
 * caption and reported; the body's advertisement slots move along.
 *
 * @param hasTerms whether the front matter has terms of pictures, which few have
 */
export function placePictures(
  body: RenderedBody,
  files: Files,
  fields: Fields,
  hasTerms = true,
): { readonly blocks: SafeHtml[]; readonly adSlots: number[]; readonly images: Picture[] } {
  const terms = hasTerms ? readTerms(body.pictures, fields) : noTerms;
  const pictures = new Map(
    body.pictures.map((picture) => [picture.src as string, measure(picture, terms.get(picture) ?? {}, files, fields)]),
  );
  const blocks: SafeHtml[] = [];
  const unsized = new Set<string>();
  // How many blocks were left out before each index.
  const moved: number[] = [];
  for (const block of body.blocks) {
    moved.push(blocks.length);
    const sized = block.includes("<img ") ? sizeBlock(block, pictures, unsized) : block;
    if (sized !== undefined) blocks.push(sized);
  }
  for (const src of unsized) fields.reportText("picture-size-unknown", posix.basename(src), { src });
  return {
    blocks,
    adSlots: body.adSlots.map((slot) => moved[slot] ?? blocks.length),
    images: [...pictures.values()].filter((picture) => picture !== undefined),
  };
}

const noTerms: ReadonlyMap<BodyPicture, Terms> = new Map();

/** `pictures: {ferry.png: {syndicate: true, license: CC BY 4.0}}`, by the names that the text uses. */
function readTerms(pictures: readonly BodyPicture[], fields: Fields): Map<BodyPicture, Terms> {
  const found = new Map<BodyPicture, Terms>();
  const field = fields.get("pictures");
  for (const [name, value] of Object.entries(asRecord(field?.value) ?? {})) {
    const [file, address] = [resolveLocal(fields.raw.file, name), webUrl(name)];
    const picture = pictures.find(({ local, src }) => (address === undefined ? local === file : src === address));
    if (picture === undefined) fields.report("picture-terms-unknown", field, { src: name });
    else found.set(picture, readOne(asRecord(value) ?? {}, field, fields));
  }
  return found;
}

function readOne(values: Readonly<Record<string, unknown>>, field: Field | undefined, fields: Fields): Terms {
  const license = asText(values["license"]) ?? "";
  const known = licenseOf(license);
  if (license !== "" && known === undefined) fields.report("picture-license-unknown", field, { license });
  const value = values["syndicate"];
  const syndicate = readSyndicate(value);
  if (value !== undefined && syndicate === undefined)
    fields.report("picture-syndicate-unknown", field, { value: JSON.stringify(value) ?? "" });
  return {
    ...(known === undefined ? {} : { license: known.url }),
    ...(value === undefined ? {} : { syndicate: syndicate ?? false }),
  };
}

function sizeBlock(
  block: SafeHtml,
  pictures: ReadonlyMap<string, Picture | undefined>,
  unsized: Set<string>,
): SafeHtml | undefined {
  let lost = false;
  const sized = block.replace(imageTag, (tag, attributes: string) => {
    const src = unescapeHtml(/(?:^| )src="([^"]*)"/.exec(attributes)?.[1] ?? "");
    const picture = pictures.get(src);
    if (picture === undefined) {
      lost = true;
      return escapeHtml(unescapeHtml(/(?:^| )alt="([^"]*)"/.exec(attributes)?.[1] ?? ""));
    }
    if (/(?:^| )width="/.test(attributes)) return tag;
    if (picture.width === undefined || picture.height === undefined) {
      unsized.add(src);
      return tag;
    }
    return `<img ${attributes} width="${picture.width}" height="${picture.height}">`;
  });
  return lost && onlyFigure.test(block) ? undefined : (sized as SafeHtml);
}

function measure(found: BodyPicture, terms: Terms, { assets, media }: Files, fields: Fields): Picture | undefined {
  const { local, ...rest } = { ...found, ...terms };
  const syndicate = terms.syndicate ?? mayBeSyndicated(rest);
  if (local === undefined) {
    const type = pictureType(found.src);
    return { ...rest, ...(type === undefined ? {} : { type }), syndicate };
  }
  const asset = assets(local);
  if (asset === undefined || "unreadable" in asset) {
    fields.reportText("image-unreadable", posix.basename(local), {
      src: local,
      reason: asset?.unreadable ?? "there is no such file below the articles folder",
    });
    return undefined;
  }
  const { width, height, type, bytes } = asset;
  const renditions = localRenditions(asset, media);
  return defined({ ...rest, local, type, bytes, syndicate, width, height, renditions });
}
