import { crc32, deflateSync } from "node:zlib";

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A canvas as a PNG file with a palette of at most 256 colours (PNG specification, third edition). */
export function encodePng({ width, height, pixels }) {
  const palette = choosePalette(pixels, 256);
  const rows = Buffer.alloc((width + 1) * height);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(pixels, (y * width + x) * 3);
      if (!known.has(colour)) known.set(colour, nearest(palette, colour));
      // The byte before each row names its filter: 0, none, as suits a palette.
      rows[y * (width + 1) + 1 + x] = known.get(colour);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The most frequent colours; the rare ones of smooth edges take the nearest of them. */
function choosePalette(pixels, size) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ordered.slice(0, size).map(([colour]) => colour);
}

function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  for (const [index, candidate] of palette.entries()) {
    const distance = distanceOf(candidate, colour);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function distanceOf(a, b) {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 3 * red * red + 6 * green * green + blue * blue;
}

function colourAt(pixels, at) {
  return pixels[at] * 65_536 + pixels[at + 1] * 256 + pixels[at + 2];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
