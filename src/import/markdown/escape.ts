import { escapeHtml } from "../../base/html-text.ts";

/** An address in running text, which Markdown (GitHub's) links by itself: escapes in it would become part of it. */
const address = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'+,;=%]+/g;

/**
 * What would begin markup or another system's tag anywhere in a line, or an address. WordPress's shortcodes stay: in an
 * export they are meant, and the body's own rules know them.
 */
const special =
  /[\\`*~{]|_|=(?==)|%(?=%)|:(?=\/\/)|(?<=www)\.|<(?=[a-z/!?])|&(?=#?\w{1,40};)|\[(?=[[^])|\](?=[([:]|$)|!(?=\[|$)/gi;

/**
 * Escapes text so that Markdown shows it as it is. The result may not begin a line: see {@link escapeLineStart}.
 *
 * @param isEnd whether nothing follows on the line
 */
export function escapeText(text: string, isEnd = true): string {
  const addresses = [...text.matchAll(address)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    // In any other place it would be linked together with what follows.
    const isAlone =
      /(?:^|[\s(])$/.test(text.slice(0, start)) &&
      (end === text.length ? isEnd : /\s/.test(text[end] ?? "")) &&
      !/&#?\w{1,40};/.test(match[0]);
    return { start, end, isAlone };
  });
  let next = 0;
  return text.replace(special, (found, at: number) => {
    while (next < addresses.length && at >= (addresses[next]?.end ?? 0)) next += 1;
    const around = addresses[next];
    const inside = around !== undefined && at >= around.start;
    if (inside && around.isAlone) return found;
    if ((found === ":" || found === ".") && !inside) return found;
    // Inside a word an underscore is one.
    if (found === "_" && isWord(text[at - 1]) && isWord(text[at + 1])) return found;
    return `\\${found}`;
  });
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/i.test(character);
}

/** Markdown that may stand inside the brackets of a link or picture, which are counted without regard to backslashes. */
export function hideBrackets(markdown: string): string {
  return markdown.replace(/\\?([[\]])|\\[^[\]]/g, (found, bracket: string | undefined) =>
    bracket === undefined ? found : bracket === "[" ? "&#91;" : "&#93;",
  );
}

/** Escapes what would begin a block at the start of a line of finished Markdown. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(/^:(?=::)/, "\\:")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:[#>+-](?=[#>+-]*(?:\s|$))|>|=(?==*\s*$)|-(?=[\s|:-]*$)|[|:](?=[\s|:-]*-)|\[(?=[ x]\]\s))/i, "\\$&");
}

/** Text inside HTML, with nothing in it that is another system's tag. */
export function escapeRaw(text: string): string {
  return escapeHtml(text).replace(/\{|\[(?=\[)|=(?==)|%(?=%)/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text in double quotation marks: the title of a picture or link. */
export function quoteTitle(text: string): string {
  return `"${text.replace(/[\\"]|&(?=#?\w{1,40};)/g, "\\$&")}"`;
}

/** The address of a link or picture; in angle brackets where it would end too early. */
export function linkTarget(url: string): string {
  const bare = url.replace(/&(?=#?\w{1,40};)/g, "&amp;");
  return /[\s()<>\\]|^$/.test(bare) ? `<${bare.replace(/[<>\\\n]/g, "\\$&")}>` : bare;
}
