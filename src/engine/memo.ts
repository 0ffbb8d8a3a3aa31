import { join } from "node:path";

import type { AbsoluteUrl } from "../model/brand.ts";
import type { Finished, Slice } from "../model/output.ts";
import type { AssetLookup } from "../model/raw.ts";
import { Links, type LinkData } from "../normalize/links.ts";
import { holds, outputStamp } from "../load/stamps.ts";
import type { PartReader } from "../write/parts.ts";
import type { Job, Rendered } from "./protocol.ts";
import { bitOf, commonReasons } from "./reasons.ts";
import type { Made } from "./rendering.ts";
import { digestAt, rowsOf, sliceAt, type State } from "./state.ts";

/** What made an article be rendered. */
export interface Cause {
  /** Bits. */
  readonly reasons: number;
  /** The instant of the build that rendered it; absent: this one. */
  readonly at?: number;
  /** What was kept of it before. */
  readonly before?: readonly [job: Slice, rendered: Slice];
}

/** The last build, as far as it is of use for this one. */
export class Memo {
  readonly #state: State;
  readonly #parts: PartReader;
  readonly #out: string;
  readonly #assets: AssetLookup;
  readonly #site: AbsoluteUrl;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #outputs: ReadonlyMap<string, number>;
  #documents: ReadonlyMap<string, number> | undefined;
  #links: { readonly of: LinkData; readonly find: Links } | undefined;

  constructor(state: State, parts: PartReader, out: string, assets: AssetLookup, site: AbsoluteUrl) {
    this.#state = state;
    this.#parts = parts;
    this.#out = out;
    this.#assets = assets;
    this.#site = site;
    this.#rows = rowsOf(state.files);
    this.#outputs = rowsOf(state.outputs);
  }

  /** The first heading of a text that was rendered before. */
  heading(file: string, hash: string): string | undefined {
    const row = this.#rows.get(file);
    if (row === undefined || digestAt(this.#state.digests, row) !== hash) return undefined;
    return this.record(row)?.heading;
  }

  /** What was made of an article; `undefined` when anything that it depends on has changed, or its page has. */
  find(
    job: Job,
    key: string,
    links: LinkData,
  ): (Pick<Made, "kept" | "cause"> & { readonly rendered: Rendered }) | undefined {
    const { digests, keys } = this.#state;
    const row = this.#rows.get(job.file);
    if (row === undefined || digestAt(digests, row) !== job.digest || digestAt(keys, row) !== key) return undefined;
    const rendered = this.record(row);
    if (rendered === undefined || !this.#isCurrent(rendered, job, links)) return undefined;
    const [own, record] = this.slices(row);
    const rest = { kept: { job: own, rendered: record }, cause: this.#causeBefore(row) };
    if (rendered.page === undefined) return { rendered, ...rest };
    const page = this.finished(job.story?.article.page ?? "");
    return page && { rendered: { ...rendered, page }, ...rest };
  }

  #causeBefore(row: number): Cause {
    const { reasons, renderedAt, before } = this.#state;
    return {
      reasons: reasons[row] ?? 0,
      at: renderedAt[row] ?? 0,
      before: [sliceAt(before, row * 2), sliceAt(before, row * 2 + 1)],
    };
  }

  /**
   * Why {@link find} finds nothing: what can be told without looking further than needed.
   *
   * @param head the digest of the front matter
   */
  cause(job: Job, key: string, head: string, common: string, links: LinkData): Cause {
    const { digests, keys, heads } = this.#state;
    const row = this.#rows.get(job.file);
    if (row === undefined) return { reasons: bitOf("new") };
    const before = this.slices(row);
    let found = commonReasons
      .filter((_, index) => digestAt(this.#state.common, index) !== digestAt(common, index))
      .reduce((bits, reason) => bits | bitOf(reason), 0);
    if (digestAt(digests, row) !== job.digest) found |= bitOf(digestAt(heads, row) === head ? "text" : "front-matter");
    if (found === 0 && digestAt(keys, row) !== key) found = bitOf("article");
    if (found !== 0) return { reasons: found, before };
    const rendered = this.record(row);
    if (rendered === undefined) return { reasons: bitOf("new") };
    if (this.#isCurrent(rendered, job, links)) return { reasons: bitOf("page"), before };
    return { reasons: bitOf(this.#hasFiles(rendered) ? "link" : "file"), before };
  }

  #hasFiles({ assets = [] }: Rendered): boolean {
    return assets.every(([path, asset]) => (JSON.stringify(this.#assets(path)) ?? "") === asset);
  }

  #isCurrent(rendered: Rendered, job: Job, links: LinkData): boolean {
    return this.#hasFiles(rendered) && this.#leadsAlike(rendered, job, links);
  }

  #leadsAlike({ led = [] }: Rendered, { story, file }: Job, links: LinkData): boolean {
    // Other ones as soon as a body proved unfit.
    if (this.#links?.of !== links) this.#links = { of: links, find: new Links(() => links, this.#site) };
    const { find } = this.#links;
    return led.every(
      ([source, was]) => story !== undefined && JSON.stringify(find.lead(source, file, story.article.url)) === was,
    );
  }

  /** A file of the output folder that is as the last build left it. */
  finished(path: string): Finished | undefined {
    const row = this.#outputs.get(path);
    if (row === undefined || !holds(this.#state.outputStamps, row, outputStamp(join(this.#out, path))))
      return undefined;
    return { digest: digestAt(this.#state.outputDigests, row), size: this.#state.outputStamps[row * 3] ?? 0 };
  }

  /** The digest of the pieces of a document. */
  document(path: string): string | undefined {
    const { paths, digests } = this.#state.documents;
    this.#documents ??= rowsOf(paths);
    const row = this.#documents.get(path);
    return row === undefined ? undefined : digestAt(digests, row);
  }

  slices(row: number): readonly [job: Slice, rendered: Slice] {
    return [sliceAt(this.#state.slices, row * 2), sliceAt(this.#state.slices, row * 2 + 1)];
  }

  /** `undefined` when the store is damaged. */
  record(row: number): Rendered | undefined {
    try {
      return JSON.parse(this.#parts.text(this.slices(row)[1])) as Rendered;
    } catch {
      return undefined;
    }
  }
}
