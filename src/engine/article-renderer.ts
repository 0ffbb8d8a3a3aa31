import { defined } from "../base/defined.ts";
import { mediaUrl } from "../base/media.ts";
import { loadAmpOptimizer } from "../load/amp-optimizer.ts";
import { assetLookup } from "../load/assets.ts";
import type { WholeArticle } from "../model/article.ts";
import type { Finished, Slice } from "../model/output.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Staged } from "../model/staged.ts";
import type { Files } from "../normalize/assets.ts";
import type { LinkSource } from "../normalize/body-links.ts";
import type { RenderedBody } from "../normalize/body/job.ts";
import { Fields } from "../normalize/fields.ts";
import { finishArticle } from "../normalize/finish.ts";
import { Links, type LinkData } from "../normalize/links.ts";
import { problem } from "../problems/problem.ts";
import { articleFragments, isWhole } from "../render/feeds.ts";
import { optimizeAmpPage } from "../render/optimize-amp.ts";
import { PageRenderer } from "../render/render.ts";
import { Stage } from "../write/stage.ts";
import { PartReader, PartWriter } from "../write/parts.ts";
import { bodyOf, openAgain, type Ahead } from "./ahead.ts";
import type { BodyFacts, Job, Part, Rendered, Setup } from "./protocol.ts";

/** Articles that are rendered at once, and the characters of their bodies after which no more are: they stay in memory. */
const mostAtOnce = 16;
const mostText = 200_000;

/** An article on its way: what the steps have made of it so far. */
interface InHand {
  readonly place: number;
  readonly job: Job;
  /** Absent: the file is no longer what it was. */
  readonly raw?: RawArticle;
  body?: RenderedBody;
  /** Absent where only the first heading is asked for, or the body cannot be published. */
  finished?: { readonly whole: WholeArticle; readonly fields: Fields; readonly seen: Seen };
  /** In pieces. */
  page?: Staged<readonly string[] | undefined>;
  full?: readonly Part[];
  summary?: readonly Part[];
}

/** Makes everything that is published of one article, from its file. */
export class ArticleRenderer {
  readonly #setup: Setup;
  readonly #files: Files;
  readonly #links: Links;
  readonly #stage: Stage | undefined;
  readonly #file: number;
  /** Opened by the first part: the job then in hand tells why that cannot be. */
  #parts: PartWriter | undefined;
  readonly #optimize: ((html: string) => Promise<string>) | undefined;
  readonly #pages: PageRenderer;
  readonly #ahead: Ahead | undefined;

  /**
   * @param file of the store, which nobody else writes
   * @param ahead articles that were opened before
   */
  constructor(setup: Setup, file: number, ahead?: Ahead) {
    const { facts, folder, links, target, templates } = setup;
    const { config } = facts;
    this.#setup = setup;
    this.#files = { assets: assetLookup(folder), media: mediaUrl(config.site.url) };
    this.#links = new Links(() => ("at" in links ? readLinks(links, target?.parts ?? "") : links), config.site.url);
    this.#stage = target && new Stage(target.out, `page-${file}`, target.stage);
    this.#file = file;
    this.#ahead = ahead;
    const optimizer = typeof config.amp === "object" && config.amp.optimize ? loadAmpOptimizer() : undefined;
    this.#optimize = typeof optimizer === "function" ? optimizer : undefined;
    // Templates are compiled now: it must not count as the time of the first article.
    this.#pages = new PageRenderer(facts, new Map(templates));
  }

  /** Throws system errors of what it writes. */
  async render(job: Job): Promise<Rendered> {
    const [rendered] = await this.renderAll([job]);
    return rendered ?? { problems: [] };
  }

