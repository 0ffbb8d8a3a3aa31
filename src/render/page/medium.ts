import type { AudioVersion, Picture } from "../../model/article.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import type { SiteConfig } from "../../model/site.ts";
import type { Embed } from "./embed.ts";

export interface ImageSource {
  readonly src: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly srcset?: string;
  readonly sizes?: string;
  readonly title?: string;
}

/** `lead`: the first thing that readers see; `flow`: in the text; `cover`: cut to fill its box; `avatar`: a small square. */
export type ImageFit = "lead" | "flow" | "cover" | "avatar";

export type Advertisements = NonNullable<SiteConfig["ads"]>;

export type MediumReport = (code: "picture-size-unknown" | "picture-insecure", src: string) => void;

/** In what pages differ when they are AMP and when they are plain HTML: everything else is the same. One for each page. */
export interface Medium {
  readonly amp: boolean;
  image(image: ImageSource, fit: ImageFit): string;
  /** Someone else's video or post; `card` is the link to it. */
  embed(embed: Embed, card: string): string;
  /** `link`: what stands in its place where it cannot be played. */
  audio(audio: AudioVersion, link: string): string;
  /** Empty when pages of this kind carry none. */
  advertisement(ads: Advertisements): string;
  /** What the head must hold for all that was made so far. */
  head(css: string): string;
}

export function imageOf({ src, alt, width, height }: Picture): ImageSource {
  return { src, alt, ...(width === undefined || height === undefined ? {} : { width, height }) };
}

/** The same address by https; addresses of a site that is itself served by http stay. */
export function secured(src: string, site: AbsoluteUrl): string {
  return src.startsWith("http:") && !src.startsWith(site) ? `https:${src.slice("http:".length)}` : src;
}
