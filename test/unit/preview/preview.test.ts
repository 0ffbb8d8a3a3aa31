import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "#src/model/problem";
import { problem } from "#src/problems/problem";
import { type PreviewServer, startPreview } from "#src/preview/server";
import { until } from "../watch/until.ts";

const site = "https://paper.example/";
const page = `<!doctype html><html><head></head><body><a href="${site}town/">Town</a></body></html>\n`;

let root: string;
let out: string;
let server: PreviewServer;
beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "broadsheet-preview-")));
  out = join(root, "dist");
  put("index.html", page);
  put("town/index.html", page);
  put("404.html", "<body>Lost</body>");
  put("rss.xml", `<rss><link>${site}</link></rss>`);
  put("media/a.mp3", "0123456789");
  put("media/empty.mp3", "");
  put(".broadsheet/manifest.json", "{}");
  mkdirSync(join(out, "bare"));
  writeFileSync(join(root, "secret.txt"), "secret");
  server = await start();
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

async function start(): Promise<PreviewServer> {
  const started = await startPreview({ out, siteUrl: () => site, host: "127.0.0.1", ports: [0] });
  if ("refused" in started) throw new Error(started.refused);
  return started;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the target as it is: `fetch` would tidy it up. */
function get(
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: object } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method, headers: { connection: "close", ...headers } }, (response) => {
      let body = "";
      response.setEncoding("latin1").on("data", (text) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("the preview", () => {
  it("sends pages with links that lead to itself and a script, and leaves the files alone", async () => {
    const { status, headers, body } = await get("/");
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-length": String(body.length),
    });
    const [, version = ""] = /data-version="(\w+)"/.exec(body) ?? [];
    const script = `<script src="/.broadsheet/live.js" data-version="${version}"></script>`;
    expect(body).toBe(page.replace(site, server.url).replace("</body>", `${script}</body>`));
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe(page);
    expect((await get("/.broadsheet/live.js")).body).toContain("EventSource");
    expect((await get("/rss.xml")).body).toBe(`<rss><link>${server.url}</link></rss>`);
  });

  it("leads from a folder to its index, and says so when there is nothing", async () => {
    expect(await get("/town?x=1")).toMatchObject({ status: 302, headers: { location: "/town/?x=1" } });
    expect((await get("/town/")).status).toBe(200);
    for (const path of ["/bare", "/bare/", "/rss.xml/", "/nothing", "/Town/", "/INDEX.html"]) {
      const { status, body, headers } = await get(path);
      expect([status, headers["content-type"]], path).toEqual([404, "text/html; charset=utf-8"]);
      expect(body, path).toMatch(/^<body>Lost<script [^>]*><\/script><\/body>$/);
    }
    unlinkSync(join(out, "404.html"));
    expect((await get("/nothing")).body).toContain("Nothing is published at this address");
  });

  it("gives away nothing from elsewhere", async () => {
    symlinkSync(join(root, "secret.txt"), join(out, "linked.txt"));
    symlinkSync(root, join(out, "up"));
    symlinkSync(join(out, "rss.xml"), join(out, "inside.xml"));
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/town/../../secret.txt",
      "/linked.txt",
      "/up/secret.txt",
      "/inside.xml",
      "/.broadsheet/manifest.json",
      "/secret.txt%00.html",
      `/${"a".repeat(5000)}`,
    ])
      expect(await get(path), path).toMatchObject({
        status: 404,
        body: expect.not.stringContaining("secret") as string,
      });
  });

  it("answers GET and HEAD alone, to names of its own alone", async () => {
    const head = await get("/", { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-length"]).toBe((await get("/")).headers["content-length"]);
    expect(await get("/", { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect((await get("/", { headers: { host: "evil.example" } })).status).toBe(421);
    const named = await get("/", { headers: { host: "localhost:99" } });
    expect(named.body).toContain('href="http://localhost:99/town/"');
  });

  it.each([
    [{}, 200, "0123456789", undefined],
    [{ range: "bytes=2-4" }, 206, "234", "bytes 2-4/10"],
    [{ range: "bytes=7-" }, 206, "789", "bytes 7-9/10"],
    [{ range: "bytes=7-99" }, 206, "789", "bytes 7-9/10"],
    [{ range: "bytes=-3" }, 206, "789", "bytes 7-9/10"],
    [{ range: "bytes=-99" }, 206, "0123456789", "bytes 0-9/10"],
    [{ range: "bytes=10-" }, 416, "", "bytes */10"],
    [{ range: "bytes=-0" }, 416, "", "bytes */10"],
    [{ range: "bytes=4-2" }, 200, "0123456789", undefined],
    [{ range: "bytes=0-1,4-5" }, 200, "0123456789", undefined],
    [{ range: "lines=1-2" }, 200, "0123456789", undefined],
    [{ range: "bytes=2-4", "if-range": '"x"' }, 200, "0123456789", undefined],
  ])("sends media in parts: %j", async (headers, status, body, range) => {
    const answer = await get("/media/a.mp3", { headers });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers["content-range"]).toBe(range);
    if (status !== 416)
      expect(answer.headers).toMatchObject({ "content-type": "audio/mpeg", "accept-ranges": "bytes" });
  });

  it("sends an empty file", async () => expect(await get("/media/empty.mp3")).toMatchObject({ status: 200, body: "" }));

  it("cannot listen where another does", async () => {
    const port = Number(new URL(server.url).port);
    expect(await startPreview({ out, siteUrl: () => site, host: "127.0.0.1", ports: [port] })).toEqual({
      refused: "EADDRINUSE",
    });
    const next = await startPreview({ out, siteUrl: () => site, host: "127.0.0.1", ports: [port, 0] });
    expect("refused" in next).toBe(false);
    if (!("refused" in next)) await next.close();
  });
});

describe("live reload", () => {
  interface Listener {
    /** Names and data of the events so far. */
    readonly events: [name: string, data: string][];
    readonly isOver: () => boolean;
  }

  /** Listens as a page does that was served just now, unless a version is given. */
  async function listen(path: string, version?: string): Promise<Listener> {
    const [, served = ""] = /data-version="(\w+)"/.exec((await get(path)).body) ?? [];
    const query = new URLSearchParams({ page: path, version: version ?? served });
    const { hostname, port } = new URL(server.url);
    const events: [string, string][] = [];
    let text = "";
    let isOver = false;
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET /.broadsheet/live?${query} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
    );
    socket.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      events.splice(0, Number.POSITIVE_INFINITY);
      for (const [, name = "", data = ""] of text.matchAll(/event: (\w+)\ndata: ?([^\n]*)\n\n/g))
        events.push([name, data]);
    });
    socket.on("close", () => (isOver = true)).on("error", () => {});
    await until(() => events.length > 0);
    return { events, isOver: () => isOver };
  }

  const calm = ["problems", '{"problems":[],"more":0}'] as const;

  it("reloads a page when its bytes are others, and no other page", async () => {
    const [front, town] = [await listen("/"), await listen("/town/")];
    expect([front.events, town.events]).toEqual([[calm], [calm]]);
    put("town/index.html", page.replace("Town", "City"));
    server.built(["town/index.html"], []);
    await until(() => front.events.length > 1 && town.events.length > 1);
    expect(front.events[1]).toEqual(calm);
    expect(town.events[1]).toEqual(["reload", ""]);
  });

  it("reloads a page that was served before the last build, or that has come or gone", async () => {
    expect((await listen("/", "f00")).events).toEqual([["reload", ""]]);
    const [lost, town] = [await listen("/new/"), await listen("/town/")];
    expect(lost.events).toEqual([calm]);
    put("new/index.html", page);
    unlinkSync(join(out, "town/index.html"));
    server.built(["new/index.html"], []);
    await until(() => lost.events.length > 1 && town.events.length > 1);
    expect([lost.events[1], town.events[1]]).toEqual([
      ["reload", ""],
      ["reload", ""],
    ]);
  });

  it("reloads every page when a picture is another", async () => {
    const { events } = await listen("/");
    server.built(["media/a.png"], []);
    await until(() => events.length > 1);
    expect(events[1]).toEqual(["reload", ""]);
  });

  it("tells of problems, and again of none", async () => {
    const { events } = await listen("/");
    const found: Problem = problem("date-unreadable", { file: "articles/a.md", line: 3, column: 1 }, { name: "date" });
    server.built(
      [],
      Array.from({ length: 25 }, () => found),
    );
    server.built([], []);
    await until(() => events.length > 2);
    const shown = JSON.parse(events[1]?.[1] ?? "{}") as { problems: object[]; more: number };
    expect(shown).toMatchObject({ problems: { length: 20 }, more: 5 });
    expect(shown.problems[0]).toMatchObject({
      place: "articles/a.md:3:1",
      code: "date-unreadable",
      cure: expect.stringContaining("Write it as") as string,
    });
    expect(events[2]).toEqual(calm);
  });

  it("keeps a limited number of pages waiting, and lets go of all at the end", async () => {
    const listeners = await Promise.all(Array.from({ length: 64 }, () => listen("/")));
    expect((await get("/.broadsheet/live?page=/")).status).toBe(503);
    await server.close();
    await until(() => listeners.every(({ isOver }) => isOver()));
    expect(listeners.every(({ isOver }) => isOver())).toBe(true);
    server = await start();
  });
});
