/** A token of marked. */
export type PlainToken = TextToken | LinkToken | EmphasisToken;

interface TextToken {
  readonly type: "text";
  readonly raw: string;
  readonly text: string;
  readonly escaped: false;
}

interface LinkToken {
  readonly type: "link" | "image";
  readonly raw: string;
  readonly href: string;
  readonly title: string | null;
  readonly text: string;
  readonly tokens: TextToken[];
}

interface EmphasisToken {
  readonly type: "em" | "strong";
  readonly raw: string;
  readonly text: string;
  readonly tokens: TextToken[];
}

/** Signs of whatever plain text does not hold, and of what is read here: `*` and `[`. */
const special = /[\\<`*_~@[]|&#|:(?:\/\/|(?<=(?:mailto|xmpp):))|www\.|\n(?<= {2}\n)/g;
/** `[words](address "title")`, without anything to take apart in the words or to resolve in the address. */
const link = /\[([^\\<`*_~@[\]\n]+)\]\(([^\s\0-\x1F\\<>()"'`]+)(?: "([^"\\]*)")?\)/y;
/** `*words*` and `**words**` whose stars can do nothing but open and close. */
const emphasis = /(\*\*?)([A-Za-z\d](?:[^\\<`*_~@[\]\n]*[A-Za-z\d])?)\1(?=$|[\s.,;:!?)"'”’…—–])/y;
const beforeEmphasis = /[\s(“]/;

/**
 * The tokens that marked makes of a run of phrasing that holds nothing but words, plain links, plain pictures and plain
 * emphasis, found without its rules, each of which is tried at every sign. `undefined`: only the rules can say.
 */
export function readPlainInline(source: string): PlainToken[] | undefined {
  special.lastIndex = 0;
  if (!special.test(source)) return source === "" ? [] : [textToken(source)];
  const tokens: PlainToken[] = [];
  const hasStars = source.includes("*");
  let done = 0;
  do {
    const at = special.lastIndex - 1;
    const sign = source[at];
    if (sign === "[") {
      link.lastIndex = at;
      const found = link.exec(source);
      // Marked hides links from stars, and takes brackets in titles for the links' own.
      if (found === null || (hasStars && /[()]/.test(found[3] ?? ""))) return undefined;
      const start = at > done && source[at - 1] === "!" ? at - 1 : at;
      const token = linkToken(source.slice(start, link.lastIndex), found, start < at);
      if (token === undefined) return undefined;
      if (start > done) tokens.push(textToken(source.slice(done, start)));
      tokens.push(token);
      done = link.lastIndex;
    } else if (sign === "*") {
      emphasis.lastIndex = at;
      const [raw = "", stars = "", text = ""] = emphasis.exec(source) ?? [];
      if (raw === "" || (at > 0 && !beforeEmphasis.test(source[at - 1] ?? "")) || !isPlain(text)) return undefined;
      if (at > done) tokens.push(textToken(source.slice(done, at)));
      tokens.push({ type: stars === "*" ? "em" : "strong", raw, text, tokens: [textToken(text)] });
      done = emphasis.lastIndex;
    } else return undefined;
    special.lastIndex = done;
  } while (special.test(source));
  if (done < source.length) tokens.push(textToken(source.slice(done)));
  return tokens;
}

function linkToken(raw: string, found: readonly (string | undefined)[], isImage: boolean): LinkToken | undefined {
  const [, text = "", href = "", title = ""] = found;
  if (!isPlain(text)) return undefined;
  return {
    type: isImage ? "image" : "link",
    raw,
    href,
    title: title === "" ? null : title,
    text,
    tokens: [textToken(text)],
  };
}

function textToken(text: string): TextToken {
  return { type: "text", raw: text, text, escaped: false };
}

function isPlain(text: string): boolean {
  special.lastIndex = 0;
  return !special.test(text);
}
