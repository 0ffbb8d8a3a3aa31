import { lostPart } from "../addresses.ts";
import type { Reader } from "./scan.ts";

/** `<% … %>` of ERB, EJS and their like, and `<?php … ?>`: programs, which are not executed. */
export const serverTag: Reader = (scan, at) => {
  const { source } = scan;
  const start = /^<(?:%[-=#]?\s|\?(?:php\s|=))/.exec(source.text.slice(at, at + 6))?.[0];
  if (start === undefined) return undefined;
  const mark = start[1] === "%" ? "%>" : "?>";
  const close = source.find(mark, at + 2);
  if (close < 0 || close - at > 5000) {
    scan.note("template-tag-unclosed", source.restOfLine(at).slice(0, 80), at);
    return { end: at + 1, put: "&lt;" };
  }
  const end = close + mark.length;
  const code = start.startsWith("<%#")
    ? "template-comment-removed"
    : start.includes("=")
      ? "template-expression-removed"
      : "template-logic-removed";
  scan.note(code, source.text.slice(at, end), at);
  return scan.place(at, end).address ? { end, put: lostPart } : { end, put: "", withLine: true };
};
