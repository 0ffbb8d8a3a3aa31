/** Bytes of UTF-8 that a name may have on the usual file systems. */
const nameLimit = 255;
/** Bytes of a path below the output folder, so that it fits with the folder's own into what systems take (1,024 at least). */
const pathLimit = 800;

/** Names that Windows gives to devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The file that static servers send for an old address: `/old/` and `/old` are `old/index.html`, `/old.html` is itself.
 * Other endings (`/old.php`) are folders too: as files they would be sent as what they are not.
 *
 * @param path decoded, below the site's own address
 * @returns `fault`, a clause, when no file should stand there
 */
export function redirectPlace(path: string): { readonly page: string } | { readonly fault: string } {
  const segments = path.replace(/\/$/, "").split("/");
  for (const segment of segments) {
    const fault = nameFault(segment);
    if (fault !== undefined) return { fault };
  }
  if (path.startsWith("_")) return { fault: "hosts read what begins with _ as settings" };
  if (Buffer.byteLength(path) > pathLimit) return { fault: `it is longer than ${pathLimit} bytes` };
  const isFile = /[^/]\.html?$/i.test(path);
  return { page: isFile ? path : `${segments.join("/")}/index.html` };
}

function nameFault(name: string): string | undefined {
  if (name === "") return "one of its names is empty";
  if (name.startsWith(".")) return "one of its names begins with a dot";
  const refused = /[<>:"|?*\\\p{Cc}\uFFFD]/u.exec(name)?.[0];
  if (refused !== undefined) return `not every file system takes the character ${JSON.stringify(refused)}`;
  if (/[. ]$/.test(name)) return "one of its names ends with a dot or a blank";
  if (device.test(name)) return `${name} is a device on Windows`;
  if (Buffer.byteLength(name) > nameLimit) return `one of its names is longer than ${nameLimit} bytes`;
  return undefined;
}
