import { writeFileSync } from "node:fs";

import { systemCode } from "../base/system-error.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { Problem } from "../model/problem.ts";
import { readFeed } from "../import/archive/feed.ts";
import { readJsonFeed } from "../import/archive/json.ts";
import { readExport } from "../import/archive/wxr.ts";
import type { ArchiveEvent } from "../import/archive/archive.ts";
import { articleFile } from "../import/article-file.ts";
import { ImportedAuthors } from "../import/authors.ts";
import { complete, type Completed } from "../import/complete.ts";
import { detectForm, type SourceForm } from "../import/detect.ts";
import { HtmlRefusal } from "../import/html/parse.ts";
import type { ImportedPage, ImportSettings } from "../import/imported.ts";
import { readPastedPage } from "../import/pasted/pasted.ts";
import { placeArticle } from "../import/place.ts";
import { readSavedPage } from "../import/saved/saved-page.ts";
import { problem } from "../problems/problem.ts";
import { UsageError } from "./arguments.ts";
import { knownArticles, writeNew } from "./import-folder.ts";
import type { ImportedFile, ImportOutcome } from "./import-report.ts";
import type { Source } from "./import-source.ts";

export interface ImportJob {
  readonly source: Source;
  readonly settings: ImportSettings;
  /** Address of the site. */
  readonly site: AbsoluteUrl | undefined;
  readonly form: SourceForm | undefined;
  /** The articles folder, absolute. */
  readonly articles: string;
  /** The file for the one article of a page, absolute. */
  readonly out: string | undefined;
  readonly dryRun: boolean;
  readonly stdout: boolean;
  readonly pages: boolean;
  readonly onRead: (bytes: number) => void;
}

/** Characters of a page. */
const pageLimit = 5_000_000;

/** Bytes of a page as it was saved, with pictures that are written into it. */
const savedLimit = 50_000_000;

/** Bytes of an article's file, and of its front matter: what a build reads. */
const [fileLimit, headLimit] = [990_000, 16 * 1024];

/** Imports a source. Writes the articles unless the job says otherwise. */
export function importSource(job: ImportJob): ImportOutcome {
  const found = detectForm(job.source.head);
  // An export read as a feed would publish drafts.
  const form = found === "wxr" && (job.form === undefined || job.form === "rss") ? "wxr" : (job.form ?? found);
  const run = new ImportRun(job, form);
  if (form === "page" || form === "html") run.page(form);
  else run.archive(form);
  return run.outcome();
}

class ImportRun {
  readonly #job: ImportJob;
  readonly #form: SourceForm;
  readonly #problems: Problem[] = [];
  readonly #files: ImportedFile[] = [];
  readonly #leftOut = new Map<string, number>();
  readonly #authors = new ImportedAuthors();
  readonly #known: ReturnType<typeof knownArticles>;
  #page: ImportedPage | undefined;
  #items = 0;

  constructor(job: ImportJob, form: SourceForm) {
    this.#job = job;
    this.#form = form;
    this.#known = knownArticles(job.articles);
  }

