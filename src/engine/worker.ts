import { parentPort, workerData } from "node:worker_threads";

import { systemCode } from "../base/system-error.ts";
import type { AbsoluteUrl } from "../model/brand.ts";
import { renderBody } from "../normalize/body/render.ts";
import { Ahead } from "./ahead.ts";
import { ArticleRenderer } from "./article-renderer.ts";
import {
  begunSlot,
  inAdvance,
  jobSlot,
  openedSlot,
  taskSlot,
  type Advance,
  type Batch,
  type Results,
  type Task,
  type WorkerStart,
} from "./protocol.ts";

/** Results are sent after so many jobs at the latest, so that waiting ones never fill the memory. */
const sendAt = 32;

const { shared } = workerData as WorkerStart;
const state = new Int32Array(shared);
const ahead = new Ahead();
let renderer: ArticleRenderer | undefined;
let isTimed = false;

function begin({ setup, file }: Task): void {
  renderer?.close();
  renderer = new ArticleRenderer(setup, file, ahead);
  isTimed = setup.isTimed === true;
}

function openAhead({ files, addresses }: Advance): void {
  for (const { file, absolute } of files) {
    if (Atomics.load(state, taskSlot) !== 0) break;
    Atomics.add(state, begunSlot, 1);
    Atomics.store(state, jobSlot, inAdvance);
    const hasRoom = ahead.render(file, absolute, addresses);
    Atomics.add(state, openedSlot, 1);
    if (!hasRoom) break;
  }
  Atomics.store(state, jobSlot, 0);
}

/** Renders a batch. Without messages between jobs, the main thread can see in shared memory which one is in hand. */
async function renderBatch(batch: Batch): Promise<void> {
  for (let at = 0; at < batch.jobs.length; at += sendAt) await renderSome(batch.jobs.slice(at, at + sendAt));
  Atomics.store(state, jobSlot, 0);
}

async function renderSome(jobs: Batch["jobs"]): Promise<void> {
  const press = renderer;
  if (press === undefined) throw new Error("There was no task before this batch.");
  const milliseconds = jobs.map(() => 0);
  let inHand = -1;
  let since = 0;
  const clock = (): void => {
    const now = performance.now();
    if (inHand >= 0) milliseconds[inHand] = (milliseconds[inHand] ?? 0) + now - since;
    since = now;
  };
  const take = (place: number): void => {
    // All that is done for a job alone counts as one: it is then the first of its worker, and certainly to blame.
    if (place === inHand) return;
    if (isTimed) clock();
    inHand = place;
    // In this order: who reads the job first and then the count knows whether the two belong together.
    Atomics.add(state, begunSlot, 1);
    Atomics.store(state, jobSlot, (jobs[place]?.index ?? -1) + 1);
  };
  const all = await press.renderAll(
    jobs.map(({ job }) => job),
    take,
  );
  if (isTimed) clock();
  press.flush();
  const results = jobs.flatMap(({ index }, place) => {
    const rendered = all[place];
    if (rendered === undefined) return [];
    return [{ index, rendered: isTimed ? { ...rendered, milliseconds: milliseconds[place] ?? 0 } : rendered }];
  });
  parentPort?.postMessage({ results } satisfies Results);
}

/** Renders a body of every kind of thing: after it, the patterns are compiled and no article's time goes into that. */
const warmUp = (): unknown =>
  renderBody({
    file: "example.md",
    markdown:
      '# Words\n\nA *text* with [a link](https://example.invalid/), `code` and {{ tags }}.\n\n![Alt](a.png "Words. Photo: A B/AP")\n\n- one\n\n|a|b|\n|-|-|\n|c|d|\n\n<p>HTML</p>\n',
    firstLine: 1,
    pageUrl: "https://example.invalid/a/" as AbsoluteUrl,
    siteUrl: "https://example.invalid/" as AbsoluteUrl,
    mediaUrl: "https://example.invalid/media/" as AbsoluteUrl,
  });

// Unless there is work already, which then need not wait for what it may not need.
let hasWork = false;
setImmediate(() => hasWork || warmUp());

let last = Promise.resolve();
parentPort?.on("message", (message: Advance | Task | Batch) => {
  hasWork = true;
  // One after the other: with the optimizer, rendering takes several turns.
  last = last
    .then(() => {
      if ("addresses" in message) return openAhead(message);
      return "setup" in message ? begin(message) : renderBatch(message);
    })
    .catch(tell);
});

/** A disk that is full is no fault of the article in hand. */
function tell(error: unknown): void {
  const code = systemCode(error);
  if (code === undefined) throw error;
  parentPort?.postMessage({ results: [], failure: code } satisfies Results);
}
