import type { BodyJob } from "#src/normalize/body/job";
import { renderBody } from "#src/normalize/body/render";
import { makeJob } from "../fixture.ts";

/** What readers get, a block a line. */
export function show(markdown: string, change: Partial<BodyJob> = {}): string {
  return renderBody(makeJob(markdown, change)).blocks.join("\n").replaceAll("https://paper.example/", "/");
}

/** What is said, each `line code` with the name that it is about. */
export function said(markdown: string): string[] {
  return renderBody(makeJob(markdown)).problems.map(({ line, code, args }) =>
    [line, code, args["name"]].filter((part) => part !== undefined).join(" "),
  );
}

/** `[what it is, what is written, what readers get, what is said]`. */
export type Row = readonly [name: string, written: string, html: string, ...said: string[]];
