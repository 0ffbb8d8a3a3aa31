import { defined } from "../base/defined.ts";
import { digest } from "../base/hash.ts";
import { mediaUrl } from "../base/media.ts";
import { loadAmpOptimizer } from "../load/amp-optimizer.ts";
import { assetLookup } from "../load/assets.ts";
import { reopenArticle } from "../load/front-matter.ts";
import { readSource } from "../load/articles.ts";
import type { WholeArticle } from "../model/article.ts";
import type { Finished, Slice } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Files } from "../normalize/assets.ts";
import type { LinkSource } from "../normalize/body-links.ts";
import { renderBody } from "../normalize/body/render.ts";
import { Fields } from "../normalize/fields.ts";
import { finishArticle } from "../normalize/finish.ts";
import { Links, type LinkData } from "../normalize/links.ts";
import { problem } from "../problems/problem.ts";
import { articleFragments, isWhole } from "../render/feeds.ts";
import { optimizeAmpPage } from "../render/optimize-amp.ts";
import { PageRenderer } from "../render/render.ts";
import { Stage } from "../write/stage.ts";
import { PartReader, PartWriter } from "../write/parts.ts";
import type { BodyFacts, Job, Part, Rendered, Setup } from "./protocol.ts";

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

  /** @param file of the store, which nobody else writes */
  constructor(setup: Setup, file: number) {
    const { facts, folder, links, target, templates } = setup;
    const { config } = facts;
    this.#setup = setup;
    this.#files = { assets: assetLookup(folder), media: mediaUrl(config.site.url) };
    this.#links = new Links(() => ("at" in links ? readLinks(links, target?.parts ?? "") : links), config.site.url);
    this.#stage = target && new Stage(target.out, `page-${file}`);
    this.#file = file;
    const optimizer = typeof config.amp === "object" && config.amp.optimize ? loadAmpOptimizer() : undefined;
    this.#optimize = typeof optimizer === "function" ? optimizer : undefined;
    // Templates are compiled now: it must not count as the time of the first article.
    this.#pages = new PageRenderer(facts, new Map(templates));
  }

  /** Throws system errors of what it writes. */
  async render(job: Job): Promise<Rendered> {
    const raw = readAgain(job);
    if (raw === undefined) return { problems: [problem("article-changed", { file: job.file })] };
    const { config } = this.#setup.facts;
    const body = renderBody({
      file: job.file,
      markdown: raw.body,
      firstLine: raw.bodyLine,
      pageUrl: job.story?.article.url ?? config.site.url,
      siteUrl: config.site.url,
      mediaUrl: this.#files.media,
    });
    const { problems, firstHeading: heading } = body;
    if (job.story === undefined || problems.some(({ level }) => level === "error"))
      return defined({ problems, heading });
    const fields = new Fields(raw);
    const seen = new Seen(this.#files, this.#links);
    const whole = finishArticle(job.story, body, fields, { files: seen.files, links: seen.links, config });
    const page = await this.#page(job, whole);
    return defined({
      problems: [...problems, ...fields.problems, ...page.problems],
      part: factsOf(whole),
      heading,
      page: page.value,
      ...this.#fragments(job, whole),
      ...seen.found(),
    });
  }

  /** Nothing can be rendered afterwards. Throws system errors. */
  close(): void {
    this.#parts?.close();
  }

  /** To be called before anybody is told of what was rendered. Throws system errors. */
  flush(): void {
    this.#parts?.flush();
  }

  async #page(
    { as }: Job,
    article: WholeArticle,
  ): Promise<{ readonly value?: Rendered["page"]; readonly problems: readonly Problem[] }> {
    if (as === undefined) return { problems: [] };
    const { collect } = this.#setup;
    const rendered = as === "page" ? this.#pages.article(article) : this.#pages.notice(article);
    if (rendered.value === undefined) return { problems: rendered.problems };
    const { value: html, problems } =
      this.#optimize === undefined
        ? { value: rendered.value, problems: [] }
        : await optimizeAmpPage(article.page, rendered.value, this.#optimize);
    const value = collect ? html : (this.#stage?.write(article.page, html) ?? unwritten);
    return { value, problems: [...rendered.problems, ...problems] };
  }

  #fragments({ as, inFeeds }: Job, article: WholeArticle): Pick<Rendered, "full" | "summary"> {
    if (!inFeeds || as !== "page") return {};
    const { facts, isMixed } = this.#setup;
    const own = isWhole(article, undefined, facts.config);
    const fragments = (full: boolean): readonly Part[] =>
      articleFragments(article, facts.config, full).map((text) => this.#keep(text));
    return defined({
      full: own || isMixed ? fragments(true) : undefined,
      summary: !own || isMixed ? fragments(false) : undefined,
    });
  }

  #keep(text: string): Part {
    const { collect, target } = this.#setup;
    if (collect) return text;
    if (target === undefined) return { file: -1, at: 0, size: Buffer.byteLength(text) };
    this.#parts ??= new PartWriter(target.parts, this.#file);
    return this.#parts.add(text);
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

/** The article's file, unless it is no longer what it was when its front matter was read. */
function readAgain({ file, source, digest: expected }: Job): RawArticle | undefined {
  const bytes = readSource(source);
  if (bytes === undefined || digest(bytes) !== expected) return undefined;
  return reopenArticle(file, bytes);
}

function factsOf({ summary, images, body }: WholeArticle): BodyFacts {
  const { blocks: _, text: __, ...facts } = body;
  return { summary, images, body: facts };
}
