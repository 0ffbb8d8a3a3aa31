import { attribute, detach, findElement, isElement, textOf } from "./dom.ts";
import { figureCaption } from "./captions.ts";
import type { Element, Parent } from "./parse.ts";
import type { ImportedPicture } from "../imported.ts";

/** The figure or picture that stands before any text. */
export function firstFigure(content: Parent): Element | undefined {
  for (const child of content.childNodes) {
    if ("value" in child && /\S/.test(child.value)) return undefined;
    if (!isElement(child)) continue;
    const image = child.tagName === "img" ? child : findElement(child, ({ tagName }) => tagName === "img");
    if (image === undefined) {
      if (textOf(child) === "") continue;
      return undefined;
    }
    if (child.tagName === "figure" || child === image || textOf(child) === "") return child;
    return firstFigure(child);
  }
  return undefined;
}

/** Takes a figure out of its page and says what it shows; `undefined`, leaving it there, when its address is not known. */
export function takePicture(
  figure: Element,
  pictureAddress: (image: Element) => string | undefined,
): ImportedPicture | undefined {
  const image = figure.tagName === "img" ? figure : findElement(figure, ({ tagName }) => tagName === "img");
  const src = image === undefined ? undefined : pictureAddress(image);
  if (image === undefined || src === undefined) return undefined;
  detach(figure);
  const size = (name: string): number | undefined => {
    const value = Number(attribute(image, name));
    return Number.isInteger(value) && value > 0 && value <= 20_000 ? value : undefined;
  };
  const caption = figure.tagName === "figure" ? figureCaption(figure) : attribute(image, "title");
  return { src, alt: attribute(image, "alt"), caption, width: size("width"), height: size("height") };
}

/** What different sizes of one picture share: the file's name. */
export function pictureName(url: string): string {
  return (new URL(url).pathname.split("/").at(-1) ?? "").replace(/[-_](?:scaled|\d+x\d+|\d{2,4}w?)(?=\.|$)/gi, "");
}
