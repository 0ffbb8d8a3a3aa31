import { availableParallelism } from "node:os";
import { join, relative, sep } from "node:path";

import { digest } from "../base/hash.ts";
import { systemCode } from "../base/system-error.ts";
import { siteUrl } from "../base/url.ts";
import { readSource } from "../load/articles.ts";
import { decodeText } from "../load/decode.ts";
import { divide } from "../load/fence.ts";
import { LastGood } from "../load/last-good.ts";
import { ledgerFile, patchLedger } from "../load/ledger-line.ts";
import { inputHolds, outputHolds, safeStamp, stampOf, stampSize } from "../load/stamps.ts";
import { readTemplates } from "../load/templates.ts";
import type { BuildOptions, BuildResult } from "../model/build.ts";
import type { Level, Problem } from "../model/problem.ts";
import { bodyDigest } from "../normalize/text-digests.ts";
import type { SiteFacts } from "../render/page/site.ts";
import type { PartReader } from "../write/parts.ts";
import { clearStage } from "../write/stage.ts";
import { updateOutputs } from "../write/update.ts";
import type { Folders } from "./folders.ts";
import type { Cache } from "./cache.ts";
import type { Crew } from "./crew.ts";
import { templatesFolder } from "./packaged.ts";
import { isMixed } from "./mixed.ts";
import { pageOutput } from "./page-output.ts";
import { renderArticles } from "./pool.ts";
import { isStop } from "./problem-list.ts";
import type { Job, Rendered } from "./protocol.ts";
import type { Change } from "./renewal.ts";
import { topNames } from "./save.ts";
import { digestAt, sliceAt, type State, type Summary } from "./state.ts";
import { problemsOfRows, storedProblems } from "./stored-problems.ts";
import { subscriptionDocuments } from "./subscriptions.ts";

/** With more changes than this, looking at everything is as fast. */
const mostChanges = 100;

/**
 * A build of a site in which nothing changed since the last, or nothing but the text of some articles below their front
 * matter: what the others come to cannot depend on that, so nobody looks at them. `undefined` when more has changed, or
 * when a body says something that other documents show: then {@link Build} is for it.
 */
export class QuickBuild {
  readonly #folders: Folders;
  readonly #options: BuildOptions;
  readonly #crew: Crew;
  readonly #cache: Cache;
  readonly #state: State;
  readonly #parts: PartReader;
  #hasFollowedHint = false;

  constructor(folders: Folders, options: BuildOptions, crew: Crew, cache: Cache, state: State) {
    this.#crew = crew;
    this.#folders = folders;
    this.#options = options;
    this.#cache = cache;
    this.#state = state;
    this.#parts = cache.reader();
  }

  /** Whether it looked where the hint said and no further. */
  get hasFollowedHint(): boolean {
    return this.#hasFollowedHint;
  }

