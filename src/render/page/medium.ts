import type { AudioVersion, Picture } from "../../model/article.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import type { SiteConfig } from "../../model/site.ts";
import { sameCut } from "../cuts.ts";
import type { Embed } from "./embed.ts";

export interface ImageSource {
  readonly src: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly srcset?: string | undefined;
  readonly sizes?: string | undefined;
  readonly title?: string | undefined;
}

/** `lead`: the first thing that readers see; `flow`: in the text; `cover`: cut to fill its box; `avatar`: a small square. */
export type ImageFit = "lead" | "flow" | "cover" | "avatar";

export type Advertisements = NonNullable<SiteConfig["ads"]>;

/** In what pages differ when they are AMP and when they are plain HTML: everything else is the same. One for each page. */
export interface Medium {
  readonly amp: boolean;
  image(image: ImageSource, fit: ImageFit): string;
  /** Someone else's video or post; `card` is the link to it. */
  embed(embed: Embed, card: string): string;
  /** `link`: what stands in its place where it cannot be played. */
  /**
   * Versions of the article's sound, of which readers choose one by its label. Empty when none can be played here.
   *
   * @param question what is chosen, for those who cannot see it
   */
  player(versions: readonly LabelledAudio[], question: string): string;
  /** Empty where pages of this medium carry none. */
  advertisement(ads: Advertisements): string;
  /** What the head must hold for all that was made so far. */
  head(css: string): string;
}

export interface LabelledAudio extends AudioVersion {
  readonly label: string;
}

export function imageOf(picture: Picture): ImageSource {
  const { src, alt, width, height } = picture;
  if (width === undefined || height === undefined) return { src, alt };
  if (picture.renditions === undefined) return { src, alt, width, height };
  const candidates = [picture, ...sameCut(picture)].map(
    ({ src: address, width: wide = 0 }) => [wide, address] as const,
  );
  const srcset = [...new Map(candidates).entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([wide, address]) => `${address} ${wide}w`)
    .join(", ");
  return { src, alt, width, height, ...(candidates.length > 1 ? { srcset } : {}) };
}

/** How wide pictures stand on pages (HTML, `sizes`): as templates/tokens.css measures them. */
export const shownWidths: Readonly<Record<ImageFit, string>> = {
  lead: "(min-width: 60rem) 56rem, 100vw",
  flow: "(min-width: 44rem) 40rem, 100vw",
  cover: "(min-width: 44rem) 20rem, 100vw",
  avatar: "48px",
};

/** The same address by https; addresses of a site that is itself served by http stay. */
export function secured(src: string, site: AbsoluteUrl): string {
  return src.startsWith("http:") && !src.startsWith(site) ? `https:${src.slice("http:".length)}` : src;
}
