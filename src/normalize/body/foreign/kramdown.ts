import type { Reader } from "./scan.ts";

const block = /\{::?(\/?)([a-z]*)[^\n{}]{0,200}?(\/?)\}/y;

/** `{::comment}…{:/comment}` goes with what it holds, of `{::nomarkdown}…{:/}` and the others only the marks go. */
export const kramdownBlock: Reader = (scan, at) => {
  const { source } = scan;
  block.lastIndex = at;
  const [written = "", closes = "", name = "", alone = ""] = block.exec(source.text) ?? [];
  if (written === "" || (!written.startsWith("{::") && closes === "") || (name === "" && closes === ""))
    return undefined;
  const end = at + written.length;
  if (name !== "comment" || alone !== "" || closes !== "") {
    scan.note("layout-mark-removed", written, at);
    return { end, put: "", withLine: true };
  }
  const named = source.find("{:/comment}", end);
  const short = source.find("{:/}", end);
  const close = named < 0 || (short >= 0 && short < named) ? short : named;
  if (close < 0) {
    scan.note("template-tag-unclosed", written, at);
    return { end, put: written };
  }
  scan.note("template-comment-removed", written, at);
  return { end: source.find("}", close) + 1, put: "", withLine: true };
};