  /**
   * Renders articles in the order of the jobs, some at once: each step for all of them before the next one, since code
   * that runs again and again stays in the processor's caches. One after the other took a quarter longer. Throws as
   * {@link render}.
   *
   * @param begin told the place of the job that a step is for
   */
  async renderAll(jobs: readonly Job[], begin: (place: number) => void = () => undefined): Promise<Rendered[]> {
    const results: Rendered[] = [];
    while (results.length < jobs.length) {
      const inHand: InHand[] = [];
      for (
        let at = results.length, size = 0;
        at < jobs.length && inHand.length < mostAtOnce && size < mostText;
        at += 1
      ) {
        const job = jobs[at];
        if (job === undefined) break;
        begin(at);
        const opened = this.#ahead?.take(job.file, job.digest) ?? openAgain(job.file, job.source, job.digest);
        size += opened?.raw.body.length ?? 0;
        inHand.push({ place: at, job, ...opened });
      }
      for (const one of inHand) {
        begin(one.place);
        this.#readBody(one);
      }
      for (const one of inHand) {
        begin(one.place);
        this.#finish(one);
      }
      for (const one of inHand) {
        begin(one.place);
        await this.#layOut(one);
      }
      for (const one of inHand) {
        begin(one.place);
        this.#itemize(one);
      }
      for (const one of inHand) {
        begin(one.place);
        results.push(this.#result(one));
      }
    }
    return results;
  }

  #readBody(one: InHand): void {
    const { job, raw } = one;
    if (raw === undefined || one.body !== undefined) return;
    const { url } = this.#setup.facts.config.site;
    const pageUrl = job.story?.article.url ?? url;
    one.body = bodyOf(raw, { pageUrl, siteUrl: url, mediaUrl: this.#files.media });
  }

  #finish(one: InHand): void {
    const { job, raw, body } = one;
    if (raw === undefined || body === undefined || job.story === undefined) return;
    if (body.problems.some(({ level }) => level === "error")) return;
    const fields = new Fields(raw);
    const seen = new Seen(this.#files, this.#links);
    const { config } = this.#setup.facts;
    const whole = finishArticle(job.story, body, fields, { files: seen.files, links: seen.links, config });
    one.finished = { whole, fields, seen };
  }

  /** Makes the page. */
  async #layOut(one: InHand): Promise<void> {
    const { job, finished } = one;
    if (finished === undefined || job.as === undefined) return;
    const { whole } = finished;
    const page = job.as === "page" ? this.#pages.article(whole) : this.#pages.notice(whole);
    one.page = page;
    if (page.value === undefined || this.#optimize === undefined) return;
    const { value, problems } = await optimizeAmpPage(whole.page, page.value.join(""), this.#optimize);
    one.page = { value: [value], problems: [...page.problems, ...problems] };
  }

  /** Makes what stands in feeds. */
  #itemize(one: InHand): void {
    if (one.finished === undefined || !one.job.inFeeds || one.job.as !== "page") return;
    const { facts, isMixed } = this.#setup;
    const { whole } = one.finished;
    const own = isWhole(whole, undefined, facts.config);
    const fragments = (full: boolean): readonly Part[] =>
      articleFragments(whole, facts.config, full).map((pieces) => this.#keep(pieces));
    if (own || isMixed) one.full = fragments(true);
    if (!own || isMixed) one.summary = fragments(false);
  }

  #result({ job: { file }, body, finished, page, full, summary }: InHand): Rendered {
    if (body === undefined) return { problems: [problem("article-changed", { file })] };
    const { problems, firstHeading: heading } = body;
    if (finished === undefined) return defined({ problems, heading });
    const { whole, fields, seen } = finished;
    return defined({
      problems: [...problems, ...fields.problems, ...(page?.problems ?? [])],
      part: factsOf(whole),
      heading,
      page: page?.value === undefined ? undefined : this.#write(whole.page, page.value),
      full,
      summary,
      ...seen.found(),
    });
  }

  #write(path: string, html: readonly string[]): Finished | string {
    return this.#setup.collect ? html.join("") : (this.#stage?.write(path, html) ?? unwritten);
  }

  /** Nothing can be rendered afterwards. Throws system errors. */
  close(): void {
    this.#parts?.close();
  }

  /** To be called before anybody is told of what was rendered. Throws system errors. */
  flush(): void {
    this.#parts?.flush();
  }

  #keep(pieces: readonly string[]): Part {
    const { collect, target } = this.#setup;
    if (collect) return pieces.join("");
    if (target === undefined) return { file: -1, at: 0, size: Buffer.byteLength(pieces.join("")) };
    this.#parts ??= new PartWriter(target.parts, this.#file);
    return this.#parts.add(...pieces);
  }
}

/** Remembers what an article asked for. */
class Seen {
  readonly files: Files;
  readonly links: Pick<Links, "lead">;
  readonly #assets = new Map<string, string>();
  readonly #led: (readonly [LinkSource, string])[] = [];

  constructor({ assets, media }: Files, links: Links) {
    this.files = {
      media,
      assets: (path) => {
        const asset = assets(path);
        this.#assets.set(path, JSON.stringify(asset) ?? "");
        return asset;
      },
    };
    this.links = {
      lead: (source, file, own) => {
        const led = links.lead(source, file, own);
        if (links.concerns(source)) this.#led.push([source, JSON.stringify(led)]);
        return led;
      },
    };
  }

  found(): Pick<Rendered, "led" | "assets"> {
    return {
      ...(this.#led.length === 0 ? {} : { led: this.#led }),
      ...(this.#assets.size === 0 ? {} : { assets: [...this.#assets] }),
    };
  }
}

function readLinks(slice: Slice, parts: string): LinkData {
  const reader = new PartReader(parts);
  try {
    return JSON.parse(reader.text(slice)) as LinkData;
  } finally {
    reader.close();
  }
}

/** Stands for a page where nothing is written. */
const unwritten: Finished = { digest: "", size: 0 };

function factsOf({ summary, images, body }: WholeArticle): BodyFacts {
  const { blocks: _, text: __, ...facts } = body;
  return { summary, images, body: facts };
}
