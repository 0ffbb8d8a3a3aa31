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

function broken(base: Base, rows: readonly Row[]): BrokenFeed[] {
  return rows.map(([name, from, to, ...codes]) => {
    if (!bases[base].includes(from)) throw new Error(`${base} does not hold ${from}`);
    return { base, name, text: bases[base].replace(from, () => to), codes: codes.toSorted() };
  });
}

const title = "<title>Ferries &amp; trams</title>";
const paragraph = '<p>They run <a href="https://p.example/b/">again</a>, says AT&amp;T.</p>';
const guid = '<guid isPermaLink="false">tag:p.example,2026-11-22:a</guid>';
const pubDate = "<pubDate>Sun, 22 Nov 2026 23:10:00 GMT</pubDate>";
const enclosure = '<enclosure url="https://p.example/a.mp3" length="1200" type="audio/mpeg"/>';
const image = "<image><url>https://p.example/logo.png</url><title>The Paper</title>";
const self = '<atom:link rel="self" href="https://p.example/rss.xml" type="application/rss+xml"/>';
const item = `<item>\n${title}`;

const rss = broken("rss", [
  ["an unclosed element", "</title>", "</titel>", "check-not-well-formed"],
  ["a bare ampersand", "Ferries &amp; trams", "Ferries & trams", "check-not-well-formed"],
  ["an unknown entity", "Ferries &amp; trams", "Ferries &nbsp; trams", "check-not-well-formed"],
  [
    "an undeclared prefix",
    "<dc:creator>Ann Lee</dc:creator>",
    "<dx:creator>Ann Lee</dx:creator>",
    "check-not-well-formed",
  ],
  ["a control character", "Ferries", "Ferr\u0007ies", "check-not-well-formed"],
  ["text after the end", "</rss>\n", "</rss>\nmore", "check-not-well-formed"],
  ["space before the declaration", "<?xml", "\n<?xml", "check-not-well-formed"],
  ["a control character of ISO 8859", "Ferries", "Ferr\u0092ies", "check-control-character"],
  ["the sign for a lost character", "Ferries", "Ferr\uFFFDies", "check-control-character"],
  ["a document type", "<rss version", "<!DOCTYPE rss>\n<rss version", "check-doctype"],
  ["a version that does not exist", 'version="2.0" ', 'version="3.0" ', "check-feed-version"],
  ["no version", ' version="2.0"', "", "check-feed-version"],
  [
    "a namespace for RSS",
    '<rss version="2.0"',
    '<rss xmlns="http://backend.userland.com/rss2" version="2.0"',
    "check-feed-namespace",
    "check-namespace-unknown",
  ],
  [
    "an unknown namespace",
    "xmlns:atom=",
    'xmlns:snf="http://www.smartnews.be/snf" xmlns:atom=',
    "check-namespace-unknown",
  ],
  ["Media RSS without its slash", "mrss/", "mrss", "check-namespace-media"],
  ["a reserved prefix", "http://purl.org/dc/terms/", "https://p.example/terms#", "check-namespace-reserved"],
  ["no channel title", "<title>The Paper</title>\n", "", "check-element-missing"],
  ["no channel link", "<link>https://p.example/</link>\n", "", "check-element-missing"],
  ["no channel description", "<description>News of the town</description>\n", "", "check-element-missing"],
  [
    "two channel titles",
    "<title>The Paper</title>\n",
    "<title>The Paper</title><title>The Paper</title>\n",
    "check-element-twice",
  ],
  [
    "an element that RSS does not have",
    item,
    `${item}<updated>2026-11-23T01:00:00Z</updated>`,
    "check-element-unknown",
  ],
  ["a picture in an item", item, `${item}<image/>`, "check-element-unknown"],
  ["tags in an item", item, `${item}<tags>a, b</tags>`, "check-element-unknown"],
  ["dcterms:rights", item, `${item}<dcterms:rights>x</dcterms:rights>`, "check-element-unknown"],
  ["media:status", item, `${item}<media:status state="active"/>`, "check-element-unknown"],
  ["media:license", item, `${item}<media:license>x</media:license>`, "check-element-unknown"],
  ["an element of no module", item, `${item}<dc:author>x</dc:author>`, "check-element-unknown"],
  ["an attribute that RSS does not have", "<item>", '<item id="1">', "check-attribute-unknown"],
  ["text in the channel", "<channel>", "<channel>words", "check-text-stray"],
  [
    "an item without title and description",
    "</item>\n</channel>",
    "</item>\n<item><guid>https://p.example/c/</guid></item></channel>",
    "check-item-empty",
  ],
  ["an empty item title", title, "<title></title>", "check-element-empty"],
  ["two item titles", title, title + title, "check-element-twice"],
  ["markup in a title", title, "<title>Ferries &lt;b&gt;run&lt;/b&gt;</title>", "check-text-markup"],
  ["an entity in a title", title, "<title>Ferries &amp;amp; trams</title>", "check-text-markup"],
  ["a bare tag in a title", title, "<title>a&lt;b and c</title>", "check-text-characters"],
  [
    "markup in the channel's description",
    "News of the town",
    "News &lt;i&gt;of&lt;/i&gt; the town",
    "check-text-markup",
  ],
  ["markup in a category", ">City<", ">City &lt;b&gt;x&lt;/b&gt;<", "check-text-markup"],
  ["a relative link", "<link>https://p.example/a/</link>", "<link>/a/</link>", "check-address-relative"],
  [
    "a link with a space",
    "<link>https://p.example/a/</link>",
    "<link>https://p.example/a b/</link>",
    "check-address-invalid",
  ],
  [
    "a link in Chinese",
    "<link>https://p.example/a/</link>",
    "<link>https://p.example/渡輪/</link>",
    "check-address-ascii",
  ],
  [
    "a link without slashes",
    "<link>https://p.example/a/</link>",
    "<link>http:p.example</link>",
    "check-address-invalid",
  ],
  [
    "a link with an unknown scheme",
    "<link>https://p.example/a/</link>",
    "<link>paper:a</link>",
    "check-address-scheme",
  ],
  ["no guid", `${guid}\n`, "", "check-guid-missing"],
  ["an empty guid", guid, '<guid isPermaLink="false"></guid>', "check-element-empty"],
  ["one guid twice", guid, "<guid>https://p.example/b/</guid>", "check-id-twice"],
  ["a tag as permalink", guid, "<guid>tag:p.example,2026-11-22:a</guid>", "check-guid-permalink"],
  ["a word as permalink", guid, "<guid>article 1</guid>", "check-guid-permalink"],
  ["a strange flag at a guid", guid, guid.replace("false", "no"), "check-guid-flag"],
  ["a number as guid", guid, '<guid isPermaLink="false">42</guid>', "check-guid-weak"],
  ["a date of another form", pubDate, "<pubDate>2026-11-22T23:10:00Z</pubDate>", "check-date-invalid"],
  ["the zone UTC", pubDate, pubDate.replace("GMT", "UTC"), "check-date-invalid"],
  ["a wrong weekday", pubDate, pubDate.replace("Sun", "Mon"), "check-date-weekday"],
  ["a day that does not exist", pubDate, "<pubDate>31 Feb 2026 23:10:00 GMT</pubDate>", "check-date-invalid"],
  ["a year of two digits", pubDate, pubDate.replace("2026", "26"), "check-date-style"],
  ["a date to come", pubDate, "<pubDate>24 Nov 2099 23:10:00 GMT</pubDate>", "check-date-future"],
  ["a date before 1970", pubDate, "<pubDate>01 Jan 1904 00:00:00 GMT</pubDate>", "check-date-early"],
  ["an empty date", pubDate, "<pubDate></pubDate>", "check-date-invalid", "check-element-empty"],
  ["a wrong date of the build", "03:45:00 GMT", "03:45 Uhr", "check-date-invalid"],
  ["a wrong date of Atom", "2026-11-23T01:00:00Z", "2026-11-23", "check-date-invalid"],
  ["two dates", item, `${item}<dc:date>2026-11-22T23:10:00Z</dc:date>`, "check-said-twice"],
  [
    "a name as author",
    "<dc:creator>Ann Lee</dc:creator>\n<dc:creator>Bo Wu</dc:creator>",
    "<author>Ann Lee</author>",
    "check-author-mail",
  ],
  [
    "a mail alone as author",
    "<dc:creator>Ann Lee</dc:creator>\n<dc:creator>Bo Wu</dc:creator>",
    "<author>a@p.example</author>",
    "check-author-form",
  ],
  ["author and dc:creator", item, `${item}<author>a@p.example (Ann)</author>`, "check-said-twice"],
  ["category and dc:subject", item, `${item}<dc:subject>City</dc:subject>`, "check-said-twice"],
  ["guid and atom:id", item, `${item}<atom:id>tag:p.example,2026:a</atom:id>`, "check-said-twice"],
  [
    "pubDate and atom:published",
    item,
    `${item}<atom:published>2026-11-22T23:10:00Z</atom:published>`,
    "check-said-twice",
  ],
  ["copyright and dc:rights", "<ttl>", "<dc:rights>x</dc:rights><ttl>", "check-said-twice"],
  ["language and dc:language", "<ttl>", "<dc:language>en</dc:language><ttl>", "check-said-twice"],
  ["the whole text first", "<description>They run again.</description>\n", "", "check-content-first"],
  ["a title after the items", "</channel>", "<category>x</category></channel>", "check-item-early"],
  ["two enclosures", enclosure, enclosure + enclosure, "check-enclosure-twice"],
  ["an enclosure without length", enclosure, enclosure.replace(' length="1200"', ""), "check-attribute-missing"],
  ["an enclosure without type", enclosure, enclosure.replace(' type="audio/mpeg"', ""), "check-attribute-missing"],
  [
    "an enclosure without address",
    enclosure,
    enclosure.replace('url="https://p.example/a.mp3" ', ""),
    "check-attribute-missing",
  ],
  ["an enclosure of a strange length", enclosure, enclosure.replace("1200", "1.2 MB"), "check-enclosure-length"],
  ["an enclosure of a strange type", enclosure, enclosure.replace("audio/mpeg", "mp3"), "check-media-type"],
  ["an enclosure elsewhere", enclosure, enclosure.replace("https://p.example", ""), "check-enclosure-url"],
  ["a category domain with space", "https://p.example/sections/", "the sections", "check-category-domain"],
  ["a language that does not exist", "en-GB", "english", "check-language"],
  ["no minutes to live", "<ttl>60</ttl>", "<ttl>never</ttl>", "check-number"],
  ["an hour that does not exist", "<ttl>", "<skipHours><hour>25</hour></skipHours><ttl>", "check-number"],
  ["a day that does not exist to skip", "<ttl>", "<skipDays><day>Caturday</day></skipDays><ttl>", "check-number"],
  ["another title of the picture", image, image.replace("The Paper", "Logo"), "check-image-title"],
  [
    "another link of the picture",
    "<link>https://p.example/</link><width>",
    "<link>https://q.example/</link><width>",
    "check-image-link",
  ],
  ["a picture that is SVG", "logo.png", "logo.svg", "check-image-format"],
  ["a wide picture", "<width>144</width>", "<width>512</width>", "check-image-size"],
  ["a high picture", "<height>100</height>", "<height>401</height>", "check-image-size"],
  ["a picture without address", "<url>https://p.example/logo.png</url>", "", "check-element-missing"],
  ["no link to itself", `${self}\n<atom:link rel="hub" href="https://hub.example/"/>\n`, "", "check-self-missing"],
  ["a hub alone", self, "", "check-hub-without-self", "check-self-missing"],
  ["two links to itself", self, self + self.replace("rss.xml", "other.xml"), "check-self-twice"],
  ["a relative link to itself", self, self.replace("https://p.example", ""), "check-self-relative"],
  ["a link to itself elsewhere", self, self.replace("p.example", "q.example"), "check-self-elsewhere"],
  ["a page as link to itself", self, self.replace("application/rss+xml", "text/html"), "check-self-type"],
  [
    "a link without address",
    '<atom:link rel="hub" href="https://hub.example/"/>',
    '<atom:link rel="related"/>',
    "check-attribute-missing",
  ],
  ["an unknown relation", 'rel="hub"', 'rel="amphtml"', "check-link-relation"],
  ["a hub that is no address", "https://hub.example/", "hub", "check-hub-address"],
  [
    "a group of one",
    item,
    `${item}<media:group><media:content url="https://p.example/x.jpg"/></media:group>`,
    "check-media-group",
  ],
  ["a picture without width", 'width="800"', 'width="0"', "check-media-number"],
  ["a size that is none", 'fileSize="9000"', 'fileSize="9 kB"', "check-media-number"],
  ["a medium that does not exist", 'medium="image"', 'medium="photo"', "check-media-medium"],
  ["a role that does not exist", 'role="photographer"', 'role="Photo"', "check-media-role"],
  ["a picture of a strange type", 'type="image/jpeg"', 'type="jpeg"', "check-media-type"],
  [
    "a picture elsewhere",
    '<media:content url="https://p.example/i.jpg"',
    '<media:content url="/i.jpg"',
    "check-address-relative",
  ],
  [
    "a thumbnail without address",
    '<media:thumbnail url="https://p.example/t.jpg" ',
    "<media:thumbnail ",
    "check-attribute-missing",
  ],
  [
    "a description of a strange type",
    '<media:description type="plain">',
    '<media:description type="text">',
    "check-text-type",
  ],
  [
    "a complete feed with pages",
    self,
    `<fh:complete/>${self}<atom:link rel="next" href="https://p.example/2.xml"/>`,
    "check-complete-paged",
  ],
  ["an archive without links", self, `<fh:archive/>${self}`, "check-archive-current", "check-archive-unlinked"],
  [
    "an archive that leads to itself",
    self,
    `${self}<atom:link rel="prev-archive" href="https://p.example/rss.xml"/>`,
    "check-paging-circle",
  ],
  [
    "two archives before this",
    self,
    `${self}<atom:link rel="prev-archive" href="https://p.example/1.xml"/><atom:link rel="prev-archive" href="https://p.example/2.xml"/>`,
    "check-paging-twice",
  ],
  ["pages in an item", item, `${item}<atom:link rel="next" href="https://p.example/2.xml"/>`, "check-paging-in-entry"],
  ["a script in a body", paragraph, `${paragraph}<script>1</script>`, "check-body-risk"],
  ["a frame in a body", paragraph, `${paragraph}<iframe src="https://v.example/"></iframe>`, "check-body-risk"],
  ["a script as address", 'https://p.example/b/">again', 'javascript:alert(1)">again', "check-body-script-url"],
  [
    "a script as address, hidden",
    'https://p.example/b/">again',
    ' java\tscript:alert(1)">again',
    "check-body-script-url",
  ],
  ["a handler in a body", "<p>They", '<p onclick="x()">They', "check-body-handler"],
  ["a style in a body", "<p>They", '<p style="position:fixed">They', "check-body-style"],
  ["a relative link in a body", 'https://p.example/b/">again', '/b/">again', "check-body-relative"],
  ["a place as link in a body", 'https://p.example/b/">again', '#b">again', "check-body-relative"],
  ["a relative picture in a body", '<img src="https://p.example/i.jpg"', '<img src="i.jpg"', "check-body-relative"],
  ["a block in a paragraph", paragraph, "<p>They <ul><li>run</li></ul></p>", "check-body-markup"],
  [
    "a link in a link",
    paragraph,
    '<p><a href="https://p.example/b/">x<a href="https://p.example/c/">y</a></a></p>',
    "check-body-markup",
  ],
  ["an attribute twice", "<p>They", '<p class="a" class="b">They', "check-body-markup"],
  ["a bare ampersand in a body", "AT&amp;T", "AT&T", "check-body-markup"],
  ["an unclosed element in a body", paragraph, "<div><b>They</div>", "check-body-markup"],
  ["a stray end in a body", paragraph, "<p>They</p></div>", "check-body-markup"],
  ["cells without a row", paragraph, "<table><td>They</td></table>", "check-body-markup"],
  ["a drawing in a body", paragraph, "<svg></svg>", "check-body-element"],
  ["an element of AMP in a body", paragraph, "<amp-img></amp-img>", "check-body-element"],
]);

