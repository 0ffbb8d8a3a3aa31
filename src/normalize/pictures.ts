import { defined } from "../base/defined.ts";
import { plainText } from "../base/plain-text.ts";
import { resolveLocal } from "../base/local-path.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { AudioVersion, Picture } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { Asset, AssetLookup } from "../model/raw.ts";
import { parseCredit } from "../grammar/credit/credit.ts";
import { asList, asRecord, asText, type Fields } from "./fields.ts";
import { agencyOf } from "../grammar/names.ts";

/** Whether the picture's credit names an agency, whose pictures partners may not have unless the desk says so. */
export function isAgencyCredit(credit: string | undefined): boolean {
  return credit !== undefined && credit.split(/\s*[/|,]\s*/).some((part) => agencyOf(part) !== undefined);
}

/** Finds the file that a field of the front matter names: below the article's folder, else below the articles folder. */
function findAsset(file: string, reference: string, assets: AssetLookup): Asset | { readonly reason: string } {
  for (const base of [file, ""]) {
    const path = resolveLocal(base, reference);
    if (path === undefined) continue;
    const asset = assets(path);
    if (asset === undefined) continue;
    return "unreadable" in asset ? { reason: asset.unreadable } : asset;
  }
  return { reason: "there is no such file below the articles folder" };
}

/** The lead picture; a problem and `undefined` when it cannot be shown. */
export function leadPicture(fields: Fields, media: AbsoluteUrl, assets: AssetLookup): Picture | undefined {
  const field = fields.get("image");
  if (field === undefined) return undefined;
  const first = asList(field.value)[0];
  const record = asRecord(first) ?? { src: first };
  const src = asText(record["src"] ?? record["url"] ?? record["path"]);
  if (src === undefined || src === "") {
    fields.report("image-unreadable", field.key, { src: JSON.stringify(first) ?? "", reason: "it names no address" });
    return undefined;
  }
  const place = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src) ? remote(src) : findAsset(fields.raw.file, src, assets);
  if ("reason" in place) {
    fields.report("image-unreadable", field.key, { src, reason: place.reason });
    return undefined;
  }
  const credited = parseCredit(asText(record["caption"]) ?? "");
  const credit = asText(record["credit"]);
  const creditLine = credit === undefined ? credited.credit : (parseCredit(credit).credit ?? credit);
  const size = (name: "width" | "height"): number | undefined => {
    const value = "file" in place ? place[name] : record[name];
    return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= 20_000 ? value : undefined;
  };
  const [width, height] = [size("width"), size("height")];
  const license = webUrl(asText(record["license"]) ?? "");
  return defined({
    ...("file" in place
      ? { src: siteUrl(media, place.file), local: place.file, type: place.type, bytes: place.bytes }
      : place),
    width: height === undefined ? undefined : width,
    height: width === undefined ? undefined : height,
    alt: asText(record["alt"]) ?? plainText(""),
    caption: credited.caption,
    credit: creditLine === "" ? undefined : creditLine,
    license,
    syndicate: record["syndicate"] === undefined ? !isAgencyCredit(creditLine) : record["syndicate"] === true,
  });
}

function remote(src: string): { src: AbsoluteUrl } | { reason: string } {
  const url = webUrl(src.replace(/^(?:http:)?\/\//i, "https://"));
  return url === undefined ? { reason: "it is no https address" } : { src: url };
}

/** The audio versions that can be played: a true media type and a true length are required (RSS 2.0, enclosure). */
export function audioVersions(fields: Fields, media: AbsoluteUrl, assets: AssetLookup): AudioVersion[] {
  const field = fields.get("audio");
  if (field === undefined) return [];
  return asList(field.value).flatMap((value) => {
    const record = asRecord(value) ?? { src: value };
    const src = asText(record["src"] ?? record["url"]) ?? "";
    const place = /^[a-z][a-z0-9+.-]*:/i.test(src) ? remote(src) : findAsset(fields.raw.file, src, assets);
    const type = "file" in place ? place.type : asText(record["type"]);
    const bytes = "file" in place ? place.bytes : record["bytes"];
    const reason =
      "reason" in place
        ? place.reason
        : type === undefined || !/^audio\/[\w.+-]+$/.test(type)
          ? "its type is not an audio type"
          : typeof bytes !== "number" || !Number.isInteger(bytes) || bytes < 1
            ? "its length in bytes is not given"
            : undefined;
    if (reason !== undefined || "reason" in place || type === undefined || typeof bytes !== "number") {
      fields.report("audio-unusable", field.key, { src, reason: reason ?? "" });
      return [];
    }
    const duration = record["duration"];
    const voice = asText(record["voice"]);
    const language = asText(record["language"]);
    return [
      defined({
        src: "file" in place ? siteUrl(media, place.file) : place.src,
        local: "file" in place ? place.file : undefined,
        type,
        bytes,
        duration: typeof duration === "number" && duration > 0 ? duration : undefined,
        voice,
        language,
        synthetic: record["synthetic"] === true,
      }),
    ];
  });
}
