import { siteUrl } from "../base/url.ts";
import type { Rendition } from "../model/article.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { Asset } from "../model/raw.ts";

/** The renditions that lie beside a picture's file; `undefined` when there are none. */
export function localRenditions({ renditions }: Asset, media: AbsoluteUrl): Rendition[] | undefined {
  const found = (renditions ?? []).flatMap(({ file, width, height }) =>
    width === undefined || height === undefined ? [] : [{ src: siteUrl(media, file), local: file, width, height }],
  );
  return found.length === 0 ? undefined : found;
}
