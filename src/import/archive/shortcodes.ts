import { escapeHtml } from "../../base/html-text.ts";

/** A file of a WordPress library. */
export interface Attachment {
  readonly url: string;
  readonly title?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

/**
 * Gives WordPress's own shortcodes for pictures and embeds the form that any page has: figures, and addresses in
 * paragraphs of their own. All others stay as they are.
 *
 * @param library attachments by id
 */
export function expandShortcodes(html: string, library: ReadonlyMap<string, Attachment>): string {
  if (!html.includes("[")) return html;
  let text = enclosed(html, "caption", (attributes, inner) => {
    const end = Math.max(inner.lastIndexOf("</a>"), inner.indexOf(">", inner.indexOf("<img")));
    const at =
      inner.startsWith("<a") && inner.includes("</a>")
        ? inner.indexOf("</a>") + 4
        : inner.indexOf(">", inner.indexOf("<img")) + 1;
    const caption = at > 0 && end >= 0 ? inner.slice(at).trim() : "";
    const words = caption === "" ? escapeHtml(attributes.get("caption") ?? "") : caption;
    return `\n\n<figure>${at > 0 ? inner.slice(0, at) : inner}${words === "" ? "" : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
  });
  text = enclosed(text, "embed", (_, inner) => paragraph(inner.trim()));
  return text.replace(
    /(?<!\[)\[(gallery|youtube|vimeo|video|audio|tweet|instagram)(?=[\s=\]])([^[\]\n]{0,2000})\](?!\])(?:\[\/\1\])?/g,
    (whole, name: string, rest: string) => {
      if (name === "gallery") return gallery(readAttributes(rest).get("ids") ?? "", library) ?? whole;
      const address = addressOf(name, rest);
      return address === undefined ? whole : paragraph(address);
    },
  );
}

function paragraph(address: string): string {
  return `\n\n<p>${escapeHtml(address)}</p>\n\n`;
}

/** Replaces `[name …]…[/name]`; one that is not closed stays. */
function enclosed(
  html: string,
  name: string,
  replace: (attributes: ReadonlyMap<string, string>, inner: string) => string,
): string {
  const [open, close] = [`[${name}`, `[/${name}]`];
  let result = "";
  let at = 0;
  for (;;) {
    const start = html.indexOf(open, at);
    const head = start === -1 ? -1 : html.indexOf("]", start);
    const end = head === -1 ? -1 : html.indexOf(close, head);
    if (end === -1) return result + html.slice(at);
    const given = html.slice(start + open.length, head);
    const isOther = /^[\w-]/.test(given) || html[start - 1] === "[";
    result += html.slice(at, start) + (isOther ? open : replace(readAttributes(given), html.slice(head + 1, end)));
    at = isOther ? start + open.length : end + close.length;
  }
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|&#8221;([^&]*)&#8221;|([^\s"'\]]+))/g)].map(
      ([, name = "", ...values]) => [name.toLowerCase(), values.find((value) => value !== undefined) ?? ""],
    ),
  );
}

function gallery(ids: string, library: ReadonlyMap<string, Attachment>): string | undefined {
  const pictures = ids.split(/[\s,]+/).flatMap((id) => library.get(id) ?? []);
  if (pictures.length === 0) return undefined;
  return pictures.map((picture) => `\n\n${figureHtml(picture)}\n\n`).join("");
}

function figureHtml({ url, alt, caption }: Attachment): string {
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? "")}">${caption === undefined ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}

function addressOf(name: string, rest: string): string | undefined {
  const attributes = readAttributes(rest);
  const bare = rest.replace(/^[\s=]+/, "").split(/[\s"]/)[0] ?? "";
  const given =
    ["src", "url", "mp4", "mp3", "m4a", "webm", "ogg", "id"]
      .map((key) => attributes.get(key))
      .find((value) => value !== undefined) ?? bare;
  if (/^https?:\/\/\S+$/i.test(given)) return given.replaceAll("&#038;", "&").replaceAll("&amp;", "&");
  if (name === "youtube" && /^[\w-]{11}$/.test(given)) return `https://www.youtube.com/watch?v=${given}`;
  return name === "vimeo" && /^\d+$/.test(given) ? `https://vimeo.com/${given}` : undefined;
}
