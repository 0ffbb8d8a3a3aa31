/**
 * Entries of a registry by every name they go by. The first to claim a name keeps it, all of `kinds[0]` before all of
 * `kinds[1]` and so on, as the registry's own problems promise.
 *
 * @param fold what two spellings of one name share
 */
export function indexByName<T>(
  entries: readonly T[],
  kinds: readonly ((entry: T) => readonly string[])[],
  fold: (name: string) => string,
): Map<string, T> {
  const index = new Map<string, T>();
  for (const namesOf of kinds)
    for (const entry of entries)
      for (const name of namesOf(entry)) if (!index.has(fold(name))) index.set(fold(name), entry);
  return index;
}
