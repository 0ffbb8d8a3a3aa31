import type { Picture, Rendition } from "../model/article.ts";

/** Renditions that show the same as the picture in another size. */
export function sameCut({ width = 0, height = 1, renditions = [] }: Picture): readonly Rendition[] {
  const isSame = (other: Rendition): boolean => Math.abs((other.width / other.height / width) * height - 1) < 0.02;
  return renditions.filter(isSame);
}

/** Renditions that show another cut of the picture: square, wide. */
export function otherCuts(picture: Picture): readonly Rendition[] {
  const same = new Set(sameCut(picture));
  return (picture.renditions ?? []).filter((rendition) => !same.has(rendition));
}
