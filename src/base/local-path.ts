/**
 * The path below the articles folder that a reference in one of its files names, with forward slashes: relative to the
 * file's folder, or to the articles folder itself when it starts with a slash. Query and fragment are cut off,
 * percent-encoding is undone. `undefined` when it leads outside.
 */
export function resolveLocal(file: string, reference: string): string | undefined {
  let path = reference.trim().replace(/[?#].*$/s, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
  }
  if (path === "" || path.includes("\0") || path.includes("\\")) return undefined;
  const segments = path.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length === 0 ? undefined : segments.join("/");
}
