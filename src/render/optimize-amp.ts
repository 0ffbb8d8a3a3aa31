import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Staged } from "../model/staged.ts";
import { problem } from "../problems/problem.ts";
import { ampLimit } from "./page/stylesheet.ts";

/**
 * The styles of the runtime, which the optimizer puts into the page, hide what stands in for a component until the
 * component is there: for good where scripts are off or the runtime cannot be reached.
 */
const standIns =
  "[layout][layout]:not(:defined)>[placeholder],[layout][layout]:not(:defined)>[fallback]{display:block;line-height:normal;color:var(--ink,CanvasText)}";

const ownStyle = /(<style amp-custom>)([\s\S]*?)(<\/style>)/;

/**
 * Sends every AMP page through an optimizer, one after the other: it works on this thread, so that several at once would
 * only take memory. A page with which that does not go well stays as it is.
 *
 * @param optimize rejected for a page that it cannot read
 */
export async function optimizeAmpPages(
  outputs: readonly Output[],
  optimize: (html: string) => Promise<string>,
  onProgress: (done: number, total: number) => void,
): Promise<Staged<readonly Output[]>> {
  const problems: Problem[] = [];
  const total = outputs.filter((output) => isAmpPage(output)).length;
  const value: Output[] = [];
  let done = 0;
  for (const output of outputs) {
    if (!isAmpPage(output)) {
      value.push(output);
      continue;
    }
    const optimized = await optimizePage(output.content, optimize);
    if ("html" in optimized) value.push({ ...output, content: optimized.html });
    else {
      value.push(output);
      problems.push(problem("amp-optimize-failed", {}, { page: output.path, reason: optimized.reason }));
    }
    done += 1;
    onProgress(done, total);
  }
  return { value, problems };
}

function isAmpPage(output: Output): output is Output & { readonly content: string } {
  return typeof output.content === "string" && output.phase === "page" && /<html\b[^>]* amp[\s>]/.test(output.content);
}

async function optimizePage(
  html: string,
  optimize: (html: string) => Promise<string>,
): Promise<{ readonly html: string } | { readonly reason: string }> {
  try {
    const readable = html.replace(
      ownStyle,
      (_, start: string, css: string, end: string) => start + css + standIns + end,
    );
    const optimized = `${await optimize(readable)}\n`;
    if (!/<html\b[^>]* transformed=/.test(optimized)) return { reason: "it has no element html with head and body" };
    // The optimizer adds rules for the sizes of pictures.
    const bytes = Buffer.byteLength(ownStyle.exec(optimized)?.[2] ?? "");
    return bytes > ampLimit
      ? { reason: `its style would have ${bytes} bytes, and AMP allows ${ampLimit}` }
      : { html: optimized };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
