// `npm run bench`: how fast the compiled command is, and how fast others are. `--help` lists the options.
import { readFileSync, writeFileSync } from "node:fs";
import { runBench } from "./bench.mjs";
import { help, readOptions, UsageError } from "./options.mjs";
import { renewed } from "./report/document.mjs";
import { plot } from "./report/plot.mjs";
import { merged } from "./report/report.mjs";
import { terminalTables } from "./report/table.mjs";

const documentPath = new URL("../docs/performance.md", import.meta.url);
const plotPath = new URL("../docs/performance.svg", import.meta.url);

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  const report =
    options.from === undefined
      ? await runBench(options, (text) => void process.stderr.write(`${text}\n`))
      : merged(options.from.map((path) => JSON.parse(readFileSync(path, "utf8"))));
  const json = `${JSON.stringify(report, undefined, 2)}\n`;
  if (options.json === "-") process.stdout.write(json);
  else process.stdout.write(terminalTables(report));
  if (options.json !== undefined && options.json !== "-") writeFileSync(options.json, json);
  if (!options.write) return;
  writeFileSync(documentPath, renewed(readFileSync(documentPath, "utf8"), report));
  writeFileSync(plotPath, plot(report));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write("Try `npm run bench -- --help`.\n");
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
