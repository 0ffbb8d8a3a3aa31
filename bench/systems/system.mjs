/**
 * One program that is measured.
 * @typedef {"cold" | "same" | "edited" | "added" | "moved" | "registered" | "template"} Scenario
 * @typedef {object} System
 * @property {string} name
 * @property {string} version
 * @property {import("../corpus/corpus.mjs").Corpus} corpus
 * @property {string} out folder of what it writes
 * @property {readonly Scenario[]} scenarios in the order in which they run; the first is `cold`
 * @property {import("../measure/run.mjs").Command} command
 * @property {() => void} clear takes away what it wrote, caches too
 * @property {(article: string) => string} page path of an article's page below `out`
 * @property {(run: number | undefined) => void} [changeTemplate] with the scenario `template`; without a run: takes it back
 * @property {import("../measure/run.mjs").Command} [profiled] prints its stages as JSON
 */

/** What each scenario is called in tables. @type {Readonly<Record<Scenario, string>>} */
export const scenarioTitles = {
  cold: "cold build",
  same: "nothing changed",
  edited: "one article changed",
  added: "one article added",
  moved: "one article's categories changed",
  registered: "registry changed",
  template: "template changed",
};
