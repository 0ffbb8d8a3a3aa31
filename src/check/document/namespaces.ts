/** The namespace of a document's root element. */
export type Vocabulary = string;

/** Namespaces that validators and readers know → their usual prefix. */
export const knownNamespaces: Readonly<Record<string, string>> = {
  "http://www.w3.org/2005/Atom": "atom",
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://search.yahoo.com/mrss/": "media",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://purl.org/syndication/history/1.0": "fh",
  "http://purl.org/syndication/thread/1.0": "thr",
  "http://purl.org/rss/1.0/modules/syndication/": "sy",
  "http://purl.org/rss/1.0/modules/slash/": "slash",
  "http://backend.userland.com/creativeCommonsRssModule": "creativeCommons",
  "http://web.resource.org/cc/": "cc",
  "http://www.georss.org/georss": "georss",
  "http://www.opengis.net/gml": "gml",
  "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo",
  "http://wellformedweb.org/CommentAPI/": "wfw",
  "http://webns.net/mvcb/": "admin",
  "http://a9.com/-/spec/opensearch/1.1/": "opensearch",
  "http://base.google.com/ns/1.0": "g",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://www.w3.org/2007/app": "app",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/2000/svg": "svg",
  "http://www.w3.org/1998/Math/MathML": "mathml",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://purl.org/rss/1.0/": "rss1",
  "http://xmlns.com/foaf/0.1/": "foaf",
  "http://madskills.com/public/xml/rss/module/trackback/": "trackback",
  "http://my.theinfo.org/changed/1.0/rss/": "cp",
  "http://www.w3.org/XML/1998/namespace": "xml",
  "http://www.opml.org/spec2": "opml",
  "http://www.sitemaps.org/schemas/sitemap/0.9": "sitemap",
  "http://www.google.com/schemas/sitemap-news/0.9": "news",
  "http://www.google.com/schemas/sitemap-image/1.1": "image",
  "http://www.google.com/schemas/sitemap-video/1.1": "video",
};

/** Known to validators, though they cannot judge what stands in them. */
export const otherNamespaces: ReadonlySet<string> = new Set([
  "https://podcastindex.org/namespace/1.0",
  "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
  "http://www.rawvoice.com/rawvoiceRssModule/",
  "http://schemas.google.com/g/2005",
  "https://schema.org/",
  "http://schema.org/",
]);

const near = new Map(Object.entries(knownNamespaces).map(([uri, prefix]) => [bare(uri), prefix]));

function bare(uri: string): string {
  return uri.toLowerCase().replace(/[^a-z0-9]+$/, "");
}

/** The prefix of a namespace that is written as a known one but for its letters' case or its end. */
export function nearPrefix(uri: string): string | undefined {
  return near.get(bare(uri));
}

/** The name under which rules know an element or attribute: `?` stands before one of an unknown namespace, `#` of none. */
export function canonicalName(uri: string, local: string, vocabulary: Vocabulary | undefined): string {
  if (uri === vocabulary) return local;
  if (uri === "") return `#${local}`;
  const prefix = knownNamespaces[uri] ?? nearPrefix(uri);
  return prefix === undefined ? `?${local}` : `${prefix}:${local}`;
}
