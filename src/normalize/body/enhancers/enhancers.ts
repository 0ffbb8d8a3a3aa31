import { adSlots } from "./ad-slots.ts";
import { altTexts } from "./alt-texts.ts";
import { embeds } from "./embeds.ts";
import type { Enhancer } from "./enhancer.ts";
import { figures } from "./figures.ts";
import { firstHeading } from "./first-heading.ts";
import { headingLevels } from "./heading-levels.ts";

/** In the order in which they run. */
export const enhancers: readonly Enhancer[] = [
  // First, so that a line that says "Advertisement" is neither a caption nor the block before the first heading.
  adSlots,
  // Before figures, which compare the alternative text with the caption.
  altTexts,
  // Before figures, since a card is a figure that they leave alone.
  embeds,
  // Looks at the paragraph after a picture: slots must be out of the paragraphs by now.
  figures,
  // After those that take blocks away, since it asks what the first block is.
  firstHeading,
  // Last: the heading that was the headline is no part of the text.
  headingLevels,
];
