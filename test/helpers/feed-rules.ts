import { parseXml, all, textOf, type XmlElement } from "./xml.ts";

/** How often a child may stand in its parent. */
type Count = "1" | "?" | "*" | "+";
interface Form {
  readonly attributes?: readonly string[];
  readonly children?: Readonly<Record<string, Count>>;
  readonly text?: RegExp;
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const address = /^https?:\/\/[!-~]+$/;
const uri = /^[a-z][a-z0-9+.-]*:[!-~]+$/;
const some = /\S/;

const media: Readonly<Record<string, Form>> = {
  "media:content": {
    attributes: ["url", "type", "fileSize", "medium", "width", "height"],
    children: { "media:description": "?", "media:thumbnail": "1", "media:credit": "*" },
  },
  "media:description": { attributes: ["type"], text: some },
  "media:thumbnail": { attributes: ["url", "width", "height"] },
  "media:credit": { attributes: ["role", "scheme"], text: some },
  "fh:archive": {},
  "dc:source": { text: some },
};

/** RFC 4287, section 4, as far as Broadsheet uses it. */
const atom: Readonly<Record<string, Form>> = {
  ...media,
  feed: {
    attributes: ["xmlns", "xmlns:media", "xmlns:dc", "xmlns:fh", "xml:lang"],
    children: {
      id: "1",
      title: "1",
      updated: "1",
      generator: "?",
      author: "+",
      link: "+",
      subtitle: "?",
      logo: "?",
      icon: "?",
      rights: "?",
      "fh:archive": "?",
      entry: "*",
    },
  },
  entry: {
    attributes: ["xml:lang"],
    children: {
      id: "1",
      title: "1",
      updated: "1",
      published: "?",
      link: "+",
      summary: "?",
      content: "?",
      author: "*",
      contributor: "*",
      category: "*",
      rights: "?",
      source: "?",
      "dc:source": "*",
      "media:content": "?",
    },
  },
  source: { children: { id: "1", title: "1", updated: "1", link: "+" } },
  id: { text: uri },
  title: { attributes: ["type"], text: some },
  subtitle: { attributes: ["type"], text: some },
  summary: { attributes: ["type"], text: some },
  content: { attributes: ["type"], text: some },
  rights: { attributes: ["type"], text: some },
  generator: { text: some },
  logo: { text: address },
  icon: { text: address },
  updated: { text: rfc3339 },
  published: { text: rfc3339 },
  link: { attributes: ["rel", "href", "type", "length", "title"] },
  author: { children: { name: "1", email: "?", uri: "?" } },
  contributor: { children: { name: "1", email: "?", uri: "?" } },
  name: { text: some },
  email: { text: /^[^@\s]+@[^@\s]+$/ },
  uri: { text: address },
  category: { attributes: ["term", "scheme", "label"] },
};

/** RSS 2.0.11 and the modules that Broadsheet uses. */
const rss: Readonly<Record<string, Form>> = {
  ...media,
  rss: {
    attributes: [
      ...["content", "dc", "atom", "media", "fh", "itunes", "podcast"].map((prefix) => `xmlns:${prefix}`),
      "version",
      "xml:lang",
    ],
    children: { channel: "1" },
  },
  channel: {
    children: {
      title: "1",
      link: "1",
      description: "1",
      lastBuildDate: "1",
      docs: "?",
      generator: "?",
      language: "?",
      image: "?",
      copyright: "?",
      "atom:link": "+",
      "fh:archive": "?",
      "itunes:author": "?",
      "itunes:summary": "?",
      "itunes:image": "?",
      "itunes:category": "?",
      "itunes:explicit": "?",
      "itunes:owner": "?",
      "itunes:type": "?",
      item: "*",
    },
  },
  "itunes:category": { attributes: ["text"], children: { "itunes:category": "?" } },
  "itunes:owner": { children: { "itunes:name": "1", "itunes:email": "1" } },
  "itunes:name": { text: some },
  "itunes:email": { text: /^[!-?A-~]+@[!-?A-~]+$/ },
  "itunes:type": { text: /^(?:episodic|serial)$/ },
  "itunes:author": { text: /^[^]{1,255}$/ },
  "itunes:summary": { text: /^[^]{1,4000}$/ },
  "itunes:image": { attributes: ["href"] },
  "itunes:explicit": { text: /^(?:true|false)$/ },
  "itunes:title": { text: some },
  "itunes:duration": { text: /^[1-9]\d*$/ },
  "itunes:episodeType": { text: /^full$/ },
  "podcast:transcript": { attributes: ["url", "type", "language"] },
  item: {
    children: {
      "itunes:title": "?",
      "itunes:author": "?",
      "itunes:summary": "?",
      "itunes:image": "?",
      "itunes:duration": "?",
      "itunes:episodeType": "?",
      "itunes:explicit": "?",
      "podcast:transcript": "?",
      title: "1",
      link: "1",
      guid: "1",
      pubDate: "1",
      description: "1",
      "content:encoded": "?",
      "dc:creator": "*",
      "dc:contributor": "*",
      "dc:source": "*",
      "dc:language": "?",
      source: "?",
      category: "*",
      enclosure: "?",
      "media:content": "?",
      "dc:rights": "?",
      "atom:link": "*",
      "atom:updated": "?",
    },
  },
  image: { children: { title: "1", url: "1", link: "1" } },
  title: { text: some },
  link: { text: address },
  url: { text: address },
  description: {},
  guid: { attributes: ["isPermaLink"], text: uri },
  pubDate: { text: rfc822 },
  lastBuildDate: { text: rfc822 },
  "content:encoded": { text: some },
  "dc:creator": { text: some },
  "dc:contributor": { text: some },
  "dc:language": { text: some },
  source: { attributes: ["url"], text: some },
  "dc:rights": { text: some },
  category: { attributes: ["domain"], text: some },
  enclosure: { attributes: ["url", "length", "type"] },
  "atom:link": { attributes: ["rel", "href", "type", "title"] },
  "atom:updated": { text: rfc3339 },
  docs: {},
  generator: { text: some },
  language: { text: some },
  copyright: { text: some },
};

/** Findings about an RSS or Atom document: not well-formed, elements where or as often as they may not be, ill-formed values. */
export function feedFindings(text: string): string[] {
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  const findings: string[] = [];
  walk(root, root.name === "rss" ? rss : atom, findings);
  const items = root.name === "rss" ? root.children.flatMap((channel) => all(channel, "item")) : all(root, "entry");
  for (const key of root.name === "rss" ? ["guid"] : ["id", "updated"]) {
    const values = items.map((item) => textOf(item, key));
    if (new Set(values).size !== values.length) findings.push(`two items with one ${key}`);
  }
  return findings;
}

function walk(element: XmlElement, forms: Readonly<Record<string, Form>>, findings: string[]): void {
  const form = forms[element.name];
  if (form === undefined) return void findings.push(`<${element.name}> is unknown`);
  for (const name of Object.keys(element.attributes))
    if (form.attributes?.includes(name) !== true) findings.push(`<${element.name}> has an attribute ${name}`);
  if (form.text !== undefined && !form.text.test(element.text))
    findings.push(`<${element.name}> holds ${JSON.stringify(element.text)}`);
  if (form.text === undefined && form.children !== undefined && element.text.trim() !== "")
    findings.push(`<${element.name}> holds text`);
  for (const [name, count] of Object.entries(form.children ?? {})) {
    const { length } = all(element, name);
    if ((length === 0 && /[1+]/.test(count)) || (length > 1 && /[1?]/.test(count)))
      findings.push(`<${element.name}> has ${length} <${name}>`);
  }
  for (const child of element.children) {
    if (form.children?.[child.name] === undefined) findings.push(`<${element.name}> holds <${child.name}>`);
    else walk(child, forms, findings);
  }
}
