import { defined } from "../base/defined.ts";
import { siteUrl } from "../base/url.ts";
import type { AudioVersion } from "../model/article.ts";
import type { SiteConfig } from "../model/site.ts";
import { placeAsset, type Files } from "./assets.ts";
import { asList, asRecord, asText, type Fields } from "./fields.ts";

/** The audio versions that can be played: a true media type and a true length are required (RSS 2.0, enclosure). */
export function audioVersions(
  fields: Fields,
  { media, assets }: Files,
  pace: SiteConfig["listeningSpeed"],
): AudioVersion[] {
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
    const speed = readSpeed(record["speed"], pace);
    if (speed === undefined && record["speed"] !== undefined)
      fields.report("audio-speed-unknown", field, { src, speed: asText(record["speed"]) ?? "" });
    const language = asText(record["language"]);
    return [
      defined({
        src: "file" in place ? siteUrl(media, place.file) : place.src,
        local: "file" in place ? place.file : undefined,
        type,
        bytes,
        duration: typeof duration === "number" && duration > 0 ? duration : undefined,
        voice,
        speed,
        language,
        synthetic: record["synthetic"] === true,
      }),
    ];
  });
}

/** `1.25`, `1.25x`, `slow`, `average`, `fast`: how many times the normal speed. */
function readSpeed(value: unknown, pace: SiteConfig["listeningSpeed"]): number | undefined {
  const text = (asText(value) ?? "").trim().toLowerCase();
  if (text === "slow" || text === "average" || text === "fast")
    return Math.round((pace[text] / pace.average) * 100) / 100;
  const times = Number(/^(\d(?:\.\d{1,2})?)\s*[x×]?$/.exec(text)?.[1]);
  return times >= 0.25 && times <= 4 ? times : undefined;
}
