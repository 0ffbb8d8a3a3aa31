/**
 * The same pure function, which remembers what it said of recent texts.
 *
 * @param most how many results it holds; with one more it forgets them all. A piece of a longer text can keep all of
 *   that in memory, so they are few
 * @param longest in UTF-16 code units; nothing is remembered of longer texts
 */
export function remember<Value>(most: number, longest: number, read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
