/** Where in the text something of another system stands. */
export interface Place {
  /** Offset in the source. */
  readonly at: number;
  /** Nothing but other tags stands before it on its line. */
  readonly starts: boolean;
  /** Nothing but other tags stands after it on its line. */
  readonly ends: boolean;
  /** What a further line in the same list items and quotations begins with. */
  readonly prefix: string;
  /** Its line begins a list item, so that no line can be put before it. */
  readonly fresh: boolean;
  /** It stands in the address of a link or picture. */
  readonly address: boolean;
}

const opensAddress = /(?:\]\(\s*<?|\]:\s*<?|[\s](?:href|src|srcset|poster|cite|data-src|to|url)\s*=\s*["'])$/i;
const bareAttribute = /^(?:href|src|poster|data-src)=/i;

/** Whether what follows the text goes on with the address of a link or picture, in Markdown or HTML. */
export function standsInAddress(text: string): boolean {
  let start = text.length;
  while (start > 0 && !/[\s"'()<>]/.test(text[start - 1] ?? "")) start -= 1;
  return opensAddress.test(text.slice(Math.max(0, start - 60), start)) || bareAttribute.test(text.slice(start));
}
