import { lostPart } from "../addresses.ts";
import type { ProblemCode } from "../../../problems/table.ts";
import { box, details, quote, strong } from "./boxes.ts";
import { attribute, autolink, destination, words } from "./escape.ts";
import { isIconName, isInlineName, isPictureName, senseOf } from "./names.ts";
import type { Put } from "./part.ts";
import { pictureOpen, pictureBlock, readPicture } from "./picture.ts";
import { readService } from "./services.ts";
import { argument, type Args, type Tag } from "./tag.ts";

/** What readers get for a tag, and what is said of it. */
export interface Sense {
  readonly code: ProblemCode;
  /** In place of the tag, or of the tag that opens a pair. */
  readonly open: Put;
  /** In place of the tag that ends the pair. */
  readonly close?: Put;
  /** The content of the pair goes too. */
  readonly dropsContent?: true;
}

const nothing: Put = { inline: "" };
/** Nothing, which divides paragraphs as blocks do. */
const gap: Put = { lines: [], inline: "" };

function shown(open: Put, close?: Put): Sense {
  return { code: "template-tag-converted", open, ...(close === undefined ? {} : { close }) };
}

/** On a line of its own or among words, the same. */
function either(text: string): Put {
  return { lines: [text], inline: text };
}

const removed: Sense = { code: "template-tag-removed", open: gap };
const mark: Sense = { code: "layout-mark-removed", open: gap };

/** A tag without an end. */
export function aloneSense(tag: Tag): Sense {
  const { name, args, place } = tag;
  const sense = senseOf(name);
  if (place.address) return addressSense(tag);
  if (sense === "contents" || sense === "blank") return mark;
  if (sense === "slot") return shown({ lines: ["<!-- ad -->"], inline: "" });
  if (sense === "break") return shown({ inline: "<br>" });
  if (sense === "rule") return shown({ lines: ["<hr>"], inline: "" });
  const service = readService(name, args);
  if (service !== undefined) {
    const { url, title } = service;
    return shown(either(title === undefined ? autolink(url) : `[${linkWords(title)}](${destination(url)})`));
  }
  const media = readMedia(name, args);
  if (media !== undefined) return shown(either(media));
  // Whatever it is called, a tag between paragraphs that names a picture shows it.
  const maySayPicture = isPictureName(name) || (place.starts && !isIconName(name));
  const picture = maySayPicture ? readPicture(tag) : undefined;
  if (picture !== undefined && (isPictureName(name) || isPictureFile(picture.src)))
    return shown(pictureBlock(picture, place));
  return wordsSense(tag) ?? (sense === "hidden" ? { ...removed, open: { ...gap, withLine: true } } : removed);
}

