import { plainText } from "../../base/plain-text.ts";
import { webUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import { attribute, elementsIn, hasAttribute, textOf, tokens } from "./dom.ts";
import type { Document, Element } from "./parse.ts";

/** What a page's head, and elements that say what they are, tell. */
export interface Metadata {
  /** The first value of any of these names, with the name that had it. */
  readonly meta: (...names: string[]) => { readonly value: string; readonly name: string } | undefined;
  readonly every: (...names: string[]) => readonly string[];
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly canonical?: AbsoluteUrl | undefined;
  /** What relative addresses are relative to. */
  readonly base?: AbsoluteUrl | undefined;
  readonly times: readonly { readonly value: string; readonly isUpdate: boolean }[];
  /** Names that the page marks as its authors'. */
  readonly names: readonly { readonly name: string; readonly url?: string | undefined }[];
}

export function readMetadata(page: Document): Metadata {
  const values = new Map<string, string[]>();
  const times: { value: string; isUpdate: boolean }[] = [];
  const names: { name: string; url?: string | undefined }[] = [];
  let title: string | undefined;
  let language: string | undefined;
  let link: string | undefined;
  let base: string | undefined;
  for (const element of elementsIn(page)) {
    const { tagName: tag } = element;
    if (tag === "html") language ??= attribute(element, "lang") ?? attribute(element, "xml:lang");
    else if (tag === "title") title ??= textOf(element);
    else if (tag === "base") base ??= attribute(element, "href");
    else if (tag === "link" && tokens(element, "rel").includes("canonical")) link ??= attribute(element, "href");
    else if (tag === "meta") addMeta(element, values);
    else {
      readTime(element, times);
      readName(element, names);
    }
  }
  const every = (...wanted: string[]): readonly string[] => wanted.flatMap((name) => values.get(name) ?? []);
  const saved = savedFrom(page);
  const canonical = [link, values.get("og:url")?.[0], saved]
    .map((address) => webUrl(address ?? ""))
    .find((url) => url !== undefined);
  return {
    meta: (...wanted) => {
      for (const name of wanted) {
        const value = values.get(name)?.[0];
        if (value !== undefined) return { value, name };
      }
      return undefined;
    },
    every,
    title,
    language,
    // A page that names the paper's front page as its own address does not know it.
    canonical: canonical === undefined || new URL(canonical).pathname === "/" ? webUrl(saved ?? "") : canonical,
    base: webUrl(base ?? "", canonical) ?? webUrl(saved ?? "") ?? canonical,
    times,
    names,
  };
}

function addMeta(element: Element, values: Map<string, string[]>): void {
  const name = (
    attribute(element, "property") ??
    attribute(element, "name") ??
    attribute(element, "itemprop")
  )?.toLowerCase();
  const value = plainText(attribute(element, "content") ?? "");
  if (name === undefined || value === "") return;
  const known = values.get(name) ?? [];
  known.push(value);
  values.set(name, known);
}

/** Where a browser says that it saved the page from. */
function savedFrom(page: Document): string | undefined {
  for (const node of page.childNodes) {
    if (!("data" in node)) continue;
    const match = /saved from url=\(\d+\)(\S+)|url:\s*(https?:\S+)/i.exec(node.data);
    if (match !== null) return match[1] ?? match[2];
  }
  const html = page.childNodes.find((node) => "tagName" in node && node.tagName === "html");
  const inner =
    html !== undefined && "childNodes" in html
      ? html.childNodes.find((node) => "data" in node && /url:\s*https?:/.test(node.data))
      : undefined;
  return inner !== undefined && "data" in inner ? /url:\s*(https?:\S+)/.exec(inner.data)?.[1] : undefined;
}

function readTime(element: Element, times: { value: string; isUpdate: boolean }[]): void {
  const property = attribute(element, "itemprop") ?? "";
  if (element.tagName !== "time" && !/^date(?:Published|Modified|Created)$/.test(property)) return;
  const value = attribute(element, "datetime") ?? attribute(element, "content");
  if (value === undefined) return;
  const hint = `${property} ${attribute(element, "class") ?? ""}`;
  times.push({ value, isUpdate: /modif|updat|aktualis/i.test(hint) && !hasAttribute(element, "pubdate") });
}

function readName(element: Element, names: { name: string; url?: string | undefined }[]): void {
  const isAuthor = tokens(element, "rel").includes("author") || tokens(element, "itemprop").includes("author");
  if (!isAuthor) return;
  const inner = [...elementsIn(element)].find((child) => tokens(child, "itemprop").includes("name"));
  const name = textOf(inner ?? element);
  const url =
    attribute(element, "href") ??
    [...elementsIn(element)].map((child) => attribute(child, "href")).find((href) => href !== undefined);
  if (name !== "" && name.length <= 120 && !names.some((other) => other.name === name)) names.push({ name, url });
}
