import type { Around } from "./boxes.ts";
import { attribute, words } from "./escape.ts";
import type { Piece } from "./part.ts";
import type { Place } from "./place.ts";
import { argument, type Args, type Tag } from "./tag.ts";

/** A picture with what is said of it. */
export interface Picture {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly creditLink?: string | undefined;
  /** Where the picture leads. */
  readonly link?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

const file = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/i;
const sources = "src image-path image_path img image file path filename source imgsrc url href light";

/** The picture that the arguments name; `undefined` when they name none. */
export function readPicture({ name, args, notation, written }: Tag): Picture | undefined {
  const isBare = /^(?:figure|img|image)$/.test(name);
  const src =
    argument(args, sources) ??
    args.positional.find((word) => file.test(word) || /^https?:\/\/\S+$/.test(word)) ??
    (isBare && notation === "shortcode" ? args.positional.find(isPath) : undefined);
  if (src === undefined || (!isBare && !isPath(src) && !file.test(src))) return undefined;
  const rest = args.positional.slice(args.positional.indexOf(src) + 1).filter((word) => !/^\d+(?:px|%)?$/.test(word));
  // Octopress and Hexo have the title before the alternative text, and both without quotes.
  const isTitled = notation === "statement" && /["']\s+["']/.test(written) && rest.length === 2;
  const [alts, second] = isTitled
    ? [rest.slice(1), rest[0]]
    : notation === "statement" && !/^["']/.test(args.written)
      ? [rest]
      : [rest.slice(0, 1), notation === "statement" ? undefined : rest[1]];
  const address = argument(args, "link href target-url linkurl url to");
  return {
    src,
    alt: argument(args, "alt alttext alt-text alt_text") ?? altOf(args, alts),
    title: argument(args, "title heading"),
    caption: argument(args, "caption cap description desc figcaption legend text subtitle") ?? second,
    credit: argument(args, "attr credit credits attribution photographer copyright author"),
    creditLink: argument(args, "attrlink attributionlink credit_link crediturl credit_url"),
    link: address === src ? undefined : address,
    width: pixels(argument(args, "width w")),
    height: pixels(argument(args, "height h")),
  };
}

function altOf({ named }: Args, texts: readonly string[]): string | undefined {
  // `--alt The words` is how jekyll_picture_tag has it.
  const flag = texts.indexOf("--alt");
  if (flag >= 0) return texts.slice(flag + 1).join(" ");
  return named.size > 0 && texts.length === 0 ? undefined : texts.filter((word) => !word.startsWith("-")).join(" ");
}

function isPath(word: string): boolean {
  return /^[^\s<>"]+$/.test(word) && /[./]/.test(word);
}

function pixels(value: string | undefined): string | undefined {
  return /^(\d{1,5})(?:px)?$/.exec(value ?? "")?.[1];
}

/** A figure; among words, the picture with its caption as a title. */
export function pictureBlock(picture: Picture, place: Place): Piece {
  return { lines: figureLines(picture), inline: image(picture, plainCaption(picture)), place };
}

/** A figure whose caption is what stands between two tags. */
export function pictureOpen(picture: Picture): Around {
  const opening = `<figure>${image(picture)}<figcaption>`;
  const caption = captionWords(picture);
  return {
    open: { lines: caption === "" ? [opening] : [opening, "", caption], inline: image(picture) },
    close: { lines: ["</figcaption></figure>"], inline: "" },
  };
}

function figureLines(picture: Picture): string[] {
  const opening = `<figure>${image(picture)}`;
  const caption = captionWords(picture);
  // Between empty lines, where Markdown is read.
  return caption === ""
    ? [`${opening}</figure>`]
    : [`${opening}<figcaption>`, "", caption, "", "</figcaption></figure>"];
}

/** Title, caption and credit as Markdown. */
function captionWords({ title, caption, credit, creditLink }: Picture): string {
  const hasBoth = title !== undefined && caption !== undefined && title !== caption;
  const said = hasBoth ? [`<strong>${words(title)}</strong>`, caption] : [caption ?? title];
  const by = credit === undefined ? undefined : `<small>${words(credit)}</small>`;
  const linked =
    credit === undefined || creditLink === undefined ? by : `<a${attribute("href", creditLink)}>${words(credit)}</a>`;
  return words([...said, linked].filter((part) => part !== undefined && part !== "").join(" "));
}

function plainCaption({ title, caption, credit }: Picture): string | undefined {
  const text = [title, caption, credit].filter((part) => part !== undefined && part !== "").join(" ");
  return text === "" ? undefined : text.replace(/<[^<>]*>/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}

function image({ src, alt, link, width, height }: Picture, title?: string): string {
  const size =
    width !== undefined && height !== undefined ? attribute("width", width) + attribute("height", height) : "";
  const tag = `<img${attribute("src", src)}${attribute("alt", alt ?? "")}${attribute("title", title)}${size}>`;
  return link === undefined ? tag : `<a${attribute("href", link)}>${tag}</a>`;
}