function isPictureFile(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif)(?:[?#]|$)/i.test(path);
}

function linkWords(text: string): string {
  return words(text).replace(/[[\]]/g, "\\$&");
}

/** A tag in the address of a link or picture: the path that it names. */
function addressSense(tag: Tag): Sense {
  const path =
    (isPictureName(tag.name) ? readPicture(tag)?.src : undefined) ??
    argument(tag.args, "src path file url href") ??
    tag.args.positional.find((word) => /^(?:\.{0,2}\/|https?:\/\/)\S+$|^\S+\.\w{2,5}$/.test(word));
  return path === undefined ? { ...removed, open: { inline: lostPart } } : shown({ inline: destination(path) });
}

/** A tag whose words are in its arguments: a link, a badge, a quotation. */
function wordsSense(tag: Tag): Sense | undefined {
  const { name, args, place } = tag;
  const sense = senseOf(name);
  const text = argument(args, "text content quote message body");
  if (text !== undefined && place.starts && (sense === "quote" || sense === "box")) {
    const { open, close } = sense === "quote" ? quote(tag, withoutText(args)) : box(tag);
    const lines = [...(open.lines ?? []), "", words(text), "", ...(close.lines ?? [])];
    return shown({ lines, inline: words(text) });
  }
  const label = text ?? argument(args, "title label name");
  const address = sense === "link" || name === "card" ? readLink(args) : undefined;
  const linked = address === undefined ? undefined : (label ?? args.positional.find((word) => word !== address));
  if (linked !== undefined) return shown({ inline: `<a${attribute("href", address)}>${words(linked)}</a>` });
  const word = isInlineName(name) ? (label ?? inlineWord(args)) : undefined;
  if (word !== undefined) return shown({ inline: words(word) });
  const said = text ?? argument(args, "label title");
  if (said === undefined || (place.starts && place.ends)) return undefined;
  return { code: "template-words-kept", open: { inline: words(said) } };
}

/** The word of a tag without a name for it: `{% label primary @Text %}`, `{{Glossary("term", "text")}}`. */
function inlineWord({ positional, ...args }: Args): string | undefined {
  return (
    /@(.+)$/s.exec(args.written)?.[1] ??
    positional[1] ??
    positional[0] ??
    argument({ positional, ...args }, "term term_id id")
  );
}

function withoutText({ named, ...args }: Args): Args {
  return { ...args, named: new Map([...named].filter(([key]) => !/^(?:text|content|quote|message|body)$/.test(key))) };
}

function readMedia(name: string, args: Args): string | undefined {
  if (!/^(?:(?:audio|video|mp3|mp4|webm|html5-?video|videojs|soundcite)(?:-?player)?|youtube-?video)$/.test(name))
    return undefined;
  const source =
    argument(args, "src url file mp3 mp4 m4a m4v ogg wav webm source path") ??
    args.positional.find((word) => /[/.]/.test(word));
  if (source === undefined) return undefined;
  const tag = /audio|mp3|sound/.test(name) ? "audio" : "video";
  return `<${tag}${attribute("src", source)}${attribute("title", argument(args, "title caption"))}></${tag}>`;
}

function readLink(args: Args): string | undefined {
  return (
    argument(args, "href url to link relref ref page") ??
    args.positional.find((word) => /^(?:https?:|\/|#|\.{1,2}\/|mailto:)/.test(word))
  );
}

/** A tag with an end. */
export function pairSense(tag: Tag): Sense {
  const { name, args, notation } = tag;
  switch (senseOf(name)) {
    case "box":
      return { code: "template-tag-converted", ...box(tag) };
    case "quote":
      return { code: "template-tag-converted", ...quote(tag, args) };
    case "details":
      return { code: "template-tag-converted", ...details(args) };
    case "hidden": {
      const code = name === "comment" ? "template-comment-removed" : "template-tag-removed";
      return { code, open: nothing, close: nothing, dropsContent: true };
    }
    case "link": {
      const address = readLink(args);
      if (address === undefined) break;
      return shown({ inline: `<a${attribute("href", address)}>` }, { inline: "</a>" });
    }
    case "layout":
    case "code":
    case "contents":
    case "slot":
      return { code: "template-tag-unwrapped", ...titled(layoutTitle(tag)) };
    default:
  }
  // Hugo's shortcodes that are written where they are used hold a program.
  if (name.endsWith(".inline")) return { ...removed, close: nothing, dropsContent: true };
  // Kept for later; it may as well stay where it stands.
  if (notation === "statement" && /^(?:capture|set)$/.test(name))
    return { code: "template-logic-removed", open: nothing, close: nothing };
  if (/^(?:embed|youtube|vimeo|tweet|instagram)$/.test(name) || readService(name, args) !== undefined)
    return shown(args.written === "" ? gap : aloneSense(tag).open, gap);
  const media = readMedia(name, args);
  if (media !== undefined) return shown(either(media), gap);
  const picture = isPictureName(name) ? readPicture(tag) : undefined;
  if (picture !== undefined) return { code: "template-tag-converted", ...pictureOpen(picture) };
  return { code: "template-pair-unknown", ...titled(argument(args, "title heading header")) };
}

function titled(title: string | undefined): Pick<Sense, "open" | "close"> {
  return { open: title === undefined ? gap : { lines: [strong(title)], inline: "" }, close: gap };
}

/** What tells one part of a layout from the next. */
function layoutTitle({ name, args }: Tag): string | undefined {
  if (!/^(?:tab|tab-?item|tab-?pane|code-?tab|card|step|column|section|grid-item|timeline)$/.test(name))
    return argument(args, "title heading");
  return (
    argument(args, "title label name header heading tabname text") ??
    args.positional.find((word) => !/^\d+$|^[\w-]*:/.test(word)) ??
    (name === "tabitem" ? argument(args, "value") : undefined)
  );
}