  /** @param hint where to look, absolute, instead of everywhere, if that is enough */
  async run(now: number, hint?: readonly string[]): Promise<BuildResult | undefined> {
    try {
      if (now < this.#state.now || now >= this.#state.until) return undefined;
      const began = this.#cache.begin(true);
      const hinted = hint && this.#lookAt(hint);
      this.#hasFollowedHint = hinted !== undefined;
      const touched = hinted ?? this.#look();
      const changes = touched && this.#changesIn(touched);
      if (changes === undefined || touched === undefined) return undefined;
      if (changes.length === 0) {
        if (touched.length > 0) this.#save(this.#restamped(touched, began));
        return this.#result(this.#state, { written: 0, pruned: 0, bytes: 0, changed: [] }, []);
      }
      return await this.#update(now, changes, touched, began);
    } finally {
      this.#parts.close();
    }
  }

  /**
   * Rows of the articles that are named, if any may have changed; `undefined` when others are. What the rendering of
   * those reads beside them, and what is noted again afterwards, must be as it was.
   */
  #lookAt(hint: readonly string[]): readonly number[] | undefined {
    const { digests, inputStamps, outputStamps, ...state } = this.#state;
    const inputs = state.inputs.split("\n");
    const rows = hint.map((path) => inputs.lastIndexOf(path, digests.length / 32 - 1));
    if (rows.some((row) => row < 0)) return undefined;
    if (!this.#othersHold(inputs)) return undefined;
    const outputs = state.outputs.split("\n");
    const manifest = outputs.length - 1;
    if (!outputHolds(outputStamps, manifest, this.#folders.out + sep + (outputs[manifest] ?? ""))) return undefined;
    const touched = [...new Set(rows)]
      .filter((row) => !inputHolds(inputStamps, row, inputs[row] ?? ""))
      .toSorted((a, b) => a - b);
    return touched.length === 0 ? undefined : touched;
  }

  /** Whether what was read beside the articles is as it was: configuration, registries, templates, folders, pictures. */
  #othersHold(inputs: readonly string[]): boolean {
    const { digests, inputStamps, top } = this.#state;
    if (topNames(this.#folders.folder) !== top) return false;
    for (let row = digests.length / 32; row < inputs.length; row += 1)
      if (!inputHolds(inputStamps, row, inputs[row] ?? "")) return false;
    return true;
  }

  /** Rows of articles that may have changed; `undefined` when anything else did. */
  #look(): readonly number[] | undefined {
    const { out } = this.#folders;
    const state = this.#state;
    const articles = state.digests.length / 32;
    const touched: number[] = [];
    const { inputStamps, outputStamps } = state;
    const inputs = state.inputs.split("\n");
    if (!this.#othersHold(inputs)) return undefined;
    // The last first: most paths hold a date, and what is new is what is changed.
    for (let row = articles - 1; row >= 0; row -= 1) {
      if (inputHolds(inputStamps, row, inputs[row] ?? "")) continue;
      // Its start takes as long as looking at the rest does.
      if (touched.length === 0) this.#crew.prepare(1);
      touched.push(row);
    }
    touched.reverse();
    const outputs = state.outputs.split("\n");
    for (let row = 0; row < outputs.length; row += 1)
      // Not `join`: the paths are in order, and there are many.
      if (!outputHolds(outputStamps, row, out + sep + (outputs[row] ?? ""))) return undefined;
    return touched;
  }

  /** `undefined` when more than text changed. */
  #changesIn(touched: readonly number[]): readonly Change[] | undefined {
    const changes: Change[] = [];
    for (const row of touched) {
      const change = this.#changeOf(row);
      if (change === "more" || changes.length > mostChanges) return undefined;
      if (change !== "none") changes.push(change);
    }
    return changes;
  }

  #changeOf(row: number): Change | "none" | "more" {
    const { slices, digests, heads } = this.#state;
    const job = JSON.parse(this.#parts.text(sliceAt(slices, row * 2))) as Job;
    const bytes = job.source.part === undefined ? readSource(job.source) : undefined;
    if (bytes === undefined || job.story === undefined) return "more";
    const hash = digest(bytes);
    if (hash === digestAt(digests, row)) return "none";
    const text = decodeText(job.file, bytes).value;
    const divided = text === undefined ? undefined : divide(text);
    // The same front matter says the same: nobody need read it.
    if (divided === undefined || "code" in divided || digest(divided.head) !== digestAt(heads, row)) return "more";
    const before = JSON.parse(this.#parts.text(sliceAt(slices, row * 2 + 1))) as Rendered;
    if (before.part === undefined) return "more";
    return { row, job: { ...job, digest: hash }, before, bytes, body: bodyDigest(divided.body) };
  }

  async #update(
    now: number,
    changes: readonly Change[],
    touched: readonly number[],
    began: number,
  ): Promise<BuildResult | undefined> {
    const { out, root, folder } = this.#folders;
    const cache = this.#cache;
    if (clearStage(out).length > 0) return undefined;
    const made = await this.#render(changes);
    if (made === undefined) return undefined;
    // Most builds find nothing changed, and need it not.
    const { Renewal } = await import("./renewal.ts");
    const renewal = new Renewal(this.#state, this.#parts, this.#cache, changes, made);
    const documents = renewal.documents();
    if (documents === undefined) return undefined;
    cache.flush();
    const pages = changes.flatMap(({ job }, index) => pageOutput(job, made[index]?.page));
    cache.invalidate();
    const bodies = changes.filter(({ job }) => job.story?.article.status !== "draft");
    if (
      bodies.length > 0 &&
      patchLedger(folder, new Map(bodies.map(({ job, body }) => [job.file, body]))) === undefined
    )
      return undefined;
    const { value, problems } = updateOutputs(out, [...pages, ...documents], this.#parts.read);
    // The build that looks at everything finds what is in the way.
    if (problems.length > 0) return undefined;
    const good = new LastGood(root);
    for (const { job, bytes } of changes) good.offer(job.file, job.digest, bytes);
    good.keep(
      () => true,
      () => true,
    );
    const state = this.#restamped(touched, began);
    const next = renewal.state(state, now, value.entries, out);
    this.#save(next);
    return this.#result(next, value, changes);
  }

  /** What the bodies come to; `undefined` when anything that is not theirs alone depends on it. */
  async #render(changes: readonly Change[]): Promise<readonly Rendered[] | undefined> {
    const { folder, root, out } = this.#folders;
    const facts = JSON.parse(this.#parts.text(this.#state.facts)) as SiteFacts;
    const made: Rendered[] = [];
    await renderArticles(
      changes.map(({ job }) => job),
      {
        setup: {
          folder,
          facts,
          templates: [...readTemplates(root, templatesFolder).value],
          links: this.#state.links,
          isMixed: isMixed(facts.config),
          target: { out, parts: this.#cache.folder },
          collect: false,
        },
        threads: this.#options.jobs ?? availableParallelism(),
        crew: this.#crew,
        nextFile: () => this.#cache.nextFile(),
        onRendered: (index, rendered) => {
          made[index] = rendered;
        },
      },
    );
    const isOwn = changes.every(({ before, job }, index) => {
      const now = made[index];
      if (now?.part === undefined || now.problems.some((found) => isStop(found) || found.level === "error"))
        return false;
      return shown(now, job) === shown(before, job);
    });
    return isOwn ? made : undefined;
  }

  /** The state with the stamps that these articles, and the ledger, have now. */
  #restamped(touched: readonly number[], began: number): State {
    const inputStamps = this.#state.inputStamps.slice();
    const paths = this.#state.inputs.split("\n");
    const ledger = paths.indexOf(join(this.#folders.folder, ledgerFile));
    if (ledger >= 0) inputStamps.set(stampOf(paths[ledger] ?? ""), ledger * stampSize);
    for (const row of touched) inputStamps.set(safeStamp(stampOf(paths[row] ?? ""), began), row * stampSize);
    return { ...this.#state, inputStamps };
  }

  #save(state: State): void {
    const { key: _, parts: __, partStamps: ___, ...rest } = state;
    try {
      this.#cache.save(rest);
    } catch (error) {
      // The output is in its place: the next build makes everything anew.
      if (systemCode(error) === undefined) throw error;
    }
  }

  #result(
    state: State,
    { written, pruned, bytes, changed }: Omit<Written, "unchanged">,
    changes: readonly Change[],
  ): BuildResult {
    const { root, folder } = this.#folders;
    const cache = this.#cache;
    const files = state.outputs.split("\n").length - 1;
    const below = relative(root, folder).split(sep).join("/");
    const pathOf = (file: string): string => (below === "" ? file : `${below}/${file}`);
    let problems: readonly Problem[] | undefined;
    const read = (level?: Level, most = Infinity): Problem[] => {
      const parts = cache.reader();
      try {
        const found: Problem[] = [];
        for (const one of storedProblems(state, parts, pathOf, level)) {
          if (found.length >= most && one.file !== found.at(-1)?.file) break;
          found.push(one);
        }
        return found;
      } finally {
        parts.close();
      }
    };
    const documents = subscriptionDocuments(changed);
    return {
      ...(state.summary satisfies Summary),
      get problems() {
        problems ??= read();
        return problems;
      },
      firstProblems: read,
      ...(cache.isOwn ? { renewed: () => this.#renewed(state, pathOf, changes) } : {}),
      known: [],
      outputs: [],
      written: { written, unchanged: files - written, pruned, bytes, changed },
      changedFeeds: documents.length === 0 ? [] : this.#addresses(documents),
    };
  }

  #renewed(state: State, pathOf: (file: string) => string, changes: readonly Change[]): Renewed {
    const parts = this.#cache.reader();
    try {
      return problemsOfRows(
        state,
        parts,
        pathOf,
        changes.map(({ row }) => row),
      );
    } finally {
      parts.close();
    }
  }

  #addresses(documents: readonly string[]): BuildResult["changedFeeds"] & object {
    const { site } = (JSON.parse(this.#parts.text(this.#state.facts)) as SiteFacts).config;
    return documents.map((path) => siteUrl(site.url, path));
  }
}

type Renewed = ReturnType<NonNullable<BuildResult["renewed"]>>;
type Written = NonNullable<BuildResult["written"]>;

/** What documents other than an article's own page and items show of its body. */
function shown({ part, heading }: Rendered, { story }: Job): string {
  return JSON.stringify([part?.summary, part?.images, story?.title === undefined ? heading : undefined]);
}
