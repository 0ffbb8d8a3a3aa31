import { destination } from "./escape.ts";
import { referenceUrl } from "./references.ts";
import type { Reader } from "./scan.ts";
import { foldTagName, noArgs } from "./tag.ts";

const pelican =
  /(?:\{(filename|static|attach|photo|author|category|tag|index)\}|\|(filename|static|attach)\|)([^\s"'()<>{}|]*)/y;

/** Pelican's `{filename}x.md`, `{static}/images/x.png` and their like, in addresses alone. */
export const pelicanPath: Reader = (scan, at) => {
  pelican.lastIndex = at;
  const [written = "", braces, bars, path = ""] = pelican.exec(scan.source.text) ?? [];
  const end = at + written.length;
  if (written === "" || !scan.place(at, end).address) return undefined;
  const kind = braces ?? bars ?? "";
  if (kind === "author" || kind === "category" || kind === "tag") {
    scan.note("template-tag-removed", written, at, `{${kind}}`);
    return { end, put: "" };
  }
  scan.note("template-tag-converted", written, at);
  if (kind === "index") return { end, put: scan.job.siteUrl + destination(path.replace(/^\//, "")) };
  const isArticle = /\.(?:md|markdown|mkd|mdown|rst|html?)(?:#.*)?$/i.test(path);
  return { end, put: isArticle && kind === "filename" ? referenceUrl(path, scan.job.file) : destination(path) };
};

const zola = /(?<=[("'<=\s])@\/([^\s"'()<>]{1,1000})/y;

/** Zola's `@/blog/x.md`: the path of an article below the articles folder. */
const zolaPath: Reader = (scan, at) => {
  zola.lastIndex = at;
  const [written = "", path = ""] = zola.exec(scan.source.text) ?? [];
  const end = at + written.length;
  if (written === "" || !scan.place(at, end).address) return undefined;
  scan.note("template-tag-converted", written, at);
  return { end, put: referenceUrl(`/${path}`, scan.job.file) };
};

const media = /@\[(\w[\w-]{1,30})(?:\{[^}\]]*\})?\]\(\s*([^\s()]{1,1000})\s*\)/y;

/** `@[youtube](id)` of markdown-it, and `@[code](file)` of VuePress. */
const mediaLink: Reader = (scan, at) => {
  media.lastIndex = at;
  const [written = "", name = "", target = ""] = media.exec(scan.source.text) ?? [];
  if (written === "") return undefined;
  const end = at + written.length;
  const args = { ...noArgs, positional: [target] };
  const place = scan.place(at, end);
  const tag = { notation: "call", role: "alone", pair: "", label: `@[${name}]`, name: foldTagName(name) } as const;
  return { end, put: { ...tag, args, written, place } };
};

/** What an at sign begins. */
export const atSign: Reader = (scan, at) => zolaPath(scan, at) ?? mediaLink(scan, at);

/** What Ghost writes for its own address when it exports. */
export const ghostAddress: Reader = (scan, at) => {
  const mark = "__GHOST_URL__";
  if (!scan.source.text.startsWith(mark, at)) return undefined;
  const end = at + mark.length;
  const { text } = scan.source;
  scan.note("template-tag-converted", mark, at);
  const isContent = text.startsWith("/content/", end);
  return { end, put: isContent ? "" : scan.job.siteUrl.replace(/\/$/, "") };
};
