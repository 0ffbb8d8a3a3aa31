import { problem } from "../../problems/problem.ts";
import type { FolderRule } from "../folder.ts";

/**
 * Archive documents form one chain: each says that it is one, and leads back to the document that named it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export const archiveChain: FolderRule = (documents, targets) =>
  [...documents.values()].flatMap(({ path: file, facts, positions }) => {
    const link = facts.archives["prev-archive"];
    const path = link === undefined ? undefined : targets.path(link.address, file);
    const target = path === undefined ? undefined : documents.get(targets.file(path) ?? "");
    if (link === undefined || target === undefined) return [];
    const where = { file, ...positions.get(link) };
    if (target.path === file) return [problem("check-paging-circle", where, { rel: "prev-archive" })];
    if (!target.facts.isArchive) return [problem("check-archive-target", where, { target: target.path })];
    const back = target.facts.archives["next-archive"];
    const backPath = back === undefined ? undefined : targets.path(back.address, target.path);
    const leadsBack = backPath !== undefined && targets.file(backPath) === file;
    return facts.isArchive && !leadsBack ? [problem("check-archive-oneway", where, { target: target.path })] : [];
  });
