import type { AbsoluteUrl } from "../model/brand.ts";

/** Knows which addresses of a site the files of a folder answer. */
export class Targets {
  readonly #files: ReadonlySet<string>;
  readonly #site: string;
  readonly #redirects: ReadonlySet<string>;

  /** @param redirects text of a `_redirects` file */
  constructor(files: ReadonlySet<string>, site: AbsoluteUrl | undefined, redirects: string) {
    this.#files = files;
    this.#site = site ?? "https://site.invalid/";
    this.#redirects = new Set(redirects.split("\n").map((line) => line.trim().split(/\s+/)[0] ?? ""));
  }

  /**
   * The path below the site that an address leads to; `undefined` for an address elsewhere.
   *
   * @param from path of the document that names it
   */
  path(address: string, from: string): string | undefined {
    const base = this.#site + from.split("/").map(encodeURIComponent).join("/");
    if (!URL.canParse(address, base)) return undefined;
    const url = new URL(address, base);
    const site = new URL(this.#site);
    if (!/^https?:$/.test(url.protocol) || url.host !== site.host || !url.pathname.startsWith(site.pathname))
      return undefined;
    try {
      return decodeURIComponent(url.pathname.slice(site.pathname.length));
    } catch {
      return undefined;
    }
  }

  /** The file that a server sends for a path; `undefined` when there is none. */
  file(path: string): string | undefined {
    const folder = path === "" || path.endsWith("/") ? path : `${path}/`;
    const names = ["index.html", "index.htm", "index.xml", "index.json"].map((name) => folder + name);
    return [path, ...names, `${path}.html`].find((candidate) => this.#files.has(candidate));
  }

  isRedirected(path: string): boolean {
    const encoded = new URL(this.#site).pathname + path.split("/").map(encodeURIComponent).join("/");
    return this.#redirects.has(encoded) || this.#redirects.has(`/${path}`);
  }
}
