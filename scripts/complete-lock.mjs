// npm leaves optional packages out of the lock file when the registry in use does not carry them, and `npm ci` then refuses the
// file. This adds what is missing: packages for other platforms, which are never installed here. Run it after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const systems = new Set(["android", "darwin", "freebsd", "linux", "openharmony", "win32"]);
const libraries = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

/** The lock entry of a package for one platform, whose name ends in system, processor and binary interface. */
function entryOf(name, version, dev) {
  const parts =
    name
      .split("/")
      .at(-1)
      ?.replace(/^binding-/, "")
      .split("-") ?? [];
  const [system = "", processor = "", kind = ""] = parts;
  if (!systems.has(system) || !/^\d/.test(version)) throw new Error(`${name}@${version} is no package of one platform`);
  const library = libraries[kind];
  return {
    version,
    cpu: [processor],
    ...(dev ? { dev } : {}),
    ...(library === undefined ? {} : { libc: [library] }),
    optional: true,
    os: [system],
  };
}

const missing = [];
for (const [folder, { optionalDependencies = {}, dev = false }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (lock.packages[`${folder}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`]) continue;
    missing.push([`node_modules/${name}`, entryOf(name, version, dev)]);
  }
const entries = [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(entries);
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${missing.length} packages of other platforms added`);
