import { captionFigure } from "./caption.ts";
import { codeBlock } from "./code-block.ts";
import type { Reading } from "./part.ts";
import type { Reader } from "./scan.ts";
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

/** WordPress's shortcodes. Brackets of prose are never touched: a tag has a known name, or an argument and an end. */
export const bracketTag: Reader = (scan, at) => {
  const { source } = scan;
  form.lastIndex = at;
  const [written = "", slash = "", label = "", rest = ""] = form.exec(source.text) ?? [];
  if (written === "" || /\n[^\S\n]*\n/.test(rest)) return undefined;
  const end = at + written.length;
  const built = builders.exec(label);
  const name = foldTagName(built?.[1]?.replace(/^_/, "") || label);
  const place = scan.place(at, end);
  if (slash !== "")
    return known.has(label) || built !== null || scan.opened.has(label)
      ? { end, put: tag("close", noArgs) }
      : undefined;
  const alone = rest.endsWith("/");
  const close = alone ? undefined : source.end(endTag, label, end);
  const hasArgument = /^\s*=|\s[\w-]+=(?:["'\w&]|$)/.test(rest);
  // A link, a definition of one.
  const isLink = /[([:]/.test(source.text[end] ?? "") && !hasArgument && close === undefined;
  const isTag =
    built !== null ||
    (known.has(label)
      ? close !== undefined ||
        hasArgument ||
        serviceId.test(rest) ||
        (bare.has(label) && rest === "" && isLine(source.text, at, end) && source.find(`[${label}]:`, 0) < 0)
      : close !== undefined && hasArgument);
  if (!isTag || isLink) return undefined;
  const args = readArgs(rest.replace(/\/$/, "").replace(/^\s*=\s*/, " "));
  if (name === "caption" || name === "wp-caption") {
    if (close !== undefined) return captionFigure(scan, { name, args, written, at, end }, close);
    scan.note("template-tag-unclosed", written, at);
    return { end, put: `\\${written}` };
  }
  if (/^(?:code|sourcecode|php|css|html|js|wpcode)$/.test(label) && close !== undefined) {
    const language = /^(?:php|css|html|js)$/.test(label) ? { ...args, positional: [label] } : args;
    return codeBlock(scan, { name, args: language, written, at, end }, close);
  }
  if (close !== undefined) scan.opened.add(label);
  return { end, put: tag(alone ? "alone" : "open", args) };

  function tag(role: Tag["role"], given: Tag["args"]): Tag {
    return { notation: "bracket", role, name, pair: `[${label}`, label, args: given, written, place };
  }
};

function isLine(text: string, at: number, end: number): boolean {
  return (
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - 20), at)) &&
    /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 20))
  );
}

/** `[[gallery]]`: how WordPress is made to print the text of a tag. */
export function shownBracket(scan: Parameters<Reader>[0], at: number, inner: string): Reading | undefined {
  const label = /^\/?([\w-]+)/.exec(inner)?.[1] ?? "";
  if (!known.has(label) && !builders.test(label)) return undefined;
  const written = `[[${inner}]]`;
  scan.note("template-tag-shown", written, at);
  return { end: at + written.length, put: `\\[${inner}\\]` };
}
