/** What a request asks for. */
export interface Address {
  /** Decoded, none of them empty, none a way up or a hidden name; none at all: the front page. */
  readonly segments: readonly string[];
  /** Whether the path ends with a slash, as a folder's does. */
  readonly isFolder: boolean;
  /** From the question mark on; may be empty. */
  readonly query: string;
}

/** Characters that no published name holds; the backslash is a separator on Windows, and the colon names its streams. */
const forbidden = /[\u0000-\u001F\u007F\\/:]/;

/**
 * Reads the target of a request (RFC 9112, section 3.2.1). `undefined` for all that could lead out of the folder or means
 * nothing: `..`, encoded slashes, hidden names, empty segments, broken percent-encoding.
 */
export function readAddress(target: string): Address | undefined {
  const [, path = "", query = ""] = /^([^?]*)(\?.*)?$/s.exec(target) ?? [];
  if (!path.startsWith("/")) return undefined;
  const parts = path.slice(1).split("/");
  const isFolder = parts.at(-1) === "";
  if (isFolder) parts.pop();
  const segments: string[] = [];
  for (const part of parts) {
    let segment: string;
    try {
      segment = decodeURIComponent(part);
    } catch {
      return undefined;
    }
    if (segment === "" || segment.startsWith(".") || forbidden.test(segment)) return undefined;
    segments.push(segment);
  }
  return { segments, isFolder, query };
}

/** The path of an address, encoded; starts with a single slash. */
export function pathOf({ segments, isFolder }: Address): string {
  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
  return isFolder || path === "" ? `${path}/` : path;
}
