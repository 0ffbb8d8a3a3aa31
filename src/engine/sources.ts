import { detach } from "../base/detach.ts";
import { digest } from "../base/hash.ts";
import { type listArticles, readArticle, type Source } from "../load/articles.ts";
import { parseArticle, parseText } from "../load/front-matter.ts";
import type { LastGood } from "../load/last-good.ts";
import type { Problem } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import { bodyDigest } from "../normalize/text-digests.ts";

/** An article's text, read and divided. Its body is read again when it is rendered: those of an archive would fill the memory. */
export interface ReadText {
  readonly file: string;
  /** Without the body. */
  readonly raw: RawArticle;
  /** Of the front matter as it is written, as base/hash makes it. */
  readonly head: string;
  /** By which the body is known again. */
  readonly body: string;
  readonly source: Source;
  /** Of its bytes, as base/hash makes it. */
  readonly digest: string;
  /** To be called when the front matter is not needed for a while. */
  release(): void;
}

export interface Sources {
  /** What could be understood, by file. */
  readonly texts: ReadonlyMap<string, ReadText>;
  /** Every source file that exists. */
  readonly files: ReadonlySet<string>;
  /** Every file that was listed, and the folders that were looked through, absolute. */
  readonly listed: readonly string[];
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every article, one after the other.
 *
 * @param good is offered every text that can be read
 */
export function readSources(listed: ReturnType<typeof listArticles>, good: LastGood | undefined): Sources {
  const problems: Problem[] = [...listed.problems];
  const texts = new Map<string, ReadText>();
  const files = new Set<string>();
  for (const found of listed.value) {
    const { file, absolute } = found;
    const read = readArticle(found);
    problems.push(...read.problems);
    if (read.isNone === true) continue;
    files.add(file);
    if (read.value === undefined) continue;
    const hash = digest(read.value);
    const text = understand(file, read.value, hash, { path: absolute });
    problems.push(...text.problems);
    if (text.value === undefined) continue;
    texts.set(file, text.value);
    good?.offer(file, hash, read.value);
  }
  good?.close();
  const paths = listed.value.map(({ absolute }) => absolute);
  return { texts, files, listed: paths, folders: listed.folders, problems };
}

/** The last text of an article that could be published, if that is not the one it has now. */
export function readLastGood(file: string, good: LastGood, now: string | undefined): ReadText | undefined {
  const kept = good.read(file);
  if (kept === undefined) return undefined;
  const { path, at, size, bytes } = kept;
  const hash = digest(bytes);
  return hash === now ? undefined : understand(file, bytes, hash, { path, part: { at, size } }).value;
}

function understand(
  file: string,
  bytes: Uint8Array,
  hash: string,
  source: Source,
): { readonly value: ReadText | undefined; readonly problems: readonly Problem[] } {
  const { value: raw, problems } = parseArticle(file, bytes);
  return { value: raw && new Understood(raw, source, hash), problems };
}

/** Holds what an article's front matter says for only as long as it is worked with. */
class Understood implements ReadText {
  readonly file: string;
  readonly head: string;
  readonly body: string;
  readonly source: Source;
  readonly digest: string;
  /** In UTF-8, a byte a character: half the size. */
  readonly #head: string;
  #raw: RawArticle | undefined;

  constructor(raw: RawArticle, source: Source, hash: string) {
    this.file = raw.file;
    this.head = digest(raw.head);
    this.body = bodyDigest(raw.body);
    this.source = source;
    this.digest = hash;
    this.#head = Buffer.from(raw.head).toString("latin1");
    detach(raw.data);
    this.#raw = { ...raw, body: "" };
  }

  get raw(): RawArticle {
    this.#raw ??= parseText(this.file, Buffer.from(this.#head, "latin1").toString()).value;
    if (this.#raw === undefined) throw new Error("What was read once can be read again.");
    return this.#raw;
  }

  release(): void {
    this.#raw = undefined;
  }
}
