// Puts the command, and the worker, into few files, and keeps what V8 makes of them: both then start in a fraction of
// the time. What `tsc` writes works without it. Why: docs/decisions/014-start.md.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { launch, tune } from "./launch.mjs";

const build = fileURLToPath(new URL("../.build/", import.meta.url));
const folder = `${build}bundle`;

/** Modules with what they import, each of which is in the first file that has it. */
const files = {
  cli: ["cli.js"],
  // A build in which nothing changed.
  quick: ["commands/build.js"],
  // One in which texts did.
  renewal: ["engine/renewal.js"],
  // What reads dates.
  date: ["base/date.js"],
  // One in which much did.
  work: ["engine/site.js"],
};

/**
 * A build of a thousand articles is over before optimized code has paid for itself, and on two processors compiling in
 * the background is not free: these spare nearly a third of it, for code that is hardly slower.
 */
const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
const flags = ["--max-inlined-bytecode-size-cumulative=200", "--interrupt-budget=132000"].filter((flag) =>
  known.includes(`${flag.split("=")[0]} `),
);

/**
 * @param {string} name
 * @param {string} input
 * @param {import("rolldown").OutputOptions["codeSplitting"]} codeSplitting
 * @returns the name of the first file
 */
async function bundle(name, input, codeSplitting) {
  const bundled = await rolldown({
    input: { [name]: build + input },
    platform: "node",
    // gray-matter can run code in front matter, in a function that load/front-matter.ts never lets it reach.
    checks: { eval: false },
    preserveEntrySignatures: false,
    plugins: [{ name: "no-shebang", transform: (code) => code.replace(/^#!.*/, "") }],
  });
  const { output } = await bundled.generate({
    format: "cjs",
    // A name is given to these bytes alone, so that what V8 made of others is never taken for theirs.
    entryFileNames: "[name]-[hash].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    comments: false,
    codeSplitting,
  });
  for (const file of output) if (file.type === "chunk") writeFileSync(`${folder}/${file.fileName}`, inAscii(file.code));
  return output[0].fileName;
}

/**
 * Writes other characters as escapes, in literals, where alone they stand.
 *
 * @param {string} code
 */
function inAscii(code) {
  const escaped = /(?<!\\)(?:\\\\)*\\[^\0-\x7F]/.exec(code);
  if (escaped !== null) throw new Error(`An escaped ${escaped[0]} has no other form.`);
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @param {readonly string[]} entries */
function reachedFrom(entries) {
  /** @type {Set<string> | undefined} */
  let reached;
  return (/** @type {string} */ id, /** @type {import("rolldown").ChunkingContext} */ context) => {
    if (reached === undefined) {
      reached = new Set();
      const add = (/** @type {string} */ module) => {
        if (reached?.has(module)) return;
        reached?.add(module);
        context.getModuleInfo(module)?.importedIds.forEach(add);
      };
      entries.map((entry) => build + entry).forEach(add);
    }
    return reached.has(id);
  };
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const runtime = "\0rolldown/runtime.js";
const members = Object.entries(files).map(([name, entries]) => ({ name, has: reachedFrom(entries) }));
const cli = await bundle("cli", "cli.js", {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: "files",
      name: (id, context) => (id === runtime ? "cli" : (members.find(({ has }) => has(id, context))?.name ?? null)),
    },
  ],
});
const worker = await bundle("worker", "engine/worker.js", false);

const warm = new URL("warm.mjs", import.meta.url).href;
writeFileSync(`${build}engine/worker.js`, `import("${warm}").then(({ launchWorker }) => launchWorker("${worker}"));\n`);
const tuning = `tune(${JSON.stringify(process.version)}, ${JSON.stringify(flags)});`;
const warming = `import { tune } from "${new URL("launch.mjs", import.meta.url).href}";
${tuning}
(await import("${warm}")).warm("${cli}");`;
execFileSync(process.execPath, ["--input-type=module", "-e", warming], { stdio: ["ignore", "ignore", "inherit"] });

/**
 * @param {string} file below `.build`
 * @param {string} head
 * @param {string} place of the bundle, from the file's
 * @param {string} entry
 */
function writeLauncher(file, head, place, entry) {
  writeFileSync(
    build + file,
    `${head}${launch.toString()}\nlaunch(\`\${import.meta.dirname}/${place}\`, "${entry}");\n`,
  );
}
writeLauncher("cli.js", `#!/usr/bin/env node\n${tune.toString()}\n${tuning}\n`, "bundle", cli);
chmodSync(`${build}cli.js`, 0o755);
// Its process is tuned already, or not ours to tune.
writeLauncher("engine/worker.js", "", "../bundle", worker);
