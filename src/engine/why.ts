import { join, relative, sep } from "node:path";

import { utcIso } from "../base/date.ts";
import { registryFiles } from "./inputs.ts";
import { stampOf } from "../load/stamps.ts";
import type { Instant } from "../model/brand.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Slice } from "../model/output.ts";
import type { Why, WhyInput, WhyReason } from "../model/why.ts";
import type { SiteFacts } from "../render/page/site.ts";
import { manifestPath } from "../write/manifest.ts";
import type { PartReader } from "../write/parts.ts";
import { Cache } from "./cache.ts";
import { cacheKey } from "./fingerprint.ts";
import type { Folders } from "./folders.ts";
import type { Job, Rendered } from "./protocol.ts";
import { reasonsIn } from "./reasons.ts";
import { rowsOf, sliceAt, type State } from "./state.ts";

/**
 * What the last build knows of a source file, an output or an address: the first of the names that it has.
 * `"nothing"` when nothing is remembered of any build of this site.
 *
 * @param names paths, absolute, or addresses
 */
export function explainWhy(
  folders: Folders,
  options: BuildOptions,
  names: readonly string[],
): Why | "nothing" | undefined {
  const cache = new Cache(folders.root, folders.out, cacheKey(folders, options));
  const state = cache.load();
  if (state === undefined) return "nothing";
  const parts = cache.reader();
  try {
    return new Explainer(folders, state, parts).first(names);
  } finally {
    parts.close();
  }
}

class Explainer {
  readonly #folders: Folders;
  readonly #state: State;
  readonly #parts: PartReader;
  readonly #files: readonly string[];
  readonly #documents: readonly string[];
  readonly #facts: SiteFacts;

  constructor(folders: Folders, state: State, parts: PartReader) {
    this.#folders = folders;
    this.#state = state;
    this.#parts = parts;
    this.#files = linesOf(state.files);
    this.#documents = linesOf(state.documents.paths);
    this.#facts = this.#read(state.facts) as SiteFacts;
  }

