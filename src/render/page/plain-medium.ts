import type { AudioVersion } from "../../model/article.ts";
import type { Embed } from "./embed.ts";
import { htmlElement, startTag } from "./html.ts";
import type { ImageFit, ImageSource, Medium } from "./medium.ts";

/** HTML without any script: embeds stay links, and nothing is asked of another host but pictures and sound. */
export class PlainMedium implements Medium {
  readonly amp = false;

  image({ src, alt, width, height, srcset, sizes, title }: ImageSource, fit: ImageFit): string {
    const size = fit === "avatar" ? { width: 48, height: 48 } : { width, height };
    const first = fit === "lead";
    const hints = { loading: first ? undefined : "lazy", fetchpriority: first ? "high" : undefined };
    return startTag("img", { src, srcset, sizes, alt, title, ...size, ...hints });
  }

  embed(_embed: Embed, card: string): string {
    return `<div class="embed-card">${card}</div>`;
  }

  audio({ src, type }: AudioVersion, link: string): string {
    return htmlElement("audio", { controls: true, preload: "none" }, startTag("source", { src, type }) + link);
  }

  advertisement(): string {
    return "";
  }

  head(css: string): string {
    return `<style>${css}</style>`;
  }
}
