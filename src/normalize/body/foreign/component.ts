import { attribute } from "./escape.ts";
import type { Reading } from "./part.ts";
import type { Reader, Scan } from "./scan.ts";
import { foldTagName, noArgs, type Args } from "./tag.ts";

const name = /<(\/?)([A-Za-z][\w-]*(?:\.[A-Za-z]\w*)*)(?=[\s/>])/y;
/** Elements of HTML that old pages write in capitals; the others of that form are components. */
const elements = new Set(
  (
    "a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details " +
    "dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr html i iframe img ins kbd li main mark nav " +
    "ol p pre q s samp script section small span strike strong style sub summary sup table tbody td tfoot th thead time tr " +
    "tt u ul var video audio"
  ).split(" "),
);
const capitals = /^[A-Z][A-Z0-9]*$/;
const lowerVoids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const endTag = /<\/([A-Za-z][\w.-]*)\s*>/g;
const tagLimit = 20_000;

interface Element {
  readonly name: string;
  readonly closes: boolean;
  readonly alone: boolean;
  /** `true`: without a value. In braces: an expression. */
  readonly attributes: readonly (readonly [name: string, value: string | true | Expression])[];
  readonly end: number;
}

interface Expression {
  readonly expression: string;
}

/** Components of MDX and Astro, and HTML that is written as they are: `<img src={…}>`, `<iframe … />`. */
export const component: Reader = (scan, at) => {
  name.lastIndex = at;
  const [, slash = "", label = ""] = name.exec(scan.source.text) ?? [];
  if (label === "" || !scan.source.spend(0)) return undefined;
  const isComponent =
    /^[A-Z]/.test(label) && !(elements.has(label.toLowerCase()) && (capitals.test(label) || isPlain(label)));
  if (!isComponent && slash !== "") return undefined;
  const element = readElement(scan, at);
  if (element === undefined) return undefined;
  const written = scan.source.text.slice(at, element.end);
  return isComponent ? readComponent(scan, at, element, written) : readHtml(scan, at, element, written);
};

/** Elements whose names components do not share. */
function isPlain(label: string): boolean {
  return !/^(?:Video|Audio|Figure|Code|Aside|Iframe|Style|Script|Img|Section|Cite|Time|Mark|Header|Footer|Main|Nav)$/.test(
    label,
  );
}

function readComponent(scan: Scan, at: number, element: Element, written: string): Reading | undefined {
  const { source, line } = scan;
  const { closes, alone, end } = element;
  const close = closes || alone ? undefined : source.end(endTag, element.name, end);
  if (!closes && !alone && close === undefined && element.attributes.length === 0) {
    // A placeholder or a type in the text, `Vec<T>`, which an HTML parser would swallow.
    scan.note("template-tag-unclosed", written, at);
    return { end, put: `&lt;${written.slice(1)}` };
  }
  const place = scan.place(at, end);
  if (close !== undefined && place.starts && source.text.slice(end, close.start).includes("\n"))
    scan.indent({ column: line.column, width: undefined, until: close.start, isProse: true });
  const role = closes ? "close" : alone || close === undefined ? "alone" : "open";
  const args = argsOf(scan, element);
  const label = element.name;
  return {
    end,
    put: { notation: "component", role, name: foldTagName(label), pair: `>${label}`, label, args, written, place },
  };
}

function argsOf(scan: Scan, { attributes }: Element): Args {
  const named = new Map<string, string>();
  for (const [key, value] of attributes) {
    const text = valueOf(scan, value);
    if (text !== undefined && !named.has(key.toLowerCase())) named.set(key.toLowerCase(), text);
  }
  return { ...noArgs, named };
}

/** HTML with the values that are known; HTML's own elements do not close themselves. */
function readHtml(scan: Scan, at: number, element: Element, written: string): Reading | undefined {
  const tag = element.name.toLowerCase();
  const closesItself = element.alone && !lowerVoids.has(tag) && !/^(?:svg|math|path|circle|rect|g|use)$/.test(tag);
  const hasExpressions = element.attributes.some(([, value]) => typeof value === "object");
  if (!hasExpressions && !closesItself) return undefined;
  scan.note("template-tag-converted", written, at);
  const attributes = element.attributes.map(([key, value]) => {
    const text = value === true ? "" : valueOf(scan, value);
    return text === undefined || key === "" ? "" : attribute(key, text);
  });
  return {
    end: element.end,
    put: `<${element.name}${attributes.join("")}>${closesItself ? `</${element.name}>` : ""}`,
  };
}

/** A text, a picture that the body imports, or the file that a call names. */
function valueOf(scan: Scan, value: string | true | Expression): string | undefined {
  if (value === true) return "true";
  if (typeof value === "string") return value;
  const expression = value.expression.trim();
  const text = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|(-?\d+(?:\.\d+)?)|(true))$/.exec(expression);
  if (text !== null) return text.slice(1).find((part) => part !== undefined);
  const called = /^[\w.]+\(\s*["'`]([^"'`]+)["'`]\s*\)(?:\.default)?$/.exec(expression)?.[1];
  if (called !== undefined) return called.replace(/^@site\/static(?=\/)/, "").replace(/^@site\//, "/");
  return scan.imports.get(/^[\w$]+/.exec(expression)?.[0] ?? "");
}

/** Reads a tag as JSX has it, up to its `>`; `undefined` when it does not end as one. */
function readElement(scan: Scan, at: number): Element | undefined {
  const { text } = scan.source;
  name.lastIndex = at;
  const [opening = "", slash = "", label = ""] = name.exec(text) ?? [];
  const limit = Math.min(text.length, at + tagLimit);
  const attributes: (readonly [string, string | true | Expression])[] = [];
  let from = at + opening.length;
  const part = /\s+|([^\s=>/{}"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=(\{))|([^\s"'=<>`{}]+)))?|(\{)|(\/?>)/y;
  while (from < limit) {
    part.lastIndex = from;
    const match = part.exec(text);
    if (match === null) break;
    const [whole, key, double, single, assigned, bare, spread, end] = match;
    from += whole.length;
    if (end !== undefined) return { name: label, closes: slash !== "", alone: end === "/>", attributes, end: from };
    if (assigned === undefined && spread === undefined) {
      if (key !== undefined) attributes.push([key, double ?? single ?? bare ?? true]);
      continue;
    }
    const start = spread === undefined ? from : from - 1;
    const stop = closingBrace(text, start, limit);
    if (stop === undefined) break;
    attributes.push([key ?? "", { expression: text.slice(start + 1, stop) }]);
    from = stop + 1;
  }
  scan.source.spend(limit - at);
  return undefined;
}

/** The brace that closes the one at the offset, texts in quotes passed over. */
function closingBrace(text: string, at: number, limit: number): number | undefined {
  let depth = 0;
  const mark = /["'`{}]/g;
  mark.lastIndex = at;
  for (let match = mark.exec(text); match !== null && match.index < limit; match = mark.exec(text)) {
    const [character] = match;
    if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return match.index;
    } else {
      const from = match.index + 1;
      const end = text.slice(from, character === "`" ? limit : Math.min(limit, from + 500)).indexOf(character);
      // An apostrophe among the words of a nested element has no fellow on its line.
      if (end >= 0 && (character === "`" || !text.slice(from, from + end).includes("\n")))
        mark.lastIndex = from + end + 1;
    }
  }
  return undefined;
}
