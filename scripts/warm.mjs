import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { launch } from "./launch.mjs";

// V8 compiles functions when they are first called: what it has made of a bundle is kept after builds of every kind.

const repository = fileURLToPath(new URL("..", import.meta.url));
const folder = join(repository, ".build/bundle");

/** @type {Map<string, import("node:vm").Script>} */
const scripts = new Map();
const keep = (/** @type {string} */ name, /** @type {import("node:vm").Script} */ script) => {
  scripts.set(name, script);
};

function save() {
  const beside = join(folder, `${process.version}-${process.arch}`);
  mkdirSync(beside, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(join(beside, `${name}.cache`), script.createCachedData());
}

/**
 * Stands in for the worker while {@link warm} builds.
 *
 * @param {string} entry
 */
export function launchWorker(entry) {
  const port = parentPort;
  if (port === null) throw new Error("This is for workers.");
  const post = port.postMessage.bind(port);
  // It is ended, and not told so.
  port.postMessage = (message) => {
    save();
    post(message);
  };
  launch(folder, entry, keep);
}

/** @param {string} entry of the command line */
export function warm(entry) {
  const site = mkdtempSync(join(tmpdir(), "broadsheet-warm-"));
  for (const name of ["articles", "broadsheet.yaml"])
    cpSync(join(repository, name), join(site, name), { recursive: true });
  const article = join(site, "articles/2026/06/typhoon-kit.md");
  const steps = [
    () => {},
    () => {},
    () => appendFileSync(article, "\nOne more paragraph.\n"),
    () => writeFileSync(article, readFileSync(article, "utf8").replace(/^title: /m, "title: Again, ")),
  ];
  const [node = "", script = ""] = process.argv;
  process.stdout.write = () => true;
  let said = "";
  process.stderr.write = (text) => {
    said += String(text);
    return true;
  };
  process.argv = [node, script, "build", "--root", site, "--jobs", "1"];
  process.on("beforeExit", () => {
    const step = process.exitCode ? undefined : steps.shift();
    if (step === undefined) return;
    step();
    // Something to wait for: else there is no second end.
    setImmediate(() => launch(folder, entry, keep));
  });
  process.on("exit", () => {
    if (process.exitCode) writeSync(2, said);
    else save();
    rmSync(site, { recursive: true, force: true });
  });
}
