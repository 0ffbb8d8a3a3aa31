import { isIP } from "node:net";

/**
 * The authority that a request was sent to, fit for an address; `undefined` when it is none of ours.
 *
 * A foreign site may point a name of its own at this machine and then read what is served here as its own ("DNS
 * rebinding"). It cannot do so with an address in figures, nor with `localhost`.
 *
 * @param header the request's `Host`
 * @param own the name or address that the server was told to listen on
 */
export function ownHost(header: string | undefined, own: string): string | undefined {
  const name = /^(\[[\da-f:.]+\]|[a-z\d.-]+)(?::\d{1,5})?$/i.exec(header ?? "")?.[1]?.toLowerCase();
  if (header === undefined || name === undefined) return undefined;
  const isLocal = name === "localhost" || name.endsWith(".localhost") || name === own.toLowerCase();
  return isLocal || isIP(name.replace(/^\[|\]$/g, "")) !== 0 ? header : undefined;
}
