import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { readStart, readWhole, reasonOf } from "#src/load/read";
import { makeFolder } from "./folder.ts";

const compiled = pathToFileURL(fileURLToPath(new URL("../../../.build/load/read.js", import.meta.url))).href;

describe("readWhole and readStart", () => {
  it("read a file up to a limit", () => {
    const path = join(makeFolder({ a: "0123456789" }), "a");
    expect(Buffer.from(readWhole(path, 10) as Uint8Array).toString()).toBe("0123456789");
    expect(readWhole(path, 9)).toStrictEqual({ size: 10 });
    expect(Buffer.from(readStart(path, 4).start).toString()).toBe("0123");
    expect(readStart(path, 400)).toMatchObject({ size: 10, start: Buffer.from("0123456789") });
  });

  it("refuse a folder", () => {
    expect(() => readWhole(makeFolder(), 10)).toThrow(expect.objectContaining({ code: "EINVAL" }));
  });

  it.skipIf(process.platform === "win32")("refuse a named pipe at once, though nobody writes to it", () => {
    const pipe = join(makeFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const code = `const { readWhole } = await import(${JSON.stringify(compiled)});
      try { readWhole(${JSON.stringify(pipe)}, 10); } catch (error) { console.log(error.code); }`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", code], { timeout: 20_000 });
    expect(printed.toString().trim()).toBe("EINVAL");
  });
});

describe("reasonOf", () => {
  it("is a clause, and the bare code for what is rare", () => {
    expect(reasonOf(Object.assign(new Error("x"), { code: "EACCES", syscall: "open" }))).toBe("permission is denied");
    expect(reasonOf(Object.assign(new Error("x"), { code: "EPROTO", syscall: "open" }))).toBe("EPROTO");
  });
});
