import type { LineRule, Reader } from "./scan.ts";
import type { Source } from "./source.ts";

const importLine =
  /^[^\S\n]*import\s+(?:type\s+)?(?:[\w$*{][^"'`;]{0,2000}?\sfrom\s*)?(["'])([^"'\n]+)\1\s*(?:with\s*\{[^}]*\}\s*)?;?[^\S\n]*(?=\n|$|import\s)/;
const exportLine =
  /^export\s+(?:(?:const|let|var)\s+[\w$[{][^=\n]*=|(?:async\s+)?function\s*\*?\s*[\w$]*\s*\(|class\s+[\w$]+|default\s+(?:\(|\{|function|class|async|[\w$]+(?:\(|\s*=>|[^\S\n]*;?[^\S\n]*(?:\n|$)))|\{[^}]*\}|\*\s)/;
const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:\?[^"']*)?$/i;
/** Lines of one export. */
const lineLimit = 400;

/** Modules' lines of MDX: `import X from "…"` and `export const …`, where a paragraph could begin. */
export const moduleLines: LineRule = (scan, { text: at }, loose) => {
  const { text } = scan.source;
  if (!loose || (at > 0 && text[at - 1] !== "\n") || at < scan.rawUntil) return undefined;
  const head = text.slice(at, at + 2500);
  let end = at;
  for (let found = importLine.exec(head); found !== null; found = importLine.exec(text.slice(end, end + 2500))) {
    const [whole, , path = ""] = found;
    const name = /^\s*import\s+([\w$]+)/.exec(whole)?.[1];
    for (const [word] of whole.slice(0, whole.search(/["']/)).matchAll(/[\w$]+/g)) scan.declared.add(word);
    if (name !== undefined && pictureFile.test(path)) scan.imports.set(name, path);
    scan.note("module-code-removed", whole, end);
    end += whole.length;
  }
  if (end > at) return { end, put: "", withLine: true, loose: true };
  if (!exportLine.test(head)) return undefined;
  end = exportEnd(scan.source, at);
  scan.declared.add(/^export\s+(?:const|let|var)\s+([\w$]+)/.exec(head)?.[1] ?? "export");
  scan.note("module-code-removed", text.slice(at, scan.source.lineEnd(at)), at);
  return { end, put: "", loose: true };
};

/** A text between braces: a space of JSX, or what Octopress takes out of `{" … "}` for a pulled quotation. */
const quoted = /\{\s*(["'`])((?:\s[^"'`{}\n]*)?\s|)\1\s*\}/y;
const value = /\{\s*([A-Za-z_$][\w$]*)((?:\??\.[\w$]+|\[["'\w]+\])*)\s*\}/y;

/** A space as JSX writes it, and values in a body that declares some: `{frontmatter.title}`. */
export const moduleValue: Reader = (scan, at) => {
  const { text } = scan.source;
  quoted.lastIndex = at;
  const shown = quoted.exec(text)?.[2];
  if (shown !== undefined) return { end: quoted.lastIndex, put: shown === "" ? " " : shown.trim() || " " };
  if (scan.declared.size === 0) return undefined;
  value.lastIndex = at;
  const [written = "", name = "", path = ""] = value.exec(text) ?? [];
  if (written === "" || (path === "" && !scan.declared.has(name))) return undefined;
  scan.note("template-expression-removed", written, at);
  return { end: at + written.length, put: "" };
};

/** An export ends before the first empty line at which its brackets are closed; when they never are, at the first. */
function exportEnd(source: Source, at: number): number {
  const { text } = source;
  let first: number | undefined;
  let depth = 0;
  let from = at;
  for (let count = 0; count < lineLimit && from < text.length; count += 1) {
    const lineEnd = text.indexOf("\n", from);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(from, end);
    if (line.trim() === "") {
      first ??= from;
      if (depth <= 0) return from;
      if (!source.spend(0)) return first;
    }
    // Code that another tag holds ends where it does.
    if (/^[^\S\n]*(?:\{%|\{\{[<%])/.test(line)) return from;
    for (const [bracket] of line.matchAll(/[{}[\]()]/g)) depth += /[{[(]/.test(bracket) ? 1 : -1;
    from = Math.min(text.length, end + 1);
  }
  if (depth <= 0 && from >= text.length) return text.length;
  source.spend(from - at);
  return first ?? from;
}
