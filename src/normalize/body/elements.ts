/**
 * How the walk treats an element. `wrapper`: a block whose loose text becomes paragraphs and which itself goes; `drop`
 * goes with all it holds, `skip` does so without a word; `void`: stands without content. The others are named after what they become.
 */
export type Kind =
  | "phrasing"
  | "link"
  | "void"
  | "paragraph"
  | "wrapper"
  | "aside"
  | "heading"
  | "container"
  | "preformatted"
  | "rule"
  | "list"
  | "item"
  | "terms"
  | "term"
  | "table"
  | "caption"
  | "section"
  | "row"
  | "cell"
  | "figure"
  | "figcaption"
  | "details"
  | "summary"
  | "ruby"
  | "annotation"
  | "picture"
  | "image"
  | "frame"
  | "media"
  | "script"
  | "skip"
  | "drop";

export interface Rule {
  readonly kind: Kind;
  /** The name that the element is given. */
  readonly tag: string;
  /** Attributes allowed beside id, lang and dir. */
  readonly attributes: ReadonlySet<string>;
}

const rules = new Map<string, Rule>();

function allow(kind: Kind, names: string, attributes = ""): void {
  for (const name of names.split(" ")) {
    const [from = name, to = from] = name.split(">");
    rules.set(from, { kind, tag: to, attributes: new Set(attributes === "" ? [] : attributes.split(" ")) });
  }
}

// The W3C feed validator knows none of bdo, data and the picture sources, AMP has its own img, audio, video and iframe.
allow("phrasing", "b bdi bdo>bdi cite em i kbd mark s samp small span strike>s strong sub sup tt>code u var");
allow("phrasing", "abbr acronym>abbr dfn", "title");
allow("phrasing", "code", "class");
allow("phrasing", "del ins", "cite datetime");
allow("phrasing", "q", "cite");
allow("phrasing", "time", "datetime");
allow("link", "a", "href rel title");
allow("void", "br wbr");
allow("ruby", "ruby");
allow("annotation", "rt rp");
allow("paragraph", "p");
allow(
  "wrapper",
  "div section article header footer main nav hgroup search center address fieldset form legend dialog marquee body html",
);
allow("heading", "h1 h2 h3 h4 h5 h6");
allow("container", "blockquote", "cite class");
allow("aside", "aside>blockquote", "class");
allow("preformatted", "pre listing>pre xmp>pre");
allow("rule", "hr");
allow("list", "ul dir>ul menu>ul");
allow("list", "ol", "class reversed start type");
allow("item", "li", "value");
allow("terms", "dl");
allow("term", "dt dd");
allow("table", "table");
allow("caption", "caption");
allow("section", "thead tbody tfoot");
allow("row", "tr");
allow("cell", "td", "align colspan rowspan");
allow("cell", "th", "abbr align colspan rowspan scope");
allow("figure", "figure", "class");
allow("figcaption", "figcaption");
allow("details", "details", "open");
allow("summary", "summary");
allow("picture", "picture");
allow("image", "img", "alt height src srcset title width");
allow("frame", "iframe", "src title");
allow("media", "audio video", "src title");
allow("script", "script");
allow("drop", "applet area base basefont bgsound button canvas datalist embed frame frameset head input keygen link");
allow("drop", "map meta meter noembed noframes noscript object optgroup option output param progress select style");
allow("drop", "template textarea title");
// Parts of structures that become something simpler.
allow("skip", "col colgroup source track");

/** `undefined`: the element is not known, its content stays without it. */
export function ruleOf(tag: string): Rule | undefined {
  return rules.get(tag);
}

const blockTags = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 blockquote pre hr ul ol li dl dt dd table caption thead tbody tfoot tr td th figure details summary " +
    "figcaption ad-slot"
  ).split(" "),
);

/** Whether an element of a clean body stands on lines of its own, so that it may not stand inside phrasing. */
export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag);
}
