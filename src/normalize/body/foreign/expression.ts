import { lostPart } from "../addresses.ts";
import type { TemplateTag } from "../../../grammar/template-tags.ts";
import type { Reading } from "./part.ts";
import { linkReading, referenceUrl } from "./references.ts";
import type { Scan } from "./scan.ts";
import { readService } from "./services.ts";
import { siteAddress, siteRoot } from "./site-address.ts";
import { argument, foldTagName, noArgs, readArgs, type Args } from "./tag.ts";

/** Names under which systems know the address of the site, */
const roots =
  /^(?:(?:\$?\.?(?:site|config|page|global|metadata|pkg|env)\.)?(?:github\.)?(?:url|base_?url|base_?path|root|root_?url|site_?url|production_url|domain|home|homepage|url_?root)|site\.Home\.(?:Rel)?Permalink|SITEURL|url_for\(\s*["']\/["']\s*\))$/i;
/** and that of the article. */
const own = /^\$?\.?(?:page\.|post\.)?(?:url|permalink|rel_?permalink)$/i;
/** Filters that make an address of a path, or leave the text as it is. */
const addressFilter =
  /^(?:(?:relative|absolute|rel|abs|asset|locale|lang|file|img|cdn|pathto|static)_?(?:url|lang_?url)?|url|url_?for|pre-?pend|append|safe|escape(?:_once)?|uri_escape|url_?encode|xml_escape|htmlbaseurl|strip_index|strip|default|to_?absolute_?url|with_?prefix|relref|ref|html_safe)$/i;
const text = /^\s*(?:"([^"]*)"|'([^']*)')\s*((?:\|[\s\S]*)?)$/;
const call = /^([\p{L}_][\p{L}\p{N}_.:]*)\s*\(([\s\S]*)\)\s*(?:\|\s*safe\s*)?$/u;

/** `{{ … }}` of whatever system: addresses are known here, calls are tags like others, everything else is a value we lack. */
export function readExpression(scan: Scan, at: number, { inner, end }: TemplateTag): Reading {
  const written = scan.source.text.slice(at, end);
  const put = (value: string): Reading => {
    scan.note("template-tag-converted", written, at);
    return { end, put: value };
  };
  const [value = "", ...filters] = inner.split("|").map((part) => part.trim());
  const { address } = scan.place(at, end);
  if (own.test(value) && !(roots.test(value) && !/permalink|page|post/i.test(value))) return put(scan.job.pageUrl);
  if (roots.test(value) && filters.every(isAddressFilter)) return put(siteRoot(scan, end));
  if (/^>?\s*(?:toc|tableofcontents|\.TableOfContents)$/i.test(value)) {
    scan.note("layout-mark-removed", written, at);
    return { end, put: "", withLine: true };
  }
  const path = readPath(inner);
  if (path !== undefined && (filters.every(isAddressFilter) || (address && /^(?:\.{0,2}\/|https?:)/.test(path))))
    return put(
      /\.(?:md|markdown)(?:#|$)/i.test(path) ? referenceUrl(path, scan.job.file) : siteAddress(scan, path, end),
    );
  const embedded = readEmbed(inner);
  if (embedded !== undefined && !address) {
    const tag = { ...embedded, notation: "call", role: "alone", pair: "", label: embedded.name, written } as const;
    return { end, put: { ...tag, place: scan.place(at, end) } };
  }
  const roam = /^(?:\[\[)?([a-z]+)(?:\]\])?:?\s+(https?:\S+)$/i.exec(inner);
  if (roam !== null && !address) {
    const args = { ...noArgs, positional: [roam[2] ?? ""] };
    const tag = { notation: "call", role: "alone", name: foldTagName(roam[1] ?? ""), label: roam[1] ?? "" } as const;
    return { end, put: { ...tag, pair: "", args, written, place: scan.place(at, end) } };
  }
  const go = /^(relref|ref|relurl|absurl|rellangurl|abslangurl|url_for|asset_path)\s+["'`]([^"'`]+)["'`]/i.exec(inner);
  if (go !== null)
    return put(
      /ref$/i.test(go[1] ?? "") ? referenceUrl(go[2] ?? "", scan.job.file) : siteAddress(scan, go[2] ?? "", end),
    );
  const [, name = "", given = ""] = call.exec(inner) ?? [];
  if (name !== "") return readCall(scan, { name, given, written, at, end });
  scan.note("template-expression-removed", written, at);
  return address ? { end, put: lostPart } : { end, put: "", withLine: true };
}

function isAddressFilter(filter: string): boolean {
  return addressFilter.test(/^[\w-]*/.exec(filter)?.[0] ?? "");
}

/** `{{ "https://…" | embed: "The title" }}`: a tag whose name is the filter's. */
function readEmbed(inner: string): { readonly name: string; readonly args: Args } | undefined {
  const [, url = "", label = "", title = ""] =
    /^\s*["'](https?:[^"']+)["']\s*\|\s*([\w-]+)\s*:?\s*([\s\S]*)$/.exec(inner) ?? [];
  const name = foldTagName(label);
  const words = readArgs(title).positional[0];
  const args = { ...noArgs, positional: [url], named: new Map(words === undefined ? [] : [["title", words]]) };
  return url !== "" && readService(name, args) !== undefined ? { name, args } : undefined;
}

/** A path in quotes with what filters put before and after it. */
function readPath(inner: string): string | undefined {
  const found = text.exec(inner);
  if (found === null) return undefined;
  const filters = (found[3] ?? "").split("|").slice(1);
  if (filters.length === 0) return undefined;
  let path = found[1] ?? found[2] ?? "";
  for (const filter of filters) {
    const [, name = "", added = ""] = /^\s*(append|prepend)\s*:\s*["']([^"']*)["']\s*$/.exec(filter) ?? [];
    if (name === "append") path += added;
    else if (name === "prepend") path = added + path;
  }
  return path;
}

/** Zola's paths of pictures begin at the folder of the content. */
function fromRoot(args: Args): Args {
  const path = argument(args, "path");
  if (path === undefined || path.startsWith("/")) return args;
  return { ...args, named: new Map([...args.named, ["path", `/${path}`]]) };
}

interface Call {
  readonly name: string;
  readonly given: string;
  readonly written: string;
  readonly at: number;
  readonly end: number;
}

/** Zola's and Nunjucks' calls. Functions that only make an address are one; others are tags. */
function readCall(scan: Scan, { name: label, given, written, at, end }: Call): Reading {
  const name = foldTagName(label);
  const args = name === "resize-image" ? fromRoot(readArgs(given)) : readArgs(given);
  const place = scan.place(at, end);
  const link = linkReading(scan, { name, args, written, at, end });
  if (link !== undefined) return link;
  if (place.address || /^(?:get-url|url-for|url|asset|static)$/.test(name)) {
    const path = argument(args, "path src filename") ?? args.positional.find((word) => /[/.]/.test(word));
    if (path !== undefined) {
      scan.note("template-tag-converted", written, at);
      const isArticle = path.startsWith("@/") || /\.(?:md|markdown)(?:#|$)/i.test(path);
      const url = isArticle ? referenceUrl(path.replace(/^@/, ""), scan.job.file) : siteAddress(scan, path, end);
      return { end, put: url };
    }
  }
  return { end, put: { notation: "call", role: "alone", name, pair: "", label, args, written, place } };
}
