import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "#src/index";
import { judgeFolder } from "../helpers/judge.ts";
import { copyNewsroom, readOutput, repository, sampleNow } from "../helpers/newsroom.ts";

let root: string;
beforeAll(() => void (root = copyNewsroom()));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const story = "articles/2026/10/night-fish-market/index.html";
const embeds = "articles/2026/11/open-screen-review/index.html";
const isAmp = (html: string): boolean => /<html amp /.test(html);

async function publish(out: string, optimize: boolean): Promise<Map<string, string>> {
  const file = join(root, "broadsheet.yaml");
  const config = readFileSync(file, "utf8").replace(/^amp: .*$/m, `amp: {optimize: ${optimize}}`);
  expect(config).toContain(`optimize: ${optimize}`);
  writeFileSync(file, config);
  const { problems, status } = await build({ root, out, now: sampleNow });
  expect(status).toBe("published");
  expect(problems.filter(({ level }) => level !== "info")).toEqual([]);
  return new Map([...readOutput(join(root, out))].map(([path, bytes]) => [path, bytes.toString()]));
}

/** What readers without scripts can read. */
function textOf(html: string): string {
  const read = (node: DefaultTreeAdapterTypes.Node): string =>
    "value" in node
      ? node.value
      : "childNodes" in node && !["style", "script"].includes(node.nodeName)
        ? node.childNodes.map(read).join("")
        : "";
  return read(parse(html, { scriptingEnabled: false }))
    .replace(/\s+/g, " ")
    .trim();
}

describe("the sample newsroom with `amp: {optimize: true}`", () => {
  let plain: Map<string, string>;
  let optimized: Map<string, string>;
  beforeAll(async () => {
    plain = await publish("plain", false);
    optimized = await publish("dist", true);
  });

  it("has optimized every AMP page, articles and notices, and nothing else", () => {
    const changed = [...optimized].filter(([path, text]) => text !== plain.get(path)).map(([path]) => path);
    const amp = [...plain].filter(([path, text]) => path.endsWith(".html") && isAmp(text)).map(([path]) => path);
    expect(amp.length).toBeGreaterThan(13);
    expect(changed).toEqual(amp);
    expect([...optimized.keys()]).toEqual([...plain.keys()]);
    for (const path of amp) expect(optimized.get(path), path).toContain('transformed="self;v=1"');
  });

  it("passes every validator", async () => expect(await judgeFolder(join(root, "dist"))).toEqual([]));

  it("can be read without scripts: the same words, none hidden until the runtime comes", () => {
    for (const [path, html] of optimized) {
      if (!path.endsWith(".html") || !isAmp(html)) continue;
      expect(textOf(html), path).toBe(textOf(plain.get(path) ?? ""));
      expect(html, path).not.toContain("amp-boilerplate");
      expect(html, path).toContain(":not(:defined)>[placeholder]");
    }
    expect(optimized.get(embeds)).toContain("<div placeholder class");
  });

  it("shows the lead picture at once, as wide as the page lays it out", () => {
    const page = optimized.get(story) ?? "";
    const [lead = ""] = /<amp-img [^>]*data-hero.*?<\/amp-img>/s.exec(page) ?? [];
    expect(lead).toContain(" i-amphtml-ssr");
    expect(lead).not.toMatch(/ id="|loading=/);
    const sizes =
      / sizes="[^"]+"/.exec(/<amp-img [^>]*data-hero.*?>/s.exec(plain.get(story) ?? "")?.[0] ?? "")?.[0] ?? "none";
    expect(lead.split(sizes)).toHaveLength(3);
    expect(page).not.toMatch(/#i-amp-\d/);
  });

  it("is the same at every build", async () => {
    expect(await publish("again", true)).toEqual(optimized);
  });
});

describe("without the package", () => {
  it("is published as it is, with a warning that says what to do", () => {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-no-optimizer-"));
    try {
      for (const name of ["templates", "vocabularies"]) symlinkSync(join(repository, name), join(folder, name));
      mkdirSync(join(folder, "node_modules"));
      for (const name of readdirSync(join(repository, "node_modules")))
        if (name !== "@ampproject")
          symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));
      // Copied: from a link, packages would be found where it leads.
      spawnSync("cp", ["-r", join(repository, ".build"), join(repository, "package.json"), folder]);
      const argv = ["--root", root, "--out", join(folder, "dist"), "--now", sampleNow];
      const run = spawnSync(process.execPath, [join(folder, ".build/cli.js"), "build", ...argv], { encoding: "utf8" });
      expect(run.status, run.stderr).toBe(0);
      expect(run.stderr).toMatch(
        /warning amp-optimizer-missing[\s\S]*not installed[\s\S]*npm install @ampproject\/toolbox-optimizer/,
      );
      expect(readFileSync(join(folder, "dist", story), "utf8")).toContain("<style amp-boilerplate>");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
