import { existsSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { build } from "#src/index";
import { copyNewsroom, sampleNow } from "../newsroom.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the one browser of the suite listens; `undefined` where there is none. */
    readonly browserEndpoint: string | undefined;
    /** The output folders of the sample newsroom as it is and with `amp: false`; `undefined` without a browser. */
    readonly publishedNewsroom: { readonly amp: string; readonly plain: string } | undefined;
  }
}

const executablePath = process.env["CHROME"] ?? "/usr/bin/chromium";

/**
 * Starts the browser and publishes the sample newsroom twice, once for all tests of `test/browser`.
 *
 * @throws without a browser when `CI` is set; elsewhere these tests are skipped
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(executablePath)) {
    const message = `There is no browser at ${executablePath}: install Debian's package chromium, or name one in CHROME.`;
    if (process.env["CI"]) throw new Error(message);
    console.warn(`\nThe tests of test/browser are skipped. ${message}\n`);
    project.provide("browserEndpoint", undefined);
    project.provide("publishedNewsroom", undefined);
    return () => Promise.resolve();
  }
  const folders: string[] = [];
  const args = ["--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"];
  const server = await chromium.launchServer({ executablePath, args });
  const close = async (): Promise<void> => {
    await server.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  const publish = async (amp: boolean): Promise<string> => {
    const root = copyNewsroom();
    folders.push(root);
    const configuration = join(root, "broadsheet.yaml");
    writeFileSync(configuration, readFileSync(configuration, "utf8").replace(/^amp: true$/m, `amp: ${amp}`));
    const { status } = await build({ root, now: sampleNow });
    if (status !== "published") throw new Error(`the sample newsroom is not published: ${status}`);
    return join(root, "dist");
  };
  try {
    project.provide("publishedNewsroom", { amp: await publish(true), plain: await publish(false) });
    project.provide("browserEndpoint", server.wsEndpoint());
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
