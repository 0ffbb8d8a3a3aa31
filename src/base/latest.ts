/**
 * Remembers its last result: for what several formats ask of one article, one after the other. The function must be pure,
 * and nobody may change what it returns.
 */
export function latest<Key, Other, Result>(
  make: (key: Key, other: Other) => Result,
): (key: Key, other: Other) => Result {
  let last: { readonly key: Key; readonly other: Other; readonly result: Result } | undefined;
  return (key, other) => {
    if (last?.key !== key || last.other !== other) last = { key, other, result: make(key, other) };
    return last.result;
  };
}
