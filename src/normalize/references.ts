import { byCodeUnit } from "../base/order.ts";
import { resolveLocal } from "../base/local-path.ts";

const extension = /\.(?:md|markdown|mdx|html?)$/i;
const datePrefix = /^\d{4}-\d{2}-\d{2}-/;

/** Finds articles by the references of other systems, whose folders and extensions need not be ours. */
export class References {
  readonly #files: ReadonlySet<string>;
  /** Name without extension and language, folded → the files of that name, sorted. */
  #byName: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param files paths below the articles folder */
  constructor(files: ReadonlySet<string>) {
    this.#files = files;
  }

  /**
   * The file that a reference names: a path from the folder of the file it stands in, or from the articles folder, with
   * or without extension, an `index.md` by its folder, above which other folders may be named; else the one file whose
   * path ends so; else the one file of that name, a post's date left out. Of several, the one in the same language or the
   * same folder. `undefined` when there is none, or more than one.
   *
   * @param from the file in which the reference stands
   */
  find(reference: string, from: string): string | undefined {
    const here = reference.startsWith("/") ? undefined : resolveLocal(from, reference);
    const path = resolveLocal("", reference);
    if (path === undefined) return undefined;
    return (
      this.#exact(here, from) ??
      this.#below(path, from) ??
      this.#byEnd(path.replace(extension, "").replace(/\/_?index$/, ""), from)
    );
  }

  /** The path, or what is left of it without its first folders. */
  #below(path: string, from: string): string | undefined {
    const segments = path.split("/");
    for (let first = 0; first < Math.min(segments.length, 10); first += 1) {
      const rest = segments.slice(first).join("/");
      // The front page is nobody's index.
      const found = first > 0 && /^_?index(?:\.\w+)?$/.test(rest) ? undefined : this.#exact(rest, from);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #exact(path: string | undefined, from: string): string | undefined {
    if (path === undefined) return undefined;
    const stem = path.replace(extension, "");
    const language = languageOf(from);
    const endings = [".md", ".markdown", ".mdx", "/index.md", "/_index.md", "/index.markdown", "/index.mdx"];
    const own = language === undefined ? [] : [`.${language}.md`, `/index.${language}.md`, `/_index.${language}.md`];
    return [path, ...[...own, ...endings].map((ending) => stem + ending)].find((file) => this.#files.has(file));
  }

  #byEnd(path: string, from: string): string | undefined {
    const name = path.replace(/^.*\//, "");
    // Most sites hold no such reference.
    this.#byName ??= indexNames(this.#files);
    const same = this.#byName.get(fold(name)) ?? [];
    const suffix = `/${fold(path)}`;
    const ending = same.filter((file) => `/${fold(stemOf(file))}`.endsWith(suffix));
    for (const files of [ending, same]) {
      if (files.length === 1) return files[0];
      const folder = from.replace(/[^/]*$/, "");
      const spoken = files.filter((file) => languageOf(file) === languageOf(from));
      const near = spoken.filter((file) => file.startsWith(folder));
      if (spoken.length === 1) return spoken[0];
      if (near.length === 1) return near[0];
    }
    return undefined;
  }
}

function indexNames(files: ReadonlySet<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const file of [...files].toSorted(byCodeUnit))
    for (const name of names(file)) {
      const same = index.get(name);
      if (same === undefined) index.set(name, [file]);
      else same.push(file);
    }
  return index;
}

/** The language in a file's name: `de` of `x.de.md`. */
function languageOf(file: string): string | undefined {
  return /\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.\w+$/.exec(file)?.[1];
}

/** The path without extension and language, an index by its folder. */
function stemOf(file: string): string {
  const stem = file.replace(extension, "").replace(/\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, "");
  return stem.replace(/\/_?index$/i, "");
}

function names(file: string): ReadonlySet<string> {
  const name = fold(stemOf(file).replace(/^.*\//, ""));
  return new Set([name, name.replace(datePrefix, "")].filter((found) => found !== "" && !/^_?index$/.test(found)));
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
