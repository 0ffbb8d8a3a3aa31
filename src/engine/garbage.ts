import { setFlagsFromString } from "node:v8";

/** With fewer articles the whole build needs little. */
const manyArticles = 5000;
/** How much garbage may gather before it is collected, in per cent of what is in use. */
const share = 30;

/**
 * V8 lets as much garbage gather as there is in use, and more: a third more memory for builds that are no faster. For the
 * process, and after its code is loaded: V8 does not take what it kept of code under other flags.
 */
export function boundGarbage(articles: number): void {
  if (articles >= manyArticles) setFlagsFromString(`--heap-growing-percent=${share}`);
}
