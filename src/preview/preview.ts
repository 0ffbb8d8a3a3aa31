import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";

import { digest } from "../base/hash.ts";
import { systemCode } from "../base/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { pathOf, readAddress } from "../serve/address.ts";
import { findFile, type FoundFile } from "../serve/find.ts";
import { Live } from "./live.ts";
import { eventsPath, liveScript, scriptPath } from "./live-script.ts";
import { fileType } from "../serve/media-type.ts";
import { send, sendFile, sendWords } from "../serve/send.ts";

export interface PreviewOptions {
  /** The output folder, absolute; it need not exist yet. */
  readonly out: string;
  /** The public address of the site, which becomes the server's own in what is sent; ends with a slash. */
  readonly siteUrl: () => string | undefined;
}

const missing = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not published</title>
<body><p>Nothing is published at this address. This page reloads when there is.</p></body></html>
`;

/**
 * Answers requests for the output folder as an editor wants to see it: links lead to this server in place of the public
 * address, and pages reload. The files themselves stay as they are.
 */
export class Preview {
  readonly #options: PreviewOptions;
  readonly #live: Live;

  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#live = new Live((page) => {
      const address = readAddress(page);
      const found = address && findFile(options.out, address);
      const bytes = typeof found === "object" ? readOrNothing(found) : undefined;
      return versionOf(bytes);
    });
  }

  /**
   * @param host the server's name and port as the request knows them
   * @throws system errors of files that vanish while they are read
   */
  async answer(request: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    const target = request.url ?? "";
    const [path = "", query = ""] = target.split("?", 2);
    if (request.method !== "GET" && request.method !== "HEAD")
      return sendWords(request, response, 405, "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
    if (path === scriptPath)
      return send(request, response, {
        headers: { "Content-Type": "text/javascript; charset=utf-8" },
        body: liveScript,
      });
    if (path === eventsPath && request.method === "GET")
      return this.#live.listen(request, response, new URLSearchParams(query));
    const address = readAddress(target);
    const found = address && findFile(this.#options.out, address);
    if (address !== undefined && found === "folder") {
      const location = `${pathOf({ ...address, isFolder: true })}${address.query}`;
      return sendWords(request, response, 302, `See ${location}`, { Location: location });
    }
    if (typeof found === "object") return this.#sendFound(request, response, found, host);
    const own = findFile(this.#options.out, { segments: ["404.html"], isFolder: false, query: "" });
    const page = typeof own === "object" ? readOrNothing(own) : undefined;
    const body = this.#prepare(page?.toString() ?? missing, host, versionOf(undefined));
    send(request, response, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" }, body });
  }

  /** To be called after each build, with the paths that it wrote and the problems that kept something back. */
  built(changed: readonly string[], problems: readonly Problem[]): void {
    // What pages are made of beside their own text.
    const everything = changed.some((path) => path.startsWith("media/") || /\.(?:css|js)$/.test(path));
    this.#live.built(problems, everything);
  }

  close(): void {
    this.#live.close();
  }

  async #sendFound(request: IncomingMessage, response: ServerResponse, found: FoundFile, host: string): Promise<void> {
    const { header, isText, isHtml } = fileType(found.path, request.headers["sec-fetch-dest"] === "document");
    if (!isText) return sendFile(request, response, found.absolute, header);
    const bytes = readFileSync(found.absolute);
    const body = this.#prepare(bytes.toString(), host, isHtml ? versionOf(bytes) : undefined);
    send(request, response, { headers: { "Content-Type": header }, body });
  }

  /** Makes links lead here; a page, which has a version, is given the script too. */
  #prepare(text: string, host: string, version: string | undefined): string {
    const site = this.#options.siteUrl();
    const local = site === undefined ? text : text.replaceAll(site, () => `http://${host}/`);
    if (version === undefined) return local;
    const script = `<script src="${scriptPath}" data-version="${version}"></script>`;
    const end = local.lastIndexOf("</body>");
    return end === -1 ? local + script : local.slice(0, end) + script + local.slice(end);
  }
}

function versionOf(bytes: Buffer | undefined): string {
  return bytes === undefined ? "none" : digest(bytes);
}

/** The bytes of a file that may vanish meanwhile. */
function readOrNothing({ absolute }: FoundFile): Buffer | undefined {
  try {
    return readFileSync(absolute);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
