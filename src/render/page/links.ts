import { authorDir, categoryDir, categoryFolder } from "../../base/channel-dir.ts";
import type { Category, Person } from "../../model/article.ts";
import type { ChannelLink, PageSite } from "./site.ts";

/** Text that leads somewhere when `url` is there. */
export interface Link {
  readonly text: string;
  readonly url?: string;
}

function link(text: string, url: string | undefined): Link {
  return url === undefined ? { text } : { text, url };
}

/** Someone's pages elsewhere, each by its host's name. */
export function profileLinks(addresses: readonly string[]): Link[] {
  return addresses.map((url) => ({ text: new URL(url).host.replace(/^www\./, ""), url }));
}

/** A section with its parents, from the root: "China", "Diplomacy". */
export function sectionLinks(section: Category | undefined, site: PageSite): Link[] {
  if (section === undefined) return [];
  let dir: string = categoryFolder("section");
  return section.path.map(({ label, slug }) => {
    dir += `/${slug}`;
    return link(label, site.channels.get(dir)?.page);
  });
}

/** The channels above a section's, from the root. */
export function channelsAbove(dir: string, site: PageSite): ChannelLink[] {
  const steps = dir.split("/");
  return steps.slice(2).flatMap((_, depth) => site.channels.get(steps.slice(0, depth + 2).join("/")) ?? []);
}

/** The channels one step below a section's, in the order of the plan. */
export function channelsBelow(dir: string, site: PageSite): ChannelLink[] {
  const start = `${dir}/`;
  return [...site.channels.values()].filter(
    (other) => other.dir.startsWith(start) && !other.dir.includes("/", start.length),
  );
}

/** A topic or entity; a second section stands under its whole path. */
export function categoryLink(category: Category, site: PageSite): Link {
  if (category.kind !== "section") return link(category.label, categoryChannel(category, site)?.page);
  return link(category.path.map(({ label }) => label).join(" › "), categoryChannel(category, site)?.page);
}

export function categoryChannel(category: Category, site: PageSite): ChannelLink | undefined {
  return site.channels.get(categoryDir(category));
}

/** Where readers learn more about a person: the page of the person's articles here, else the registry's address. */
export function personUrl(person: Person, site: PageSite): string | undefined {
  return site.channels.get(authorDir(person.slug))?.page ?? person.url;
}

export function personLink(person: Person, site: PageSite): Link {
  return link(person.name, personUrl(person, site));
}
