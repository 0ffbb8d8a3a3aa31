/**
 * The same pure function, which remembers what it said of recent texts.
 *
 * @param most how many results it holds; with one more it forgets them all
 * @param longest in UTF-16 code units; nothing is remembered of longer texts
 */
export function remember<Value>(
  most: number,
  longest: number,
  read: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    // A copy, since a piece of a longer text would keep all of that in memory.
    const own = Buffer.from(text, "utf16le").toString("utf16le");
    const value = read(own);
    if (known.size >= most) known.clear();
    known.set(own, value);
    return value;
  };
}
