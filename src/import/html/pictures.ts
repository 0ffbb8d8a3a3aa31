import { attribute, isElement } from "./dom.ts";
import type { Element } from "./parse.ts";

/** Attributes under which pages that load pictures late keep the address. */
const lateNames = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-lazy",
  "data-url",
  "data-hi-res-src",
  "data-full-url",
  "data-image",
];
const lateSets = ["data-srcset", "data-lazy-srcset"];

/** Stands where the picture will be. */
const placeholder =
  /^data:|^about:|(?:^|[/_-])(?:placeholder|spacer|blank|transparent|1x1|pixel|lazy(?:load)?|loading|grey|gray)(?:[._-][\w-]*)?\.(?:gif|png|svg|jpe?g|webp)/i;

/** Folders in which browsers save what belongs to a page: the addresses in it lead nowhere else. */
const savedFolder =
  /^(?:\.\/)?[^/?#]{1,200}(?:_files|-filer|_fichiers|-Dateien|_archivos|_file|_arquivos|_bestanden|のファイル|_soubory)\//i;

/** Widest picture, in pixels, that is worth its bytes. */
const widestUseful = 2400;

/** The address of a picture, as written, from whichever attribute holds the true one. */
export function writtenPicture(image: Element): string | undefined {
  if (isTiny(image)) return undefined;
  const src = attribute(image, "src");
  const candidates = [
    ...lateSets.map((name) => largest(attribute(image, name))),
    ...lateNames.map((name) => attribute(image, name)),
    largest(attribute(image, "srcset")),
    ...sources(image),
    src,
    ...behind(image),
  ];
  return candidates.find(
    (address) => address !== undefined && !placeholder.test(address) && !savedFolder.test(address),
  );
}

/** Pixels that count visitors. */
function isTiny(image: Element): boolean {
  const [width, height] = [attribute(image, "width"), attribute(image, "height")];
  return width !== undefined && height !== undefined && /^[0-3](?:px)?$/.test(width) && /^[0-3](?:px)?$/.test(height);
}

function largest(srcset: string | undefined): string | undefined {
  if (srcset === undefined) return undefined;
  let best: string | undefined;
  let bestSize = -1;
  for (const candidate of srcset.split(/,\s+|,(?=https?:|\/)/)) {
    const [address = "", descriptor = "1x"] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor) * (descriptor.endsWith("w") ? 1 : 800);
    if (address === "" || !(size > bestSize) || (size > widestUseful && best !== undefined)) continue;
    [best, bestSize] = [address, size];
  }
  return best;
}

function sources(image: Element): (string | undefined)[] {
  const { parentNode } = image;
  if (parentNode === null || !isElement(parentNode, "picture")) return [];
  return parentNode.childNodes
    .filter((child) => isElement(child, "source"))
    .map((source) => largest(attribute(source, "srcset") ?? attribute(source, "data-srcset")));
}

/** The picture for browsers that run no scripts, right behind the one that is loaded late. */
function behind(image: Element): (string | undefined)[] {
  const siblings = image.parentNode?.childNodes ?? [];
  const next = siblings.slice(siblings.indexOf(image) + 1).find((node) => !("value" in node) || /\S/.test(node.value));
  if (next === undefined || !isElement(next, "noscript")) return [];
  const html = next.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  return [/<img[^>]{0,2000}?\ssrc=["']?([^"'\s>]+)/i.exec(html)?.[1]];
}
