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
  "credit-unclear": {
    level: "warning",
    says: "The caption ends like a credit (“{sample}”), but nobody can tell where it begins. It stays in the caption.",
    cure: "Put “Photo:” before the credit, or give it a line of its own as `credit`.",
  },
  "credit-guessed": {
    level: "info",
    says: "“{sample}” alone after a caption is taken for its credit.",
    cure: "Nothing needs to be done; where it is none, make it part of the sentence.",
  },
} as const satisfies Record<string, Code>;
