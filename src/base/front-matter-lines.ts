import type { Where } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import { locateJsonKey } from "./json.ts";
import { locateTomlKey } from "./toml.ts";
import type { Position } from "./position.ts";
import { yamlLocator } from "./yaml.ts";

type Path = readonly (string | number)[];

/**
 * Where the keys of an article's front matter stand in its file; a path leads from a key to a nested key or, by number, to
 * a list item. What is not found is looked for one level up, and at last on line 1. The front matter is read at the first
 * question.
 */
export function keyLocator(raw: Pick<RawArticle, "file" | "format" | "head">): (path: Path) => Where {
  let locate: ((path: Path) => Position | undefined) | undefined;
  return (path) => {
    locate ??= locatorOf(raw.format, withoutFences(raw.head));
    for (let length = path.length; length > 0; length -= 1) {
      const position = locate(path.slice(0, length));
      if (position !== undefined) return { file: raw.file, ...position };
    }
    return { file: raw.file, line: 1 };
  };
}

function locatorOf(format: RawArticle["format"], text: string): (path: Path) => Position | undefined {
  switch (format) {
    case "yaml":
      return yamlLocator(text);
    case "toml":
      return (path) => locateTomlKey(text, path);
    case "json":
      return (path) => locateJsonKey(text, path);
    case "none":
      return () => undefined;
  }
}

/** The lines between the fences, each on the line of the file on which it stands. */
function withoutFences(head: string): string {
  return head.slice(0, head.lastIndexOf("\n") + 1).replace(/^(\n*)[^\n]*/, "$1");
}
