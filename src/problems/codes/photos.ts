import type { Code } from "../code.ts";

export const photosCodes = {
  "image-unreadable": {
    level: "warning",
    says: "The picture {src} cannot be shown: {reason}. The article is published without it.",
    cure: "Correct the path, or replace the file by a sound png, jpg, gif, webp or avif.",
  },
  "audio-unusable": {
    level: "warning",
    says: "The audio {src} cannot be offered: {reason}. The article is published without it.",
    cure: "Give a file below the articles folder, or an https address with `type` and `bytes`.",
  },
} as const satisfies Record<string, Code>;
