#!/usr/bin/env node
import { main } from "./main.ts";

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough: `broadsheet build --json | head`.
    if (error.code !== "EPIPE") throw error;
  });

void main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  isTerminal: process.stderr.isTTY,
  cwd: process.cwd(),
  stopped: () =>
    new Promise((resolve) => {
      const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
      const stop = (): void => {
        for (const signal of signals) process.off(signal, stop);
        resolve();
      };
      for (const signal of signals) process.on(signal, stop);
    }),
}).then((code) => {
  process.exitCode = code;
});
