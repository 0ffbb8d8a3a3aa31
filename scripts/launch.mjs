/**
 * Tells V8 to optimize less, since most runs are short. To be called before anything is loaded, since what V8 kept of code is for
 * the same flags only.
 *
 * @param {string} version of Node that knows the flags: others may complain about them
 * @param {readonly string[]} flags
 */
export function tune(version, flags) {
  if (process.version === version) flags.forEach(process.getBuiltinModule("node:v8").setFlagsFromString);
}

/**
 * Loads a bundle. Its text is what `bundle.mjs` writes into `.build`, so it uses nothing from outside of itself.
 *
 * What V8 made of each file at compile time lies beside it and spares compiling. V8 refuses that of another version of
 * itself or of other flags, and then compiles as ever.
 *
 * @param {string} folder of the bundle, absolute
 * @param {string} entry name of its first file
 * @param {(name: string, script: import("node:vm").Script) => void} [onLoad]
 */
export function launch(folder, entry, onLoad) {
  // `import` would make a module of each of these.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const { Script, constants } = process.getBuiltinModule("node:vm");
  const loaded = new Map();
  const read = (/** @type {string} */ path) => {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  };
  // Every Node has loaded these.
  const atHand = /^(?:node:)?(?:fs|path|url|util)$/;
  // Others are loaded when something of them is used: few builds use all.
  const builtin = (/** @type {string} */ name) =>
    atHand.test(name)
      ? process.getBuiltinModule(name)
      : new Proxy({}, { get: (_, key) => Reflect.get(process.getBuiltinModule(name) ?? {}, key) });
  const load = (/** @type {string} */ name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = `${folder}/${name}`;
    const script = new Script(`(function(exports,require,module,__filename){${readFileSync(filename, "latin1")}\n})`, {
      filename,
      cachedData: read(`${folder}/${process.version}-${process.arch}/${name}.cache`),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    onLoad?.(name, script);
    const require = (/** @type {string} */ wanted) =>
      wanted.startsWith("./") ? load(wanted.slice(2)) : builtin(wanted);
    script.runInThisContext()(module.exports, require, module, filename);
    return module.exports;
  };
  load(entry);
}
