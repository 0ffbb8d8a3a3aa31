/** Called for each key and list item, in the order of the text. */
type Note = (path: readonly (string | number)[], offset: number) => void;

/** What is no line break and no character that YAML prints without second thoughts; tabs are left to the full parser. */
const strange = /[^\n -~\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;
const keyForm = /^[A-Za-z_][\w-]{0,99}$/;
/** What a plain scalar may begin with here; signs and the point can begin a number. */
const plainStart = /^[A-Za-z\d/($_\u00A1-\uFFFF]/;
/** Everything that could be a number, and more. */
const numeric = /^[\d.eE+_xXoOa-fA-F-]+$/;
/** Numbers that are written back as they stand. */
const integer = /^(?:0|[1-9]\d{0,14})$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Of the escapes only those of a quotation mark and of the backslash itself. */
const doubleQuoted = /^"(?:[^"\\]|\\["\\])*"$/;
/** Behind the key of a text on several lines. */
const blockStyle = /: +([>|]-?) *$/;

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...["null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/**
 * Reads the YAML that nearly all front matter is: keys with scalars on one line, lists in both styles, mappings one level
 * deep, block scalars of one paragraph. `undefined` for anything else, also for what is wrong: the full parser decides then. It gives what
 * `parseYaml` and `yamlLocator` give, in a twentieth of the time.
 */
export function readPlainYaml(text: string, note?: Note): Record<string, unknown> | undefined {
  if (strange.test(text)) return undefined;
  const data: Record<string, unknown> = {};
  /** The key whose lines may follow; `undefined` when its value is complete. */
  let open: string | undefined;
  /** How many spaces stand before them; -1 before the first. */
  let indent = -1;
  let block: Block | undefined;
  let start = 0;
  for (const line of text.split("\n")) {
    const offset = start;
    start += line.length + 1;
    let left = 0;
    while (line.charCodeAt(left) === 32) left += 1;
    if (block !== undefined) {
      if (left > 0) {
        if (indent === -1) indent = left;
        if (left !== indent || line.endsWith(" ")) return undefined;
        block.lines.push(line.slice(left));
        continue;
      }
      if (block.lines.length === 0) return undefined;
      data[block.key] = textOf(block);
      block = undefined;
    }
    if (line === "" || line.startsWith("#")) continue;
    const isItem = line.startsWith("- ", left);
    if (left === 0 && !isItem) {
      const header = blockStyle.exec(line);
      const key = readEntry(header === null ? line : line.slice(0, header.index + 1), 0, data, [], offset, note);
      if (key === undefined) return undefined;
      open = header === null && data[key] === null && line.trimEnd().endsWith(":") ? key : undefined;
      if (header !== null) block = { key, style: header[1] ?? "", lines: [] };
      indent = -1;
      continue;
    }
    if (open === undefined) return undefined;
    if (indent === -1) {
      indent = left;
      data[open] = isItem ? [] : {};
    }
    const below = data[open] as unknown[] | Record<string, unknown>;
    if (left !== indent || isItem !== Array.isArray(below)) return undefined;
    if (!Array.isArray(below)) {
      if (readEntry(line, left, below, [open], offset, note) === undefined) return undefined;
      continue;
    }
    const written = trimSpaces(line.slice(left + 2));
    const value = readScalar(written, false);
    if (value === undefined) return undefined;
    note?.([open, below.length], offset + line.indexOf(written, left + 2) + quoteLength(written));
    below.push(value);
  }
  // Without a line's end behind it a block scalar has another value.
  return block === undefined ? data : undefined;
}

/** A text on several lines: `>` joins them with spaces, `|` keeps them, `-` leaves out the last line's end. */
interface Block {
  readonly key: string;
  readonly style: string;
  readonly lines: string[];
}

function textOf({ style, lines }: Block): string {
  return lines.join(style.startsWith(">") ? " " : "\n") + (style.endsWith("-") ? "" : "\n");
}

/** Adds the entry of a line, and returns its key. */
function readEntry(
  line: string,
  left: number,
  into: Record<string, unknown>,
  path: readonly string[],
  offset: number,
  note: Note | undefined,
): string | undefined {
  const colon = line.indexOf(":", left);
  const key = line.slice(left, colon);
  if (colon === -1 || !keyForm.test(key) || words.has(key) || key === "__proto__" || Object.hasOwn(into, key))
    return undefined;
  if (colon + 1 < line.length && line.charCodeAt(colon + 1) !== 32) return undefined;
  note?.([...path, key], offset + left);
  const written = trimSpaces(line.slice(colon + 1));
  const value =
    written === ""
      ? null
      : written.startsWith("[")
        ? readFlowList(written, [...path, key], offset + line.indexOf(written, colon + 1), note)
        : readScalar(written, false);
  if (value === undefined) return undefined;
  into[key] = value;
  return key;
}

/** A scalar that ends with its line, without spaces around it. */
function readScalar(text: string, inFlow: boolean): string | number | boolean | null | undefined {
  const first = text.charCodeAt(0);
  if (first === 34) return doubleQuoted.test(text) ? text.slice(1, -1).replace(/\\(.)/g, "$1") : undefined;
  if (first === 39) return readSingleQuoted(text);
  if (!plainStart.test(text)) return undefined;
  if (inFlow ? /[[\]{}:#]/.test(text) : text.includes(": ") || text.includes(" #") || text.endsWith(":"))
    return undefined;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (first > 57 || first < 48 || !numeric.test(text) || day.test(text)) return text;
  return integer.test(text) ? Number(text) : undefined;
}

function readSingleQuoted(text: string): string | undefined {
  if (text.length < 2 || !text.endsWith("'")) return undefined;
  const inner = text.slice(1, -1);
  if (!inner.includes("'")) return inner;
  return inner.replaceAll("''", "").includes("'") ? undefined : inner.replaceAll("''", "'");
}

/** `[China, "Hong Kong"]`, of scalars only. */
function readFlowList(
  text: string,
  path: readonly string[],
  offset: number,
  note: Note | undefined,
): readonly unknown[] | undefined {
  const items: unknown[] = [];
  const end = text.length - 1;
  if (text.charCodeAt(end) !== 93) return undefined;
  if (trimSpaces(text.slice(1, end)) === "") return items;
  for (let at = 1; at <= end;) {
    while (text.charCodeAt(at) === 32) at += 1;
    const quote = quoteLength(text.slice(at, at + 1));
    // A quotation mark written twice inside single ones is left to the full parser.
    const closed = quote === 0 ? at : text.indexOf(text.charAt(at), at + 1) + 1;
    if (quote > 0 && closed === 0) return undefined;
    const comma = text.indexOf(",", closed);
    const stop = comma === -1 ? end : comma;
    const written = trimSpaces(text.slice(at, stop));
    const value = readScalar(written, true);
    if (value === undefined) return undefined;
    note?.([...path, items.length], offset + at + quote);
    items.push(value);
    at = stop + 1;
  }
  return items;
}

function quoteLength(text: string): number {
  return text.startsWith('"') || text.startsWith("'") ? 1 : 0;
}

/** Not `trim`: a no-break space belongs to the text. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
  return text.slice(start, end);
}
