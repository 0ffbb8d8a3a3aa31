/** What tags mean by their names, in whatever notation they are written. Names are folded: lower case, with hyphens. */

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Pairs around a box. */
const boxes = set(
  "note tip hint info warning caution danger important notice callout alert admonition aside box panel message attention",
  "success error failure question example bug abstract tldr todo infobox blurb sidenote sidebar disclaimer banner flash",
  "remark reminder warn notification bs-callout highlight-box primary secondary default card-note seealso see-also",
);
/** Words that are a box's kind rather than its title. */
const kinds = set(
  "note tip hint info information warning warn caution danger important attention success error failure fail question help",
  "faq example bug abstract summary tldr todo quote cite missing check done seealso primary secondary default light dark",
);

/** Pairs around a quotation. */
const quotes = set("quote blockquote pullquote pull-quote quote-block epigraph cq centerquote quotation citation");

/** Pairs around what is shown on demand. */
const details = set(
  "details expand expandable collapse collapsible collapsed spoiler accordion accordion-item accordionitem toggle fold",
  "folded disclosure faq-item expander dropdown hidden-content more-info",
);

/** Pairs that divide a page; their title, where they have one, tells parts apart. */
const layouts = set(
  "tabs tab tabitem tab-item tabpane tab-pane tabgroup tab-group tabbed codetabs code-tabs codetab code-tab code-group",
  "codegroup columns column cols col row rows grid grid-item cell cards card card-body card-grid cardgroup card-group",
  "cardgrid steps step stepper section div center centre left right lead wrap wrapper container block group fragment hero gallery",
  "figure-group panel-group button-group html raw rawhtml raw-html rawinline unsafe markdown md mdx markdownify small big",
  "main header footer article layout page slot filter call with block-content do dont compare split",
  "two-columns half-row multicolumn filetree file-tree timeline list item li ul p span font color text align text-align",
  "dropcap drop-cap hl mark highlighted label badge kbd key sub sup underline u strike math katex mathjax latex equation",
  "v-pre theme-light theme-dark only if-html themeimg featured leadparagraph sc smallcaps email-only web-only md-content",
);

/** Pairs around code: the content is shown as it is. */
const code = set(
  "highlight code codeblock code-block sourcecode source-code prettify prism code-toggle codetoggle snippet code-snippet",
  "syntaxhighlight terminal console shell mermaid plantuml graphviz dot viz ditaa",
);
/** Of those, the ones that name a language of drawings. */
const drawings = set("mermaid plantuml graphviz dot viz ditaa");

/** Pairs whose content is no text for readers. */
const hidden = set("comment style stylesheet css javascript js script schema hide hidden ignore noprint private doc");

/** Tags that list a page's headings. */
const contents = set("toc tableofcontents table-of-contents toc-tree toctree pagetoc page-toc tocinline toc-inline");

const slots = set("ad ads adsense advert advertisement ad-slot adslot google-ads google-adsense ad-unit adunit");

/** Pairs or single tags that are a link in another form. */
const links = set(
  "button btn link linkbutton link-button linkcard link-card cta call-to-action linkwitharrow a anchor external-link extlink",
  "navlink routerlink router-link nuxt-link nuxtlink gatsby-link gatsbylink card-link button-link",
);

/** Conditions and loops: what begins, divides and ends them. */
export const logic: ReadonlySet<string> = set("if unless case ifchanged ifversion for tablerow while foreach macro");
export const branches: ReadonlySet<string> = set("else elsif elif elseif when");
/** Of those that begin, the ones whose content cannot be shown once, as it stands. */
export const loops: ReadonlySet<string> = set("for tablerow while foreach macro");

/** Tags alone that only make room, or end what has begun. */
const blanks = set("nbsp space spacer clear clearfix more end pagebreak page-break newpage");

export type Sense =
  | "box"
  | "quote"
  | "details"
  | "layout"
  | "code"
  | "hidden"
  | "contents"
  | "slot"
  | "link"
  | "blank"
  | "break"
  | "rule";

const senses: readonly (readonly [Sense, ReadonlySet<string>])[] = [
  ["code", code],
  ["box", boxes],
  ["quote", quotes],
  ["details", details],
  ["layout", layouts],
  ["hidden", hidden],
  ["contents", contents],
  ["slot", slots],
  ["link", links],
  ["blank", blanks],
  ["break", set("br newline line-break linebreak")],
  ["rule", set("hr divider separator horizontal-rule")],
];
const byName = new Map(senses.flatMap(([sense, names]) => [...names].map((name) => [name, sense] as const)));

/** What the name of a tag says that it is; `undefined` when it says nothing. */
export function senseOf(name: string): Sense | undefined {
  return byName.get(name);
}

/** Whether a quotation repeats words of the text, set large. */
export function isPullQuote(name: string): boolean {
  return /^(?:pull-?quote|cq|centerquote)$/.test(name);
}

export function isKind(word: string): boolean {
  return kinds.has(word.toLowerCase());
}

/** Whether the name of a tag around code is that of its language. */
export function isDrawing(name: string): boolean {
  return drawings.has(name);
}

const inline = set("badge label kbd chip pill tag key mark highlight abbr acronym term defn");

/** Whether a tag of this name stands among words and shows a word. */
export function isInlineName(name: string): boolean {
  return inline.has(name) || /(?:xref|element|glossary|glossary-term|tooltip)$/.test(name);
}

/** Whether a picture that a tag of this name has is no part of the article. */
export function isIconName(name: string): boolean {
  return /icon|avatar|logo|author|bio|emoji|badge|favicon/.test(name);
}

/** Whether a tag of this name shows a picture when it names a file. */
export function isPictureName(name: string): boolean {
  return /(?:^|[-.])(?:figures?|fig|images?|img|pictures?|pics?|photos?|foto|imagen|bild|screenshot|lightbox|thumbnail)(?:$|[-.\d])|(?:figure|image|img|picture|photo)$|^(?:figure|image|img|picture|photo)/.test(
    name,
  );
}
