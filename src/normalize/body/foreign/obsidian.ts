import { bracketTag, shownBracket } from "./bracket.ts";
import { destination, words } from "./escape.ts";
import { referenceUrl } from "./references.ts";
import type { Reader } from "./scan.ts";

const link = /(!?)\[\[([^[\]\n]{1,400})\]\](?![([])/y;
const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const otherFile = /\.(?:pdf|mp3|mp4|m4a|ogg|wav|webm|mov|canvas|base)$/i;

/** `[[article|words]]` and `![[picture.png|300]]` of Obsidian and other wikis. */
export const wikiLink: Reader = (scan, at) => {
  const { text } = scan.source;
  link.lastIndex = at;
  const [written = "", embeds = "", inner = ""] = link.exec(text) ?? [];
  // A test of a shell, a list in a list, a link whose words are in brackets.
  if (written === "" || /^[\s"'{-]|^[\d\s,.;+]*$|\s$/.test(inner) || text[at - 1] === "]") return undefined;
  if (embeds === "") {
    const shown = shownBracket(scan, at, inner);
    if (shown !== undefined) return shown;
  }
  if (/^_?toc_?$/i.test(inner)) return undefined;
  const end = at + written.length;
  const [target = "", ...labels] = inner.replaceAll("\\|", "|").split("|");
  const label = labels
    .filter((part) => !/^\s*\d+(?:x\d+)?\s*$/.test(part))
    .join("|")
    .trim();
  const file = target.trim();
  if (embeds !== "" && pictureFile.test(file)) {
    scan.note("template-tag-converted", written, at);
    return { end, put: `![${words(label).replace(/[[\]]/g, "\\$&")}](${destination(file)})` };
  }
  const shown = words(
    label === ""
      ? file
          .replace(/^#+\^?/, "")
          .replace(/#\^?/g, " › ")
          .replace(/\.md$/i, "")
      : label,
  );
  if (otherFile.test(file) || (embeds !== "" && /\.\w{2,5}$/.test(file) && !/\.md$/i.test(file))) {
    scan.note("template-tag-removed", written, at, "![[…]]");
    return { end, put: shown };
  }
  scan.note("template-tag-converted", written, at);
  return {
    end,
    put: file.startsWith("#") ? shown : `[${shown.replace(/[[\]]/g, "\\$&")}](${referenceUrl(file, scan.job.file)})`,
  };
};

const mark = /==(?=[\p{L}\p{N}*_[(])([^=\n]{0,500}[\p{L}\p{N}*_\])!?.%])==(?![=\p{L}\p{N}])/uy;

/** `==marked words==`. Comparisons in program text have spaces around them. */
export const markedWords: Reader = (scan, at) => {
  const { text } = scan.source;
  if (!/^$|[\s([{>"'“‘（「*_—–,:;]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  mark.lastIndex = at;
  const [written = "", inner = ""] = mark.exec(text) ?? [];
  if (written === "") return undefined;
  scan.note("template-tag-converted", written, at);
  return { end: at + written.length, put: `<mark>${inner}</mark>` };
};

const comment = /%%(?=\S)([^%\n]{0,1000}?\S)%%(?!%)/y;

/** `%%words for the writer%%` on one line. */
export const writersComment: Reader = (scan, at) => {
  const { text } = scan.source;
  if (!/^$|[\s([{>"'“.,;:!?]$/.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  comment.lastIndex = at;
  const [written = ""] = comment.exec(text) ?? [];
  if (written === "") return undefined;
  scan.note("template-comment-removed", written, at);
  return { end: at + written.length, put: "", withLine: true };
};

export const bracket: Reader = (scan, at) => wikiLink(scan, at) ?? bracketTag(scan, at);
