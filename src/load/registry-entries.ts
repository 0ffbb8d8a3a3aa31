import type { z } from "zod";

import { asCode, didYouMean } from "../base/nearest.ts";
import { foldName } from "../base/slug.ts";
import type { Problem, Where } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import type { RegistryFile, Row } from "./registry-file.ts";

/** An entry that is in order, and the place of it and of its fields. */
export interface Placed<T> {
  readonly entry: T;
  readonly at: (...path: (string | number)[]) => Where & { readonly line: number };
}

/** What both registries' entries have in common. */
interface Named {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** Checks each entry alone: one that is wrong is left out, a field that is unknown is reported. The first of an id stays. */
export function checkEntries<T extends Named>(
  { file, rows, locate }: RegistryFile,
  schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, unknown>> },
): Staged<Placed<T>[]> {
  const problems: Problem[] = [];
  const byId = new Map<string, Placed<T>>();
  for (const row of rows) {
    const at: Placed<T>["at"] = (...path) => ({ file, ...locate([...row.path, ...path]) });
    const name = nameOf(row);
    const fields = fieldsOf(row.value);
    if (fields === undefined) {
      problems.push(
        problem("registry-entry", at(), { entry: name, key: name, reason: "must be a mapping from fields to values" }),
      );
      continue;
    }
    const known = Object.keys(schema.shape);
    for (const key of Object.keys(fields).filter((field) => !known.includes(field))) {
      const hint = didYouMean(key, known, asCode);
      problems.push(problem("registry-unknown-key", at(key), { entry: name, key, hint }));
    }
    const parsed = schema.safeParse(fields);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) problems.push(entryProblem(issue, name, fields, at));
      continue;
    }
    const before = byId.get(foldName(parsed.data.id));
    if (before === undefined) byId.set(foldName(parsed.data.id), { entry: parsed.data, at });
    else
      problems.push(
        problem("registry-id-twice", at("id"), { id: parsed.data.id, line: before.at("id").line }),
        problem("registry-id-kept", before.at("id"), { id: before.entry.id, line: at("id").line }),
      );
  }
  return { value: [...byId.values()], problems };
}

function nameOf({ value, path }: Row): string {
  const id: unknown = typeof value === "object" && value !== null && "id" in value ? value.id : path[0];
  return typeof id === "string" ? id : `number ${Number(path[0] ?? 0) + 1}`;
}

/** The fields that have a value: `url:` with nothing behind it is the same as no `url`. */
function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function entryProblem(
  issue: z.core.$ZodIssue,
  entry: string,
  fields: Record<string, unknown>,
  at: Placed<unknown>["at"],
): Problem {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const key = String(path[0] ?? "");
  const reason = Object.hasOwn(fields, key) ? issue.message : "is missing";
  return problem("registry-entry", at(...path), { entry, key, reason });
}

/**
 * Finds names that two entries claim, however spelled. An alias yields to an id or a name; of two aliases the second
 * yields, and is taken from its entry. Two entries of one name both stay. Both sides are told.
 *
 * @param main the field of an entry's own name
 * @param translated the field of its names by language
 * @param fold what two spellings of one name share
 */
export function settleNames<T extends Named, M extends keyof T & string, L extends keyof T & string>(
  placed: readonly Placed<T & Record<M, string> & Record<L, Readonly<Record<string, string>>>>[],
  main: M,
  translated: L,
  fold: (name: string) => string,
): Staged<Placed<T>[]> {
  const problems: Problem[] = [];
  const owners = new Map<string, { readonly owner: Placed<T>; readonly path: readonly (string | number)[] }>();
  const claims = (claimant: Placed<T>, name: string, ...path: (string | number)[]): boolean => {
    const known = owners.get(fold(name));
    if (known === undefined) owners.set(fold(name), { owner: claimant, path });
    if (known === undefined || known.owner === claimant) return true;
    const { owner } = known;
    const [id, other] = [claimant.entry.id, owner.entry.id];
    problems.push(
      problem("registry-name-twice", claimant.at(...path), { entry: id, name, other, line: owner.at().line }),
      problem("registry-name-kept", owner.at(...known.path), {
        entry: other,
        name,
        other: id,
        line: claimant.at().line,
      }),
    );
    return false;
  };
  for (const claimant of placed) claims(claimant, claimant.entry.id, "id");
  for (const claimant of placed) claims(claimant, claimant.entry[main], main);
  for (const claimant of placed)
    for (const [language, name] of Object.entries(claimant.entry[translated]))
      claims(claimant, name, translated, language);
  const value = placed.map((claimant) => {
    const aliases = claimant.entry.aliases.filter((alias, index) => claims(claimant, alias, "aliases", index));
    return { ...claimant, entry: { ...claimant.entry, aliases } };
  });
  return { value, problems };
}
