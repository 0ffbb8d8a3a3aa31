import { attribute, elementsIn, isElement, tokens } from "./dom.ts";
import type { Element } from "./parse.ts";

/** Classes of the quotations that services turn into a post → what its own address looks like. */
const posts: Readonly<Record<string, RegExp>> = {
  "twitter-tweet": /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/[^/]+\/status(?:es)?\/\d+/i,
  "twitter-video": /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/[^/]+\/status(?:es)?\/\d+/i,
  "instagram-media": /^https?:\/\/(?:www\.)?instagram\.com\/(?:p|reel|tv)\//i,
  "tiktok-embed": /^https?:\/\/(?:www\.)?tiktok\.com\//i,
  "fb-post": /^https?:\/\/(?:www\.)?facebook\.com\//i,
  "bluesky-embed": /^https?:\/\/bsky\.app\/profile\//i,
};

/** Frames that show nothing to read. */
const unseen = /doubleclick|googlesyndication|googletagmanager|adservice|taboola|outbrain|\/ads?[/?._-]|recaptcha/i;

/** The address of what an element shows of another service: a frame, a player or a post. */
export function embedAddress(element: Element, resolve: (address: string) => string | undefined): string | undefined {
  const { tagName: tag } = element;
  if (tag === "iframe" || tag === "embed") {
    const src = frameSource(element);
    return src === undefined || unseen.test(src) || isTiny(element) ? undefined : resolve(src);
  }
  if (tag === "video" || tag === "audio" || tag === "amp-youtube") {
    const id = attribute(element, "data-videoid");
    if (id !== undefined && tag === "amp-youtube") return resolve(`https://www.youtube.com/watch?v=${id}`);
    const source = attribute(element, "src") ?? firstSource(element);
    return source === undefined ? undefined : resolve(source);
  }
  for (const name of tokens(element, "class")) {
    const form = posts[name];
    if (form === undefined) continue;
    const given =
      attribute(element, "data-instgrm-permalink") ?? attribute(element, "cite") ?? attribute(element, "data-href");
    const links = [...elementsIn(element)]
      .filter((inner) => inner.tagName === "a")
      .map((link) => attribute(link, "href"));
    // A post quotes others; its own address stands last.
    const found = [given, ...links.toReversed()].find((address) => address !== undefined && form.test(address));
    if (found !== undefined) return resolve(found.replace(/[?#].*$/s, ""));
  }
  return undefined;
}

function frameSource(frame: Element): string | undefined {
  const candidates = ["src", "data-src", "data-lazy-src", "data-litespeed-src"].map((name) => attribute(frame, name));
  return candidates.find((src) => src !== undefined && !/^(?:about|data|javascript|blob):/i.test(src));
}

function isTiny(frame: Element): boolean {
  return [attribute(frame, "width"), attribute(frame, "height")].some(
    (size) => size !== undefined && /^[01](?:px)?$/.test(size),
  );
}

function firstSource(element: Element): string | undefined {
  const source = element.childNodes.find((child) => isElement(child, "source"));
  return source !== undefined && isElement(source) ? attribute(source, "src") : undefined;
}
