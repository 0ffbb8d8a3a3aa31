import { digest } from "../base/hash.ts";
import { readSource, type Source } from "../load/articles.ts";
import { reopenArticle } from "../load/front-matter.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import type { RawArticle } from "../model/raw.ts";
import type { BodyJob, RenderedBody } from "../normalize/body/job.ts";
import { renderBody } from "../normalize/body/render.ts";

/** An article's file, read and its body rendered. */
export interface Opened {
  /** Of its bytes, as base/hash makes it. */
  readonly digest: string;
  readonly raw: RawArticle;
  readonly body: RenderedBody;
}

/** What the addresses of bodies are relative to, apart from their own pages. */
export interface Addresses {
  readonly siteUrl: AbsoluteUrl;
  readonly mediaUrl: AbsoluteUrl;
}

/** Characters of Markdown, HTML and text that one worker keeps. */
const roomFor = 6_000_000;

/**
 * Bodies rendered before anybody asks for them: while the main thread still reads what the articles say of themselves, a
 * worker has nothing else to do, and learns to be fast. Only those are kept that their page's address means nothing to.
 */
export class Ahead {
  readonly #opened = new Map<string, Opened>();
  #size = 0;

  /** Returns whether there is room for more. */
  render(file: string, path: string, { siteUrl, mediaUrl }: Addresses): boolean {
    const opened = openAgain(file, { path });
    if (opened === undefined) return true;
    let isFree = true;
    const body = bodyOf(opened.raw, {
      siteUrl,
      mediaUrl,
      get pageUrl() {
        isFree = false;
        return siteUrl;
      },
    });
    if (!isFree) return true;
    this.#opened.set(file, { ...opened, body });
    this.#size += body.blocks.reduce((sum, { length }) => sum + length, opened.raw.body.length + body.text.length);
    return this.#size < roomFor;
  }

  /** The article, if the bytes of its file are those that were rendered. It is given away: a second call finds nothing. */
  take(file: string, hash: string): Opened | undefined {
    const opened = this.#opened.get(file);
    this.#opened.delete(file);
    return opened?.digest === hash ? opened : undefined;
  }
}

/**
 * The article's file once more; `undefined` when it cannot be read or understood.
 *
 * @param expected digest of its bytes: others are not wanted
 */
export function openAgain(file: string, source: Source, expected?: string): Omit<Opened, "body"> | undefined {
  const bytes = readSource(source);
  if (bytes === undefined) return undefined;
  const hash = digest(bytes);
  const raw = expected === undefined || hash === expected ? reopenArticle(file, bytes) : undefined;
  return raw && { digest: hash, raw };
}

export function bodyOf(
  { file, body, bodyLine }: RawArticle,
  addresses: Addresses & Pick<BodyJob, "pageUrl">,
): RenderedBody {
  const { siteUrl, mediaUrl } = addresses;
  return renderBody({
    file,
    markdown: body,
    firstLine: bodyLine,
    siteUrl,
    mediaUrl,
    // Not before somebody asks for it.
    get pageUrl() {
      return addresses.pageUrl;
    },
  });
}
