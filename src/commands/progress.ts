import type { Progress } from "../model/build.ts";
import type { Terminal } from "./command.ts";

/** Silence that a person takes for work in progress, in milliseconds. */
const patience = 1000;
const interval = 200;

/** Shows progress on a terminal, on one line, once a build takes longer than a person's patience. */
export function progressReporter(
  { err, isTerminal }: Terminal,
  quiet: boolean,
): { readonly report: (progress: Progress) => void; readonly end: () => void } {
  const started = performance.now();
  let last = 0;
  let shown = false;
  const report = (progress: Progress): void => {
    if (progress.step === "waiting") return err(`Waiting for another build to finish: ${progress.holder ?? ""}\n`);
    const now = performance.now();
    if (quiet || !isTerminal || now - started < patience || now - last < interval) return;
    last = now;
    shown = true;
    err(`\r\u001B[K${progress.step} ${progress.done} of ${progress.total}`);
  };
  const end = (): void => {
    if (shown) err("\r\u001B[K");
  };
  return { report, end };
}