const atomSelf = '<link rel="self" href="https://p.example/atom.xml"/>';
const entry = '<entry>\n<title type="html">';
const atom = broken("atom", [
  [
    "a namespace that is none of Atom's",
    "http://www.w3.org/2005/Atom",
    "http://www.w3.org/2005/atom",
    "check-feed-namespace",
    "check-namespace-reserved",
  ],
  ["no feed id", "<id>https://p.example/atom.xml</id>\n", "", "check-element-missing"],
  ["no feed title", "<title>The Paper</title>\n", "", "check-element-missing"],
  ["no feed date", "<updated>2026-11-23T03:45:00Z</updated>\n", "", "check-element-missing"],
  ["no entry id", "<id>https://p.example/b/</id>\n", "", "check-element-missing"],
  ["no entry title", "<title>Tolls</title>\n", "", "check-element-missing"],
  ["no entry date", "<updated>2026-11-21T01:00:00Z</updated>\n", "", "check-element-missing"],
  [
    "no author",
    "<author><name>The Paper</name><uri>https://p.example/about</uri><email>desk@p.example</email></author>\n",
    "",
    "check-element-missing",
  ],
  [
    "an author without name",
    "<author><name>Ann Lee</name></author>",
    "<author><uri>https://p.example/ann</uri></author>",
    "check-element-missing",
  ],
  ["an empty name", "<name>Ann Lee</name>", "<name/>", "check-element-empty"],
  ["a mail in a name", "<name>Ann Lee</name>", "<name>Ann &lt;ann@p.example&gt;</name>", "check-name-mail"],
  ["a mail that is none", "desk@p.example", "the desk", "check-mail-invalid"],
  ["an empty title", "<title>Tolls</title>", "<title></title>", "check-element-empty"],
  [
    "undeclared markup in a title",
    "<title>Tolls</title>",
    "<title>&lt;b&gt;Tolls&lt;/b&gt;</title>",
    "check-text-markup",
  ],
  [
    "an undeclared entity in a title",
    "<title>Tolls</title>",
    "<title>Tolls &amp;amp; more</title>",
    "check-text-markup",
  ],
  ["elements in a text", "<title>Tolls</title>", "<title>To<b>ll</b>s</title>", "check-text-children"],
  [
    "XHTML without a div",
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>No more tolls.</p></div>',
    "No more tolls.",
    "check-xhtml-div",
  ],
  ["a strange type of a text", '<title type="html">', '<title type="text/html">', "check-text-type"],
  [
    "content in no Base64",
    '<content type="html">&lt;p&gt;',
    '<content type="image/png">&lt;p&gt;',
    "check-content-encoding",
  ],
  [
    "content elsewhere without a summary",
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No more tolls.</p></div></content>',
    '<content type="text/html" src="https://p.example/b.html"/>',
    "check-summary-missing",
  ],
  [
    "an entry with a title alone",
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No more tolls.</p></div></content>',
    "",
    "check-summary-advised",
  ],
  [
    "an entry without content and link",
    '<link href="https://p.example/b/"/>\n<updated>2026-11-21T01:00:00Z</updated>\n<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No more tolls.</p></div></content>',
    "<updated>2026-11-21T01:00:00Z</updated><summary>x</summary>",
    "check-content-missing",
  ],
  [
    "two entries with one id",
    "<id>https://p.example/b/</id>",
    "<id>tag:p.example,2026-11-22:a</id>",
    "check-entry-twice",
  ],
  ["an id in capitals", "<id>https://p.example/b/</id>", "<id>https://P.example/b/</id>", "check-id-not-canonical"],
  ["an id without path", "<id>https://p.example/b/</id>", "<id>https://p.example</id>", "check-id-not-canonical"],
  ["a relative id", "<id>https://p.example/b/</id>", "<id>/b/</id>", "check-address-relative"],
  ["an id with a space", "<id>https://p.example/b/</id>", "<id>https://p.example/b /</id>", "check-address-invalid"],
  ["an id in Chinese", "<id>https://p.example/b/</id>", "<id>https://p.example/渡輪/</id>", "check-address-ascii"],
  [
    "a tag with capitals in its host",
    "tag:p.example,2026-11-22:a",
    "tag:P.example,2026-11-22:a",
    "check-address-invalid",
  ],
  ["a uuid that is none", "tag:p.example,2026-11-22:a", "urn:uuid:1234", "check-address-invalid"],
  ["space around an id", "<id>https://p.example/b/</id>", "<id> https://p.example/b/ </id>", "check-space-around"],
  ["space around a date", "2026-11-21T01:00:00Z", " 2026-11-21T01:00:00Z", "check-space-around"],
  ["a date without zone", "2026-11-21T01:00:00Z", "2026-11-21T01:00:00", "check-date-invalid"],
  ["a day as date", "2026-11-21T01:00:00Z", "2026-11-21", "check-date-invalid"],
  ["a date of RSS", "2026-11-21T01:00:00Z", "Sat, 21 Nov 2026 01:00:00 GMT", "check-date-invalid"],
  ["a month that does not exist", "2026-11-21T01:00:00Z", "2026-13-21T01:00:00Z", "check-date-invalid"],
  ["a date to come", "2026-11-21T01:00:00Z", "2099-11-21T01:00:00Z", "check-date-future"],
  ["a date before 1970", "2026-11-21T01:00:00Z", "1904-01-01T00:00:00Z", "check-date-early"],
  ["two entries with one date", "2026-11-21T01:00:00Z", "2026-11-23T01:00:00Z", "check-updated-twice"],
  ["a category without term", 'term="City" ', "", "check-attribute-missing"],
  ["an empty term", 'term="City"', 'term=""', "check-element-empty"],
  ["a relative scheme", 'scheme="https://p.example/sections/"', 'scheme="sections"', "check-category-scheme"],
  ["no link to itself", `${atomSelf}\n<link rel="hub" href="https://hub.example/"/>\n`, "", "check-self-missing"],
  ["two links to itself", atomSelf, `${atomSelf}<link rel="self" href="https://p.example/x.xml"/>`, "check-self-twice"],
  [
    "a link without address",
    '<link href="https://p.example/b/"/>',
    '<link rel="alternate"/>',
    "check-attribute-missing",
  ],
  [
    "a link with a space",
    '<link href="https://p.example/b/"/>',
    '<link href="https://p.example/b c/"/>',
    "check-address-invalid",
  ],
  [
    "a link to AMP",
    '<link href="https://p.example/b/"/>',
    '<link href="https://p.example/b/"/><link rel="amphtml" href="https://p.example/b/amp/"/>',
    "check-link-relation",
  ],
  [
    "two alternates of one type",
    '<link href="https://p.example/b/"/>',
    '<link href="https://p.example/b/"/><link href="https://p.example/c/"/>',
    "check-alternate-twice",
  ],
  ["a link of a strange type", 'type="audio/mpeg"', 'type="mp3"', "check-media-type"],
  ["a link of a strange length", 'length="1200"', 'length="1.2 MB"', "check-enclosure-length"],
  [
    "text in a link",
    '<link href="https://p.example/b/"/>',
    '<link href="https://p.example/b/">https://p.example/b/</link>',
    "check-link-text",
  ],
  ["a language that does not exist", 'hub.example/"/>', 'hub.example/" hreflang="xxxx1"/>', "check-language"],
  [
    "an element that Atom does not have",
    entry,
    `<entry>\n<pubDate>x</pubDate><title type="html">`,
    "check-element-unknown",
  ],
  [
    "two summaries",
    "<summary>They run again.</summary>",
    "<summary>They run again.</summary><summary>They run.</summary>",
    "check-element-twice",
  ],
  ["an element of no namespace", entry, `<entry>\n<x xmlns="">x</x><title type="html">`, "check-namespace-none"],
  [
    "a link after the entries",
    "</feed>",
    '<link rel="related" href="https://p.example/x"/></feed>',
    "check-metadata-late",
  ],
  ["text in the feed", "<entry>", "words<entry>", "check-text-stray"],
  [
    "a source without id",
    "<title>Tolls</title>",
    "<source><title>x</title><updated>2026-11-20T01:00:00Z</updated></source><title>Tolls</title>",
    "check-source-incomplete",
  ],
  [
    "Atom with a prefix",
    "xmlns:media",
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media',
    "check-namespace-avoid",
  ],
  ["an archive without links", "<icon>", "<fh:archive/><icon>", "check-archive-current", "check-archive-unlinked"],
  [
    "an archive that leads nowhere back",
    "<icon>",
    '<fh:archive/><link rel="prev-archive" href="https://p.example/1.xml"/><icon>',
    "check-archive-current",
  ],
  ["a script in a body", "&lt;p&gt;They", "&lt;script&gt;1&lt;/script&gt;&lt;p&gt;They", "check-body-risk"],
  ["an unclosed element in a body", "&lt;p&gt;They", "&lt;div&gt;&lt;p&gt;They", "check-body-markup"],
  ["a script as address", 'https://p.example/b/"&gt;', 'javascript:x"&gt;', "check-body-script-url"],
]);

