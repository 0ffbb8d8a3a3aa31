import type { FeedDocument } from "./document.ts";
import type { XmlElement } from "./xml.ts";

/** What may stand in an element. */
export interface Form {
  /** Children that stand once at most. */
  readonly once: ReadonlySet<string>;
  readonly many: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Whether text may stand in it. */
  readonly text: boolean;
}

function form(once: string, many: string, attributes: string, text = false): Form {
  const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));
  return { once: words(once), many: words(many), attributes: words(attributes), text };
}

const text = (attributes = ""): Form => form("", "", attributes, true);

const dublinCore = {
  once: "dc:title dc:description dc:type dc:format dc:language dc:rights dc:source",
  many: "dc:publisher dc:contributor dc:identifier dc:relation dc:coverage dc:creator dc:subject dc:date",
};
const terms = `dcterms:alternative dcterms:tableOfContents dcterms:valid dcterms:available dcterms:isVersionOf
  dcterms:hasVersion dcterms:isReplacedBy dcterms:replaces dcterms:isRequiredBy dcterms:requires dcterms:isPartOf
  dcterms:hasPart dcterms:isReferencedBy dcterms:references dcterms:isFormatOf dcterms:hasFormat dcterms:conformsTo
  dcterms:spatial dcterms:temporal dcterms:audience dcterms:accessRights dcterms:accrualMethod dcterms:accrualPeriodicity
  dcterms:accrualPolicy dcterms:bibliographicCitation dcterms:educationLevel dcterms:instructionalMethod dcterms:license
  dcterms:provenance dcterms:rightsHolder`;
const termsOnce = `dcterms:abstract dcterms:created dcterms:issued dcterms:modified dcterms:dateAccepted
  dcterms:dateCopyrighted dcterms:dateSubmitted dcterms:extent dcterms:mediator`;
const mediaOnce = "media:adult media:copyright media:description media:title";
const mediaMany = `media:category media:credit media:hash media:keywords media:player media:rating media:restriction
  media:text media:thumbnail`;
const everywhere = { once: `${dublinCore.once} ${termsOnce}`, many: `${dublinCore.many} ${terms}` };

const media: Readonly<Record<string, Form>> = {
  "media:group": form(mediaOnce, `${mediaMany} media:content`, ""),
  "media:content": form(
    `${everywhere.once} ${mediaOnce}`,
    `${everywhere.many} ${mediaMany}`,
    `url fileSize type medium isDefault expression bitrate framerate samplingrate channels duration height width lang`,
  ),
  "media:category": text("label scheme"),
  "media:copyright": text("url"),
  "media:credit": text("role scheme"),
  "media:description": text("type"),
  "media:title": text("type"),
  "media:text": text("type lang start end"),
  "media:hash": text("algo"),
  "media:keywords": text(),
  "media:adult": text(),
  "media:rating": text("scheme"),
  "media:restriction": text("relationship type"),
  "media:thumbnail": form("", "", "url width height time"),
  "media:player": form("", "", "url width height"),
};

const person = (prefix: string): Form => form(`${prefix}name ${prefix}uri ${prefix}email`, "", "");
const link = form("", "", "href rel type hreflang title length thr:count thr:updated rdf:type rdf:resource");
const construct = text("type src");
const category = form("", "", "term scheme label");

function atomForms(prefix: string): Readonly<Record<string, Form>> {
  const names = (list: string): string => list.replaceAll(/\w+/g, (name) => prefix + name);
  const metaOnce = names("id title updated generator icon logo subtitle rights");
  const metaMany = names("author category contributor link");
  return {
    [`${prefix}feed`]: form(
      `${metaOnce} fh:archive fh:complete ${everywhere.once} ${mediaOnce}`,
      `${metaMany} ${prefix}entry ${everywhere.many} ${mediaMany} media:content media:group`,
      "",
    ),
    [`${prefix}entry`]: form(
      `${names("id title updated published content summary source rights")} app:edited app:control content:encoded ${everywhere.once} ${mediaOnce}`,
      `${metaMany} ${everywhere.many} ${mediaMany} media:content media:group`,
      "",
    ),
    [`${prefix}source`]: form(
      `${metaOnce} fh:archive fh:complete ${everywhere.once}`,
      `${metaMany} ${everywhere.many}`,
      "",
    ),
    [`${prefix}author`]: person(prefix),
    [`${prefix}contributor`]: person(prefix),
    [`${prefix}name`]: text(),
    [`${prefix}uri`]: text(),
    [`${prefix}email`]: text(),
    [`${prefix}link`]: link,
    [`${prefix}category`]: category,
    [`${prefix}id`]: text(),
    [`${prefix}updated`]: text(),
    [`${prefix}published`]: text(),
    [`${prefix}icon`]: text(),
    [`${prefix}logo`]: text(),
    [`${prefix}generator`]: text("uri version"),
    ...Object.fromEntries(
      ["title", "subtitle", "summary", "content", "rights"].map((name) => [prefix + name, construct]),
    ),
  };
}

