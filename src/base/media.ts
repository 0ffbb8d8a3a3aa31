import type { AbsoluteUrl } from "../model/brand.ts";
import { siteUrl } from "./url.ts";

/** Folder of the output below which files of the articles folder are published. */
export const mediaFolder = "media";

/** The address of that folder; ends with a slash. */
export function mediaUrl(site: AbsoluteUrl): AbsoluteUrl {
  return siteUrl(site, `${mediaFolder}/`);
}

/** Extension → media type, of the pictures that are published. */
export const pictureTypes: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

/** The media type that the extension of an address shows; `undefined` when it has none that is known. */
export function pictureType(address: string): string | undefined {
  const path = address.replace(/[?#].*$/s, "");
  const extension = /\.([a-z]{3,4})$/i.exec(path.slice(path.lastIndexOf("/") + 1))?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(pictureTypes, extension) ? pictureTypes[extension] : undefined;
}
