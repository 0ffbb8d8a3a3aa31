import { withoutMarkup } from "../base/markup-text.ts";
import { plainText } from "../base/plain-text.ts";
import type { PlainText } from "../model/brand.ts";
import { asList, asRecord, asText, type FieldName, type Fields } from "./fields.ts";

type Values = Readonly<Record<string, unknown>>;

/** The lead picture as the front matter gives it, in whatever form. */
export interface PictureFields {
  /** The key of the front matter under which it stands. */
  readonly key: string;
  readonly src: string;
  readonly alt: PlainText;
  readonly caption: PlainText;
  readonly credit: PlainText;
  readonly photographer: PlainText;
  readonly source: PlainText;
  readonly license: PlainText;
  readonly type: PlainText;
  /** As given, for whoever checks them. */
  readonly width: unknown;
  readonly height: unknown;
  readonly bytes: unknown;
  readonly syndicate: unknown;
  /** How many pictures the field lists. */
  readonly count: number;
}

/** Member → the names under which it is written, the canonical one first. */
const members = {
  src: [
    "src",
    "url",
    "path",
    "file",
    "href",
    "image",
    "contentUrl",
    "source_url",
    "filename",
    "feature",
    "overlay_image",
    "teaser",
  ],
  alt: ["alt", "alternative", "imageAlt", "image_alt", "alt_text", "altText", "image_description"],
  caption: ["caption", "title", "text", "description", "legend", "rendered"],
  credit: [
    "credit",
    "credits",
    "copyright",
    "attribution",
    "creditText",
    "byline",
    "copyrightNotice",
    "photo_credit",
    "author",
    "by",
  ],
  photographer: ["photographer", "creator", "artist"],
  source: ["source", "creditor", "agency", "copyrightHolder"],
  license: ["license", "licence"],
  type: ["type", "mime", "contentType", "encodingFormat"],
  width: ["width", "w"],
  height: ["height", "h"],
  bytes: ["bytes", "size", "filesize", "fileSize", "length"],
  syndicate: ["syndicate", "syndication"],
} as const;

/** Fields of the article beside the picture that say the same. */
const beside: Partial<Record<keyof typeof members, FieldName>> = {
  alt: "imageAlt",
  caption: "imageCaption",
  credit: "imageCredit",
};

/** Where themes keep pictures among other things: Minimal Mistakes, Zola. */
const containers = ["header", "extra"];

/** The first picture that the front matter names; `undefined` when it names none. Reports one that has no address. */
export function pictureFields(fields: Fields): PictureFields | undefined {
  let broken: { readonly key: string; readonly value: unknown } | undefined;
  for (const { key, value } of fields.all("image")) {
    const list = asList(value).filter((item) => !isEmpty(item));
    const found = list.map(asValues).find((values) => address(values) !== "");
    if (found !== undefined) return read(fields, key, found, list.length);
    if (list.length > 0) broken ??= { key, value: list[0] };
  }
  for (const key of containers) {
    const values = asRecord(fields.raw.data[key]) ?? {};
    if (address(values) !== "") return read(fields, key, values, 1);
  }
  if (broken !== undefined)
    fields.report("image-unreadable", broken.key, {
      src: JSON.stringify(broken.value) ?? "",
      reason: "it names no address",
    });
  return undefined;
}

/** `image: false`, `cover: {image: ""}`: there is none. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return true;
  const record = asRecord(value);
  return (
    record !== undefined &&
    address(record) === "" &&
    members.src.some((name) => record[name] === "" || record[name] === null)
  );
}

function asValues(value: unknown): Values {
  return asRecord(value) ?? { src: value };
}

/** The address, also where it stands in a record of its own: `{file: {url: …}}`. */
function address(values: Values): string {
  for (const name of members.src) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const inner = asRecord(value);
    const text = inner === undefined ? asText(value) : asText(inner["url"] ?? inner["src"] ?? inner["path"]);
    if (text !== undefined && text !== "") return text;
  }
  return "";
}

function read(fields: Fields, key: string, values: Values, count: number): PictureFields {
  const get = (member: keyof typeof members): unknown => {
    for (const name of members[member]) if (Object.hasOwn(values, name) && values[name] !== null) return values[name];
    const field = beside[member];
    return field === undefined ? undefined : fields.get(field)?.value;
  };
  const text = (member: keyof typeof members): PlainText => plainText(withoutMarkup(words(get(member))));
  return {
    key,
    src: address(values),
    alt: text("alt"),
    caption: text("caption"),
    credit: text("credit"),
    photographer: text("photographer"),
    source: text("source"),
    license: text("license"),
    type: text("type"),
    width: get("width"),
    height: get("height"),
    bytes: get("bytes"),
    syndicate: get("syndicate"),
    count,
  };
}

/** A text, or the name in a record: `creator: {name: …}`, `caption: {rendered: …}`. */
function words(value: unknown): string {
  const list = asList(value).map((item) => {
    const record = asRecord(item);
    return asText(record === undefined ? item : (record["name"] ?? record["rendered"] ?? record["text"])) ?? "";
  });
  return list.filter((item) => item !== "").join(", ");
}
