import type { Progress } from "../model/build.ts";
import type { Terminal } from "./command.ts";
import { clock } from "./clock.ts";

/** Silence that a person takes for work in progress, and how often the line changes then, in milliseconds. */
const onTerminal = { patience: 1000, interval: 200 };
/** The same for a log, which keeps every line. */
const inLog = { patience: 10_000, interval: 10_000 };

/** Shows progress once a build takes longer than a person's patience: on a terminal in one line, else line by line. */
export function progressReporter(
  { err, isTerminal }: Terminal,
  quiet: boolean,
): { readonly report: (progress: Progress) => void; readonly end: () => void } {
  const started = clock();
  let last = 0;
  let shown = false;
  const report = (progress: Progress): void => {
    if (progress.step === "waiting") return err(`Waiting for another build to finish: ${progress.holder ?? ""}\n`);
    const now = clock();
    const { patience, interval } = isTerminal ? onTerminal : inLog;
    if (quiet || now - started < patience || now - last < interval) return;
    last = now;
    const unit = progress.unit === undefined ? "" : ` ${progress.unit}`;
    const line = `${progress.step} ${progress.done} of ${progress.total}${unit}`;
    err(isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
    shown = isTerminal;
  };
  const end = (): void => {
    if (shown) err("\r\u001B[K");
  };
  return { report, end };
}
