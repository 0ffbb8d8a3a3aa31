import type { Problem } from "../model/problem.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Registries, Ledger } from "../model/registry.ts";
import type { Context } from "../model/site.ts";
import type { Files } from "../normalize/assets.ts";
import { Normalizer, type Normalized } from "../normalize/normalize.ts";
import type { ReadText, Sources } from "./sources.ts";

/** Everything that decides what articles come to, apart from their texts. */
export interface Desk extends Files {
  readonly registries: Registries;
  readonly ledger: Ledger;
  readonly context: Context;
}

/** Finds the first headings of bodies, by file. */
export type FindHeadings = (texts: readonly ReadText[]) => Promise<ReadonlyMap<string, string>>;

export interface Stories {
  readonly normalized: Normalized;
  /** The texts that the stories come from, by file. */
  readonly texts: ReadonlyMap<string, ReadText>;
  readonly problems: readonly Problem[];
  /** Files that are held back, sorted. */
  readonly held: readonly string[];
  /** Those of them whose last good text stands in. */
  readonly kept: readonly string[];
}

/**
 * Normalizes; where articles are held back and a last good text is known, once more with that text in their place.
 *
 * @param refused digests of texts whose body cannot be published
 * @param lastGood the last text of a file that could be published
 */
export async function readStories(
  { texts, files }: Sources,
  desk: Desk,
  refused: ReadonlySet<string>,
  { findHeadings, lastGood }: { findHeadings: FindHeadings; lastGood: (file: string) => ReadText | undefined },
): Promise<Stories> {
  const { context, ...rest } = desk;
  const normalize = async (
    all: ReadonlyMap<string, ReadText>,
  ): Promise<{ value: Normalized; problems: readonly Problem[] }> => {
    const input = {
      ...rest,
      articles: frontMatter(all.values()),
      bodies: new Map(Array.from(all, ([file, { body }]) => [file, body])),
      files,
      refused: new Set([...all].flatMap(([file, text]) => (refused.has(text.digest) ? [file] : []))),
    };
    const normalizer = new Normalizer(input, context);
    const untitled = normalizer.untitled.flatMap((file) => all.get(file) ?? []);
    return normalizer.finish(untitled.length === 0 ? new Map() : await findHeadings(untitled));
  };
  const first = await normalize(texts);
  const unread = [...files].filter((file) => !texts.has(file));
  const held = [...unread, ...first.value.held].toSorted();
  const replacements = new Map<string, ReadText>();
  for (const file of held) {
    // What the article says of its readers holds, whatever else in it is wrong.
    const text = first.value.withheld.has(file) ? undefined : lastGood(file);
    if (text !== undefined) replacements.set(file, text);
  }
  if (replacements.size === 0 || first.problems.some(({ level }) => level === "stop"))
    return { normalized: first.value, texts, problems: first.problems, held, kept: [] };
  const all = new Map([...texts, ...replacements]);
  const second = await normalize(all);
  return {
    normalized: second.value,
    texts: all,
    problems: [...first.problems, ...second.problems.filter(({ level }) => level === "stop")],
    held,
    kept: [...replacements.keys()].filter((file) => !second.value.held.has(file)),
  };
}

/** Each is nobody's but the caller's. */
function* frontMatter(texts: Iterable<ReadText>): Generator<RawArticle> {
  for (const text of texts) {
    yield text.raw;
    text.release();
  }
}
