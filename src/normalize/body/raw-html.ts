import type { Findings } from "./findings.ts";

/** A whole tag or comment. */
const whole = /<\/?[a-z][^\s/>"'<]*(?:[^"'<>]|"[^"]*"|'[^']*')*>|<!--[\s\S]*?-->|<[!?][^>]*>/gi;
const beginning = /<(?=[a-z/!?])/gi;

/**
 * Makes a piece of raw HTML safe to stand before other HTML: a tag that does not end in the piece would swallow what
 * follows, so its `<` becomes text.
 */
export function closeTags(html: string): string {
  let closed = "";
  let end = 0;
  for (const match of html.matchAll(whole)) {
    closed += html.slice(end, match.index).replace(beginning, "&lt;") + match[0];
    end = match.index + match[0].length;
  }
  return closed + html.slice(end).replace(beginning, "&lt;");
}

/** Elements that swallow or hide what follows until their end tag. */
const swallowing =
  /<(?:(applet|button|canvas|datalist|iframe|map|math|noembed|noframes|noscript|object|output|plaintext|progress|meter|script|select|style|svg|template|textarea|title|xmp)(?=[\s/>])|!--)/gi;

/**
 * Where such an element is never closed its `<` becomes text, so that the rest of the article stays. `plaintext` cannot
 * be closed at all (HTML Standard, 13.2.6.4.7).
 */
export function closeElements(html: string, findings: Findings): string {
  const lastEnds = new Map<string, number>();
  let lower: string | undefined;
  const lastEnd = (end: string): number => {
    lower ??= html.toLowerCase();
    const at = lastEnds.get(end) ?? lower.lastIndexOf(end);
    lastEnds.set(end, at);
    return at;
  };
  return html.replace(swallowing, (start: string, name: string | undefined, at: number) => {
    const tag = name?.toLowerCase();
    if (tag !== "plaintext" && lastEnd(tag === undefined ? "-->" : `</${tag}`) > at) return start;
    // Only SVG and MathML know elements that close themselves.
    if ((tag === "svg" || tag === "math") && /^<\w+[^<>]*\/>/.test(html.slice(at, at + 1000))) return start;
    findings.note("body-tag-unclosed", start.slice(1), start);
    return `&lt;${start.slice(1)}`;
  });
}
