import type { Rule, XmlDocument } from "../document/document.ts";
import { knownNamespaces, nearPrefix, otherNamespaces } from "../document/namespaces.ts";

const prefixes = new Set(Object.values(knownNamespaces));

/**
 * A public document uses namespaces that readers know, under the prefixes that they expect.
 *
 * @see https://validator.w3.org/feed/docs/warning/UnknownNamespace.html
 */
export const namespaces: Rule<XmlDocument> = ({ declarations, kind }, say) => {
  const told = new Set<string>();
  for (const { prefix, uri, offset } of declarations) {
    const key = `${prefix} ${uri}`;
    if (told.has(key) || uri === "") continue;
    told.add(key);
    if (/\s/.test(uri)) {
      say("check-address-invalid", offset, { address: uri, element: `xmlns:${prefix}` });
      continue;
    }
    const usual = knownNamespaces[uri];
    const near = nearPrefix(uri);
    if (usual !== undefined) {
      if (prefix !== "" && kind === "atom" && /^(?:atom|xhtml)$/.test(usual))
        say("check-namespace-avoid", offset, { prefix });
      else if (prefix !== "" && prefix !== usual && !isSitemapPrefix(kind, usual))
        say("check-namespace-prefix", offset, { prefix, usual, uri });
    } else if (near === "media") say("check-namespace-media", offset, { uri });
    else if (near !== undefined || (prefix !== "" && prefixes.has(prefix)))
      say("check-namespace-reserved", offset, { prefix, uri, usual: near ?? prefix });
    else if (!otherNamespaces.has(uri)) say("check-namespace-unknown", offset, { uri });
  }
};

function isSitemapPrefix(kind: XmlDocument["kind"], usual: string): boolean {
  return kind.startsWith("sitemap") && usual === "sitemap";
}
