import { imageSize } from "image-size";

import { pictureTypes } from "../base/media.ts";

/** Pixels; beyond that browsers and readers give up. */
const sideLimit = 20_000;

export interface Measured {
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Type and size of a picture, as a browser shows it, from the beginning of its file; else the reason why it cannot be
 * used, as a clause. The content decides what it is.
 */
export function measurePicture(extension: string, start: Uint8Array): Measured | string {
  const type = typeOf(start);
  if (type === undefined) return "it is damaged, or no picture of a known kind";
  if (type !== pictureTypes[extension]) return `its name ends with .${extension}, but its content is ${type}`;
  let size: ReturnType<typeof imageSize>;
  try {
    // A copy of its own: the reader looks past the end of a view into memory that is not the file's.
    const copy = new Uint8Array(start);
    // An animation has another brand, which the reader does not know; its size stands where a still picture's does.
    if (type === "image/avif") copy.set(Buffer.from("avif"), 8);
    size = imageSize(copy);
  } catch {
    return "it is damaged: its width and height cannot be read";
  }
  // EXIF: the values 5 to 8 turn the picture by a quarter.
  const isTurned = (size.orientation ?? 1) >= 5 && (size.orientation ?? 1) <= 8;
  const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
  const isSound = [width, height].every((side) => Number.isInteger(side) && side >= 1);
  if (!isSound) return "it is damaged: its width and height cannot be read";
  if (Math.max(width, height) > sideLimit)
    return `it is too large: ${width} by ${height} pixels, ${sideLimit} are allowed`;
  return { type, width, height };
}

/** The media type that the first bytes show. */
function typeOf(start: Uint8Array): string | undefined {
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 64)).toString("latin1");
  if (text.startsWith("\u0089PNG\r\n\u001A\n")) return "image/png";
  if (text.startsWith("\u00FF\u00D8\u00FF")) return "image/jpeg";
  if (/^GIF8[79]a/.test(text)) return "image/gif";
  if (/^RIFF[^]{4}WEBP/.test(text)) return "image/webp";
  if (/^[^]{4}ftyp/.test(text)) return /^[^]{8}(?:avif|avis)/.test(text) ? "image/avif" : undefined;
  return undefined;
}
