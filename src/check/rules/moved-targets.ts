import { problem } from "../../problems/problem.ts";
import type { FolderRule } from "../folder.ts";

/**
 * Feeds, sitemaps and pages that lead on name where pages stand, not where they stood. Each page is told once.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap#general-sitemap-guidelines
 */
export const movedTargets: FolderRule = (documents, targets) => {
  const told = new Set<string>();
  return [...documents.values()].flatMap(({ path: file, facts, positions }) =>
    facts.references.flatMap((reference) => {
      const path = reference.weight === "target" ? targets.path(reference.address, file) : undefined;
      const page = path === undefined ? undefined : targets.file(path);
      const next = documents.get(page ?? "")?.facts.leadsTo;
      if (page === undefined || next === undefined || told.has(page)) return [];
      told.add(page);
      const args = { address: reference.address, next: next.address };
      return [problem("check-target-moved", { file, ...positions.get(reference) }, args)];
    }),
  );
};
