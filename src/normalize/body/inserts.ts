import { webUrl } from "../../base/url.ts";
import { baseFor, claimId, pictureAddress } from "./addresses.ts";
import { embedCard, knownEmbed, type Embed } from "./embed.ts";
import type { Builder, Site } from "./scope.ts";
import { wrapPhrasing } from "./structure.ts";
import { createElement, type Attributes, type BodyNode } from "./tree.ts";

/** A link, or the target of one. A link inside a link goes, its content stays. */
export const link: Builder = (site) => {
  const { attributes, scope } = site;
  const { href, id = claimId(site.source("name") ?? "", scope.page) } = attributes;
  if (scope.inLink || (href === undefined && id === undefined)) return site.inside({ parent: undefined });
  const given = id === undefined ? attributes : { ...attributes, id };
  return wrapPhrasing("a", given, site.inside({ parent: undefined, inLink: true }));
};

export const image: Builder = ({ attributes, scope }) => {
  const src = pictureAddress(attributes["src"] ?? "", scope.page);
  if (src === undefined) return [];
  const given = { ...attributes, src, alt: attributes["alt"] ?? "" };
  return [createElement("img", [], isSized(attributes) ? given : withoutSize(given))];
};

/** Whether there are both of width and height, or none. */
function isSized({ width, height }: Attributes): boolean {
  return (width === undefined) === (height === undefined);
}

function withoutSize({ width: _, height: __, ...rest }: Attributes): Attributes {
  return rest;
}

/** A frame becomes a link to what it shows. */
export const frameCard: Builder = (site) => {
  const { attributes, scope } = site;
  const { src } = attributes;
  if (src === undefined || src.trim() === "" || /^about:/i.test(src.trim())) {
    scope.page.findings.note("body-element-removed", "iframe", "<iframe");
    return [];
  }
  const url = webUrl(src, baseFor(src, scope.page));
  if (url === undefined) scope.page.findings.note("body-unsafe-link", src);
  if (url === undefined) return [];
  const known = knownEmbed(url);
  if (known === undefined) scope.page.findings.note("body-embed-unknown", url, "<iframe");
  // Under the name of its host, when nobody said what it shows.
  return card(site, known ?? { url, text: new URL(url).hostname });
};

/** Sound and video on the web become a link. A file of ours would not be published: only pictures are. */
export const mediaCard: Builder = (site) => {
  const { attributes, scope, rule } = site;
  const src = (attributes["src"] ?? site.childSource("source", "src") ?? "").trim();
  const url = /^(?:https?:)?\/\//i.test(src) ? webUrl(src, baseFor(src, scope.page)) : undefined;
  if (url === undefined) scope.page.findings.note("body-media-removed", src === "" ? rule.tag : src);
  return url === undefined ? [] : card(site, { url, text: new URL(url).hostname });
};

function card({ attributes, scope }: Site, embed: Embed): BodyNode[] {
  const text = attributes["title"] ?? embed.text;
  if (scope.inLink) return [text];
  return [scope.phrasing ? createElement("a", [text], { href: embed.url }) : embedCard({ ...embed, text })];
}
