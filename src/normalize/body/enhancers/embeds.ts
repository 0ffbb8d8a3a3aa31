import { knownEmbed, embedCard } from "../embed.ts";
import { holdsElement, isElement, textContent, type BodyElement, type BodyNode } from "../tree.ts";
import type { Enhancer } from "./enhancer.ts";

/** A link to a video or a post that is a paragraph of its own becomes a card: that is how one is embedded. */
export const embeds: Enhancer = (draft) => ({ ...draft, blocks: draft.blocks.map(toCard) });

function toCard(block: BodyElement): BodyElement {
  if (block.tag !== "p") return block;
  const link = onlyNode(block.children);
  if (!isElement(link, "a") || holdsElement(link, "img")) return block;
  const embed = knownEmbed(link.attributes["href"] ?? "");
  if (embed === undefined) return block;
  const written = textContent(link).replace(/\s+/g, " ").trim();
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(written);
  return embedCard({ ...embed, text: isAddress ? (link.attributes["title"] ?? embed.text) : written });
}

/** The one node that there is, white space aside. */
function onlyNode(nodes: readonly BodyNode[]): BodyNode | undefined {
  let only: BodyNode | undefined;
  for (const node of nodes) {
    if (typeof node === "string" && !/\S/.test(node)) continue;
    if (only !== undefined) return undefined;
    only = node;
  }
  return only;
}
