import { escapeHtml } from "../../base/html-text.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import type { Embed } from "./embed.ts";
import { htmlElement, startTag } from "./html.ts";
import {
  secured,
  shownWidths,
  type Advertisements,
  type ImageFit,
  type ImageSource,
  type LabelledAudio,
  type Medium,
} from "./medium.ts";

const cdn = "https://cdn.ampproject.org";

/** AMP HTML specification, "AMP boilerplate code": every byte is prescribed. */
const boilerplate =
  "<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-ms-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-o-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>";

/** Pictures narrower than the text column are not blown up to its width. */
const columnWidth = 600;

const embeds = {
  youtube: { component: "amp-youtube", attribute: "data-videoid", width: 16, height: 9 },
  vimeo: { component: "amp-vimeo", attribute: "data-videoid", width: 16, height: 9 },
  twitter: { component: "amp-twitter", attribute: "data-tweetid", width: 375, height: 472 },
  instagram: { component: "amp-instagram", attribute: "data-shortcode", width: 400, height: 480 },
} as const;

/** AMP components; the scripts of those that were used go into the head, no others. */
export class AmpMedium implements Medium {
  readonly amp = true;
  readonly #site: AbsoluteUrl;
  readonly #components = new Set<string>();

  constructor(site: AbsoluteUrl) {
    this.#site = site;
  }

  /**
   * A picture of known size keeps its ratio at every width. One of unknown size lies whole in a box of 3 to 2
   * (class `unsized`), since AMP lays a page out before any picture is there.
   */
  image(image: ImageSource, fit: ImageFit): string {
    const { width, height } = image;
    if (fit === "avatar") return this.#picture(image, fit, 48, 48, "fixed");
    if (fit === "cover") return this.#picture(image, fit, undefined, undefined, "fill");
    if (width === undefined || height === undefined)
      return `<span class="unsized">${this.#picture(image, fit, undefined, undefined, "fill")}</span>`;
    return this.#picture(image, fit, width, height, width < columnWidth ? "intrinsic" : "responsive");
  }

  /** `amp-img`, with the picture itself for browsers without scripts. In one piece: pages are full of them. */
  #picture(
    { src, srcset, sizes, alt, title }: ImageSource,
    fit: ImageFit,
    width: number | undefined,
    height: number | undefined,
    layout: string,
  ): string {
    const source = ` src="${escapeHtml(secured(src, this.#site))}"`;
    const candidates = srcset
      ?.split(", ")
      .map((candidate) => secured(candidate, this.#site))
      .join(", ");
    const choice =
      candidates === undefined
        ? ""
        : ` srcset="${escapeHtml(candidates)}" sizes="${escapeHtml(sizes ?? shownWidths[fit])}" disable-inline-width`;
    const words = ` alt="${escapeHtml(alt)}"`;
    const hint = title === undefined ? "" : ` title="${escapeHtml(title)}"`;
    const size = width === undefined ? "" : ` width="${width}" height="${height}"`;
    const hero = fit === "lead" && size !== "" ? " data-hero" : "";
    return `<amp-img${source}${choice}${words}${hint}${size} layout="${layout}"${hero}><noscript><img${source}${words}${size} loading="lazy"></noscript></amp-img>`;
  }

  embed({ kind, id }: Embed, card: string): string {
    const { component, attribute, width, height } = embeds[kind];
    this.#components.add(component);
    const placeholder = `<div placeholder class="embed-card">${card}</div>`;
    return htmlElement(component, { [attribute]: id, width, height, layout: "responsive" }, placeholder);
  }

  player(versions: readonly LabelledAudio[], question: string): string {
    // amp-audio takes nothing but https.
    const playable = versions
      .map((version) => ({ ...version, src: secured(version.src, this.#site) }))
      .filter(({ src }) => src.startsWith("https:"));
    const [first] = playable;
    if (first === undefined) return "";
    this.#components.add("amp-audio");
    if (playable.length === 1) return audio(first);
    this.#components.add("amp-selector").add("amp-bind");
    const ids = playable.map((_, index) => `audio-${index + 1}`);
    const choose = ["AMP.setState({listen: {version: event.targetOption}})", ...ids.map((id) => `${id}.pause`)];
    const options = playable.map(({ label }, index) =>
      htmlElement("div", { role: "option", option: ids[index], selected: index === 0 }, escapeHtml(label)),
    );
    const players = playable.map((version, index) =>
      htmlElement(
        "div",
        { class: "version", hidden: index > 0, "[hidden]": `listen.version != '${ids[index]}'` },
        audio(version, ids[index]),
      ),
    );
    const selector = {
      class: "voices",
      layout: "container",
      role: "listbox",
      "aria-label": question,
      "keyboard-select-mode": "select",
      on: `select:${choose.join(",")}`,
    };
    return [htmlElement("amp-selector", selector, options.join("")), ...players].join("\n");
  }

  advertisement({ network, width, height, data }: Advertisements): string {
    this.#components.add("amp-ad");
    const own = Object.fromEntries(Object.keys(data).map((key) => [`data-${key}`, data[key]]));
    return htmlElement("amp-ad", { width, height, type: network, ...own }, "");
  }

  head(css: string): string {
    const style = styleOf(css);
    if (this.#components.size === 0) return `${runtime}\n${style}`;
    const scripts = [...this.#components]
      .toSorted()
      .map((name) =>
        htmlElement("script", { async: true, "custom-element": name, src: `${cdn}/v0/${name}-0.1.js` }, ""),
      );
    return `${runtime}\n${scripts.join("\n")}\n${style}`;
  }
}

const runtime = htmlElement("script", { async: true, src: `${cdn}/v0.js` }, "");

let known = { css: "", style: "" };

/** A third of every page: written once for as long as the stylesheet is the same. */
function styleOf(css: string): string {
  if (known.css !== css || known.style === "")
    known = { css, style: `<style amp-custom>${css}</style>\n${boilerplate}` };
  return known.style;
}

function audio({ src, type }: { readonly src: string; readonly type: string }, id?: string): string {
  const attributes = { id, width: "auto", height: 54, layout: "fixed-height", preload: "none" };
  return htmlElement("amp-audio", attributes, startTag("source", { src, type }));
}
