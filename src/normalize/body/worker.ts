import { parentPort, workerData } from "node:worker_threads";

import type { AbsoluteUrl } from "../../model/brand.ts";
import type { BodyJob } from "./job.ts";
import { begunSlot, jobSlot, type Batch, type Results, type WorkerStart } from "./protocol.ts";
import { renderBody } from "./render.ts";

/** Results are sent before they grow beyond this many characters, so that waiting ones never fill the memory. */
const sendAt = 4_000_000;

const { shared } = workerData as WorkerStart;
const state = new Int32Array(shared);

/** Renders a batch. Without messages between jobs, the main thread can see in shared memory which one is in hand. */
function renderBatch({ jobs }: Batch): void {
  let bodies: Results["bodies"][number][] = [];
  let size = 0;
  const send = (): void => {
    const results: Results = { bodies };
    parentPort?.postMessage(results);
    bodies = [];
    size = 0;
  };
  for (const { index, job } of jobs) {
    // In this order: who reads the job first and then the count knows whether the two belong together.
    Atomics.add(state, begunSlot, 1);
    Atomics.store(state, jobSlot, index + 1);
    const body = renderBody(job);
    size += body.text.length + body.blocks.reduce((sum, block) => sum + block.length, 0);
    bodies.push({ index, body });
    if (size > sendAt) send();
  }
  if (bodies.length > 0) send();
  Atomics.store(state, jobSlot, 0);
}

/** A body of every kind of thing: after it, the patterns are compiled and no article's time goes into that. */
const example: BodyJob = {
  file: "example.md",
  markdown:
    '# Words\n\nA *text* with [a link](https://example.invalid/), `code` and {{ tags }}.\n\n![Alt](a.png "Words. Photo: A B/AP")\n\n- one\n\n|a|b|\n|-|-|\n|c|d|\n\n<p>HTML</p>\n',
  firstLine: 1,
  pageUrl: "https://example.invalid/a/" as AbsoluteUrl,
  siteUrl: "https://example.invalid/" as AbsoluteUrl,
  mediaUrl: "https://example.invalid/media/" as AbsoluteUrl,
};
renderBody(example);

parentPort?.on("message", renderBatch);
