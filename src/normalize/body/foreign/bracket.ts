import { captionFigure } from "./caption.ts";
import { codeBlock } from "./code-block.ts";
import type { Reading } from "./part.ts";
import type { Reader, Scan } from "./scan.ts";
import type { Source } from "./source.ts";
import { foldTagName, noArgs, readArgs, type Tag } from "./tag.ts";

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Tags, when they have arguments or an end: these words also stand between brackets in prose. */
const known = set(
  "caption wp_caption gallery playlist embed youtube vimeo dailymotion soundcloud googlemaps slideshare flickr ted spotify",
  "tiktok tweet instagram facebook pinterest gist sourcecode pullquote blockquote dropcap latex polldaddy poll archives",
  "video audio code quote button column columns row box note alert spoiler tabs tab accordion toggle highlight list icon",
  "link image img map divider separator spacer clear ad adsense slider table chart php css html js gravityform wpforms",
  "addtoany adrotate wpvideo wpgist wpcode shortcode-variables",
);
/** Of those, the ones that have a line of their own and nothing else. */
const bare = set("gallery playlist archives polldaddy adsense");
/** Names by plug-ins and page builders, which no writer puts between brackets for another reason. */
const builders =
  /^(?:(?:su|vc|et_pb|fusion|av|mkd?f?|wpb|cs|ux|otw|gdlr|nectar|thb|dt|td|tp|kad|wp_?rp|ws|aesop|wpsm|rev|fl|tatsu)_|contact-(?:form|field)|ninja_form|mc4wp_|jetpack_|recent-posts|sharing_|twitter-|one_(?:half|third|fourth|fifth)|two_third|three_fourth)([\w-]*)$/;
/** Arguments by which a service is known without a name for them. */
const serviceId = /^\s+(?:https?:\/\/\S+|\d{5,20}|[\w-]{11})\s*$/;

const form = /\[(\/?)([A-Za-z][\w-]{1,40})(?=[\s\]=/])([^[\]]{0,3000})\]/y;
const endTag = /\[\/([A-Za-z][\w-]{1,40})\s*\]/g;

interface Bracket {
  readonly written: string;
  readonly label: string;
  /** What stands behind the name. */
  readonly rest: string;
  readonly at: number;
  readonly end: number;
}

/** WordPress's shortcodes. Brackets of prose are never touched: a tag has a known name, or an argument and an end. */
export const bracketTag: Reader = (scan, at) => {
  const { source } = scan;
  form.lastIndex = at;
  const [written = "", slash = "", label = "", rest = ""] = form.exec(source.text) ?? [];
  if (written === "" || /\n[^\S\n]*\n/.test(rest)) return undefined;
  const bracket: Bracket = { written, label, rest, at, end: at + written.length };
  if (slash !== "") {
    const closes = known.has(label) || builders.test(label) || scan.opened.has(label);
    return closes ? { end: bracket.end, put: tagOf(scan, bracket, "close", noArgs) } : undefined;
  }
  const alone = rest.endsWith("/");
  const close = alone ? undefined : source.end(endTag, label, bracket.end);
  if (!isTag(source, bracket, close !== undefined)) return undefined;
  const args = readArgs(rest.replace(/\/$/, "").replace(/^\s*=\s*/, " "));
  const found = { name: nameOf(label), args, written, at, end: bracket.end };
  if (label === "caption" || label === "wp_caption") {
    if (close !== undefined) return captionFigure(scan, found, close);
    scan.note("template-tag-unclosed", written, at);
    return { end: found.end, put: `\\${written}` };
  }
  if (/^(?:code|sourcecode|php|css|html|js|wpcode)$/.test(label) && close !== undefined) {
    const isLanguage = !label.endsWith("code");
    return codeBlock(scan, isLanguage ? { ...found, args: { ...args, positional: [label] } } : found, close);
  }
  if (close !== undefined) scan.opened.add(label);
  return { end: found.end, put: tagOf(scan, bracket, alone ? "alone" : "open", args) };
};

function isTag(source: Source, { label, rest, at, end }: Bracket, hasEnd: boolean): boolean {
  if (builders.test(label)) return true;
  const { text } = source;
  const hasArgument = /^\s*=|\s[\w-]+=(?:["'\w&]|$)/.test(rest);
  if (!known.has(label)) return hasEnd && hasArgument;
  if (hasEnd || hasArgument) return true;
  // A link, or the definition of one.
  if (/[([:]/.test(text[end] ?? "")) return false;
  return (
    serviceId.test(rest) ||
    (bare.has(label) && rest === "" && isLine(text, at, end) && source.find(`[${label}]:`, 0) < 0)
  );
}

function nameOf(label: string): string {
  return foldTagName(builders.exec(label)?.[1]?.replace(/^_/, "") || label);
}

function tagOf(scan: Scan, { label, written, at, end }: Bracket, role: Tag["role"], args: Tag["args"]): Tag {
  const place = scan.place(at, end);
  return { notation: "bracket", role, name: nameOf(label), pair: `[${label}`, label, args, written, place };
}

function isLine(text: string, at: number, end: number): boolean {
  return (
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - 20), at)) &&
    /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 20))
  );
}

/** `[[gallery]]`: how WordPress is made to print the text of a tag. */
export function shownBracket(scan: Scan, at: number, inner: string): Reading | undefined {
  const label = /^\/?([\w-]+)/.exec(inner)?.[1] ?? "";
  if (!known.has(label) && !builders.test(label)) return undefined;
  const written = `[[${inner}]]`;
  scan.note("template-tag-shown", written, at);
  return { end: at + written.length, put: `\\[${inner}\\]` };
}
