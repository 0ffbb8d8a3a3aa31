import { plainText } from "../../base/plain-text.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import { captionTexts, readCaption } from "./caption.ts";
import type { BodyPicture } from "./job.ts";
import { findElements, isElement, type BodyElement } from "./tree.ts";

/** The pictures of a body in order, each address once; those of a figure with its caption. */
export function bodyPictures(blocks: readonly BodyElement[], local: ReadonlyMap<string, string>): BodyPicture[] {
  const captions = new Map<BodyElement, ReturnType<typeof captionTexts>>();
  for (const figure of findElements(blocks, "figure")) {
    const caption = figure.children.find((child) => isElement(child, "figcaption"));
    if (!isElement(caption)) continue;
    for (const image of findElements([figure], "img")) captions.set(image, captionTexts(readCaption(caption.children)));
  }
  const pictures = new Map<string, BodyPicture>();
  for (const image of findElements(blocks, "img")) {
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
