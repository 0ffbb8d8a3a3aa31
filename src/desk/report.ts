import { headlineLength, headlineLimit } from "../base/headline.ts";
import { byCodeUnit } from "../base/order.ts";
import { foldName } from "../base/slug.ts";
import type { Article, Picture } from "../model/article.ts";
import type { DeskReport, DeskRow, DeskSection } from "../model/desk.ts";
import type { Problem, Where } from "../model/problem.ts";
import { explain } from "../problems/text.ts";
import { similarNames } from "./similar.ts";

/** Articles whose readers are still to come, or are there: what the desk can still put right. */
const current: ReadonlySet<Article["status"]> = new Set(["scheduled", "embargoed", "published"]);

/** What an editor should look at, from the problems of a build and the articles that it read; the most frequent first. */
export function deskReport(
  articles: readonly Article[],
  problems: readonly Problem[],
  pathOf: (file: string) => string,
): DeskReport {
  const live = articles.filter(({ status }) => current.has(status));
  const at = ({ file }: Article): Where => ({ file: pathOf(file) });
  const pictures = (id: string, title: string, advice: string, lacks: (picture: Picture) => boolean): DeskSection => ({
    id,
    title,
    advice,
    rows: live.flatMap((article): DeskRow[] => {
      const found = picturesOf(article).filter(lacks);
      return found.length === 0
        ? []
        : [
            {
              text: found.map(({ local, src }) => shortAddress(local ?? src)).join(", "),
              count: found.length,
              places: [at(article)],
            },
          ];
    }),
  });
  const sections: DeskSection[] = [
    {
      id: "held-back",
      title: "Articles that are held back",
      advice: "Mend these first: readers do not see them, or see an older version.",
      rows: problems
        .filter(({ level }) => level === "error" || level === "stop")
        .map((found) => ({ text: explain(found).message, count: 1, places: [placeOf(found)] })),
    },
    {
      id: "bylines",
      title: "Bylines that are not registered",
      advice: "Correct the spelling, or add the person to _authors.yaml.",
      rows: grouped(problems, "author-unregistered", "name"),
    },
    {
      id: "categories",
      title: "Categories that are not registered",
      advice: "Correct the spelling, or add the category to _categories.yaml.",
      rows: grouped(problems, "category-unregistered", "label"),
    },
    {
      id: "similar-authors",
      title: "Authors who may be one person",
      advice: "Register one of the spellings and give it the others as aliases.",
      rows: similarNames(
        tally(live, at, ({ authors, contributors }) =>
          [...authors, ...contributors].map(({ slug, canonicalName }) => [slug, canonicalName]),
        ),
      ),
    },
    {
      id: "similar-categories",
      title: "Categories that may be one",
      advice: "Register one of the spellings and give it the others as aliases.",
      rows: similarNames(
        tally(live, at, ({ section, categories }) =>
          [...(section === undefined ? [] : [section]), ...categories].map(({ kind, slug, path, label }) => [
            `${kind} ${slug}`,
            path.at(-1)?.canonical ?? label,
          ]),
        ),
      ),
    },
    {
      id: "twins",
      title: "Articles that may have been published twice",
      advice: "Remove one, or give it a headline of its own.",
      rows: twins(live, at),
    },
    pictures(
      "captions",
      "Pictures without a caption",
      "Say who or what is seen, where and when.",
      ({ caption }) => caption === undefined,
    ),
    pictures(
      "credits",
      "Pictures without a credit",
      "Name the photographer and the agency, as in “Photo: EPA”.",
      ({ credit }) => credit === undefined,
    ),
    pictures(
      "alt-texts",
      "Pictures without an alternative text",
      "Describe what a reader who cannot see the picture misses.",
      ({ alt, caption }) => alt === "" && caption === undefined,
    ),
    pictures(
      "sizes",
      "Pictures whose size is not known",
      "Put the file into the articles folder, or write width and height.",
      ({ width }) => width === undefined,
    ),
    {
      id: "headlines",
      title: `Headlines of more than ${headlineLimit} characters`,
      advice: "Shorten them; search results and phones cut what is longer.",
      rows: live
        .filter(({ headline }) => headlineLength(headline) > headlineLimit)
        .map((article) => ({
          text: `${article.headline} (${headlineLength(article.headline)} characters)`,
          count: 1,
          places: [at(article)],
        })),
    },
    {
      id: "future",
      title: "Articles that wait for their time",
      advice: "See that each date and embargo is meant so.",
      rows: live
        .filter(({ status }) => status !== "published")
        .map((article) => ({
          text: `${article.headline} (${article.status} until ${later(article)})`,
          count: 1,
          places: [at(article)],
        })),
    },
  ];
  const filled = sections.map((section) => ({ ...section, rows: section.rows.toSorted(mostFirst) }));
  return { articles: live.length, sections: filled.filter(({ rows }) => rows.length > 0) };
}