  first(names: readonly string[]): Why | undefined {
    for (const name of names) {
      const found = this.#of(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #of(name: string): Why | undefined {
    const { folder, out } = this.#folders;
    const { url } = this.#facts.config.site;
    const row = this.#files.indexOf(below(folder, name) ?? "");
    if (row >= 0) return this.#article(row);
    const path = name.startsWith(url) ? pageAt(name.slice(url.length)) : below(out, name);
    if (path === undefined) return undefined;
    const index = [path, `${path}/index.html`].find((one) => linesOf(this.#state.outputs).includes(one));
    if (index === undefined || index === manifestPath) return undefined;
    const owner = this.#files.findIndex((_, at) => this.#job(at).story?.article.page === index);
    if (owner >= 0) return this.#article(owner);
    return this.#documents.includes(index) ? this.#document(index) : this.#other(index);
  }

  #article(row: number): Why {
    const job = this.#job(row);
    const rendered = this.#rendered(sliceAt(this.#state.slices, row * 2 + 1));
    const article = job.story?.article;
    const { renderedAt, reasons, at } = this.#state;
    const when = renderedAt[row] ?? 0;
    const isCurrent = when === at;
    return {
      kind: "article",
      file: this.#path(join(this.#folders.folder, job.file)),
      ...(rendered.page === undefined || article === undefined ? {} : { output: article.page, address: article.url }),
      lastBuild: utcIso(at as Instant),
      inputs: [
        { role: "article", path: this.#path(job.source.path) },
        ...this.#common(job),
        ...(rendered.assets ?? []).map(([path]) => ({
          role: "file" as const,
          path: this.#path(join(this.#folders.folder, path)),
        })),
        ...(rendered.led ?? []).map(([{ name }, led]) => ({ role: "link" as const, path: name, uses: ledTo(led) })),
      ],
      standsIn: this.#documents.filter((_, index) => this.#members(index).includes(row)).toSorted(),
      rendered: {
        at: utcIso(when as Instant),
        inLastBuild: isCurrent,
        reasons: reasonsIn(reasons[row] ?? 0).map((code) => ({ code, details: this.#details(code, row) })),
      },
    };
  }

  #document(path: string): Why {
    const rows = this.#members(this.#documents.indexOf(path));
    const { renderedAt, at } = this.#state;
    const again = rows.filter((row) => renderedAt[row] === at).map((row) => this.#pathOf(row));
    return {
      ...this.#whole(path, "document"),
      inputs: [...rows.map((row) => ({ role: "article" as const, path: this.#pathOf(row) })), ...this.#common()],
      rendered: {
        at: utcIso(at as Instant),
        inLastBuild: again.length > 0,
        reasons: again.length > 0 ? [{ code: "articles", details: again }] : [],
      },
    };
  }

  #other(path: string): Why {
    return {
      ...this.#whole(path, "site"),
      inputs: [{ role: "articles", path: this.#path(this.#folders.folder) }, ...this.#common()],
    };
  }

  #whole(path: string, kind: Why["kind"]): Omit<Why, "inputs"> {
    const address = `${this.#facts.config.site.url}${path.replace(/(^|\/)index\.html$/, "$1")}`;
    return { kind, output: path, address, lastBuild: utcIso(this.#state.at as Instant), standsIn: [] };
  }

  /** What every output is made with; of the registries, what stands in an article. */
  #common(job?: Job): WhyInput[] {
    const { root, folder } = this.#folders;
    const article = job?.story?.article;
    const named: Readonly<Record<string, readonly string[]>> = {
      _authors: [...(article?.authors ?? []), ...(article?.contributors ?? [])].map(
        ({ canonicalName }) => canonicalName,
      ),
      _categories: [...(article?.section === undefined ? [] : [article.section]), ...(article?.categories ?? [])].map(
        ({ label }) => label,
      ),
      _partners: article?.source === undefined ? [] : [article.source.name],
    };
    const own = linesOf(this.#state.inputs).filter(
      (path) => below(join(root, "templates"), path) && stampOf(path)[0] >= 0,
    );
    return [
      { role: "configuration", path: "broadsheet.yaml" },
      ...registryFiles
        .filter((name) => stampOf(join(folder, name))[0] >= 0)
        .map((name) => ({
          role: "registry" as const,
          path: this.#path(join(folder, name)),
          uses: [...new Set(named[name.replace(/\..*$/, "")] ?? [])],
        })),
      ...own.map((path) => ({ role: "template" as const, path: this.#path(path) })),
    ];
  }

  /** What differs from what was kept before. */
  #details(code: WhyReason["code"], row: number): readonly string[] {
    const [job, record] = [sliceAt(this.#state.before, row * 2), sliceAt(this.#state.before, row * 2 + 1)];
    if (job.size === 0) return [];
    if (code === "article") {
      const [was, is] = [this.#read(job) as Job, this.#job(row)];
      const fields = differing(was.story?.article, is.story?.article);
      if (was.as !== is.as) fields.push("status");
      if (was.inFeeds !== is.inFeeds) fields.push("feeds");
      return fields.length === 0 ? ["channels"] : [...new Set(fields)].toSorted();
    }
    const [was, is] = [this.#rendered(record), this.#rendered(sliceAt(this.#state.slices, row * 2 + 1))];
    if (code === "file") return differing(Object.fromEntries(was.assets ?? []), Object.fromEntries(is.assets ?? []));
    if (code === "link") return differing(ledBy(was), ledBy(is));
    return [];
  }

  #members(index: number): readonly number[] {
    const { members, starts } = this.#state.documents;
    return [...new Set(members.subarray(starts[index] ?? 0, starts[index + 1] ?? 0))];
  }

  #job(row: number): Job {
    return this.#read(sliceAt(this.#state.slices, row * 2)) as Job;
  }

  #rendered(slice: Slice): Rendered {
    return this.#read(slice) as Rendered;
  }

  #read(slice: Slice): unknown {
    return JSON.parse(this.#parts.text(slice));
  }

  #pathOf(row: number): string {
    return this.#path(join(this.#folders.folder, this.#files[row] ?? ""));
  }

  #path(path: string): string {
    return relative(this.#folders.root, path).split(sep).join("/");
  }
}

function linesOf(text: string): readonly string[] {
  return [...rowsOf(text).keys()];
}

/** The path below a folder, with forward slashes; `undefined` for what is not below it. */
function below(folder: string, path: string): string | undefined {
  return path.startsWith(folder + sep)
    ? path
        .slice(folder.length + 1)
        .split(sep)
        .join("/")
    : undefined;
}

/** The file at an address below the site's. */
function pageAt(path: string): string {
  const [plain = ""] = path.split(/[?#]/);
  return plain === "" || plain.endsWith("/") ? `${plain}index.html` : plain;
}

function ledTo(led: string): string[] {
  const { target } = JSON.parse(led) as { readonly target: string | { readonly url: string } };
  return typeof target === "object" ? [target.url] : [];
}

function ledBy({ led = [] }: Rendered): Record<string, string> {
  return Object.fromEntries(led.map(([{ name }, to]) => [name, to]));
}

/** Names of the fields in which two values differ, sorted. */
function differing(one: object | undefined, other: object | undefined): string[] {
  const [a, b] = [
    new Map<string, unknown>(Object.entries(one ?? {})),
    new Map<string, unknown>(Object.entries(other ?? {})),
  ];
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => JSON.stringify(a.get(name)) !== JSON.stringify(b.get(name))).toSorted();
}
