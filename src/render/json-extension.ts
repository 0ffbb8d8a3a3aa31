import { utcIso } from "../base/date.ts";
import { stripUnprintable } from "../base/xml-text.ts";
import type { Article, Picture } from "../model/article.ts";

/**
 * `_broadsheet` of a JSON Feed item: what the article knows and JSON Feed 1.1 has no member for. docs/contracts.md
 * promises its members; those that are `undefined` are left out of the document.
 */
export function jsonExtension(article: Article): Readonly<Record<string, unknown>> {
  const { section, type, body, corrections, contributors, agencies, source, related, rights, dateline, image } =
    article;
  return {
    type,
    section: section?.path.map(({ label }) => clean(label)),
    dateline: dateline === undefined ? undefined : clean(dateline),
    word_count: body.wordCount,
    is_free: article.free,
    contributors: list(contributors.map(({ name, role, url }) => ({ name: clean(name), role, url }))),
    agencies: list(agencies.map(clean)),
    source: source === undefined ? undefined : { title: clean(source.name), url: source.feed },
    image: image === undefined ? undefined : pictureTerms(image),
    corrections: list(
      corrections.map(({ kind, date, text }) => ({ kind, date: utcIso(date.instant), text: clean(text) })),
    ),
    related: list(related.map(({ title, url }) => ({ title: clean(title), url }))),
    copyright: rights.holder === undefined ? undefined : clean(rights.holder),
    license: rights.license,
  };
}

function pictureTerms({ width, height, alt, caption, credit, photographer, license }: Picture): object {
  const text = (value: string | undefined): string | undefined =>
    value === undefined || value === "" ? undefined : clean(value);
  return {
    width,
    height,
    alt: text(alt),
    caption: text(caption),
    credit: text(credit),
    photographer: text(photographer),
    license,
  };
}

function list<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function clean(text: string): string {
  return stripUnprintable(text);
}
