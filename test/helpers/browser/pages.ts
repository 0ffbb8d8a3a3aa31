import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { describe, inject } from "vitest";
import { ampScript } from "./amp-stub.ts";

/** The bytes at an address below the site, `undefined` where nothing stands. */
export type Files = (path: string) => Buffer | undefined;

export interface PageOptions {
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

/** What the page that is open is answered, and what becomes of it. */
interface Visit extends Required<PageOptions> {
  readonly files: Files;
  readonly errors: string[];
  readonly refused: string[];
}
interface Tab {
  readonly page: Page;
  visit: Visit;
}

// Both last until the setup closes the browser.
let browser: Browser | undefined;
// A tab costs more than everything that most tests do in it, so each kind is opened once.
const tabs = new Map<boolean, Tab>();

/** Tests that open pages: skipped where there is no browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  describe.skipIf(inject("browserEndpoint") === undefined)(name, tests);
}

/** The files of an output folder; a folder's address is that of its `index.html`. */
export function filesOf(folder: string): Files {
  return (path) => {
    const file = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
}

/**
 * Opens a page of a site, 768 pixels wide, light, with less motion. No request leaves the machine. The page is the test's
 * until it opens another with the same scripts.
 */
export async function openPage(files: Files, path: string, options: PageOptions = {}): Promise<OpenPage> {
  const visit: Visit = { files, scripts: true, runtime: "stub", ...options, errors: [], refused: [] };
  const tab = tabs.get(visit.scripts) ?? (await newTab(visit));
  tab.visit = visit;
  const { page } = tab;
  await page.setViewportSize({ width: 768, height: 900 });
  await page.emulateMedia({ media: "screen", colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(siteUrl + path);
  return { page, errors: visit.errors, refused: visit.refused };
}

async function newTab(visit: Visit): Promise<Tab> {
  browser ??= await chromium.connect(inject("browserEndpoint") ?? "");
  const context = await browser.newContext({
    javaScriptEnabled: visit.scripts,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const tab: Tab = { page, visit };
  tabs.set(visit.scripts, tab);
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    const found = answer(url, tab.visit);
    if (found !== undefined) return route.fulfill(found);
    tab.visit.refused.push(url);
    return route.abort();
  });
  page.on("console", (message) => message.type() === "error" && tab.visit.errors.push(message.text()));
  page.on("pageerror", (error) => tab.visit.errors.push(error.message));
  return tab;
}

function answer(url: string, { files, runtime }: Visit): { body: Buffer | string; contentType: string } | undefined {
  const script = runtime === "stub" ? ampScript(url) : undefined;
  if (script !== undefined) return { body: script, contentType: "text/javascript" };
  if (!url.startsWith(siteUrl)) return undefined;
  const { pathname } = new URL(url);
  const body = files(decodeURIComponent(pathname.slice(1)));
  const contentType = types[pathname.endsWith("/") ? ".html" : extname(pathname)] ?? "application/octet-stream";
  return body === undefined ? undefined : { body, contentType };
}

/** What axe finds, a line for each element: rule, selector, markup, reason. `rules` are the only ones then. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (only) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const options: RunOptions = only === undefined ? {} : { runOnly: { type: "rule", values: [...only] } };
    return (await tool.run(document, { ...options, resultTypes: ["violations"] })).violations;
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const why = failureSummary?.split("\n").at(-1)?.trim() ?? "";
      return `${id} ${target.join(" ")} ${html.slice(0, 200)} (${why})`;
    }),
  );
}

/** What stands out of the page sideways at a width: how far, and the elements that reach farthest, in pixels. */
export async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll("*")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .map(({ element, box }) => ({ element, by: Math.max(box.right - clientWidth, -box.left) }))
      .filter(({ element, by }) => by > 0.5 && !scrolls(element.parentElement))
      .toSorted((a, b) => b.by - a.by)
      .slice(0, 5);
    const name = ({ localName, parentElement }: Element): string => {
      const { localName: above = "", className = "" } = parentElement ?? {};
      return `${above}${className && `.${className}`} > ${localName}`;
    };
    return [
      `${scrollWidth - clientWidth} px too wide`,
      ...out.map(({ element, by }) => `${name(element)} by ${Math.round(by)} px`),
    ];
  });
}
