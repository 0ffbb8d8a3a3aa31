import { html as names } from "parse5";

import { languageTag } from "../../base/language.ts";
import { linkUrl, webUrl } from "../../base/url.ts";
import type { AbsoluteUrl } from "../../model/brand.ts";
import { attribute, isElement, textOf } from "../html/dom.ts";
import { firstFigure, pictureName, takePicture } from "../html/lead.ts";
import { parseContent, type Element, type Node, type Parent } from "../html/parse.ts";
import { writtenPicture } from "../html/pictures.ts";
import type { ImportedPicture } from "../imported.ts";
import { adSlot, blocksMarkdown } from "../markdown/blocks.ts";

export interface ArchiveBody {
  readonly markdown: string;
  /** The figure at its beginning, when it shows the picture that the item names as its own; it is not in the text then. */
  readonly lead?: ImportedPicture | undefined;
  /** As readers see it, on one line. */
  readonly text: string;
  /** As an element around the whole says. */
  readonly language?: string | undefined;
}

/**
 * The text of an item.
 *
 * @param base what relative addresses are relative to
 * @param picture the address of the item's own picture
 * @param lines whether a line break in the source is one, and an empty line ends a paragraph
 * @throws HtmlRefusal when the HTML is hostile
 */
export function readBody(html: string, base: AbsoluteUrl | undefined, picture?: string, lines = false): ArchiveBody {
  const content = parseContent(html);
  if (lines) breakLines(content);
  const pictureAddress = (image: Element): string | undefined => {
    const written = writtenPicture(image);
    return written === undefined ? undefined : webUrl(written, base)?.replace(/^http:/, "https:");
  };
  const around = {
    resolve: (address: string): string | undefined =>
      address === "" || address.startsWith("#") ? undefined : linkUrl(address, base),
    pictureAddress,
  };
  const text = textOf(content);
  const [only, ...others] = content.childNodes.filter((node) => !("value" in node) || /\S/.test(node.value));
  const language =
    only !== undefined && others.length === 0 && isElement(only)
      ? languageTag(attribute(only, "lang") ?? "")
      : undefined;
  const own = webUrl(picture ?? "");
  const figure = firstFigure(content);
  const isOwn = own !== undefined && figure !== undefined && showsPicture(figure, own, pictureAddress);
  const lead = isOwn ? takePicture(figure, pictureAddress) : undefined;
  const blocks = blocksMarkdown(content.childNodes, around);
  const kept = blocks.filter((block, index) => block !== adSlot || (index > 0 && blocks[index - 1] !== adSlot));
  return { markdown: kept.join("\n\n"), lead, text, language };
}

function showsPicture(figure: Element, url: string, pictureAddress: (image: Element) => string | undefined): boolean {
  const images = figure.tagName === "img" ? [figure] : [...imagesIn(figure)];
  return images.some((image) => {
    const src = pictureAddress(image);
    return src !== undefined && pictureName(src) === pictureName(url);
  });
}

function* imagesIn(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes)
    if (isElement(child)) {
      if (child.tagName === "img") yield child;
      yield* imagesIn(child);
    }
}

/** What stands in these is kept as it is; text between the parts of those means nothing. */
const untouched = new Set("pre code textarea script style select svg".split(" "));
const structural = new Set("table thead tbody tfoot tr colgroup ul ol dl".split(" "));

/** WordPress keeps texts without paragraphs: an empty line ends one, and any other break is one. */
function breakLines(parent: Parent): void {
  const keepsText = isElement(parent) && structural.has(parent.tagName);
  const children: Node[] = [];
  for (const child of parent.childNodes) {
    if (isElement(child) && !untouched.has(child.tagName)) breakLines(child);
    if (!("value" in child) || keepsText || !child.value.includes("\n")) {
      children.push(child);
      continue;
    }
    for (const [index, line] of child.value.split(/\r?\n/).entries()) {
      if (index > 0) children.push(lineBreak(parent));
      if (line !== "") children.push({ ...child, value: line });
    }
  }
  parent.childNodes = children;
}

function lineBreak(parentNode: Parent): Node {
  return { nodeName: "br", tagName: "br", attrs: [], namespaceURI: names.NS.HTML, childNodes: [], parentNode };
}
