import type { PlainText, SafeHtml } from "../../model/brand.ts";
import { problem } from "../../problems/problem.ts";
import { lookupSite, type Page } from "./addresses.ts";
import type { Draft } from "./enhancers/enhancer.ts";
import { enhancers } from "./enhancers/enhancers.ts";
import { Findings } from "./findings.ts";
import { plainMarkdown } from "./foreign/foreign.ts";
import { outputLimit, refuseSize } from "./limits.ts";
import type { BodyJob, RenderedBody } from "./job.ts";
import { markdownToHtml } from "./markdown.ts";
import { bodyPictures } from "./pictures.ts";
import { BodyRefusal } from "./refusal.ts";
import { sanitize } from "./sanitize.ts";
import { serialize } from "./serialize.ts";
import { countWords, readableText } from "./text.ts";
import { isAdSlot, type BodyElement } from "./tree.ts";

/**
 * The body of one article: what other systems wrote to plain Markdown, Markdown to HTML, HTML to a clean tree, the enhancers, canonical HTML. Pure. Hostile text can
 * make it slow or hungry, never wrong: it belongs in a worker that can be stopped.
 */
export function renderBody(job: BodyJob): RenderedBody {
  const page: Page = { job, findings: new Findings(), ids: new Set(), local: new Map() };
  try {
    return render(page);
  } catch (error) {
    const { code, args } = refusal(error);
    return {
      blocks: [],
      adSlots: [],
      text: "",
      wordCount: 0,
      pictures: [],
      problems: [problem(code, { file: job.file }, args)],
    };
  }
}

function refusal(error: unknown): Pick<BodyRefusal, "code" | "args"> {
  if (error instanceof BodyRefusal) return error;
  // The engine's words for a stack that is full; too long a string is the other RangeError that input can cause.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return new BodyRefusal("body-nesting");
  if (error instanceof RangeError) return new BodyRefusal("body-output-too-large", { limit: outputLimit });
  return new BodyRefusal("body-failed", { reason: error instanceof Error ? error.message : String(error) });
}

function render(page: Page): RenderedBody {
  const { job, findings } = page;
  const refused = refuseSize(job);
  if (refused !== undefined) throw refused;
  const html = markdownToHtml(plainMarkdown(page), findings);
  let draft: Draft = { blocks: sanitize(html, page), notes: [] };
  for (const enhance of enhancers) draft = enhance(draft);
  for (const { code, sample } of draft.notes) findings.note(code, sample);

  const content: BodyElement[] = [];
  const adSlots: number[] = [];
  for (const block of draft.blocks)
    if (isAdSlot(block)) adSlots.push(content.length);
    else content.push(block);
  const blocks = content.map(serialize);
  if (totalLength(blocks) > outputLimit) throw new BodyRefusal("body-output-too-large", { limit: outputLimit });
  const text = withoutLookups(readableText(content));
  return {
    blocks,
    adSlots,
    text,
    wordCount: countWords(text),
    ...heading(draft.firstHeading),
    pictures: bodyPictures(content, page.local),
    problems: findings.problems(job),
  };
}

/** Words for what a reference names, where its address stands among the words. */
function withoutLookups(text: string): string {
  return text.includes(lookupSite) ? text.replaceAll(lookupSite, "") : text;
}

function totalLength(blocks: readonly SafeHtml[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}

function heading(firstHeading: PlainText | undefined): Pick<RenderedBody, "firstHeading"> {
  return firstHeading === undefined || firstHeading === "" ? {} : { firstHeading };
}