const rss: Readonly<Record<string, Form>> = {
  rss: form("channel", "", "version"),
  channel: form(
    `title link description language copyright managingEditor webMaster pubDate lastBuildDate docs generator cloud ttl
    image rating textInput skipHours skipDays atom:id atom:title atom:subtitle atom:updated atom:rights atom:icon atom:logo
    atom:generator fh:archive fh:complete ${everywhere.once} ${mediaOnce}`,
    `item category atom:link atom:author atom:category atom:contributor ${everywhere.many} ${mediaMany} media:content media:group`,
    "",
  ),
  item: form(
    `title link description author comments pubDate guid source content:encoded atom:id atom:title atom:summary atom:author
    atom:published atom:updated ${everywhere.once} ${mediaOnce}`,
    `category enclosure content:items atom:link atom:contributor atom:content ${everywhere.many} ${mediaMany}
    media:content media:group`,
    "",
  ),
  image: form(`title url link width height description ${everywhere.once}`, everywhere.many, ""),
  textInput: form(`title description name link ${everywhere.once}`, everywhere.many, ""),
  skipHours: form("", "hour", ""),
  skipDays: form("", "day", ""),
  enclosure: form("", "", "url length type"),
  cloud: form("", "", "domain port path registerProcedure protocol"),
  category: text("domain"),
  guid: text("isPermaLink"),
  source: text("url"),
  ...Object.fromEntries(
    `title link description language copyright managingEditor webMaster pubDate lastBuildDate docs generator ttl rating hour
    day url width height name author comments content:encoded`
      .split(/\s+/)
      .map((name) => [name, text()]),
  ),
};

const modules: Readonly<Record<string, Form>> = {
  ...media,
  "fh:archive": form("", "", ""),
  "fh:complete": form("", "", ""),
  "app:edited": text(),
  ...Object.fromEntries(
    `${dublinCore.once} ${dublinCore.many} dcterms:created dcterms:issued dcterms:modified`
      .split(/\s+/)
      .map((name) => [name, text()]),
  ),
};

const forms = {
  rss: { ...modules, ...atomForms("atom:"), ...rss },
  atom: { ...modules, ...atomForms("") },
} as const;

/** The form of an element; `undefined` when nothing is known about what stands in it. */
export function formOf(kind: FeedDocument["kind"], { name }: XmlElement): Form | undefined {
  return forms[kind][name];
}

/** Prefixes of which every element is known. */
const judgedPrefixes = new Set(["", "atom", "dc", "dcterms", "media", "content", "fh"]);

/** Whether an element belongs to a vocabulary that is known in full. */
export function isJudged(element: XmlElement): boolean {
  return !/^[?#]/.test(element.name) && judgedPrefixes.has(/^(.*?):/.exec(element.name)?.[1] ?? "");
}

/** The elements of a feed whose names are known, in order; not what stands inside others. */
export function* judgedElements({ root, kind }: FeedDocument): Generator<XmlElement> {
  yield* descend(root, kind);
}

function* descend(element: XmlElement, kind: FeedDocument["kind"]): Generator<XmlElement> {
  yield element;
  const known = formOf(kind, element);
  if (known === undefined) return;
  for (const child of element.children)
    if (known.once.has(child.name) || known.many.has(child.name)) yield* descend(child, kind);
}
