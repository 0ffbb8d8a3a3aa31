import { foldLabel } from "../base/fold.ts";
import { foldName } from "../base/slug.ts";
import type { Registries } from "../model/registry.ts";
import type { Staged } from "../model/staged.ts";
import { mediaTopics } from "./media-topics.ts";
import { checkEntries, settleNames } from "./registry-entries.ts";
import { readRegistryFile } from "./registry-file.ts";
import { settleParents } from "./registry-parents.ts";
import { authorSchema, categorySchema } from "./registry-schema.ts";
import { settleTopics } from "./registry-topics.ts";

/**
 * Reads the desk's registries, `_authors.yaml` and `_categories.yaml`, in the order of their files. A wrong entry is
 * left out and reported; a file that cannot be read at all stops the build, since every byline and every section's
 * address would change.
 *
 * @param folder the articles folder, absolute
 */
export function readRegistries(folder: string): Staged<Registries> {
  const authors = readAuthors(folder);
  const categories = readCategories(folder);
  return {
    value: { authors: authors.value, ...categories.value },
    problems: [...authors.problems, ...categories.problems],
  };
}

/** @param name of the file, without extension */
export function readAuthors(folder: string, name = "_authors"): Staged<Registries["authors"]> {
  const file = readRegistryFile(folder, name);
  const checked = checkEntries(file.value, authorSchema);
  const names = settleNames(checked.value, "name", "names", foldName);
  return {
    value: names.value.map(({ entry }) => entry),
    problems: [file, checked, names].flatMap(({ problems }) => problems),
  };
}

/** @param name of the file, without extension */
export function readCategories(folder: string, name = "_categories"): Staged<Omit<Registries, "authors">> {
  const categoryFile = readRegistryFile(folder, name);
  const categories = checkEntries(categoryFile.value, categorySchema);
  const categoryNames = settleNames(categories.value, "label", "labels", foldLabel);
  const topics = settleTopics(categoryNames.value, mediaTopics);
  const parents = settleParents(topics.value);
  return {
    value: { categories: parents.value, mediaTopics },
    problems: [categoryFile, categories, categoryNames, topics, parents].flatMap(({ problems }) => problems),
  };
}
