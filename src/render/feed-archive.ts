import { element, type Xml } from "../base/xml-text.ts";
import type { ChannelCore } from "./feed-core.ts";

/**
 * What a document says of its place in the channel's history (RFC 5005, sections 3 and 4).
 *
 * @param link the name of the link element: `link` in Atom, `atom:link` in RSS
 */
export function archiveParts(
  { previous, archive }: Pick<ChannelCore, "previous" | "archive">,
  link: string,
): { readonly namespaces: readonly string[]; readonly elements: readonly Xml[] } {
  const links = { "prev-archive": previous, "next-archive": archive?.next, current: archive?.current };
  const elements = Object.entries(links).flatMap(([rel, href]) =>
    href === undefined ? [] : [element(link, { rel, href })],
  );
  if (archive === undefined) return { namespaces: [], elements };
  return {
    namespaces: ['xmlns:fh="http://purl.org/syndication/history/1.0"'],
    elements: [element("fh:archive", {}), ...elements],
  };
}
