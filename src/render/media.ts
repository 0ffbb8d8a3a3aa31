import { element, xmlText, type Xml } from "../base/xml-text.ts";
import type { Picture } from "../model/article.ts";

const photographerRole = { role: "photographer", scheme: "urn:ebu" } as const;

/** The lead picture with its credit, caption and thumbnail (Media RSS 1.5.1). */
export function mediaContent(picture: Picture): Xml {
  const { src, type, bytes, width, height, caption, credit, photographer, alt } = picture;
  const description = caption ?? (alt === "" ? undefined : alt);
  return element(
    "media:content",
    { url: src, type, fileSize: bytes, medium: "image", width, height },
    description === undefined ? undefined : element("media:description", { type: "plain" }, xmlText(description)),
    element("media:thumbnail", { url: src, width, height }),
    credit === undefined
      ? undefined
      : element("media:credit", credit === photographer ? photographerRole : {}, xmlText(credit)),
    photographer === undefined || photographer === credit
      ? undefined
      : element("media:credit", photographerRole, xmlText(photographer)),
  );
}
