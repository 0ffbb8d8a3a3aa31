import type { ArticleType, Category } from "../model/article.ts";

/** Folders of the channels below the output folder: docs/decisions/001-addresses.md. */
const folders = { section: "sections", topic: "topics", entity: "topics" } as const;

/** Folder of the channels of a kind of category: "sections", "topics". */
export function categoryFolder(kind: Category["kind"]): string {
  return folders[kind];
}

/** Folder of a category's channel: "sections/china/diplomacy". */
export function categoryDir({ kind, slug }: Pick<Category, "kind" | "slug">): string {
  return `${folders[kind]}/${slug}`;
}

/** Folder of an author's channel. */
export function authorDir(slug: string): string {
  return `authors/${slug}`;
}

/** Folder of a language's channel. */
export function languageDir(tag: string): string {
  return `languages/${tag.toLowerCase()}`;
}

/** Folder of the channel of a type of article. */
export function typeDir(type: ArticleType): string {
  return `types/${type}`;
}

/** Folder of a feed that `feeds.custom` names. */
export function customDir(name: string): string {
  return `feeds/${name}`;
}

/** A file of a channel below the output folder; the main channel's folder is the root. */
export function channelFile(dir: string, name: string): string {
  return dir === "" ? name : `${dir}/${name}`;
}

/** Every folder that holds channels. */
export const channelFolders = ["sections", "topics", "authors", "types", "languages", "feeds"] as const;
