import type { Article, Person } from "../../model/article.ts";
import { Html } from "./html.ts";
import { personLink, type Link } from "./links.ts";
import { formatNumber, listParts } from "./locale.ts";
import type { Medium } from "./medium.ts";
import type { PageSite } from "./site.ts";
import { fill, wordsFor, type Words } from "../../base/words.ts";

export interface BylineView {
  /** Text and names in the language's order: "By ", "Ana", " and ", "Ben". Empty when nobody is named. */
  readonly byline: readonly Link[];
  readonly avatars: readonly Html[];
  /** What the only author is: "Correspondent, Beijing". */
  readonly authorRole?: string | undefined;
  /** Agencies that are not themselves the author. */
  readonly agencies: readonly string[];
  /** Who else worked on it, by role. */
  readonly credits: readonly { readonly label: string; readonly names: readonly Link[] }[];
}

export function bylineView(article: Article, site: PageSite, medium: Medium): BylineView {
  const { authors, contributors, agencies, language, bylineText } = article;
  const words = wordsFor(language);
  const [before = "", after = ""] = words.byline.split("{names}");
  const others = othersText(article.otherAuthors, language, words);
  const names: Link[] =
    authors.length > 0
      ? nameList(authors, language, site, others)
      : bylineText === undefined
        ? []
        : [{ text: bylineText }];
  const [first] = authors;
  const role =
    authors.length === 1 && others.length === 0
      ? [first?.jobTitle, first?.affiliation].filter((part) => part !== undefined).join(", ")
      : "";
  return {
    byline:
      names.length === 0 || authors.length === 0
        ? names
        : [{ text: before }, ...names, { text: after }].filter(({ text }) => text !== ""),
    avatars: authors.flatMap(({ avatar }) =>
      avatar === undefined ? [] : [new Html(medium.image({ src: avatar, alt: "" }, "avatar"))],
    ),
    authorRole: role === "" ? undefined : role,
    agencies: agencies.filter((agency) => !authors.some(({ name }) => name === agency)),
    credits: contributors.length === 0 ? [] : creditsView(contributors, language, site, words),
  };
}

function creditsView(
  contributors: readonly Person[],
  language: string,
  site: PageSite,
  words: Words,
): BylineView["credits"] {
  const roles = new Map<Person["role"], Person[]>();
  for (const person of contributors) roles.set(person.role, [...(roles.get(person.role) ?? []), person]);
  return [...roles].map(([kind, people]) => ({
    label: words[kind === "author" ? "contributor" : kind],
    names: nameList(people, language, site),
  }));
}

/** @param others what stands at the end of the list for those who are not named */
function nameList(people: readonly Person[], language: string, site: PageSite, others: readonly string[] = []): Link[] {
  const links: Link[] = people.map((person) => personLink(person, site));
  for (const text of others) links.push({ text });
  // Nothing stands before, after or between.
  if (links.length === 1) return links;
  return listParts(
    links.map(({ text }) => text),
    language,
  ).map((part) => ("text" in part ? part : (links[part.index] ?? { text: "" })));
}

function othersText(count: Article["otherAuthors"], language: string, words: Words): string[] {
  if (count === undefined || count === 0) return [];
  if (count === true) return [words.moreAuthors];
  return [count === 1 ? words.otherAuthor : fill(words.otherAuthors, { count: formatNumber(count, language) })];
}
