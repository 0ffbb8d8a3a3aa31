// Runs every static check, one after the other, and prints what each took. Exit 1 when one fails.
import { spawnSync } from "node:child_process";

/** @type {readonly (readonly [string, readonly string[]])[]} */
const checks = [
  ["types", ["tsc", "--noEmit"]],
  ["types of tests", ["tsc", "--noEmit", "-p", "test"]],
  ["types of the bench", ["tsc", "--noEmit", "-p", "bench"]],
  ["lint", ["oxlint", "--type-aware", "--deny-warnings", "src", "test", "scripts", "bench"]],
  ["format", ["oxfmt", "--check", "src", "test", "scripts", "bench", "vitest.config.ts"]],
  ["unused code", ["knip", "--no-progress"]],
];

const results = checks.map(([name, command]) => {
  const started = performance.now();
  const { status } = spawnSync("npx", ["--no-install", ...command], { stdio: "inherit" });
  return { name, passed: status === 0, seconds: (performance.now() - started) / 1000 };
});

console.log();
for (const { name, passed, seconds } of results)
  console.log(`${passed ? "passed" : "FAILED"}  ${seconds.toFixed(1).padStart(5)} s  ${name}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
