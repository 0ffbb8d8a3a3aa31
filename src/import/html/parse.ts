import {
  defaultTreeAdapter,
  html as names,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements inside elements. A browser stops at 512; our own functions call themselves for each level. */
const depthLimit = 600;

/** Elements of one document. */
const elementLimit = 100_000;

/** Why HTML is not read; `reason` is a clause. */
export class HtmlRefusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** An adapter that stops the parser before hostile nesting costs more than a moment. */
function guarded(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > elementLimit) throw new HtmlRefusal(`it has more than ${elementLimit} elements`);
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      depth += 1;
      if (depth > depthLimit) throw new HtmlRefusal(`its elements are nested more than ${depthLimit} levels deep`);
    },
    onItemPop() {
      depth -= 1;
    },
    // Only where a node begins is of interest; to know where it ends costs an object for each word.
    updateNodeSourceCodeLocation() {},
  };
}

/**
 * Reads a whole page, with the line of each element.
 *
 * @throws HtmlRefusal when it is nested too deeply or has too many elements
 */
export function parsePage(html: string): Document {
  return parse(html, { treeAdapter: guarded(), sourceCodeLocationInfo: true });
}

/** Reads the content of an article. Throws as {@link parsePage} does. */
export function parseContent(html: string): Parent {
  const body = defaultTreeAdapter.createElement("body", names.NS.HTML, []);
  return parseFragment(body, html, { treeAdapter: guarded() });
}
