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

/** JSON in which no character can end a script element or mean anything to an HTML or JavaScript parser. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An author or whoever else worked on an article. */
export function personNode(person: Person, site: PageSite): Node {
  const organization = person.kind === "organization";
  const url = personUrl(person, site);
  return compact({
    "@type": organization ? "Organization" : "Person",
    name: person.name,
    url,
    jobTitle: organization ? undefined : person.jobTitle,
    affiliation:
      organization || person.affiliation === undefined
        ? undefined
        : { "@type": "Organization", name: person.affiliation },
    description: person.bio,
    image: person.avatar,
    sameAs: [...new Set([...(person.url === undefined || person.url === url ? [] : [person.url]), ...person.sameAs])],
  });
}

/** With every policy that the site declares. */
export function publisherNode({ site: { publisher, trust } }: SiteConfig): Node {
  return compact({
    "@type": "NewsMediaOrganization",
    name: publisher.name,
    url: publisher.url,
    logo: publisher.logo === undefined ? undefined : { "@type": "ImageObject", url: publisher.logo },
    ...trust,
  });
}

/** Each picture once, the other cuts of it behind it: search engines choose the one that fits. */
export function imageNodes(pictures: readonly Picture[]): Node[] {
  const nodes = pictures.flatMap((picture) =>
    [picture, ...otherCuts(picture)].map(
      ({ src, width, height }) =>
        [src, imageNode({ ...picture, src, ...(width && height ? { width, height } : {}) })] as const,
    ),
  );
  return [...new Map(nodes).values()];
}

function imageNode({ src, width, height, caption, credit, creditor, photographer, license }: Picture): Node {
  const person = photographer === undefined ? undefined : { "@type": "Person", name: photographer };
  const house = creditor === undefined ? undefined : { "@type": "Organization", name: creditor };
  return compact({
    "@type": "ImageObject",
    url: src,
    width,
    height,
    caption,
    creditText: credit,
    creator: person ?? house,
    copyrightNotice: credit,
    license,
  });
}

export function audioNode({ src, type, bytes, duration, language }: AudioVersion): Node {
  return compact({
    "@type": "AudioObject",
    contentUrl: src,
    encodingFormat: type,
    contentSize: `${bytes}`,
    duration: duration === undefined ? undefined : `PT${Math.round(duration)}S`,
    inLanguage: language,
  });
}

/** Without what is not known, and without empty lists. */
export function compact(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
