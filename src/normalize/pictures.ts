import { defined } from "../base/defined.ts";
import { pictureType } from "../base/media.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import { licenseOf } from "../grammar/credit/license.ts";
import type { Picture, Rendition } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import { placeAsset, type Files } from "./assets.ts";
import { asList, asRecord, asText, type Fields } from "./fields.ts";
import { localRenditions } from "./renditions.ts";
import { pictureFields, type PictureFields } from "./picture-fields.ts";
import { pictureTexts } from "./picture-texts.ts";
import { mayBeSyndicated, readSyndicate } from "./syndication.ts";

/** Pixels; beyond that browsers and readers give up. */
const sideLimit = 20_000;
const bytesLimit = 2 ** 40;

/** The lead picture; a problem and `undefined` when it cannot be shown. */
export function leadPicture(fields: Fields, { media, assets }: Files): Picture | undefined {
  const given = pictureFields(fields);
  if (given === undefined) return undefined;
  const { field, src, count } = given;
  if (count > 1) fields.report("picture-further", field, { count: count - 1 });
  const place = placeAsset(fields.raw.file, src, assets);
  if ("reason" in place) {
    fields.report("image-unreadable", field, { src, reason: place.reason });
    return undefined;
  }
  const { license: named, ...texts } = pictureTexts(given, fields);
  const file =
    "file" in place
      ? {
          src: siteUrl(media, place.file),
          local: place.file,
          type: place.type,
          bytes: place.bytes,
          width: place.height === undefined ? undefined : place.width,
          height: place.width === undefined ? undefined : place.height,
          renditions: localRenditions(place, media),
        }
      : {
          src: place.src,
          type: remoteType(given, place.src),
          bytes: remoteBytes(given),
          ...remoteSize(given, fields),
          renditions: remoteRenditions(given),
        };
  const license = readLicense(given, fields) ?? named;
  const rights = { ...texts, ...(license === undefined ? {} : { license }) };
  return defined({ ...file, ...texts, license, syndicate: syndicate(given, fields) ?? mayBeSyndicated(rights) });
}

function syndicate({ field, syndicate: value }: PictureFields, fields: Fields): boolean | undefined {
  if (value === undefined) return undefined;
  const known = readSyndicate(value);
  if (known === undefined) fields.report("picture-syndicate-unknown", field, { value: JSON.stringify(value) ?? "" });
  return known ?? false;
}

function readLicense({ field, license }: PictureFields, fields: Fields): AbsoluteUrl | undefined {
  const known = licenseOf(license);
  if (license !== "" && known === undefined) fields.report("picture-license-unknown", field, { license });
  return known?.url;
}

function remoteType({ type }: PictureFields, src: AbsoluteUrl): string | undefined {
  return /^image\/[a-z\d][a-z\d.+-]*$/i.test(type) ? type.toLowerCase() : pictureType(src);
}

function remoteBytes({ bytes }: PictureFields): number | undefined {
  const number = asInteger(bytes);
  return number !== undefined && number <= bytesLimit ? number : undefined;
}

/** Those of which address and size are given. */
function remoteRenditions({ renditions }: PictureFields): Rendition[] | undefined {
  const found = asList(renditions).flatMap((value) => {
    const record = asRecord(value) ?? {};
    const src = webUrl(asText(record["src"]) ?? "");
    const [width, height] = [asInteger(record["width"]), asInteger(record["height"])];
    if (src === undefined || width === undefined || height === undefined || Math.max(width, height) > sideLimit)
      return [];
    return [{ src, width, height }];
  });
  return found.length === 0 ? undefined : found;
}

/** Both sides, or none. */
function remoteSize(
  { field, width, height }: PictureFields,
  fields: Fields,
): { readonly width?: number; readonly height?: number } {
  if (width === undefined && height === undefined) return {};
  const sides = [width, height].map(asInteger);
  const [wide, high] = sides;
  if (wide !== undefined && high !== undefined && Math.max(wide, high) <= sideLimit)
    return { width: wide, height: high };
  fields.report("picture-size-unusable", field, { size: `${shown(width)} × ${shown(height)}` });
  return {};
}

/** A whole number above zero, also as text: "1200", "1200px". */
function asInteger(value: unknown): number | undefined {
  const text = typeof value === "string" ? /^\s*(\d{1,12})\s*(?:px)?\s*$/i.exec(value)?.[1] : undefined;
  const number = typeof value === "number" ? value : text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function shown(value: unknown): string {
  return value === undefined ? "?" : typeof value === "string" ? value : (JSON.stringify(value) ?? "?");
}