function picturesOf({ image, images }: Article): readonly Picture[] {
  return image === undefined ? images : [image, ...images];
}

/** In characters: what is written with two code units counts once. */
/** Addresses of pictures can be as long as a page; their ends tell them apart. */
function shortAddress(address: string): string {
  return address.length <= 70 ? address : `${address.slice(0, 40)}…${address.slice(-25)}`;
}

function mostFirst(a: DeskRow, b: DeskRow): number {
  return (
    b.count - a.count || byCodeUnit(a.places[0]?.file ?? "", b.places[0]?.file ?? "") || byCodeUnit(a.text, b.text)
  );
}

function placeOf({ file, line, column }: Problem): Where {
  return {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Problems of one code as one row for each value of the argument that names what they are about. */
function grouped(problems: readonly Problem[], code: string, argument: string): DeskRow[] {
  const rows = new Map<string, { hint: string; places: Where[] }>();
  for (const found of problems) {
    if (found.code !== code) continue;
    const text = String(found.args[argument] ?? "");
    const row = rows.get(text) ?? { hint: nearestOf(found), places: [] };
    row.places.push(placeOf(found));
    rows.set(text, row);
  }
  return Array.from(rows, ([text, { hint, places }]) => ({
    text,
    count: places.length,
    ...(hint === "" ? {} : { nearest: hint }),
    places,
  }));
}

/** The name in a problem's "; did you mean …?" */
function nearestOf({ args }: Problem): string {
  return /did you mean (.*)\?$/.exec(String(args["hint"] ?? ""))?.[1] ?? "";
}

/** Names with the articles that bear them. */
function tally(
  articles: readonly Article[],
  at: (article: Article) => Where,
  namesOf: (article: Article) => readonly (readonly [key: string, name: string])[],
): ReadonlyMap<string, { readonly name: string; readonly places: readonly Where[] }> {
  const found = new Map<string, { name: string; places: Where[] }>();
  for (const article of articles)
    for (const [key, name] of namesOf(article)) {
      const entry = found.get(key) ?? { name, places: [] };
      entry.places.push(at(article));
      found.set(key, entry);
    }
  return found;
}

/** Articles of one language that share their headline, or the whole beginning of their text. */
function twins(articles: readonly Article[], at: (article: Article) => Where): DeskRow[] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const { opening } = article.body;
    const keys = [`title ${foldName(article.headline)}`, ...(opening === undefined ? [] : [`text ${opening}`])];
    for (const key of keys)
      groups.set(`${article.language} ${key}`, [...(groups.get(`${article.language} ${key}`) ?? []), article]);
  }
  const seen = new Set<string>();
  return [...groups.values()].flatMap((group): DeskRow[] => {
    const name = group.map(({ file }) => file).join("\n");
    if (group.length < 2 || seen.has(name)) return [];
    seen.add(name);
    return [{ text: group[0]?.headline ?? "", count: group.length, places: group.map(at) }];
  });
}

function later({ embargoUntil, publishedAt }: Article): string {
  return embargoUntil !== undefined && embargoUntil.instant > publishedAt.instant ? embargoUntil.iso : publishedAt.iso;
}