  page(form: "page" | "html"): void {
    const { source, settings } = this.#job;
    if (source.size > savedLimit)
      return this.#refuse("import-too-large", { size: Math.round(source.size / 1000), limit: savedLimit / 1000 });
    const { text: decoded, encoding, lost } = source.whole();
    // Pictures that are written into a page cannot be used.
    const text =
      form === "html" ? decoded.replace(/data:[\w./+-]{1,80};base64,[A-Za-z0-9+/=%\s]{200,}/g, "data:,") : decoded;
    if (text.length > pageLimit)
      return this.#refuse("import-too-large", { size: Math.round(text.length / 1000), limit: pageLimit / 1000 });
    if (lost > 0) this.#say("import-encoding", { count: lost, encoding });
    try {
      this.#page = form === "html" ? readSavedPage(text, settings) : readPastedPage(text, settings);
    } catch (error) {
      if (!(error instanceof HtmlRefusal)) throw error;
      return this.#refuse("import-hostile", { reason: error.reason });
    }
    this.#items = 1;
    this.#problems.push(...this.#page.problems);
    const completed = complete(this.#page.article, settings);
    if (completed === undefined) this.#refuse("import-no-text");
    else this.#place(completed, undefined, undefined);
  }

  archive(form: Exclude<SourceForm, "page" | "html">): void {
    const { source, settings, out, stdout } = this.#job;
    if (out !== undefined || stdout)
      throw new UsageError("--out and --stdout are for a page; a feed or an export has many articles");
    const seen = new Map<string, number>();
    for (const event of this.#events(form)) {
      if (event.kind === "problem") this.#problems.push(event.problem);
      else if (event.kind === "authors") for (const author of event.authors) this.#authors.add(author);
      else if (event.kind === "left-out") this.#leftOut.set(event.what, (this.#leftOut.get(event.what) ?? 0) + 1);
      else {
        this.#items += 1;
        const { article, number, line } = event;
        const other = article.id === undefined ? undefined : seen.get(article.id);
        if (other !== undefined) {
          this.#problems.push(
            problem("import-item-twice", where(source.name, line), { number, id: article.id ?? "", other }),
          );
          continue;
        }
        if (article.id !== undefined) seen.set(article.id, number);
        const completed = complete(article, settings, line);
        if (completed === undefined)
          this.#problems.push(problem("import-item-empty", where(source.name, line), { number }));
        else this.#place(completed, number, line);
      }
    }
    if (this.#items === 0 && !this.#problems.some(({ level }) => level === "error") && this.#leftOut.size === 0)
      this.#say("import-no-items");
  }

  #events(form: Exclude<SourceForm, "page" | "html">): Iterable<ArchiveEvent> {
    const { source, settings, pages, onRead } = this.#job;
    if (form === "json") return readJsonFeed(source.whole().text.replace(/^\uFEFF/, ""), settings);
    return form === "wxr"
      ? readExport(() => source.chunks(onRead), settings, pages)
      : readFeed(source.chunks(onRead), settings);
  }

  #place(completed: Completed, number: number | undefined, line: number | undefined): void {
    const { source, settings, site, articles, out, dryRun, stdout } = this.#job;
    const { article, notes } = completed;
    const title = article.title ?? "";
    const place = placeArticle(article, this.#known, {
      timezone: settings.timezone,
      site,
      isArchive: number !== undefined,
    });
    const base = { title, number, line };
    if ("known" in place) {
      this.#problems.push(problem("import-known", where(source.name, line), { title, file: place.known }));
      this.#files.push({ ...base, action: "known", file: place.known });
      return;
    }
    this.#problems.push(...completed.problems);
    for (const author of article.authors) this.#authors.add(author);
    const { file, slug, taken, writesSlug, aliases, canonical } = place;
    const text = articleFile(article, { slug: writesSlug ? slug : undefined, aliases, canonical, notes });
    const draft = article.draft || notes.length > 0;
    if (Buffer.byteLength(text) > fileLimit || text.indexOf("\n---\n", 4) > headLimit - 1000) {
      this.#problems.push(problem("import-item-too-large", where(source.name, line), { number: number ?? 1 }));
      this.#files.push({ ...base, action: "failed", file });
      return;
    }
    if (taken !== undefined && out === undefined)
      this.#problems.push(problem("import-slug-taken", where(source.name, line), { title, slug, other: taken.by }));
    this.#known.addWritten(file, slug, article);
    const one = { ...base, file: out ?? file, draft, ...(number === undefined ? { text } : {}) };
    if (dryRun || stdout) {
      this.#files.push({ ...one, action: "would-write" });
      return;
    }
    const failure = out === undefined ? writeNew(articles, file, text) : writeOut(out, text);
    if (failure !== undefined)
      this.#problems.push(problem("import-unwritable", {}, { file: out ?? file, reason: failure }));
    this.#files.push({ ...one, action: failure === undefined ? "written" : "failed" });
  }

  outcome(): ImportOutcome {
    const { source, articles } = this.#job;
    return {
      source: source.name,
      form: this.#form,
      folder: articles,
      items: this.#items,
      files: this.#files,
      page: this.#page,
      leftOut: this.#leftOut,
      authors: this.#authors,
      problems: this.#problems,
    };
  }

  #say(code: "import-encoding" | "import-no-items", args: Readonly<Record<string, string | number>> = {}): void {
    this.#problems.push(problem(code, { file: this.#job.source.name }, args));
  }

  #refuse(
    code: "import-too-large" | "import-hostile" | "import-no-text",
    args: Readonly<Record<string, string | number>> = {},
  ): void {
    this.#problems.push(problem(code, { file: this.#job.source.name }, args));
  }
}

function where(file: string, line: number | undefined): { file: string; line?: number } {
  return line === undefined ? { file } : { file, line };
}

function writeOut(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    return code === "EEXIST"
      ? "there is a file of this name"
      : code === "ENOENT"
        ? "its folder does not exist"
        : (code ?? String(error));
  }
}
