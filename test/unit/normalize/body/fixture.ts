import { defaultTreeAdapter, html as names, parseFragment } from "parse5";

import type { AbsoluteUrl } from "#src/model/brand";
import type { Page } from "#src/normalize/body/addresses";
import { Findings } from "#src/normalize/body/findings";
import type { BodyJob } from "#src/normalize/body/job";
import { sanitize } from "#src/normalize/body/sanitize";
import { serialize } from "#src/normalize/body/serialize";
import { isAdSlot, type BodyElement } from "#src/normalize/body/tree";

export function makeJob(markdown: string, change: Partial<BodyJob> = {}): BodyJob {
  return {
    file: "2026/11/talks.md",
    markdown,
    firstLine: 1,
    pageUrl: "https://paper.example/articles/2026/11/talks/" as AbsoluteUrl,
    siteUrl: "https://paper.example/" as AbsoluteUrl,
    mediaUrl: "https://paper.example/media/" as AbsoluteUrl,
    ...change,
  };
}

export function makePage(markdown = "", change: Partial<BodyJob> = {}): Page {
  return { job: makeJob(markdown, change), findings: new Findings(), ids: new Set(), local: new Map() };
}

/** The blocks as HTML, a slot as `[ad]`. */
export function write(blocks: readonly BodyElement[]): string {
  return blocks.map((block) => (isAdSlot(block) ? "[ad]" : serialize(block))).join("\n");
}

/** Raw HTML cleaned. */
export function clean(html: string, page = makePage()): string {
  return write(sanitize(html, page));
}

/** `code: sample` of each finding. */
export function found(page: Page): string[] {
  return page.findings.problems(page.job).map(({ code, args }) => `${code}: ${args["sample"] ?? ""}`);
}

/** The HTML parse errors that the W3C feed validator would report. */
export function parseErrors(html: string): string[] {
  const errors: string[] = [];
  const context = defaultTreeAdapter.createElement("body", names.NS.HTML, []);
  parseFragment(context, html, { onParseError: ({ code }) => errors.push(code) });
  return errors;
}
