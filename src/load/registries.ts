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
  const authorFile = readRegistryFile(folder, "_authors");
  const authors = checkEntries(authorFile.value, authorSchema);
  const authorNames = settleNames(authors.value, "name", "names", foldName);
  const categoryFile = readRegistryFile(folder, "_categories");
  const categories = checkEntries(categoryFile.value, categorySchema);
  const categoryNames = settleNames(categories.value, "label", "labels", foldLabel);
  const topics = settleTopics(categoryNames.value, mediaTopics);
  const parents = settleParents(topics.value);
  return {
    value: { authors: authorNames.value.map(({ entry }) => entry), categories: parents.value, mediaTopics },
    problems: [authorFile, authors, authorNames, categoryFile, categories, categoryNames, topics, parents].flatMap(
      ({ problems }) => problems,
    ),
  };
}
