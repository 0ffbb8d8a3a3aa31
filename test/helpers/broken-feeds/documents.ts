/** The moment at which the documents are looked at. */
export const now: number = Date.parse("2026-11-23T12:00:00Z");

/** Valid documents, one of a kind. */
export const bases = {
  rss: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>The Paper</title>
<link>https://p.example/</link>
<description>News of the town</description>
<language>en-GB</language>
<copyright>© The Paper</copyright>
<lastBuildDate>Mon, 23 Nov 2026 03:45:00 GMT</lastBuildDate>
<docs>https://www.rssboard.org/rss-specification</docs>
<ttl>60</ttl>
<image><url>https://p.example/logo.png</url><title>The Paper</title><link>https://p.example/</link><width>144</width><height>100</height></image>
<atom:link rel="self" href="https://p.example/rss.xml" type="application/rss+xml"/>
<atom:link rel="hub" href="https://hub.example/"/>
<item>
<title>Ferries &amp; trams</title>
<link>https://p.example/a/</link>
<guid isPermaLink="false">tag:p.example,2026-11-22:a</guid>
<pubDate>Sun, 22 Nov 2026 23:10:00 GMT</pubDate>
<description>They run again.</description>
<content:encoded><![CDATA[<p>They run <a href="https://p.example/b/">again</a>, says AT&amp;T.</p><figure><img src="https://p.example/i.jpg" alt="A ferry"><figcaption>Pier</figcaption></figure>]]></content:encoded>
<dc:creator>Ann Lee</dc:creator>
<dc:creator>Bo Wu</dc:creator>
<category domain="https://p.example/sections/">City</category>
<enclosure url="https://p.example/a.mp3" length="1200" type="audio/mpeg"/>
<media:content url="https://p.example/i.jpg" type="image/jpeg" medium="image" fileSize="9000" width="800" height="600"><media:description type="plain">A ferry</media:description><media:credit role="photographer" scheme="urn:ebu">Cy Doe</media:credit><media:thumbnail url="https://p.example/t.jpg" width="80" height="60"/></media:content>
<atom:updated>2026-11-23T01:00:00Z</atom:updated>
</item>
<item>
<title>Tolls</title>
<link>https://p.example/b/</link>
<guid>https://p.example/b/</guid>
<pubDate>Sat, 21 Nov 2026 09:00:00 +0800</pubDate>
<description>No more tolls.</description>
</item>
</channel>
</rss>
`,
  podcast: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>The Paper, read aloud</title>
<link>https://p.example/</link>
<description>News of the town</description>
<language>en</language>
<atom:link rel="self" href="https://p.example/podcast.xml" type="application/rss+xml"/>
<itunes:author>The Paper</itunes:author>
<itunes:image href="https://p.example/i.jpg"/>
<itunes:category text="News"><itunes:category text="Politics"/></itunes:category>
<itunes:explicit>false</itunes:explicit>
<itunes:owner><itunes:name>The Paper</itunes:name><itunes:email>desk@p.example</itunes:email></itunes:owner>
<itunes:type>episodic</itunes:type>
<item>
<title>Ferries</title>
<link>https://p.example/a/</link>
<guid isPermaLink="false">tag:p.example,2026-11-22:a#audio</guid>
<pubDate>Sun, 22 Nov 2026 23:10:00 GMT</pubDate>
<description>They run again.</description>
<enclosure url="https://p.example/a.mp3" length="1200" type="audio/mpeg"/>
<itunes:duration>4:05</itunes:duration>
<itunes:episodeType>full</itunes:episodeType>
</item>
</channel>
</rss>
`,
  atom: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
<id>https://p.example/atom.xml</id>
<title>The Paper</title>
<subtitle>News of the town</subtitle>
<updated>2026-11-23T03:45:00Z</updated>
<author><name>The Paper</name><uri>https://p.example/about</uri><email>desk@p.example</email></author>
<link rel="alternate" href="https://p.example/"/>
<link rel="self" href="https://p.example/atom.xml"/>
<link rel="hub" href="https://hub.example/"/>
<generator uri="https://g.example/" version="1">Press</generator>
<icon>https://p.example/icon.png</icon>
<rights>© The Paper</rights>
<entry>
<title type="html">Ferries &amp;amp; trams</title>
<id>tag:p.example,2026-11-22:a</id>
<link rel="alternate" href="https://p.example/a/"/>
<link rel="enclosure" href="https://p.example/a.mp3" type="audio/mpeg" length="1200"/>
<published>2026-11-22T23:10:00Z</published>
<updated>2026-11-23T01:00:00Z</updated>
<summary>They run again.</summary>
<content type="html">&lt;p&gt;They run &lt;a href="https://p.example/b/"&gt;again&lt;/a&gt;.&lt;/p&gt;</content>
<author><name>Ann Lee</name></author>
<category term="City" scheme="https://p.example/sections/" label="City"/>
</entry>
<entry>
<title>Tolls</title>
<id>https://p.example/b/</id>
<link href="https://p.example/b/"/>
<updated>2026-11-21T01:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No more tolls.</p></div></content>
</entry>
</feed>
`,
  json: `{
"version": "https://jsonfeed.org/version/1.1",
"title": "The Paper",
"home_page_url": "https://p.example/",
"feed_url": "https://p.example/feed.json",
"icon": "https://p.example/icon.png",
"language": "en",
"authors": [{"name": "The Paper", "url": "https://p.example/about"}],
"hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
"next_url": "https://p.example/feed-2.json",
"_press": {"build": 1},
"items": [
{"id": "tag:p.example,2026-11-22:a", "url": "https://p.example/a/", "title": "Ferries", "content_html": "<p>They run <a href=\\"https://p.example/b/\\">again</a>.</p>", "date_published": "2026-11-22T23:10:00Z", "date_modified": "2026-11-23T01:00:00+08:00", "tags": ["City"], "image": "https://p.example/i.jpg", "attachments": [{"url": "https://p.example/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 1200, "duration_in_seconds": 60}]},
{"id": "b", "url": "https://p.example/b/", "content_text": "No more tolls.", "date_published": "2026-11-21T01:00:00Z"}
]
}
`,
  sitemap: `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://p.example/</loc><lastmod>2026-11-23T03:45:00Z</lastmod><changefreq>daily</changefreq><priority>1.0</priority></url>
<url><loc>https://p.example/a/</loc><lastmod>2026-11-22</lastmod><image:image><image:loc>https://p.example/i.jpg</image:loc></image:image><xhtml:link rel="alternate" hreflang="en" href="https://p.example/a/"/><xhtml:link rel="alternate" hreflang="zh-Hant" href="https://p.example/zh/a/"/></url>
</urlset>
`,
  index: `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://p.example/sitemap-1.xml</loc><lastmod>2026-11-23</lastmod></sitemap>
</sitemapindex>
`,
  news: `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://p.example/a/</loc><news:news><news:publication><news:name>The Paper</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-11-22T23:10:00Z</news:publication_date><news:title>Ferries</news:title></news:news></url>
</urlset>
`,
  opml: `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>The Paper</title><dateModified>Mon, 23 Nov 2026 03:45:00 GMT</dateModified><ownerEmail>desk@p.example</ownerEmail><ownerId>https://p.example/about</ownerId></head>
<body><outline text="Sections"><outline type="rss" text="City" title="City" xmlUrl="https://p.example/city/rss.xml" htmlUrl="https://p.example/city/" language="en"/></outline></body>
</opml>
`,
} as const;

export type Base = keyof typeof bases;

/** A valid document with one thing broken, and what must be said of it: the codes, sorted, of errors and warnings. */
export interface BrokenFeed {
  readonly base: Base;
  readonly name: string;
  readonly text: string;
  readonly codes: readonly string[];
}

type Row = readonly [name: string, from: string, to: string, ...codes: string[]];

export function broken(base: Base, rows: readonly Row[]): BrokenFeed[] {
  return rows.map(([name, from, to, ...codes]) => {
    if (!bases[base].includes(from)) throw new Error(`${base} does not hold ${from}`);
    return { base, name, text: bases[base].replace(from, () => to), codes: codes.toSorted() };
  });
}