const json = broken("json", [
  ["a comma too many", '"title": "Ferries",', '"title": "Ferries",,', "check-json-syntax"],
  ["a name twice", '"title": "The Paper",', '"title": "The Paper", "title": "x",', "check-json-syntax"],
  ["a line break in a text", "Ferries", "Fer\nries", "check-json-syntax"],
  ["the end missing", "]\n}\n", "", "check-json-syntax"],
  ["a version that does not exist", "version/1.1", "version/2", "check-json-version"],
  ["no title", '"title": "The Paper",\n', "", "check-json-missing"],
  ["no id", '"id": "b", ', "", "check-json-missing"],
  ["a number as id", '"id": "b"', '"id": 7', "check-json-kind"],
  ["one id twice", '"id": "b"', '"id": "tag:p.example,2026-11-22:a"', "check-id-twice"],
  ["no content", '"content_text": "No more tolls.", ', "", "check-json-content"],
  ["no address of the site", '"home_page_url": "https://p.example/",\n', "", "check-json-advised"],
  ["no address of its own", '"feed_url": "https://p.example/feed.json",\n', "", "check-json-advised"],
  ["another address of its own", "https://p.example/feed.json", "https://q.example/feed.json", "check-self-elsewhere"],
  ["a relative address", '"url": "https://p.example/b/"', '"url": "/b/"', "check-address-relative"],
  ["an address in Chinese", '"url": "https://p.example/b/"', '"url": "https://p.example/渡輪/"', "check-address-ascii"],
  [
    "a date of RSS",
    '"date_published": "2026-11-21T01:00:00Z"',
    '"date_published": "Sat, 21 Nov 2026 01:00:00 GMT"',
    "check-date-invalid",
  ],
  [
    "a date to come",
    '"date_published": "2026-11-21T01:00:00Z"',
    '"date_published": "2099-11-21T01:00:00Z"',
    "check-date-future",
  ],
  [
    "a text as authors",
    '"authors": [{"name": "The Paper", "url": "https://p.example/about"}]',
    '"authors": "The Paper"',
    "check-json-kind",
  ],
  ["an empty author", '{"name": "The Paper", "url": "https://p.example/about"}', "{}", "check-json-author"],
  [
    "an author of version 1",
    '"authors": [{"name": "The Paper", "url": "https://p.example/about"}]',
    '"author": {"name": "The Paper"}',
    "check-json-author-old",
  ],
  ["a member that does not exist", '"_press"', '"press"', "check-json-unknown"],
  ["an attachment without type", ', "mime_type": "audio/mpeg"', "", "check-json-missing"],
  ["an attachment of a strange type", "audio/mpeg", "mp3", "check-media-type"],
  ["a size as text", '"size_in_bytes": 1200', '"size_in_bytes": "1200"', "check-json-kind"],
  ["a hub without type", '"type": "WebSub", ', "", "check-json-missing"],
  ["a next page that is this one", "https://p.example/feed-2.json", "https://p.example/feed.json", "check-json-next"],
  ["a language that does not exist", '"language": "en"', '"language": "english"', "check-language"],
  ["markup in a title", '"title": "Ferries"', '"title": "<b>Ferries</b>"', "check-text-markup"],
  ["a script in a body", "<p>They", "<script>1</script><p>They", "check-body-risk"],
  ["a relative link in a body", 'https://p.example/b/\\">again', '/b/\\">again', "check-body-relative"],
  ["a byte order mark", "{", "\uFEFF{", "check-json-mark"],
]);

