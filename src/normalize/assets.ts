import { resolveLocal } from "../base/local-path.ts";
import { webUrl } from "../base/url.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { Asset, AssetLookup } from "../model/raw.ts";

/** The files of the articles folder, and where they are published. */
export interface Files {
  readonly assets: AssetLookup;
  /** Ends with a slash. */
  readonly media: AbsoluteUrl;
}

/** Where a file or address that the front matter names is; else the reason why it cannot be used, as a clause. */
export type AssetPlace = Asset | { readonly src: AbsoluteUrl } | { readonly reason: string };

/** Files are looked for below the article's folder, else below the articles folder. */
export function placeAsset(file: string, reference: string, assets: AssetLookup): AssetPlace {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)) {
    const url = webUrl(reference.replace(/^(?:http:)?\/\//i, "https://"));
    return url === undefined ? { reason: "it is no https address" } : { src: url };
  }
  for (const base of [file, ""]) {
    const path = resolveLocal(base, reference);
    const asset = path === undefined ? undefined : assets(path);
    if (asset !== undefined) return "unreadable" in asset ? { reason: asset.unreadable } : asset;
  }
  return { reason: "there is no such file below the articles folder" };
}
