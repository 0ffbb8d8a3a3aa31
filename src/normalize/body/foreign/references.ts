import { resolveLocal } from "../../../base/local-path.ts";
import { siteUrl } from "../../../base/url.ts";
import { lookupSite } from "../addresses.ts";
import { attribute, destination, words } from "./escape.ts";
import type { Reading } from "./part.ts";
import type { Scan } from "./scan.ts";
import { siteAddress } from "./site-address.ts";
import { argument, type Found } from "./tag.ts";

/**
 * The address that stands for the article which another system names: by its file, with or without folder and
 * extension, by a post's name, relative to this article or to the whole. Where it leads is known when all are read.
 */
export function referenceUrl(reference: string, file: string): string {
  const [, path = "", fragment = ""] = /^([^#?]*)(?:\?[^#]*)?(#.*)?$/s.exec(reference.trim()) ?? [];
  if (path === "") return destination(fragment);
  const resolved = /^\.{1,2}\//.test(path) ? resolveLocal(file, path) : undefined;
  const target = resolved === undefined ? path.replace(/^\.{1,2}\//, "") : `/${resolved}`;
  return siteUrl(lookupSite, target.toWellFormed()) + destination(fragment);
}

/** Words for a reference that has none. */
function wordsFor(reference: string): string {
  const path = reference.replace(/[?#].*$/s, "").replace(/\/(?:_?index\.\w+)?$/, "");
  return (
    words(
      path
        .replace(/^.*\//s, "")
        .replace(/\.\w+$/, "")
        .replace(/^\d{4}-\d{2}-\d{2}-/, ""),
    ) || "…"
  );
}

/** Tags that are the address of an article, or a link to one; `undefined` for any other. */
export function linkReading(scan: Scan, tag: Found): Reading | undefined {
  const { name, args, at, end } = tag;
  const [first = "", ...others] = args.positional;
  const put = (reference: string, text?: string): Reading | undefined => {
    if (reference === "") return undefined;
    scan.note("template-tag-converted", tag.written, at);
    const url = referenceUrl(reference, scan.job.file);
    return { end, put: scan.place(at, end).address ? url : `[${text ?? wordsFor(reference)}](${url})` };
  };
  switch (name) {
    case "ref":
    case "relref":
      return put(argument(args, "path") ?? first);
    case "post-url":
    case "post-path":
      return put(first);
    case "post-link":
    case "page-link":
      return put(
        first,
        others.length === 0 ? undefined : words(others.filter((word) => !/^(?:true|false)$/.test(word)).join(" ")),
      );
    case "link":
      return linkTag(scan, tag, put);
    default:
      return undefined;
  }
}

/** `{% link _posts/x.md %}` of Jekyll, `{% link text https://… title %}` of Hexo. */
function linkTag(
  scan: Scan,
  { args, written, at, end }: Found,
  put: (reference: string) => Reading | undefined,
): Reading | undefined {
  if (args.named.size > 0) return undefined;
  const place = args.positional.findIndex((word) => /^(?:https?:\/\/|\/(?!\/))/.test(word));
  if (args.positional.length === 1) {
    const [path = ""] = args.positional;
    if (/^https?:/.test(path)) return undefined;
    if (!/\.\w{2,5}(?:#.*)?$/.test(path) || /\.(?:md|markdown|mdx|html?)(?:#.*)?$/i.test(path)) return put(path);
    scan.note("template-tag-converted", written, at);
    return { end, put: siteAddress(scan, path, end) };
  }
  if (place < 1) return undefined;
  scan.note("template-tag-converted", written, at);
  const title = args.positional
    .slice(place + 1)
    .filter((word) => word !== "external" && word !== "true" && word !== "false")
    .join(" ");
  const href = args.positional[place] ?? "";
  const text = words(args.positional.slice(0, place).join(" "));
  return {
    end,
    put: `<a${attribute("href", href)}${attribute("title", title === "" ? undefined : title)}>${text}</a>`,
  };
}