const sites = [
  ...broken("sitemap", [
    ["an unclosed element", "</url>", "</loc>", "check-not-well-formed"],
    ["a relative address", "<loc>https://p.example/</loc>", "<loc>/</loc>", "check-sitemap-address"],
    [
      "an address in Chinese",
      "<loc>https://p.example/</loc>",
      "<loc>https://p.example/渡輪</loc>",
      "check-sitemap-address",
    ],
    ["no address", "<loc>https://p.example/</loc>", "", "check-sitemap-address"],
    [
      "an address of another host",
      "<loc>https://p.example/</loc>",
      "<loc>https://q.example/</loc>",
      "check-sitemap-foreign",
    ],
    ["an address twice", "<loc>https://p.example/</loc>", "<loc>https://p.example/a/</loc>", "check-sitemap-twice"],
    ["a date of RSS", "2026-11-23T03:45:00Z", "Mon, 23 Nov 2026 03:45:00 GMT", "check-date-invalid"],
    ["a moment without zone", "2026-11-23T03:45:00Z", "2026-11-23T03:45:00", "check-date-invalid"],
    ["a date to come", "2026-11-23T03:45:00Z", "2099-11-23T03:45:00Z", "check-date-future"],
    ["a frequency that does not exist", "daily", "often", "check-sitemap-value"],
    ["too high a priority", "1.0</priority>", "2</priority>", "check-sitemap-value"],
    ["an element that sitemaps do not have", "<changefreq>", "<title>x</title><changefreq>", "check-element-unknown"],
    ["a relative picture", "https://p.example/i.jpg", "/i.jpg", "check-sitemap-address"],
    ["a language that does not exist", 'hreflang="zh-Hant"', 'hreflang="chinese"', "check-language"],
    [
      "versions without the page itself",
      '<xhtml:link rel="alternate" hreflang="en" href="https://p.example/a/"/>',
      "",
      "check-hreflang-self",
    ],
  ]),
  ...broken("index", [
    [
      "nothing in it",
      "<sitemap><loc>https://p.example/sitemap-1.xml</loc><lastmod>2026-11-23</lastmod></sitemap>",
      "",
      "check-sitemap-empty",
    ],
    ["pages in an index", "<sitemap>", "<url><loc>https://p.example/</loc></url><sitemap>", "check-element-unknown"],
  ]),
  ...broken("news", [
    ["no name", "<news:name>The Paper</news:name>", "", "check-news-missing"],
    ["no title", "<news:title>Ferries</news:title>", "", "check-news-missing"],
    ["no date", "<news:publication_date>2026-11-22T23:10:00Z</news:publication_date>", "", "check-news-missing"],
    ["a language with a region", ">en<", ">en-GB<", "check-news-language"],
    ["an old article", "2026-11-22T23:10:00Z", "2026-11-12T23:10:00Z", "check-news-old"],
    ["a date that is none", "2026-11-22T23:10:00Z", "yesterday", "check-date-invalid"],
  ]),
  ...broken("opml", [
    ["no version", ' version="2.0"', "", "check-attribute-missing"],
    ["a version that does not exist", 'version="2.0"', 'version="3.0"', "check-opml-version"],
    ["no head", /<head>.*<\/head>\n/.exec(bases.opml)?.[0] ?? "", "", "check-element-missing"],
    ["no outline", /<outline.*<\/outline>/.exec(bases.opml)?.[0] ?? "", "", "check-element-missing"],
    ["an outline without text", '<outline text="Sections">', "<outline>", "check-attribute-missing"],
    ["a feed without address", ' xmlUrl="https://p.example/city/rss.xml"', "", "check-opml-address"],
    ["a feed without title", ' title="City"', "", "check-opml-title"],
    ["a feed that does not say so", ' type="rss"', "", "check-opml-type"],
    ["a relative page", 'htmlUrl="https://p.example/city/"', 'htmlUrl="/city/"', "check-address-invalid"],
    ["a language that does not exist", 'language="en"', 'language="english"', "check-language"],
    ["a date of Atom", "Mon, 23 Nov 2026 03:45:00 GMT", "2026-11-23T03:45:00Z", "check-date-invalid"],
    ["a mail that is none", "desk@p.example", "the desk", "check-mail-invalid"],
  ]),
];

export const brokenFeeds: readonly BrokenFeed[] = [...rss, ...atom, ...json, ...sites];
