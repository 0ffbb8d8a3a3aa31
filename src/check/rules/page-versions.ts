import { problem } from "../../problems/problem.ts";
import type { FolderRule } from "../folder.ts";

/**
 * Versions of a page in other languages name each other, and themselves: search engines ignore one-sided links.
 *
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#all-method-guidelines
 */
export const pageVersions: FolderRule = (documents, targets) =>
  [...documents.values()].flatMap(({ path: file, facts, positions }) => {
    const fileOf = (address: string, from: string): string | undefined => {
      const path = targets.path(address, from);
      return path === undefined ? undefined : targets.file(path);
    };
    return facts.versions.flatMap((version) => {
      const other = documents.get(fileOf(version.address, file) ?? "");
      if (other === undefined || other.path === file || version.language.toLowerCase() === "x-default") return [];
      if (other.facts.versions.some(({ address }) => fileOf(address, other.path) === file)) return [];
      return [problem("check-hreflang-return", { file, ...positions.get(version) }, { other: other.path })];
    });
  });
