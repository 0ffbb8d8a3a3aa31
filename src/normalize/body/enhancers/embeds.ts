import { knownEmbed, embedCard } from "../embed.ts";
import { findElements, isElement, textContent, type BodyElement } from "../tree.ts";
import type { Enhancer } from "./enhancer.ts";

/** A link to a video or a post that is a paragraph of its own becomes a card: that is how one is embedded. */
export const embeds: Enhancer = (draft) => ({ ...draft, blocks: draft.blocks.map(toCard) });

function toCard(block: BodyElement): BodyElement {
  const [link, ...rest] = block.children.filter((child) => typeof child !== "string" || /\S/.test(child));
  if (block.tag !== "p" || !isElement(link, "a") || rest.length > 0 || findElements([link], "img").length > 0)
    return block;
  const embed = knownEmbed(link.attributes["href"] ?? "");
  if (embed === undefined) return block;
  const written = textContent(link).replace(/\s+/g, " ").trim();
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(written);
  return embedCard({ ...embed, text: isAddress ? (link.attributes["title"] ?? embed.text) : written });
}
