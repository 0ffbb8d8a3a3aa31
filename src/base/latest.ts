/**
 * Remembers its last result: for what several formats ask of one article, one after the other. The function must be pure,
 * and nobody may change what it returns.
 */
export function latest<Keys extends readonly unknown[], Result>(
  make: (...keys: Keys) => Result,
): (...keys: Keys) => Result {
  let last: { readonly keys: Keys; readonly result: Result } | undefined;
  return (...keys) => {
    if (last === undefined || keys.some((key, at) => key !== last?.keys[at])) last = { keys, result: make(...keys) };
    return last.result;
  };
}
