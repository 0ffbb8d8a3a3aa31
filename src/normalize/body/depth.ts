import type { Findings } from "./findings.ts";
import { isBlock } from "./structure.ts";
import { append, createElement, textContent, type BodyElement, type BodyNode } from "./tree.ts";

/** Room for what stands in the innermost list, table or quotation: row, cell, paragraph, phrasing. */
const room = 10;

/** Elements below the limit become text. The blocks come back as they are when none reaches it. */
export function limitDepth(blocks: readonly BodyElement[], limit: number, findings: Findings): BodyElement[] {
  return blocks.map((block) => {
    if (!isDeeper(block, limit - room)) return block;
    const shallow = flatten(block, 1, limit, findings);
    return typeof shallow === "string" ? createElement("p", [shallow]) : shallow;
  });
}

function isDeeper(node: BodyNode, limit: number): boolean {
  if (typeof node === "string") return false;
  if (limit <= 0) return true;
  for (const child of node.children) if (isDeeper(child, limit - 1)) return true;
  return false;
}

/** @param depth of the node, 1 for a top-level block */
function flatten(node: BodyNode, depth: number, limit: number, findings: Findings): BodyNode {
  if (typeof node === "string" || node.children.length === 0) return node;
  const { tag } = node;
  if (depth > limit || (depth > limit - room && /^(?:[oud]l|table|blockquote|details|figure|ruby)$/.test(tag))) {
    const text = spacedText(node);
    findings.note("body-too-deep", text);
    return isBlock(node) ? createElement("p", [text]) : text;
  }
  const children: BodyNode[] = [];
  for (const child of node.children) append(children, flatten(child, depth + 1, limit, findings));
  return createElement(tag, children, node.attributes);
}

function spacedText(node: BodyElement): string {
  const text = node.children.map((child) => (isBlock(child) ? ` ${spacedText(child)} ` : textContent(child))).join("");
  return isBlock(node) ? text.replace(/\s+/g, " ").trim() : text;
}
