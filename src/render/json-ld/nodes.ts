import type { AudioVersion, Person, Picture } from "../../model/article.ts";
import type { SiteConfig } from "../../model/site.ts";
import { otherCuts } from "../cuts.ts";
import { personUrl } from "../page/links.ts";
import type { PageSite } from "../page/site.ts";

/** A thing in the words of schema.org. */
export type Node = Readonly<Record<string, unknown>>;

export function jsonLdScript(node: Node): string {
  return `<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", ...node })}</script>`;
}

const dangerous = /[<>&\u2028\u2029]/g;

/** JSON in which no character can end a script element or mean anything to an HTML or JavaScript parser. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An author or whoever else worked on an article. */
export function personNode(person: Person, site: PageSite): Node {
  const organization = person.kind === "organization";
  const url = personUrl(person, site);
  return {
    "@type": organization ? "Organization" : "Person",
    name: said(person.name),
    url,
    jobTitle: organization ? undefined : said(person.jobTitle),
    affiliation:
      organization || person.affiliation === undefined
        ? undefined
        : { "@type": "Organization", name: person.affiliation },
    description: said(person.bio),
    image: person.avatar,
    sameAs: any([
      ...new Set([...(person.url === undefined || person.url === url ? [] : [person.url]), ...person.sameAs]),
    ]),
  };
}

/** With every policy that the site declares. */
export function publisherNode({ site: { publisher, trust } }: SiteConfig): Node {
  return {
    "@type": "NewsMediaOrganization",
    name: said(publisher.name),
    url: publisher.url,
    logo: publisher.logo === undefined ? undefined : { "@type": "ImageObject", url: publisher.logo },
    ...trust,
  };
}

/** Each picture once, the other cuts of it behind it: search engines choose the one that fits. */
export function imageNodes(pictures: readonly Picture[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const picture of pictures) {
    nodes.set(picture.src, imageNode(picture, picture));
    if (picture.renditions !== undefined)
      for (const cut of otherCuts(picture)) nodes.set(cut.src, imageNode(cut, picture));
  }
  return [...nodes.values()];
}

function imageNode(
  shown: Pick<Picture, "src" | "width" | "height">,
  { width, height, caption, credit, creditor, photographer, license }: Picture,
): Node {
  const isSized = Boolean(shown.width && shown.height);
  const person = photographer === undefined ? undefined : { "@type": "Person", name: photographer };
  const house = creditor === undefined ? undefined : { "@type": "Organization", name: creditor };
  return {
    "@type": "ImageObject",
    url: shown.src,
    width: isSized ? shown.width : width,
    height: isSized ? shown.height : height,
    caption: said(caption),
    creditText: said(credit),
    creator: person ?? house,
    copyrightNotice: said(credit),
    license,
  };
}

export function audioNode({ src, type, bytes, duration, language }: AudioVersion): Node {
  return {
    "@type": "AudioObject",
    contentUrl: src,
    encodingFormat: said(type),
    contentSize: `${bytes}`,
    duration: duration === undefined ? undefined : `PT${Math.round(duration)}S`,
    inLanguage: language,
  };
}

/** A text, unless it is empty: what is `undefined` is not written. */
export function said(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** A list, unless it is empty. */
export function any<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
