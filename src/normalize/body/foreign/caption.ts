import type { Reading } from "./part.ts";
import { pictureBlock, type Picture } from "./picture.ts";
import type { Scan } from "./scan.ts";
import { argument, type Found } from "./tag.ts";

const htmlPicture = /<img\s[^<>]{0,3000}>/i;
const linked = /<a\s[^<>]{0,2000}>\s*$/i;
const markdownPicture =
  /(\[\s*)?!\[([^\]]{0,1000})\]\(\s*<?([^\s()<>"]{1,2000})>?\s*(?:"([^"]{0,1000})"|'([^']{0,1000})')?\s*\)(?:\s*\{[^{}]{0,200}\})?(?:\s*\]\(\s*<?([^\s()<>"]{1,2000})>?[^)]{0,200}\))?/;

/** WordPress's `[caption …]<img …> The words.[/caption]`, whose picture may have become Markdown since. */
export function captionFigure(
  scan: Scan,
  tag: Found,
  close: { readonly start: number; readonly end: number },
): Reading {
  const inner = scan.resolve(scan.source.text.slice(tag.end, close.start));
  const given = argument(tag.args, "caption");
  const found = readHtml(inner) ?? readMarkdown(inner);
  scan.note("template-tag-converted", tag.written, tag.at);
  if (found === undefined)
    return { end: close.end, put: [inner, given ?? ""].filter((text) => text !== "").join("\n\n") };
  const place = { ...scan.place(tag.at, close.end), starts: scan.place(tag.at, tag.end).starts };
  const caption = found.rest.replace(/<\/?(?:p|div|dd|dt|dl|figcaption)\b[^<>]*>/gi, " ").trim();
  const picture: Picture = { ...found.picture, caption: caption === "" ? given : caption };
  return { end: close.end, put: pictureBlock(picture, place) };
}

interface Captioned {
  readonly picture: Picture;
  readonly rest: string;
}

function readHtml(inner: string): Captioned | undefined {
  const match = htmlPicture.exec(inner);
  if (match === null) return undefined;
  const [image] = match;
  const value = (tag: string, name: string): string | undefined => {
    const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag) ?? [];
    return double ?? single;
  };
  const before = inner.slice(0, match.index);
  const after = inner.slice(match.index + image.length);
  const link = linked.exec(before);
  const src = value(image, "src");
  if (src === undefined) return undefined;
  return {
    picture: {
      src,
      alt: value(image, "alt"),
      link: link === null ? undefined : value(link[0], "href"),
      width: value(image, "width"),
      height: value(image, "height"),
    },
    rest: link === null ? before + after : before.slice(0, link.index) + after.replace(/^\s*<\/a>/i, ""),
  };
}

function readMarkdown(inner: string): Captioned | undefined {
  const match = markdownPicture.exec(inner);
  if (match === null) return undefined;
  const [whole, , alt, src = "", double, single, link] = match;
  return {
    picture: { src, alt, title: double ?? single, link },
    rest: inner.slice(0, match.index) + inner.slice(match.index + whole.length),
  };
}
