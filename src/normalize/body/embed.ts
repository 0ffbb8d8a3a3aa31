import { webUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import { createElement, type BodyElement } from "./tree.ts";

/** What a link to a page of another service stands for. */
export interface Embed {
  /** The service's own address of the page; AMP pages know a card by it. */
  readonly url: AbsoluteUrl;
  readonly text: string;
}

interface Service {
  readonly hosts: RegExp;
  readonly path: RegExp;
  readonly text: string;
  /** The canonical address from what `path` captured. */
  readonly address: (captured: readonly string[]) => string;
}

const services: readonly Service[] = [
  {
    hosts: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/,
    path: /^\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/)([\w-]{11})(?:[?&#/]|$)/,
    text: "Watch on YouTube",
    address: ([id]) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    hosts: /^youtu\.be$/,
    path: /^\/([\w-]{11})(?:[?#/]|$)/,
    text: "Watch on YouTube",
    address: ([id]) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    hosts: /^(?:www\.)?vimeo\.com$/,
    path: /^\/(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?(?:[?#]|$)/,
    text: "Watch on Vimeo",
    address: ([id, key]) => `https://vimeo.com/${id}${key === undefined ? "" : `/${key}`}`,
  },
  {
    hosts: /^player\.vimeo\.com$/,
    path: /^\/video\/(\d{1,12})\/?(?:\?(?:[^#]*&)?h=([0-9a-f]{6,20}))?(?:[?&#]|$)/,
    text: "Watch on Vimeo",
    address: ([id, key]) => `https://vimeo.com/${id}${key === undefined ? "" : `/${key}`}`,
  },
  {
    hosts: /^(?:(?:www|mobile)\.)?(?:twitter|x)\.com$/,
    path: /^\/(\w{1,20}|i\/web)\/status(?:es)?\/(\d{1,20})(?:[?#/]|$)/,
    text: "View on X",
    address: ([user, id]) => `https://x.com/${user === "i/web" ? "i" : user}/status/${id}`,
  },
  {
    hosts: /^(?:www\.)?instagram\.com$/,
    path: /^\/(?:[\w.]{1,30}\/)?(?:p|reel|reels|tv)\/([\w-]{5,40})(?:[?#/]|$)/,
    text: "View on Instagram",
    address: ([code]) => `https://www.instagram.com/p/${code}/`,
  },
];

/** The page of a known service that an address leads to, whatever form the address has. */
export function knownEmbed(address: string): Embed | undefined {
  const url = webUrl(address);
  if (url === undefined) return undefined;
  const { hostname, port, pathname, search } = new URL(url);
  if (port !== "") return undefined;
  for (const service of services) {
    const captured = service.hosts.test(hostname) ? service.path.exec(pathname + search) : null;
    if (captured !== null) return { url: service.address(captured.slice(1)) as AbsoluteUrl, text: service.text };
  }
  return undefined;
}

/** The link card, in its one form: `<figure class="embed"><a href="…">…</a></figure>`. */
export function embedCard({ url, text }: Embed): BodyElement {
  return createElement("figure", [createElement("a", [text], { href: url })], { class: "embed" });
}
