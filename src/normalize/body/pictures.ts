import { plainText } from "../../base/plain-text.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import { captionTexts, readCaption } from "./caption.ts";
import type { BodyPicture } from "./job.ts";
import { findElements, isElement, type BodyElement, type BodyNode } from "./tree.ts";

/** The pictures of a body in order, each address once; those of a figure with its caption. */
export function bodyPictures(blocks: readonly BodyElement[], local: ReadonlyMap<string, string>): BodyPicture[] {
  const captions = new Map<BodyElement, ReturnType<typeof captionTexts>>();
  const { figures, images } = collect(blocks);
  for (const figure of figures) {
    const caption = figure.children.find((child) => isElement(child, "figcaption"));
    if (!isElement(caption)) continue;
    for (const image of findElements([figure], "img")) captions.set(image, captionTexts(readCaption(caption.children)));
  }
  const pictures = new Map<string, BodyPicture>();
  for (const image of images) {
    const { src = "", alt = "", width, height } = image.attributes;
    if (pictures.has(src)) continue;
    const file = local.get(src);
    pictures.set(src, {
      src: src as AbsoluteUrl,
      ...(file === undefined ? {} : { local: file }),
      alt: plainText(alt),
      ...captions.get(image),
      ...(width === undefined || height === undefined ? {} : { width: Number(width), height: Number(height) }),
    });
  }
  return [...pictures.values()];
}

interface Found {
  readonly figures: BodyElement[];
  readonly images: BodyElement[];
}

/** The figures and the pictures of the trees, in document order. */
function collect(nodes: readonly BodyNode[], found: Found = { figures: [], images: [] }): Found {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.tag === "img") found.images.push(node);
    else if (node.tag === "figure") found.figures.push(node);
    if (node.children.length > 0) collect(node.children, found);
  }
  return found;
}
