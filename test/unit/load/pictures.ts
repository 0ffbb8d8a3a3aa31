/** The smallest files that show a browser, and us, how large a picture is. */

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");

function uint(value: number, bytes: number, littleEndian = false): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (littleEndian) buffer.writeUIntLE(value, 0, bytes);
  else buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

export function png(width: number, height: number): Buffer {
  return Buffer.concat([
    ascii("\u0089PNG\r\n\u001A\n"),
    uint(13, 4),
    ascii("IHDR"),
    uint(width, 4),
    uint(height, 4),
    Buffer.from([8, 2, 0, 0, 0]),
    uint(0, 4),
  ]);
}

export function gif(width: number, height: number): Buffer {
  return Buffer.concat([ascii("GIF89a"), uint(width, 2, true), uint(height, 2, true), Buffer.alloc(3)]);
}

/** A png whose animation has two frames. */
export function animatedPng(width: number, height: number): Buffer {
  const still = png(width, height);
  const control = Buffer.concat([uint(8, 4), ascii("acTL"), uint(2, 4), uint(0, 4), uint(0, 4)]);
  return Buffer.concat([still, control]);
}

/** A gif of two frames, the second smaller. */
export function animatedGif(width: number, height: number): Buffer {
  const frame = (side: number): Buffer =>
    Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), uint(side, 2, true), uint(side, 2, true), Buffer.from([0, 2, 0])]);
  return Buffer.concat([gif(width, height), frame(width), frame(1), Buffer.from([0x3b])]);
}

/** As an offset printer has it: four colours, progressive, EXIF in the byte order of Intel. */
export function cmykJpeg(width: number, height: number, orientation: number): Buffer {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker]), uint(data.length + 2, 2), data]);
  const short = (value: number): Buffer => uint(value, 2, true);
  const entry = Buffer.concat([short(0x0112), short(3), uint(1, 4, true), short(orientation), short(0)]);
  const exif = Buffer.concat([ascii("Exif\0\0II*\0"), uint(8, 4, true), short(1), entry, uint(0, 4)]);
  const frame = Buffer.concat([Buffer.from([8]), uint(height, 2), uint(width, 2), Buffer.from([4]), Buffer.alloc(12)]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xee, Buffer.concat([ascii("Adobe"), Buffer.alloc(7)])),
    segment(0xc2, frame),
    Buffer.alloc(4),
  ]);
}

/** @param padding bytes of a colour profile before the frame header */
export function jpeg(width: number, height: number, orientation?: number, padding = 0): Buffer {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker]), uint(data.length + 2, 2), data]);
  const parts = [Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.concat([ascii("JFIF\0"), Buffer.alloc(9)]))];
  if (orientation !== undefined) {
    const entry = Buffer.concat([uint(0x0112, 2), uint(3, 2), uint(1, 4), uint(orientation, 2), uint(0, 2)]);
    parts.push(segment(0xe1, Buffer.concat([ascii("Exif\0\0MM\0*"), uint(8, 4), uint(1, 2), entry, uint(0, 4)])));
  }
  for (let left = padding; left > 0; left -= 60_000) parts.push(segment(0xe2, Buffer.alloc(Math.min(left, 60_000))));
  parts.push(
    segment(0xc0, Buffer.concat([uint(8, 1), uint(height, 2), uint(width, 2), Buffer.alloc(10)])),
    Buffer.alloc(4),
  );
  return Buffer.concat(parts);
}

export function webp(width: number, height: number): Buffer {
  const chunk = Buffer.concat([
    ascii("VP8X"),
    uint(10, 4, true),
    Buffer.alloc(4),
    uint(width - 1, 3, true),
    uint(height - 1, 3, true),
  ]);
  return Buffer.concat([ascii("RIFF"), uint(chunk.length + 4, 4, true), ascii("WEBP"), chunk]);
}

export function avif(width: number, height: number, brand = "avif"): Buffer {
  const box = (type: string, ...content: Buffer[]): Buffer => {
    const data = Buffer.concat(content);
    return Buffer.concat([uint(data.length + 8, 4), ascii(type), data]);
  };
  const size = box("ispe", Buffer.alloc(4), uint(width, 4), uint(height, 4));
  return Buffer.concat([
    box("ftyp", ascii(brand), Buffer.alloc(4), ascii(brand)),
    box("meta", Buffer.alloc(4), box("iprp", box("ipco", size))),
  ]);
}
