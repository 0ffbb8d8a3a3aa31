import type { Where } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import { locateJsonKey } from "./json.ts";
import { locateTomlKey } from "./toml.ts";
import { locateYamlKey } from "./yaml.ts";

const locators = { yaml: locateYamlKey, toml: locateTomlKey, json: locateJsonKey, none: () => undefined } as const;

/**
 * Where a key of the front matter stands in its file; `deeper` leads on to a nested key or, by number, to a list item.
 * What is not found is looked for one level up, and at last on line 1.
 */
export function locateKey(
  raw: Pick<RawArticle, "file" | "format" | "head">,
  key: string,
  ...deeper: (string | number)[]
): Where {
  const text = withoutFences(raw.head);
  const path = [key, ...deeper];
  for (let length = path.length; length > 0; length -= 1) {
    const position = locators[raw.format](text, path.slice(0, length));
    if (position !== undefined) return { file: raw.file, ...position };
  }
  return { file: raw.file, line: 1 };
}

/** The lines between the fences, each on the line of the file on which it stands. */
function withoutFences(head: string): string {
  return head.slice(0, head.lastIndexOf("\n") + 1).replace(/^(\n*)[^\n]*/, "$1");
}
