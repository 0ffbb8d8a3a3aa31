import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ampValidatorPath } from "./amp-path.ts";

// The official AMP validator in WebAssembly is published inside this package; its own npm package downloads it at run time.
const carrier = "next@15.5.4";
const member = "package/dist/compiled/amphtml-validator/validator_wasm.js";
const sha256 = "f1f4629ab36f555f5a9937a5cf00f0ef780bf025883c035d06389b151c896f26";

function isSound(path: string): boolean {
  return existsSync(path) && createHash("sha256").update(readFileSync(path)).digest("hex") === sha256;
}

/** Brings the AMP validator into the cache folder once. Without it the tests fail: pages would go unjudged. */
export default function setup(): void {
  if (isSound(ampValidatorPath)) return;
  const folder = mkdtempSync(join(tmpdir(), "amp-validator-"));
  try {
    execFileSync("npm", ["pack", "--silent", carrier], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    execFileSync("tar", ["xzf", "next-15.5.4.tgz", member], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    const file = join(folder, member);
    if (!isSound(file)) throw new Error(`${carrier} does not hold the expected file (SHA-256 ${sha256})`);
    mkdirSync(join(ampValidatorPath, ".."), { recursive: true });
    execFileSync("cp", [file, `${ampValidatorPath}.new`]);
    renameSync(`${ampValidatorPath}.new`, ampValidatorPath);
  } catch (error) {
    throw new Error(
      `The official AMP validator cannot be had: \`npm pack ${carrier}\` must work once. It is kept in ${ampValidatorPath}.`,
      {
        cause: error,
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
