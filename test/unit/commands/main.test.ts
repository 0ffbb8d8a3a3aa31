import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "#src/main";
import { judgeFolder, listFiles } from "../../helpers/judge.ts";
import { runCommand, type Ran } from "../../helpers/run-command.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "broadsheet-cli-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (argv: readonly string[], env: Record<string, string> = {}, isTerminal = false): Promise<Ran> =>
  runCommand(root, argv, { env, isTerminal });

describe("the command line", () => {
  it("helps: in general, and with each command", async () => {
    expect(await run(["--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("broadsheet COMMAND") as string,
    });
    for (const name of ["build", "check", "init"]) {
      expect((await run([name, "--help"])).out).toMatch(new RegExp(`^Usage: broadsheet ${name} `));
      expect(await run(["help", name])).toEqual(await run([name, "-h"]));
    }
    expect((await run([])).code).toBe(2);
  });

  it("knows its version", async () => expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/));

  it.each([
    [["biuld"], "there is no command “biuld”; did you mean `build`?"],
    [["build", "--sitemap"], "there is no option --sitemap"],
    [["build", "--nwo", "x"], "there is no option --nwo; did you mean --now?"],
    [["build", "--now"], "--now"],
    [["build", "extra"], "“extra” is one argument too many"],
    [["init"], "init needs the folder to make"],
  ])("%j is a mistake of usage", async (argv, message) => {
    const { code, err, out } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).toContain("--help");
  });

  it("templates lists the templates, copies some and leaves a site's own alone", async () => {
    expect((await run(["templates"])).out).toMatch(
      /^(?:default {2}\S+\n)*default {2}article\.eta\n(?:default {2}\S+\n)+$/,
    );
    expect(await run(["templates", "tokens.css", "partials/link.eta"])).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, "templates/partials/link.eta"), "utf8")).toContain("it.link.url");
    writeFileSync(join(root, "templates/tokens.css"), ":root {}");
    expect((await run(["templates", "tokens.css"])).out).toBe(
      "templates/tokens.css is there already and was left as it is.\n",
    );
    expect(readFileSync(join(root, "templates/tokens.css"), "utf8")).toBe(":root {}");
    expect((await run(["templates", "--root", "."])).out).toContain("own      tokens.css\n");
    expect(await run(["templates", "token.css"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean tokens.css?") as string,
    });
  });

  it("init makes a newsroom that builds without a problem, and never writes over files", async () => {
    expect((await run(["init", "paper"])).code).toBe(0);
    const built = await run(["build", "--root", "paper", "--now", "2026-11-23T00:00:00Z", "--strict"]);
    expect(built).toMatchObject({ code: 0, err: "" });
    expect(built.out).toMatch(/^Published 2 articles of 2 to paper\/dist in /);
    expect(await judgeFolder(join(root, "paper/dist"))).toEqual([]);
    expect(await run(["init", "paper"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("is not empty") as string,
    });
  });

  it("check writes nothing", async () => {
    await run(["init", "paper"]);
    const before = listFiles(join(root, "paper"));
    expect((await run(["check", "--root", "paper"])).out).toContain("Would publish");
    expect(listFiles(join(root, "paper"))).toEqual(before);
    expect(existsSync(join(root, "paper/dist"))).toBe(false);
  });

  it("says what is wrong in words, in JSON, in colour and as annotations", async () => {
    await run(["init", "paper"]);
    writeFileSync(join(root, "paper/articles/bad.md"), "---\ntitle: Bad\ndate: 2026-02-30\n---\nText.\n");
    const plain = await run(["build", "--root", "paper"]);
    expect(plain.code).toBe(1);
    expect(plain.err).toContain(
      "articles/bad.md:3:1 error date-unreadable\n  The `date` “2026-02-30” is no date: there is no such day.\n    3 | date: 2026-02-30\n",
    );
    expect(plain.err).not.toContain("\u001B[");
    expect(plain.out).toContain("Held back: 1: articles/bad.md.");
    const json = JSON.parse((await run(["build", "--root", "paper", "--json"])).out) as {
      problems: { level: string }[];
      exitCode: number;
    };
    expect(json).toMatchObject({
      exitCode: 1,
      status: "held-back",
    });
    expect(json.problems.filter(({ level }) => level !== "info")).toMatchObject([
      { code: "date-unreadable", file: "articles/bad.md", line: 3 },
    ]);
    expect((await run(["build", "--root", "paper"], {}, true)).err).toContain("\u001B[31merror");
    expect((await run(["build", "--root", "paper"], { NO_COLOR: "1" }, true)).err).not.toContain("\u001B[31m");
    expect((await run(["build", "--root", "paper"], { GITHUB_ACTIONS: "true" })).out).toContain(
      "::error file=articles/bad.md,line=3,col=1,title=date-unreadable::",
    );
    expect((await run(["build", "--root", "paper", "--quiet"])).err).toContain("date-unreadable");
  });

  it("--strict counts warnings", async () => {
    await run(["init", "paper"]);
    writeFileSync(
      join(root, "paper/articles/new.md"),
      "---\ntitle: New\ndate: 2026-11-01\nauthor: Nobody Known\n---\nText.\n",
    );
    expect((await run(["build", "--root", "paper"])).code).toBe(0);
    expect((await run(["build", "--root", "paper", "--strict"])).code).toBe(1);
  });

  it("no article reads or writes through a symbolic link that leads outside", async () => {
    await run(["init", "paper"]);
    mkdirSync(join(root, "outside"));
    writeFileSync(join(root, "outside/secret.md"), "---\ntitle: Secret\ndate: 2026-11-01\n---\nSecret words.\n");
    writeFileSync(join(root, "outside/secret.png"), "Secret picture");
    symlinkSync(join(root, "outside/secret.md"), join(root, "paper/articles/linked.md"));
    symlinkSync(join(root, "outside"), join(root, "paper/articles/folder"));
    writeFileSync(
      join(root, "paper/articles/a.md"),
      "---\ntitle: A\ndate: 2026-11-01\nimage: folder/secret.png\n---\n![x](../outside/secret.png)\n",
    );
    mkdirSync(join(root, "paper/dist"));
    symlinkSync(join(root, "outside"), join(root, "paper/dist/authors"));
    const { err } = await run(["build", "--root", "paper", "--now", "2026-11-23T00:00:00Z"]);
    expect(err).toContain("output-blocked");
    expect(listFiles(join(root, "outside"))).toEqual(["secret.md", "secret.png"]);
    for (const path of listFiles(join(root, "paper/dist")))
      if (!path.startsWith("authors/"))
        expect(readFileSync(join(root, "paper/dist", path), "latin1"), path).not.toContain("Secret");
  });
});

it("a fault of ours is exit code 3, with what to report", async () => {
  let err = "";
  const code = await main(["--help"], {
    out: () => {
      throw new Error("broken pipe");
    },
    err: (text) => void (err += text),
    env: {},
    isTerminal: false,
    stopped: () => Promise.resolve(),
    cwd: root,
  });
  expect(code).toBe(3);
  expect(err).toMatch(/^broadsheet: this is a bug in Broadsheet[^]*Error: broken pipe\n {4}at /);
});
