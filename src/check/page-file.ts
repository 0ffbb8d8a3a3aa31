import type { Say, Surroundings } from "./document/document.ts";
import { readHtml } from "./document/html-body.ts";
import { attributesOf, type PageDocument } from "./document/page.ts";
import { noFacts, type Facts, type Reference } from "./facts.ts";
import { ampPage, isAmp, type AmpValidator } from "./rules/amp.ts";
import { pageLinks } from "./rules/page-links.ts";

/** Applies every rule to a page. `amp`: the official validator, when there is one. */
export function checkPage(html: string, say: Say, surroundings: Surroundings, amp: AmpValidator | undefined): Facts {
  const page: PageDocument = { html, tags: readHtml(html).tags };
  pageLinks(page, say, surroundings);
  if (amp !== undefined && isAmp(page)) ampPage(page, say, amp);
  return pageFacts(page);
}

/** Seconds and address of a page that leads on. */
const refresh = /^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"'\s]+)/i;

function pageFacts({ tags }: PageDocument): Facts {
  // Addresses of such a page are not where the page is.
  if (tags.some(({ name }) => name === "base")) return noFacts;
  const references: Reference[] = [];
  const versions: (Reference & { language: string })[] = [];
  let leadsTo: Reference | undefined;
  for (const tag of tags) {
    const { rel = "", hreflang, href, src, srcset = "", "http-equiv": header = "", content = "" } = attributesOf(tag);
    const next = /^refresh$/i.test(header) ? refresh.exec(content)?.[1] : undefined;
    if (tag.name === "meta" && next !== undefined) leadsTo = { address: next, weight: "target", offset: tag.offset };
    // HTML, "srcset attributes": candidates with blanks behind their commas, as addresses may hold some.
    for (const candidate of srcset.split(/,\s+/)) {
      const [named = ""] = candidate.trim().split(/\s/);
      if (named !== "") references.push({ address: named, weight: "link", offset: tag.offset });
    }
    const address =
      tag.name === "a" || tag.name === "link"
        ? href
        : /^(?:img|amp-img|source|audio|amp-audio|video|amp-video)$/.test(tag.name)
          ? src
          : undefined;
    if (
      address === undefined ||
      (tag.name === "link" && !/\b(?:canonical|alternate|amphtml|stylesheet|icon|next|prev)\b/i.test(rel))
    )
      continue;
    const reference: Reference = { address: address.trim(), weight: "link", offset: tag.offset };
    references.push(reference);
    if (tag.name === "link" && hreflang !== undefined) versions.push({ ...reference, language: hreflang });
  }
  return {
    ...noFacts,
    ...(leadsTo === undefined ? { references } : { references: [...references, leadsTo], leadsTo }),
    versions,
  };
}
