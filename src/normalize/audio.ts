import { defined } from "../base/defined.ts";
import { siteUrl } from "../base/url.ts";
import type { AudioVersion } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { AssetLookup } from "../model/raw.ts";
import { placeAsset } from "./assets.ts";
import { asList, asRecord, asText, type Fields } from "./fields.ts";

/** The audio versions that can be played: a true media type and a true length are required (RSS 2.0, enclosure). */
export function audioVersions(fields: Fields, media: AbsoluteUrl, assets: AssetLookup): AudioVersion[] {
  const field = fields.get("audio");
  if (field === undefined) return [];
  return asList(field.value).flatMap((value) => {
    const record = asRecord(value) ?? { src: value };
    const src = asText(record["src"] ?? record["url"]) ?? "";
    const place = placeAsset(fields.raw.file, src, assets);
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
      fields.report("audio-unusable", field, { src, reason: reason ?? "" });
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
