import type { AbsoluteUrl } from "../model/brand.ts";

const webSchemes = new Set(["http:", "https:"]);
const linkSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Resolves an address as a browser would and returns it in ASCII (punycode host, percent-encoded rest).
 * `undefined` when it is no http(s) URL, names no host, or carries a user name or password.
 */
export function webUrl(address: string, base?: AbsoluteUrl): AbsoluteUrl | undefined {
  const url = resolve(address, base, webSchemes);
  return url === undefined ? undefined : (url as AbsoluteUrl);
}

/** As {@link webUrl}, and `mailto:` and `tel:` are allowed: what a link in a body may point to. */
export function linkUrl(address: string, base?: AbsoluteUrl): string | undefined {
  return resolve(address, base, linkSchemes);
}

/** What names and addresses of hosts consist of (RFC 3986, section 3.2.2); browsers let more pass, validators do not. */
const hostForm = /^(?:[\w.~-]*|\[[\da-f:.]+\])$/i;

/**
 * Addresses that stand as they are: of hosts whose name is neither a number nor punycode, without port, and of characters
 * that nobody encodes. Nearly all that a text holds are, and `URL` would take ten times as long to say so.
 */
const plainForm = /^https?:\/\/(?:[a-z\d-]+\.)*[a-z][a-z\d-]*\/[\w!$&()*+,./:;=?@#%~-]*$/;

/** Whether `URL` would leave the address as it is. With names that begin with a dot, written out or not, it may not. */
export function isPlainUrl(address: string): boolean {
  return plainForm.test(address) && !address.includes("/.") && !address.includes("%2") && !address.includes("xn--");
}

function resolve(address: string, base: AbsoluteUrl | undefined, schemes: ReadonlySet<string>): string | undefined {
  if (isPlainUrl(address)) return address;
  const text = address.trim();
  if (text === "" && base === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(text.toWellFormed(), base);
  } catch {
    return undefined;
  }
  if (!schemes.has(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  if (!hostForm.test(url.hostname)) return undefined;
  return encodeRest(url.href);
}

/** What the URL standard leaves bare but RFC 3986 does not allow; brackets are for IPv6 hosts alone. */
function encodeRest(href: string): string {
  const host = /^[a-z]+:\/\/\[[^\]]*\]/.exec(href)?.[0] ?? "";
  return host + href.slice(host.length).replace(/[^\x21-\x7E]|["<>[\\\]^`{|}]/gu, percentEncode);
}

function percentEncode(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** The address of a path below the site, each segment percent-encoded; `index.html` at the end is left out. */
export function siteUrl(site: AbsoluteUrl, path: string): AbsoluteUrl {
  // Nothing to encode, as in nearly every page's path.
  if (/^[\w.~/-]*$/.test(path))
    return (site + (/(?:^|\/)index\.html$/.test(path) ? path.slice(0, -10) : path)) as AbsoluteUrl;
  const segments = path.split("/").map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percentEncode));
  if (segments.at(-1) === "index.html") segments[segments.length - 1] = "";
  return `${site}${segments.join("/")}` as AbsoluteUrl;
}
