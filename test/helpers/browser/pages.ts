import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import type axe from "axe-core";
import { chromium, type Browser, type Page, type Request } from "playwright-core";
import { afterAll, beforeAll, describe, inject, onTestFinished } from "vitest";
import { ampScript } from "./amp-stub.ts";

/** The bytes at an address below the site, `undefined` where nothing stands. */
export type Files = (path: string) => Buffer | undefined;

export interface PageOptions {
  /** Pixels; 768 without. */
  readonly width?: number;
  readonly dark?: boolean;
  /** `false` turns the page's scripts off. */
  readonly scripts?: boolean;
  /** Whether AMP's script host answers, with the stand-in. */
  readonly runtime?: "stub" | "unreachable";
}

export interface OpenPage {
  readonly page: Page;
  /** What the page wrote on the console as errors, and what it threw. */
  readonly errors: readonly string[];
  /** Addresses the page asked for and did not get: missing files of the site, and everything of other hosts. */
  readonly refused: readonly string[];
}

/** Where the pages of all tests stand. */
export const siteUrl = "https://courier.example/";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".png": "image/png",
  ".mp3": "audio/mpeg",
  ".css": "text/css",
  ".js": "text/javascript",
};
let browser: Browser;

/** Tests that open pages: skipped where there is no browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  const endpoint = inject("browserEndpoint");
  describe.skipIf(endpoint === undefined)(name, () => {
    beforeAll(async () => void (browser = await chromium.connect(endpoint ?? "")));
    afterAll(() => browser.close());
    tests();
  });
}

/** The files of an output folder; a folder's address is that of its `index.html`. */
export function filesOf(folder: string): Files {
  return (path) => {
    const file = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
}

/** Opens a page of a site in a new context, which ends with the test. No request leaves the machine. */
export async function openPage(files: Files, path: string, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 768, dark = false, scripts = true, runtime = "stub" } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    javaScriptEnabled: scripts,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  onTestFinished(() => context.close());
  const errors: string[] = [];
  const refused: string[] = [];
  const answer = (request: Request): { body: Buffer | string; contentType: string } | undefined => {
    const url = request.url();
    const script = runtime === "stub" ? ampScript(url) : undefined;
    if (script !== undefined) return { body: script, contentType: "text/javascript" };
    if (!url.startsWith(siteUrl)) return undefined;
    const { pathname } = new URL(url);
    const body = files(decodeURIComponent(pathname.slice(1)));
    const contentType = types[pathname.endsWith("/") ? ".html" : extname(pathname)] ?? "application/octet-stream";
    return body === undefined ? undefined : { body, contentType };
  };
  await context.route("**/*", async (route) => {
    const found = answer(route.request());
    if (found !== undefined) return route.fulfill(found);
    refused.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(siteUrl + path);
  return { page, errors, refused };
}

/** What axe finds, a line for each element: rule, selector, markup. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    return run.run(document, { resultTypes: ["violations"] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const why = failureSummary?.split("\n").at(-1)?.trim() ?? "";
      return `${id} ${target.join(" ")} ${html.slice(0, 200)} (${why})`;
    }),
  );
}

/** What stands out of the page sideways at a width: the elements that reach farthest, and how far, in pixels. */
export async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll("*")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .map(({ element, box }) => ({ element, by: Math.max(box.right - clientWidth, -box.left) }))
      .filter(({ by }) => by > 0.5)
      .toSorted((a, b) => b.by - a.by)
      .slice(0, 5);
    const name = ({ localName, className }: Element): string => `${localName}.${String(className)}`;
    return [
      `${scrollWidth - clientWidth} px too wide`,
      ...out.map(({ element, by }) => `${name(element)} by ${Math.round(by)} px`),
    ];
  });
}
