import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, extname, join, parse } from "node:path";

import type { Asset, AssetLookup } from "../model/raw.ts";
import { realPathInside } from "./inside.ts";
import { pictureTypes } from "../base/media.ts";
import { byCodeUnit } from "../base/order.ts";
import { measurePicture } from "./picture.ts";
import { isMissing, systemCode } from "../base/system-error.ts";
import { readStart, reasonOf } from "./read.ts";
import { soundType, soundTypes } from "./sound.ts";

/** How much of a file is read to know what it is: the size of a picture may stand behind a long profile. */
const headerLimit = 512 * 1024;

type Found = ReturnType<AssetLookup>;

/**
 * Looks up pictures and sounds below the articles folder, each once. Nothing outside is read: neither through `..` or
 * an absolute path nor through a symbolic link; nor is a file or folder whose name begins with a dot.
 *
 * @param folder the articles folder, absolute
 */
export function assetLookup(folder: string): AssetLookup {
  const known = new Map<string, Found>();
  const folders = new Map<string, Renditions>();
  const renditions = (asset: Asset): Asset => {
    const found = renditionNames(asset, folders).flatMap((name): Asset[] => {
      const one = lookup(name);
      return one === undefined || "unreadable" in one || one.width === undefined ? [] : [one];
    });
    return found.length === 0 ? asset : { ...asset, renditions: found };
  };
  let root: string | undefined;
  const lookup: AssetLookup = (file) => {
    if (known.has(file)) return known.get(file);
    let found: Found;
    try {
      root ??= realpathSync.native(folder);
      found = find(root, file);
      if (found !== undefined && "width" in found) found = renditions(found);
    } catch (error) {
      const isAbsent = isMissing(error) || systemCode(error) === "ENAMETOOLONG";
      found = isAbsent ? undefined : { unreadable: reasonOf(error) };
    }
    known.set(file, found);
    return found;
  };
  return lookup;
}

/** Names of files with an `@`, by what stands before it. */
type Renditions = ReadonlyMap<string, readonly string[]>;

/** Paths of the files that are renditions of a picture, sorted. Each folder is listed once. */
function renditionNames({ file, absolute }: Asset, folders: Map<string, Renditions>): string[] {
  const { dir, name, ext } = parse(file);
  if (name.includes("@")) return [];
  const folder = dirname(absolute);
  let renditions = folders.get(folder);
  if (renditions === undefined) {
    renditions = listRenditions(folder);
    folders.set(folder, renditions);
  }
  const own = (renditions.get(name) ?? []).filter((other) => parse(other).ext === ext);
  return own.toSorted(byCodeUnit).map((other) => (dir === "" ? other : `${dir}/${other}`));
}

function find(root: string, file: string): Found {
  if (file.includes("\\") || file.includes("\0")) return undefined;
  // Also an empty segment: of an absolute path, or of one that ends with a slash.
  if (file.split("/").some((segment) => segment === "" || segment.startsWith("."))) return undefined;
  const absolute = realPathInside(root, join(root, file));
  if (absolute === undefined) return { unreadable: "it is a symbolic link that leads out of the articles folder" };
  if (!statSync(absolute).isFile()) return undefined;
  const extension = extname(file).slice(1).toLowerCase();
  if (extension === "svg") return { unreadable: "it is an SVG file, which can hold scripts" };
  if (!Object.hasOwn(pictureTypes, extension) && !Object.hasOwn(soundTypes, extension))
    return { unreadable: `it is neither a picture nor a sound of a known kind (.${extension})` };
  const { start, size } = readStart(absolute, headerLimit);
  if (size === 0) return { unreadable: "it is empty" };
  const measured = Object.hasOwn(pictureTypes, extension)
    ? measurePicture(extension, start)
    : soundType(extension, start);
  return typeof measured === "string"
    ? { unreadable: measured }
    : ({ file, absolute, bytes: size, ...measured } satisfies Asset);
}

function listRenditions(folder: string): Renditions {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder)) {
    const at = name.indexOf("@");
    if (at < 0) continue;
    const before = name.slice(0, at);
    found.set(before, [...(found.get(before) ?? []), name]);
  }
  return found;
}
