import type { IncomingMessage, ServerResponse } from "node:http";

import type { Problem } from "../model/problem.ts";
import { explain } from "../problems/text.ts";
import { sendWords } from "../serve/send.ts";

/** Pages that listen at once, at most; an editor has a handful open. */
const mostListeners = 64;
/** Problems that a page shows; the rest is counted. */
const mostProblems = 20;
/** A line now and then, so that a connection that is gone is noticed. In milliseconds. */
const pulse = 20_000;

interface Listener {
  readonly response: ServerResponse;
  /** The request path of its page. */
  readonly page: string;
  /** The page as it was sent. */
  readonly version: string;
}

/** Tells open pages, by Server-Sent Events, that they are out of date and what is wrong. */
export class Live {
  readonly #versionOf: (page: string) => string;
  readonly #listeners = new Set<Listener>();
  readonly #timer: NodeJS.Timeout;
  #problems: readonly Problem[] = [];

  /** @param versionOf what a request path leads to now; another text when the bytes are others */
  constructor(versionOf: (page: string) => string) {
    this.#versionOf = versionOf;
    this.#timer = setInterval(() => {
      for (const { response } of this.#listeners) response.write(":\n\n");
    }, pulse);
    this.#timer.unref();
  }

  /** Keeps the connection open and tells what there is to tell at once. */
  listen(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    if (this.#listeners.size >= mostListeners)
      return sendWords(request, response, 503, "Too many pages listen already.");
    const listener = { response, page: query.get("page") ?? "", version: query.get("version") ?? "" };
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
    response.write("retry: 1000\n\n");
    this.#listeners.add(listener);
    response.on("close", () => this.#listeners.delete(listener));
    this.#tell(listener, this.#versionOf(listener.page));
  }

  /**
   * @param problems those that keep something from being published
   * @param everything whether every page is to be fetched again, for what it shows is in other files too
   */
  built(problems: readonly Problem[], everything: boolean): void {
    this.#problems = problems;
    const versions = new Map<string, string>();
    for (const listener of this.#listeners) {
      const version = versions.get(listener.page) ?? this.#versionOf(listener.page);
      versions.set(listener.page, version);
      this.#tell(listener, everything ? undefined : version);
    }
  }

  close(): void {
    clearInterval(this.#timer);
    for (const { response } of this.#listeners) response.end();
  }

  #tell({ response, version }: Listener, now: string | undefined): void {
    if (version !== now) response.write("event: reload\ndata:\n\n");
    else response.write(`event: problems\ndata: ${JSON.stringify(shown(this.#problems))}\n\n`);
  }
}

function shown(problems: readonly Problem[]): object {
  const first = problems.slice(0, mostProblems).map((found) => ({
    place: [found.file, found.line, found.column].filter((part) => part !== undefined).join(":"),
    code: found.code,
    ...explain(found),
  }));
  return { problems: first, more: problems.length - first.length };
}
