/** A tree of parsed HTML, as far as the walk reads it: parse5's nodes are such, and so are those of the short reader. */
export type SourceNode = SourceElement | SourceText | SourceComment | SourceOther;

export interface SourceElement {
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly attrs: readonly SourceAttribute[];
  readonly childNodes: readonly SourceNode[];
}

export interface SourceAttribute {
  readonly name: string;
  readonly value: string;
}

interface SourceText {
  readonly value: string;
  /** Known to hold nothing that `cleanText` takes away. */
  readonly clean?: boolean;
}

interface SourceComment {
  readonly data: string;
}

/** A document type, which a fragment never holds. */
interface SourceOther {
  readonly nodeName: "#documentType";
}

export const htmlNamespace = "http://www.w3.org/1999/xhtml";
