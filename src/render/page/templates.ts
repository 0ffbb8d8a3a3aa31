import { Eta } from "eta/core";

import { didYouMean } from "../../base/nearest.ts";
import type { Problem } from "../../model/problem.ts";
import type { Staged } from "../../model/staged.ts";
import { problem } from "../../problems/problem.ts";
import { compileScript, compileStylesheet, sizeProblems } from "./stylesheet.ts";
import { compileTemplate, templateCode, type TemplateFunction, type TemplateTools } from "./template-code.ts";
import { reasonOf, syntaxError, TemplateError } from "./template-error.ts";
import { checkIncludes, guardTemplate, templatePath, type TemplatePart } from "./template-syntax.ts";
import { addressValue, attributeValue, escapeValue } from "./template-values.ts";

/** Texts by path below the templates folder: "article.eta", "partials/byline.eta", "site.css". */
export type TemplateTexts = ReadonlyMap<string, string>;

/** The templates that pages are made of. */
const pageTemplates = [
  "article.eta",
  "notice.eta",
  "index.eta",
  "channel.eta",
  "404.eta",
  "redirect.eta",
  "partials/teaser.eta",
] as const;
type PageTemplate = (typeof pageTemplates)[number];
const required = [...pageTemplates, "tokens.css", "site.css", "lists.css", "lists.js", "feed.css"];

/** The compiled templates folder. */
export class Templates {
  /** The stylesheet, without comments and blanks. */
  readonly css: string;
  /** Style of pages that list articles, as an element of their head. */
  readonly listStyle: string;
  /** Style and script of the front page and the pages of channels, as elements of their head. */
  readonly listHead: string;
  readonly #engine: Engine;

  constructor(engine: Engine, { css, lists, script }: { css: string; lists: string; script: string }) {
    this.#engine = engine;
    this.css = css;
    this.listStyle = `<style>${lists}</style>`;
    this.listHead = `${this.listStyle}\n<script type="module">${script}</script>`;
  }

  /** A page; `undefined` with a problem when a template fails. `about` names the article or the page for that problem. */
  render(
    name: PageTemplate,
    data: object,
    about: { readonly articleFile: string } | { readonly page: string },
  ): Staged<string | undefined> {
    try {
      return { value: this.#engine.render(name, data), problems: [] };
    } catch (error) {
      const failure =
        error instanceof TemplateError
          ? error
          : new TemplateError("template-failed", name, 1, { reason: reasonOf(error) });
      const args = { ...failure.args, template: failure.template, line: failure.line };
      return {
        value: undefined,
        problems: [
          "page" in about
            ? problem("page-failed", {}, { ...args, page: about.page })
            : problem("template-failed", { file: about.articleFile }, args),
        ],
      };
    }
  }
}

/** Compiles every template and the stylesheet; `amp`: the stylesheet must be fit for AMP pages. */
export function compileTemplates(texts: TemplateTexts, { amp }: { readonly amp: boolean }): Staged<Templates> {
  const problems: Problem[] = [];
  const names = new Set([...texts.keys()].filter((name) => name.endsWith(".eta")));
  for (const template of required)
    if (!texts.has(template)) problems.push(problem("template-missing", {}, { template }));
  // Files in folders are partials and layouts, which templates may ask for by a name that nobody can foresee.
  for (const template of texts.keys())
    if (!template.includes("/") && !required.includes(template))
      problems.push(problem("template-unused", {}, { template, hint: didYouMean(template, required) }));
  const engine = new Engine(names);
  for (const name of names) {
    const error = engine.add(name, texts.get(name) ?? "");
    if (error !== undefined)
      problems.push(problem(error.code, {}, { ...error.args, template: name, line: error.line }));
  }
  const style = (name: string, ofArticles: boolean): string => {
    const compiled = compileStylesheet(name, texts.get(name) ?? "", amp && ofArticles);
    problems.push(...compiled.problems);
    return compiled.value;
  };
  const css = style("tokens.css", true) + style("site.css", true);
  if (amp) problems.push(...sizeProblems(css));
  const listCss = style("lists.css", false);
  const script = compileScript("lists.js", texts.get("lists.js") ?? "");
  problems.push(...script.problems);
  return { value: new Templates(engine, { css, lists: listCss, script: script.value }), problems };
}

/** Eta reads templates; they know each other by their path below the templates folder. */
class Engine {
  readonly #names: ReadonlySet<string>;
  /** By path, and by every other name under which one was asked for. */
  readonly #functions = new Map<string, TemplateFunction>();
  readonly #reader: Eta;
  #compiling = "";

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
    this.#reader = new Eta({
      // Lines in errors.
      debug: true,
      plugins: [
        {
          processAST: (parts: TemplatePart[]) => {
            checkIncludes(this.#compiling, parts, this.#names);
            return guardTemplate(this.#compiling, parts);
          },
        },
      ],
    });
  }

  /** Compiles a template; returns why it cannot be used. */
  add(name: string, text: string): TemplateError | undefined {
    this.#compiling = name;
    let code = "";
    try {
      // The line end that every file ends with is not part of what it says: partials may stand within a line.
      code = templateCode(name, this.#reader.parse(text.replace(/\r?\n$/, "")));
      this.#functions.set(name, compileTemplate(code, this.#tools));
      return undefined;
    } catch (error) {
      return error instanceof TemplateError ? error : syntaxError(name, error, code);
    }
  }

  /** @throws TemplateError */
  render(name: string, data: object): string {
    return this.#find(name)(data);
  }

  readonly #tools: TemplateTools = {
    __escape: escapeValue,
    __text: attributeValue,
    __address: addressValue,
    __include: (name, data) => this.render(name, data),
    __fail: (error, template, line) => {
      if (error instanceof TemplateError) throw error;
      throw new TemplateError("template-failed", template, line, { reason: reasonOf(error) });
    },
  };

  #find(name: string): TemplateFunction {
    let found = this.#functions.get(name);
    if (found === undefined) {
      const path = templatePath(name);
      found = this.#functions.get(path);
      if (found === undefined) throw new TypeError(`there is no template ${path}`);
      this.#functions.set(name, found);
    }
    return found;
  }
}
