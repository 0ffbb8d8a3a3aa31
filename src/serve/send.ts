import { open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/** Headers of every answer. A preview is never kept: the next build makes another. */
const always = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

export type Headers = Readonly<Record<string, string | number>>;

/** Answers with a whole body; without it to HEAD. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  {
    status = 200,
    headers,
    body,
  }: { readonly status?: number; readonly headers: Headers; readonly body: string | Buffer },
): void {
  response.writeHead(status, { ...always, ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A few words for whoever asked for what cannot be given. */
export function sendWords(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  words: string,
  headers: Headers = {},
): void {
  send(request, response, {
    status,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
    body: `${words}\n`,
  });
}

/** Answers with the bytes of a file, or with the one range of them that was asked for (RFC 9110, section 14). */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  absolute: string,
  type: string,
): Promise<void> {
  const file = await open(absolute);
  try {
    const { size } = await file.stat();
    const headers = { ...always, "Content-Type": type, "Accept-Ranges": "bytes" };
    const range = rangeOf(request, size);
    if (range === "none") {
      response.writeHead(416, { ...always, "Content-Range": `bytes */${size}`, "Content-Length": 0 }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    response.writeHead(range === undefined ? 200 : 206, {
      ...headers,
      "Content-Length": end - start + 1,
      ...(range === undefined ? {} : { "Content-Range": `bytes ${start}-${end}/${size}` }),
    });
    if (request.method === "HEAD" || size === 0) response.end();
    else await pipeline(file.createReadStream({ start, end, autoClose: false }), response);
  } finally {
    await file.close();
  }
}

/** `undefined`: the whole; "none": nothing of it lies in the range. Several ranges may be answered with the whole. */
function rangeOf({ headers }: IncomingMessage, size: number): { start: number; end: number } | "none" | undefined {
  // Nothing here has a validator that the condition could name.
  if (headers["if-range"] !== undefined) return undefined;
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  if (first === "")
    return last === "0" || size === 0 ? "none" : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const [start, end] = [Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== "" && Number(last) < start) return undefined;
  return start >= size ? "none" : { start, end };
}
