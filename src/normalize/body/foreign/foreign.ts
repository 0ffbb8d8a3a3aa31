import type { Page } from "../addresses.ts";
import { Scanner } from "./scanner.ts";
import { mayHoldForeign } from "./triggers.ts";

/**
 * The body as plain Markdown and HTML: what other systems would have executed becomes what it shows, or goes and is
 * reported in `page.findings`. Code stays as it is. The rule for each tag is in docs/shortcodes.md.
 */
export function plainMarkdown(page: Page): string {
  const { markdown } = page.job;
  return mayHoldForeign(markdown) ? new Scanner(markdown, page).write() : markdown;
}
