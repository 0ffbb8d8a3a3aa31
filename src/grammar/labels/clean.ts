import { decodeEntities } from "../../base/entities.ts";
import { stripUnprintable } from "../../base/xml-text.ts";

/** Seen by nobody: soft hyphens, marks of direction, zero-width spaces. Joiners stay, since Persian and emoji need them. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * A text without entities, however often they were encoded, and without markup: where an element ends or a cell begins,
 * a line ends.
 */
export function cleanText(text: string): string {
  let clean = text;
  for (let before = ""; clean !== before;) {
    before = clean;
    clean = stripUnprintable(decodeEntities(clean))
      .replace(/<!--[^<>]*>/g, "")
      .replace(/<\/(?:a|div|h[1-6]|li|p|t[dhr])\s*>|<br\s*\/?>/gi, "\n")
      .replace(/<\/?[a-z][^<>]*>/gi, "")
      // [[Name]] and [[Name|shown]] of a wiki, [Name](address) of Markdown
      .replace(/\[\[([^[\]|]*)(?:\|[^[\]]*)?\]\]|\[([^[\]]*)\]\([^()]*\)/g, "$1$2")
      .replace(invisible, "")
      .normalize("NFC");
  }
  return clean;
}

const bullets =
  /^(?:[-–—‑•◦▪▫●○■□◆◇►▸▶‣·∙⋅*✓✔➤➢]\s+|[-–—•◦▪▫●○■□◆◇►▸▶‣·∙⋅✓✔➤➢](?=[\p{L}\p{N}#])|[#＃]+(?=[\p{L}\p{N}]))+/u;
const ends = /(?:[\s,;:：，；、|｜>›→•·–—-]|\u200C|\u200D)+$/u;
const quoted = /^(?:"([^",;|>]*)"|“([^“”,;|>]*)”|„([^„“”,;|>]*)[“”]|'([^',;|>]*)'|`([^`,;|>]*)`|\[([^[\]]*)\])$/u;

/** One label without bullet, hash sign, quotation marks or square brackets around it, and separators at its end. */
export function cleanLabel(text: string): string {
  let clean = text;
  for (let before = ""; clean !== before;) {
    before = clean;
    clean = clean.replace(/\s+/g, " ").trim().replace(bullets, "").replace(ends, "");
    const inner = quoted.exec(clean);
    if (inner !== null) clean = inner.slice(1).join("");
  }
  return clean;
}
