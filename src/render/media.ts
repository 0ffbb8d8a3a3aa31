import { escapeHtml } from "../base/html-text.ts";
import { latest } from "../base/latest.ts";
import { element, xmlText, type Xml } from "../base/xml-text.ts";
import type { AudioVersion, Picture } from "../model/article.ts";
import { readsAsMarkup } from "./feed-text.ts";

const photographerRole = { role: "photographer", scheme: "urn:ebu" } as const;

/** Text that reads as markup is declared as HTML, so that nobody has to guess (Media RSS 1.5.1, media:description). */
function descriptionOf(text: string): Xml {
  return readsAsMarkup(text)
    ? element("media:description", { type: "html" }, xmlText(escapeHtml(text)))
    : element("media:description", { type: "plain" }, xmlText(text));
}

/** The lead picture with its credit, caption and thumbnail (Media RSS 1.5.1). */
export const mediaContent = latest((picture: Picture): Xml => {
  const { src, type, bytes, width, height, caption, credit, photographer, alt } = picture;
  const description = caption ?? (alt === "" ? undefined : alt);
  return element(
    "media:content",
    { url: src, type, fileSize: bytes, medium: "image", width, height },
    description === undefined ? undefined : descriptionOf(description),
    element("media:thumbnail", { url: src, width, height }),
    credit === undefined
      ? undefined
      : element("media:credit", credit === photographer ? photographerRole : {}, xmlText(credit)),
    photographer === undefined || photographer === credit
      ? undefined
      : element("media:credit", photographerRole, xmlText(photographer)),
  );
});

/** The voice, and its speed where that is not the normal one: versions of one voice would look alike. */
export function audioTitle({ voice, speed }: AudioVersion): string | undefined {
  const parts = [voice, speed === undefined || speed === 1 ? undefined : `${speed}×`];
  const title = parts.filter((part) => part !== undefined).join(", ");
  return title === "" ? undefined : title;
}
