import { isKnownLanguage, languageTag } from "../base/language.ts";

/** What a file's path says beside its name. */
export interface PathLanguage {
  /** BCP 47; absent where the path names no language. */
  readonly language?: string;
  /** The path without the language: the same for an article and its translations. */
  readonly rest: string;
}

/** Folders deeper than this are not looked at. */
const deepest = 4;

/** Below these every folder is a language's (Docusaurus: `i18n/fr/…`). */
const homes: ReadonlySet<string> = new Set(["i18n", "l10n", "locales", "translations"]);

/**
 * Finds languages in the paths of a site's articles, as site generators with several languages write them:
 * `content/zh-tw/post/talks.md`, `i18n/fr/blog/talks.md`, `talks.fr.md`.
 *
 * A folder counts only where a folder of the site's own language stands beside it, since `uk/` may be a country and
 * `it/` a trade; `languages` of the configuration decides wherever it is given.
 *
 * @param languages those that the configuration lists
 */
export function pathLanguages(
  files: Iterable<string>,
  siteLanguage: string,
  languages: readonly string[] | undefined,
): (file: string) => PathLanguage {
  const listed = languages === undefined ? undefined : new Set(languages.map((tag) => tag.toLowerCase()));
  const isListed = (tag: string): boolean => listed?.has(tag.toLowerCase()) ?? true;
  const parents = listed === undefined ? languageHomes(files, siteLanguage) : undefined;
  return (file) => {
    const parts = file.split("/");
    const folders = parts.slice(0, -1);
    const at = folders.slice(0, deepest).findIndex((folder, index) => {
      const tag = folderLanguage(folder);
      return (
        tag !== undefined && isListed(tag) && (parents === undefined || parents.has(folders.slice(0, index).join("/")))
      );
    });
    const name = parts.at(-1) ?? "";
    // Three letters are as likely a word: `talks.min.md`.
    const suffix = /\.([a-z]{2}(?:[-_][a-z0-9]{2,8}){0,2})(\.[a-z]+)$/i.exec(name);
    const ofName = suffix === null ? undefined : folderLanguage(suffix[1] ?? "");
    const inName = ofName !== undefined && isListed(ofName) ? ofName : undefined;
    const folder = at === -1 ? undefined : folderLanguage(folders[at] ?? "");
    const restName = inName === undefined ? name : name.slice(0, suffix?.index) + (suffix?.[2] ?? "");
    const rest = [...folders.filter((_, index) => index !== at), restName].join("/");
    const language = inName ?? folder;
    return language === undefined ? { rest } : { language, rest };
  };
}

/** The folders in which languages stand side by side. */
function languageHomes(files: Iterable<string>, siteLanguage: string): Set<string> {
  const children = new Map<string, Set<string>>();
  for (const file of files) {
    const folders = file.split("/").slice(0, -1);
    for (const [index, folder] of folders.slice(0, deepest).entries()) {
      const tag = folderLanguage(folder);
      if (tag === undefined) continue;
      const parent = folders.slice(0, index).join("/");
      children.set(parent, (children.get(parent) ?? new Set()).add(tag.toLowerCase()));
    }
  }
  const own = new Set([siteLanguage.toLowerCase(), siteLanguage.split("-")[0]?.toLowerCase() ?? ""]);
  return new Set(
    [...children]
      .filter(
        ([parent, tags]) =>
          homes.has(parent.split("/").at(-1) ?? "") || (tags.size > 1 && [...tags].some((tag) => own.has(tag))),
      )
      .map(([parent]) => parent),
  );
}

/** `zh-tw`, `pt_BR`, `ja` → a tag; words that are no known language → nothing. */
function folderLanguage(name: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/i.test(name)) return undefined;
  const tag = languageTag(name);
  return tag !== undefined && isKnownLanguage(tag) ? tag : undefined;
}
