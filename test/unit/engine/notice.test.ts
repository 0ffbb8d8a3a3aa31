import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { build } from "#src/pipeline";

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "broadsheet-notice-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const now = "2026-11-24T12:00:00Z";
const page = "articles/2026/11/a/index.html";

async function phaseAfter(withdrawn: string, text: string): Promise<unknown> {
  writeFileSync(join(root, "articles/a.md"), `---\ntitle: One\ndate: 2026-11-23\n${withdrawn}---\n${text}\n`);
  await build({ root, now });
  const manifest = JSON.parse(readFileSync(join(root, "dist/.broadsheet/manifest.json"), "utf8")) as {
    files: Record<string, { phase: string }>;
  };
  return manifest.files[page]?.phase;
}

it("the manifest tells the notice of a withdrawn article from a page, whatever kind of build wrote it", async () => {
  mkdirSync(join(root, "articles"));
  writeFileSync(
    join(root, "broadsheet.yaml"),
    "site:\n  title: T\n  description: D\n  url: https://a.example/\n  language: en\n  timezone: UTC\n  publisher:\n    name: P\n",
  );
  const withdrawn = "withdrawn: {date: 2026-11-24, notice: It was wrong.}\n";
  expect(await phaseAfter("", "Text.")).toBe("page");
  expect(await phaseAfter("", "Another text.")).toBe("page");
  expect(await phaseAfter(withdrawn, "Another text.")).toBe("notice");
  expect(await phaseAfter(withdrawn, "A third text.")).toBe("notice");
  expect(await phaseAfter("", "A third text.")).toBe("page");
});
