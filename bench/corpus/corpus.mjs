import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { article, strayOf } from "./article.mjs";
import { authors, categories, strays } from "./names.mjs";
import { slugOf } from "./prose.mjs";

/** @typedef {import("./article.mjs").Plan & { readonly folder: string }} Corpus `folder`: that of the articles */

/**
 * The desk's categories: every label with its other spellings, and one stray among them.
 * @param {number} [added] the stray that the desk has added
 */
function categoriesFile(added) {
  const entries = categories.map(([label, ...others]) => {
    const [stray, meant] = added === undefined ? [] : strays[added % strays.length];
    const aliases = stray !== undefined && meant === label ? [...others, stray] : others;
    return `- id: ${slugOf(label)}\n  label: ${label}\n  aliases: ${JSON.stringify(aliases)}\n`;
  });
  return entries.join("");
}

const authorsFile = () => authors.map((name) => `- id: ${slugOf(name)}\n  name: ${name}\n`).join("");

/** @param {Corpus} corpus @param {{ path: string, text: string }} file */
function write({ folder }, { path, text }) {
  writeFileSync(join(folder, path), text);
  return Buffer.byteLength(text);
}

/**
 * Writes all articles; with `messy` the registries too. The folder must not exist.
 * @param {Corpus} corpus
 * @returns {number} bytes of the articles
 */
export function writeCorpus(corpus) {
  /** @type {Set<string>} */
  const folders = new Set();
  let bytes = 0;
  for (let index = 0; index < corpus.articles; index++) {
    const file = article(index, corpus);
    const folder = dirname(join(corpus.folder, file.path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    bytes += write(corpus, file);
  }
  if (corpus.variant === "messy") {
    write(corpus, { path: "_categories.yaml", text: categoriesFile() });
    write(corpus, { path: "_authors.yaml", text: authorsFile() });
  }
  return bytes;
}

/**
 * What a desk does in one run of the benchmark: each run to another recent article.
 * @param {Corpus} corpus
 * @param {number} run from 0
 */
export function changes(corpus, run) {
  const { articles } = corpus;
  const at = (/** @type {number} */ back) => Math.max(0, articles - 1 - (back % articles));
  const edited = at(2 * run);
  const moved = at(2 * run + 1);
  let carrier = articles - 1;
  while (carrier >= 0 && strayOf(carrier) !== run % strays.length) carrier--;
  return {
    /** Puts a paragraph below the body of a recent article. */
    edit: () => {
      const file = article(edited, corpus, { paragraph: `This article was amended: version ${run + 2}.` });
      write(corpus, file);
      return file.path;
    },
    /** Writes one that is newer than all others. */
    add: () => {
      const file = article(articles + run, corpus);
      mkdirSync(dirname(join(corpus.folder, file.path)), { recursive: true });
      write(corpus, file);
      return file.path;
    },
    /** Gives a recent article another first category, which it has under no name yet. */
    move: () => {
      const old = article(moved, corpus).text.toLowerCase().replace(/ +/g, " ");
      const other = categories.findLast((names) => names.every((name) => !old.includes(name.toLowerCase())));
      const file = article(moved, corpus, { category: other?.[0] });
      write(corpus, file);
      return file.path;
    },
    /** Adds a stray spelling to the registry; returns the newest article that carries it, if there is one. */
    register: () => {
      write(corpus, { path: "_categories.yaml", text: categoriesFile(run) });
      return carrier < 0 ? undefined : article(carrier, corpus).path;
    },
    /** Takes all of it back. */
    reset: () => {
      rmSync(join(corpus.folder, article(articles + run, corpus).path), { force: true });
      for (const index of [edited, moved]) write(corpus, article(index, corpus));
      if (corpus.variant === "messy") write(corpus, { path: "_categories.yaml", text: categoriesFile() });
    },
  };
}
