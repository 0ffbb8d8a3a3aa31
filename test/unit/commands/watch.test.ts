import { once } from "node:events";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repository } from "../../helpers/newsroom.ts";
import { type Ran, runCommand } from "../../helpers/run-command.ts";
import { until } from "../watch/until.ts";

let root: string;
let end: () => Promise<Ran>;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-watch-"));
  await runCommand(root, ["init", "."]);
});
afterEach(async () => {
  await end();
  rmSync(root, { recursive: true, force: true });
});

interface Session {
  /** What was printed so far. */
  readonly text: () => string;
  /** Waits until this was printed; returns all that was. */
  readonly wait: (wanted: RegExp) => Promise<string>;
}

/** Starts a command that goes on until the test is over. */
function start(...argv: string[]): Session {
  let text = "";
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const ran = runCommand(root, argv, { stopped, onOut: (out, err) => (text = out + err) });
  end = () => {
    stop();
    return ran;
  };
  return {
    text: () => text,
    wait: async (wanted) => {
      await until(() => wanted.test(text), 20_000);
      expect(text).toMatch(wanted);
      return text;
    },
  };
}

const published = (path: string): string => {
  const file = join(root, "dist", path);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};
const article = (title: string, date = "2026-11-01"): string => `---\ntitle: ${title}\ndate: ${date}\n---\nText.\n`;
const put = (path: string, text: string): void => writeFileSync(join(root, path), text);

describe("broadsheet watch", () => {
  it("publishes what is saved, and says which problems are new, still there and cured", async () => {
    const { wait } = start("watch");
    await wait(/first build: \d+ files written in \d+ ms\./);
    put("articles/a.md", article("First words"));
    await wait(/articles\/a\.md: \d+ files written in \d+ ms\./);
    expect(published("rss.xml")).toContain("First words");
    put("articles/bad.md", article("Bad", "2026-02-30"));
    await wait(/articles\/bad\.md:3:1 error date-unreadable\n {2}The `date`/);
    put("articles/a.md", article("Other words"));
    await wait(/ still {2}articles\/bad\.md:3:1 date-unreadable: The `date`/);
    unlinkSync(join(root, "articles/bad.md"));
    const text = await wait(/ cured {2}articles\/bad\.md:3:1 date-unreadable\n/);
    expect(text.match(/error date-unreadable/g)).toHaveLength(1);
    expect(await end()).toMatchObject({ code: 0 });
    expect(existsSync(join(root, "dist/.broadsheet/lock"))).toBe(false);
  });

  it("lives through a broken configuration and a folder that vanishes, and leaves the site as it was", async () => {
    const { wait } = start("watch");
    await wait(/first build/);
    const config = readFileSync(join(root, "broadsheet.yaml"), "utf8");
    put("broadsheet.yaml", "site: [\n");
    await wait(/broadsheet\.yaml: nothing was published, what was published before stays, in/);
    expect(published("rss.xml")).toContain("The Morning Paper");
    put("broadsheet.yaml", config.replace("The Morning Paper", "The Evening Paper"));
    await wait(/cured {2}broadsheet\.yaml/);
    expect(published("rss.xml")).toContain("The Evening Paper");
    renameSync(join(root, "articles"), join(root, "away"));
    await wait(/stop articles-missing/);
    expect(published("rss.xml")).toContain("The Evening Paper");
    renameSync(join(root, "away"), join(root, "articles"));
    await wait(/cured {2}articles-missing/);
  });

  it("publishes what falls due, without a save", async () => {
    const { wait } = start("watch");
    await wait(/first build/);
    const soon = new Date(Date.now() + 2500).toISOString();
    put("articles/later.md", article("Embargoed words", soon));
    await wait(/articles\/later\.md: [^]*something is due: \d+ files written/);
    expect(published("rss.xml")).toContain("Embargoed words");
  });

  it("is one object a line with --json", async () => {
    const { wait } = start("watch", "--json");
    await wait(/"cause":"start"/);
    put("articles/bad.md", article("Bad", "2026-02-30"));
    await wait(/"cause":"change"/);
    const { out, code } = await end();
    const [first, second] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(first).toMatchObject({
      event: "build",
      cause: "start",
      status: "published",
      problems: { error: 0 },
      new: [],
    });
    expect(second).toMatchObject({
      cause: "change",
      paths: ["articles/bad.md"],
      status: "held-back",
      new: [{ code: "date-unreadable", file: "articles/bad.md", line: 3 }],
      gone: [],
    });
    expect(code).toBe(0);
  });

  it.each([
    [["watch", "--root", "nowhere"], "There is no broadsheet.yaml in"],
    [["watch", "--now", "some day"], "some day"],
    [["watch", "--poll", "often"], "--poll needs a number of seconds"],
    [["preview", "--port", "http"], "--port needs a number"],
    [["preview", "--host", "256.0.0.1", "--port", "0"], "cannot be listened on"],
  ])("%j is a mistake of usage", async (argv, message) => {
    const { wait } = start(...argv);
    await wait(new RegExp(message.replaceAll(".", "\\.")));
    expect((await end()).code).toBe(2);
  });

  it("ends as a process with exit code 0 at Ctrl-C, without a lock", async () => {
    end = () => Promise.resolve({ code: 0, out: "", err: "" });
    const child = spawn(process.execPath, [join(repository, ".build/cli.js"), "watch"], { cwd: root });
    let text = "";
    child.stdout.on("data", (part) => (text += String(part)));
    const exit = once(child, "exit");
    await until(() => text.includes("Watching"), 20_000);
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
    expect(published("rss.xml")).toContain("</rss>");
    expect(existsSync(join(root, "dist/.broadsheet/lock"))).toBe(false);
  });
});

describe("broadsheet preview", () => {
  const get = (url: string): Promise<string> =>
    new Promise((resolve, reject) => {
      request(url, { headers: { connection: "close" } }, (response) => {
        let body = "";
        response.on("data", (part) => (body += String(part)));
        response.on("end", () => resolve(body));
      })
        .on("error", reject)
        .end();
    });

  it("shows the site with links to itself, while the files have the public address", async () => {
    const { wait, text } = start("preview", "--port", "0");
    await wait(/first build/);
    const url = /Preview: (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(text())?.[1] ?? "";
    const page = await get(url);
    expect(page).toContain(`href="${url}rss.xml"`);
    expect(page).not.toContain("paper.example");
    expect(published("index.html")).toContain('href="https://paper.example/rss.xml"');
    put(
      "broadsheet.yaml",
      readFileSync(join(root, "broadsheet.yaml"), "utf8").replace("paper.example", "news.example"),
    );
    await wait(/broadsheet\.yaml: /);
    expect(await get(url)).not.toContain("news.example");
    expect(await end()).toMatchObject({ code: 0 });
    await expect(get(url)).rejects.toThrow("ECONNREFUSED");
  });
});
