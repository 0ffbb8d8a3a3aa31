import type { AbsoluteUrl } from "../model/brand.ts";
import { siteUrl } from "./url.ts";

/** Folder of the output below which files of the articles folder are published. */
export const mediaFolder = "media";

/** The address of that folder; ends with a slash. */
export function mediaUrl(site: AbsoluteUrl): AbsoluteUrl {
  return siteUrl(site, `${mediaFolder}/`);
}
