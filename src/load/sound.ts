/** Extension → media type and what the file begins with (`ID3` tags may stand before MPEG, ADTS and FLAC frames). */
export const soundTypes: Readonly<Record<string, readonly [type: string, magic: RegExp]>> = {
  aac: ["audio/aac", /^(?:ID3|ADIF|\u00FF[\u00F0\u00F1\u00F8\u00F9])/],
  flac: ["audio/flac", /^(?:ID3|fLaC)/],
  m4a: ["audio/mp4", /^[^]{4}ftyp/],
  mp3: ["audio/mpeg", /^(?:ID3|\u00FF[\u00E2-\u00E7\u00EA-\u00EF\u00F2-\u00F7\u00FA-\u00FF])/],
  oga: ["audio/ogg", /^OggS/],
  ogg: ["audio/ogg", /^OggS/],
  opus: ["audio/ogg", /^OggS/],
  wav: ["audio/wav", /^RIFF[^]{4}WAVE/],
};

/** The media type of a sound file; else the reason why it cannot be used, as a clause. */
export function soundType(extension: string, start: Uint8Array): { readonly type: string } | string {
  const row = soundTypes[extension];
  if (row === undefined) return "it is no sound of a known kind";
  const [type, magic] = row;
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, 16)).toString("latin1");
  return magic.test(text) ? { type } : `it is damaged, or its content is not what .${extension} says`;
}
