/** Two versions of one site, 400 files each: they share files with other bytes, and each has files of its own. */

/** @typedef {import("#src/model/output").Output} Output */

/**
 * @param {"A" | "B"} name
 * @returns {readonly Output[]}
 */
export function site(name) {
  /** @type {Output[]} */
  const outputs = [];
  /** @type {string[]} */
  const pages = [];
  for (let i = 0; i < 300; i += 1) {
    // Every third page is in one version only.
    const own = i % 3 === 0 ? `-${name}` : "";
    pages.push(`articles/${i % 20}${own}/story-${i}${own}.html`);
  }
  for (const [i, path] of pages.entries())
    outputs.push({ path, phase: "page", content: fill(name, path, 2000 + i * 40) });
  for (let i = 0; i < 20; i += 1)
    outputs.push({ path: `photos/${i}.png`, phase: "asset", content: fill(name, i, 20_000) });
  for (let i = 0; i < 70; i += 1) {
    const path = i % 5 === 0 ? `sections/only-${name}-${i}/rss.xml` : `sections/${i}/rss.xml`;
    outputs.push({ path, phase: "feed", content: JSON.stringify(pages.slice(i * 4, i * 4 + 20)) });
  }
  const feeds = outputs.filter(({ phase }) => phase === "feed").map(({ path }) => path);
  for (let i = 0; i < 10; i += 1)
    outputs.push({ path: `index-${i}.json`, phase: "index", content: JSON.stringify(feeds) });
  return outputs;
}

/**
 * @param {string} name
 * @param {string | number} what
 * @param {number} size
 */
function fill(name, what, size) {
  return `${name} ${what} `.repeat(Math.ceil(size / 20));
}
