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
 * Sends a page through an optimizer. One with which that does not go well stays as it is, with a problem; so does one that
 * is no AMP page.
 *
 * @param optimize rejected for a page that it cannot read
 */
export async function optimizeAmpPage(
  page: string,
  html: string,
  optimize: (html: string) => Promise<string>,
): Promise<Staged<string>> {
  if (!/<html\b[^>]* amp[\s>]/.test(html)) return { value: html, problems: [] };
  const optimized = await optimizePage(html, optimize);
  return "html" in optimized
    ? { value: optimized.html, problems: [] }
    : { value: html, problems: [problem("amp-optimize-failed", {}, { page, reason: optimized.reason })] };
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
