import type { LineReading, LineRule, Scan } from "./scan.ts";
import { foldTagName, noArgs, readArgs, type Args, type Tag } from "./tag.ts";

const opening = /^(:{3,})[ \t]*(?:\{[ \t]*\.?(\p{L}[\p{L}\w-]*)([^}]*)\}|(\p{L}[\p{L}\w-]*))(.*)$/u;
const leaf = /^::([A-Za-z][\w-]*)(?:\[([^\]]*)\])?(?:\{([^}]*)\})?$/;

/** `:::note Title` … `:::`, of Docusaurus, Starlight, VitePress, MyST, Pandoc and HackMD, and `::name[words]{…}`. */
export const directive: LineRule = (scan, { text: at }) => {
  const { source } = scan;
  if (!source.text.startsWith("::", at)) return undefined;
  const written = source.restOfLine(at);
  if (/^:{3,}$/.test(written))
    return reading(scan, at, { role: "close", name: "", label: written, args: noArgs, pair: ":::", written });
  const open = opening.exec(written);
  if (open !== null) {
    const [, , classed, attributes = "", bare, rest = ""] = open;
    const label = classed ?? bare ?? "";
    const name = foldTagName(label).replace(/^callout-/, "");
    return reading(scan, at, { role: "open", name, label, args: readTitle(rest, attributes), pair: ":::", written });
  }
  const [, label = "", words, attributes] = leaf.exec(written) ?? [];
  if (label === "" || (words === undefined && attributes === undefined)) return undefined;
  const { positional, ...others } = readArgs(attributes ?? "");
  const given = [...positional.map((word) => word.replace(/^#/, "")), ...(words === undefined ? [] : [words])];
  const args = { ...others, positional: given };
  return reading(scan, at, { role: "alone", name: foldTagName(label), label, args, pair: "", written });
};

function reading(scan: Scan, at: number, tag: Omit<Tag, "notation" | "place">): LineReading {
  const end = at + tag.written.length;
  const place = { ...scan.place(at, end), starts: true, ends: true };
  return { end, put: { notation: "directive", place, ...tag }, loose: true };
}

/** `Title`, `[Title]`, `{title="Title"}`, in what order they come. */
function readTitle(rest: string, attributes: string): Args {
  const [, bracketed, braces = "", plain = ""] = /^\s*(?:\[([^\]]*)\])?\s*(?:\{([^}]*)\})?\s*(.*)$/.exec(rest) ?? [];
  const { named } = readArgs(`${attributes} ${braces}`);
  const title = (bracketed ?? named.get("title") ?? plain.replace(/:{3,}$/, "")).trim();
  return { ...noArgs, named: title === "" ? named : new Map([...named, ["title", title]]) };
}
