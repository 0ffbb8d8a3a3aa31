import { escapeHtml } from "../../base/html-text.ts";
import type { Embed } from "./embed.ts";
import { htmlElement, startTag } from "./html.ts";
import { shownWidths, type ImageFit, type ImageSource, type LabelledAudio, type Medium } from "./medium.ts";

/** One version at a time: what is chosen, or begins to play, silences the others. */
const oneAtATime =
  '{const hush=(e)=>{for(const a of document.querySelectorAll("audio"))if(a!==e.target)a.pause()};addEventListener("play",hush,true);addEventListener("change",hush)}';

/** HTML that works without scripts: embeds stay links, and nothing is asked of another host but pictures and sound. */
export class PlainMedium implements Medium {
  readonly amp = false;
  #hasChoice = false;

  image({ src, alt, width, height, srcset, sizes, title }: ImageSource, fit: ImageFit): string {
    const shown = srcset === undefined ? undefined : (sizes ?? shownWidths[fit]);
    const size = fit === "avatar" ? { width: 48, height: 48 } : { width, height };
    const first = fit === "lead";
    const hints = { loading: first ? undefined : "lazy", fetchpriority: first ? "high" : undefined };
    return startTag("img", { src, srcset, sizes: shown, alt, title, ...size, ...hints });
  }

  embed(_embed: Embed, card: string): string {
    return `<div class="embed-card">${card}</div>`;
  }

  /** Radio buttons, each with the player that stands there while it is chosen. */
  player(versions: readonly LabelledAudio[], question: string): string {
    if (versions.length < 2) return versions.map(audio).join("");
    this.#hasChoice = true;
    const choices = versions.map((version, index) => {
      const id = `audio-${index + 1}`;
      const choice = startTag("input", { type: "radio", name: "version", id, checked: index === 0 });
      const label = htmlElement("label", { for: id }, escapeHtml(version.label));
      return `${choice}${label}${htmlElement("div", { class: "version" }, audio(version))}`;
    });
    return htmlElement(
      "fieldset",
      { class: "voices" },
      [`<legend>${escapeHtml(question)}</legend>`, ...choices].join("\n"),
    );
  }

  advertisement(): string {
    return "";
  }

  head(css: string): string {
    return `<style>${css}</style>${this.#hasChoice ? `\n<script>${oneAtATime}</script>` : ""}`;
  }
}

function audio({ src, type, label }: LabelledAudio): string {
  return htmlElement(
    "audio",
    { controls: true, preload: "none", "aria-label": label },
    startTag("source", { src, type }),
  );
}
