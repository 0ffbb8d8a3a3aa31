import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { systemCode } from "../base/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { ownHost } from "./host.ts";
import { Preview, type PreviewOptions } from "./preview.ts";
import { sendWords } from "../serve/send.ts";

export interface ServeOptions extends PreviewOptions {
  /** Name or address to listen on. */
  readonly host: string;
  /** Tried in this order while others are in use; 0: any that is free. */
  readonly ports: readonly number[];
}

export interface PreviewServer {
  /** Where it is to be found; ends with a slash. */
  readonly url: string;
  readonly built: Preview["built"];
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Connections at once, and how long a request may take to arrive, in milliseconds. */
const mostConnections = 256;
const patience = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5000 };

/**
 * Starts a server for local preview.
 *
 * @returns the system's answer, for example `EADDRINUSE`, when it cannot listen on any of the ports
 */
export async function startPreview(options: ServeOptions): Promise<PreviewServer | { readonly refused: string }> {
  const preview = new Preview(options);
  const server = createServer(patience, (request, response) => {
    answer(preview, request, response, options.host).catch((error: unknown) => fail(error, request, response));
  });
  server.maxConnections = mostConnections;
  let refused = "";
  for (const port of options.ports) {
    refused = await listen(server, port, options.host);
    if (refused !== "EADDRINUSE") break;
  }
  if (refused !== "") {
    preview.close();
    return { refused };
  }
  const { port } = server.address() as AddressInfo;
  const name = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${name}:${port}/`,
    built: (changed, problems: readonly Problem[]) => preview.built(changed, problems),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      preview.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  preview: Preview,
  request: IncomingMessage,
  response: ServerResponse,
  own: string,
): Promise<void> {
  const host = ownHost(request.headers.host, own);
  if (host === undefined)
    return sendWords(request, response, 421, "This preview answers to localhost and to addresses in figures only.");
  await preview.answer(request, response, host);
}

/** A file that vanishes while it is sent, or a reader who goes away, is nothing that should end the server. */
function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else if (systemCode(error) === undefined) sendWords(request, response, 500, String(error));
  else sendWords(request, response, 404, "This file is gone.");
}

/** @returns "" when it listens, else the system's answer */
function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      server.off("listening", onListening);
      const code = systemCode(error);
      if (code === undefined) reject(error);
      else resolve(code);
    };
    const onListening = (): void => {
      server.off("error", onError);
      resolve("");
    };
    server.once("error", onError).once("listening", onListening).listen(port, host);
  });
}
