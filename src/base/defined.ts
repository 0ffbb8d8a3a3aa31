type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The object without its undefined members, as optional properties want it; itself when it has none. */
export function defined<T extends object>(members: T): Required<T> & Optional<T> {
  // A loop, since nearly every record of an article comes by: entries and back took ten times as long.
  const all = members as Record<string, unknown>;
  const keys = Object.keys(all);
  if (keys.every((key) => all[key] !== undefined)) return members;
  const result: Record<string, unknown> = {};
  for (const key of keys) if (all[key] !== undefined) result[key] = all[key];
  return result as Required<T> & Optional<T>;
}
