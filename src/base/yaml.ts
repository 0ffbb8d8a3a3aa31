import {
  CORE_SCHEMA,
  EVENT_ID,
  NOT_RESOLVED,
  YAMLException,
  constructFromEvents,
  defineScalarTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  parseEvents,
  type Event,
  type ScalarTagDefinition,
} from "js-yaml";

import { lineIndex, type Position, type SyntaxFault } from "./position.ts";
import { explainYaml } from "./yaml-faults.ts";
import { readPlainYaml } from "./yaml-plain.ts";

/** Collections inside collections. */
const maxDepth = 20;

/** Characters to go over again for lines that stand too far left: each line costs a pass over the text. */
const repairBudget = 250_000;

/**
 * The core schema of YAML 1.2, in which dates stay text; a number stays text too where it would not be written the
 * same way again, as `007`, `1.10` and a number of twenty digits.
 */
const schema = CORE_SCHEMA.withTags(asWritten(intCoreTag), asWritten(floatCoreTag));

function asWritten(tag: ScalarTagDefinition<number>): ScalarTagDefinition<number> {
  return defineScalarTag<number>(tag.tagName, {
    ...tag,
    resolve: (source, isExplicit, name) => {
      const value = tag.resolve(source, isExplicit, name);
      return isExplicit || String(value) === source ? value : NOT_RESOLVED;
    },
  });
}

/**
 * Reads one YAML document. Mappings become plain objects. Refused: aliases and anchors, tags outside the core schema,
 * duplicate keys, keys that are no scalars, the key `__proto__`, and more than {@link maxDepth} levels. An empty text
 * is `null`.
 */
