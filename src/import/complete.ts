import { shorten } from "../base/plain-text.ts";
import { canonicalUri } from "../base/uri.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { ImportedArticle, ImportSettings } from "./imported.ts";

/** An article ready for its file. */
export interface Completed {
  readonly article: ImportedArticle;
  /** Why it is a draft, for the desk. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

const titleLength = 80;

/**
 * Adds what the command line says and settles what is missing. `undefined` when there is neither a title nor a text.
 *
 * @param line where the item stands in its source
 */
export function complete(article: ImportedArticle, settings: ImportSettings, line?: number): Completed | undefined {
  const words = plainWords(article.body);
  if (article.title === undefined && words === "" && article.image === undefined) return undefined;
  const problems: Problem[] = [];
  const notes: string[] = [];
  const title = article.title ?? shorten(words === "" ? "Untitled" : words, titleLength);
  const where = { file: settings.source, ...(line === undefined ? {} : { line }) };
  if (article.title === undefined) {
    notes.push("It had no headline: write one, and remove `draft: true`.");
    problems.push(problem("import-title-missing", where, { title }));
  }
  const date = article.date ?? settings.date;
  if (date === undefined && !article.draft) {
    notes.push("It had no date: add one such as `date: 2026-11-23 09:30`, and remove `draft: true`.");
    problems.push(problem("import-date-missing", where, { title }));
  }
  if (words === "") problems.push(problem("import-body-empty", where, { title }));
  if (article.id !== undefined && canonicalUri(article.id) !== article.id)
    problems.push(problem("import-id-changes", where, { id: article.id, title }));
  return {
    article: {
      ...article,
      title,
      date,
      section: settings.section ?? article.section,
      language: settings.language ?? otherLanguage(article.language, settings.siteLanguage),
    },
    notes,
    problems,
  };
}

/** A language is written only when it is not the site's, in words or in script. */
function otherLanguage(language: string | undefined, site: string): string | undefined {
  if (language === undefined) return undefined;
  const [own, other] = [language, site].map((tag) => new Intl.Locale(tag).maximize());
  return own?.language === other?.language && own?.script === other?.script ? undefined : language;
}

function plainWords(markdown: string): string {
  return markdown
    .slice(0, 4000)
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\]\(\S*?\)|[*_[\]\\`#>|]|<[^>]{1,200}>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
