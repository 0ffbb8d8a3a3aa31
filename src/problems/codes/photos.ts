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
  "audio-speed-unknown": {
    level: "warning",
    says: "The speed “{speed}” of the audio {src} cannot be understood; the version is offered without one.",
    cure: "Write how many times the normal speed it is, from 0.25 to 4, such as `speed: 1.25`, or slow, average or fast.",
  },
  "picture-size-unknown": {
    level: "warning",
    says: "The size of the picture {src} is not known; AMP pages keep a box of 3 to 2 free for it, plain ones move the text when it comes.",
    cure: "Put the picture below the articles folder, or give its `width` and `height`.",
  },
  "picture-insecure": {
    level: "warning",
    says: "The picture {src} has an http address; AMP pages ask for it by https, and browsers may not show it on others.",
    cure: "Give the https address, or put the picture below the articles folder.",
  },
  "picture-none": {
    level: "info",
    says: "The article has no picture: readers' apps and search engines show it small, as text alone.",
    cure: "Give an `image`.",
  },
  "podcast-audio-unplayable": {
    level: "info",
    says: "The article is no episode of the podcast: podcast apps do not play its audio ({types}), or cannot tell the format by its address.",
    cure: "Offer an mp3 or m4a version, whose address ends with .mp3 or .m4a.",
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
  "picture-alt-file-name": {
    level: "warning",
    says: "“{sample}” is the name of a file and no alternative text; it is left out ({count}).",
    cure: "Say in a few words what is to be seen.",
  },
  "picture-caption-repeated": {
    level: "info",
    says: "The caption stands twice (“{sample}”); it is shown once.",
    cure: "Nothing needs to be done.",
  },
  "picture-further": {
    level: "info",
    says: "Only the first picture leads the article; {count} more are left out.",
    cure: "Put the others into the text.",
  },
  "picture-syndicate-unknown": {
    level: "warning",
    says: "`syndicate` is {value}, which is neither true nor false. Partners do not get the picture.",
    cure: "Write `syndicate: true` or `syndicate: false`.",
  },
  "picture-license-unknown": {
    level: "warning",
    says: "“{license}” is neither an address nor a Creative Commons licence with its version, and is left out.",
    cure: "Write for example `license: CC BY-SA 4.0`, or the address of the licence.",
  },
  "picture-size-unusable": {
    level: "warning",
    says: "The size {size} of the picture cannot be used: it takes a width and a height in pixels, at most 20,000 each.",
    cure: "Give both as whole numbers, or none.",
  },
  "picture-terms-unknown": {
    level: "warning",
    says: "`pictures` names {src}, and the text shows no such picture.",
    cure: "Write the name of the file as the text does.",
  },
  "picture-alt-missing": {
    level: "info",
    says: "Pictures have neither an alternative text nor a caption ({count}, the first is {sample}).",
    cure: "Say in `alt`, or between the brackets of `![…](…)`, what is to be seen.",
  },
  "picture-caption-missing": {
    level: "info",
    says: "Pictures have no caption ({count}, the first is {sample}).",
    cure: 'Give a `caption`, or the text in quotes of `![…](… "…")`, where readers need it.',
  },
  "picture-credit-missing": {
    level: "info",
    says: "Pictures have no credit ({count}, the first is {sample}).",
    cure: "Give a `credit`, or end the caption with `Photo: …`.",
  },
} as const satisfies Record<string, Code>;