export function parseYaml(text: string): { readonly value: unknown } | SyntaxFault {
  try {
    const { source, events } = readEvents(text);
    checkEntries(source, events);
    return { value: constructFromEvents(events, { source, schema, maxAliases: 0 })[0] ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { error: "it cannot be read", line: 1, column: 1 };
    const { reason, mark } = error;
    return explainYaml(reason, mark?.buffer ?? "", mark?.position ?? 0, maxDepth);
  }
}

/** Where a key or list item stands; `undefined` when there is none. An unreadable text has no keys. */
export function locateYamlKey(text: string, path: readonly (string | number)[]): Position | undefined {
  return yamlLocator(text)(path);
}

/** As {@link locateYamlKey}, for many keys of one text. */
export function yamlLocator(text: string): (path: readonly (string | number)[]) => Position | undefined {
  const plain = new Map<string, number>();
  const isPlain = readPlainYaml(text, (path, offset) => plain.set(JSON.stringify(path), offset)) !== undefined;
  const { source, offsets } = isPlain ? { source: text, offsets: plain } : readOffsets(text);
  const index = lineIndex(source);
  return (path) => {
    const offset = offsets.get(JSON.stringify(path));
    return offset === undefined ? undefined : index(offset);
  };
}

/** By path. */
function readOffsets(text: string): { readonly source: string; readonly offsets: ReadonlyMap<string, number> } {
  const offsets = new Map<string, number>();
  let source = "";
  try {
    const document = readEvents(text);
    source = document.source;
    for (const { path, offset } of entries(source, document.events)) offsets.set(JSON.stringify(path), offset);
  } catch {
    // What was found up to there is still right.
  }
  return { source, offsets };
}

const leftOfItsKey =
  /^ *(?:[\]}][\]},\t ]*(?:#.*)?(?:\r?\n|$)|(?![\]}]|- |\? |["']?[\p{L}\p{N}_][^\s"':]*["']?[ \t]*:(?:[ \t]|\r?\n|$)|-{3})\S)/u;

interface Document {
  /** The text that the events refer to: without byte order mark. */
  readonly source: string;
  readonly events: Event[];
}

/**
 * A closing bracket that stands alone no further in than its key (`tags: [` … `]`), and a quoted text that goes on at the
 * left margin, are against the letter of YAML 1.2 but written everywhere and read by other parsers: such a line is moved
 * in by one space. One that looks like a key is not: there the quotation mark or bracket above was forgotten.
 */
function readEvents(text: string): Document {
  let source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  for (let spent = 0; ; spent += source.length)
    try {
      return { source, events: parseEvents(source, { maxDepth }) };
    } catch (error) {
      const position =
        error instanceof YAMLException && error.reason === "deficient indentation" ? error.mark?.position : undefined;
      if (position === undefined || spent > repairBudget) throw error;
      const start = source.lastIndexOf("\n", position - 1) + 1;
      if (!leftOfItsKey.test(source.slice(start))) throw error;
      source = `${source.slice(0, start)} ${source.slice(start)}`;
    }
}

interface Entry {
  readonly path: readonly (string | number)[];
  readonly offset: number;
  readonly isKey: boolean;
}

interface Frame {
  readonly path: readonly (string | number)[];
  /** Of a sequence. */
  index?: number;
  /** Of a mapping: the key whose value comes next. */
  key?: string | undefined;
  readonly isMapping: boolean;
}

/** Every key and every list item, in order. */
function* entries(source: string, events: readonly Event[]): Generator<Entry> {
  const stack: Frame[] = [];
  // Behind the last scalar that has a place; a collection says only where its first child was noticed.
  let behind = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      stack.push({ path: [], isMapping: false });
      continue;
    }
    if (event.type === EVENT_ID.POP) {
      stack.pop();
      continue;
    }
    const frame = stack.at(-1);
    if (frame === undefined) return;
    const offset = offsetOf(event);
    if (event.type === EVENT_ID.SCALAR) behind = Math.max(behind, offset + 1);
    if (event.type === EVENT_ID.ALIAS) YAMLException.throwAt(source, offset, "alias");
    if (event.anchorStart !== -1) YAMLException.throwAt(source, event.anchorStart - 1, "anchor");
    let { path } = frame;
    if (frame.isMapping && frame.key === undefined) {
      if (event.type !== EVENT_ID.SCALAR) YAMLException.throwAt(source, offset, "complex key");
      frame.key = getScalarValue(source, event);
      // A key without a character of its own stands at its colon.
      const place = offset === -1 ? Math.max(source.indexOf(":", behind), behind) : offset;
      behind = Math.max(behind, place + 1);
      yield { path: [...path, frame.key], offset: place, isKey: true };
      continue;
    }
    if (frame.isMapping) {
      path = [...path, frame.key ?? ""];
      frame.key = undefined;
    } else if (frame.index !== undefined) {
      path = [...path, frame.index];
      frame.index += 1;
      if (offset !== -1) yield { path, offset, isKey: false };
    }
    if (event.type === EVENT_ID.SEQUENCE) stack.push({ path, index: 0, isMapping: false });
    if (event.type === EVENT_ID.MAPPING) stack.push({ path, isMapping: true });
  }
}

/** Where a node begins; -1 for one without a character of its own. */
function offsetOf(event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.tagStart !== -1) return event.tagStart;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  return event.valueStart;
}

/** Throws on what {@link parseYaml} refuses and the parser would let pass, or report without its name. */
function checkEntries(source: string, events: readonly Event[]): void {
  const seen = new Map<string, number>();
  for (const { path, offset, isKey } of entries(source, events)) {
    if (!isKey) continue;
    const key = String(path.at(-1));
    if (key === "__proto__") YAMLException.throwAt(source, offset, "prototype key");
    const name = JSON.stringify(path);
    const before = seen.get(name);
    if (before !== undefined)
      YAMLException.throwAt(
        source,
        offset,
        `the key \`${key}\` stands twice, here and on line ${lineIndex(source)(before).line}`,
      );
    seen.set(name, offset);
  }
  if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1)
    YAMLException.throwAt(source, Math.max(0, source.search(/(?<=\n)(?:---|\.\.\.)/)), "second document");
}
