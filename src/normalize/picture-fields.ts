import { withoutMarkup } from "../base/markup-text.ts";
import { plainText } from "../base/plain-text.ts";
import type { PlainText } from "../model/brand.ts";
import type { FieldName } from "./field-names.ts";
import { asList, asRecord, asText, type Field, type Fields } from "./fields.ts";

type Values = Readonly<Record<string, unknown>>;

/** The lead picture as the front matter gives it, in whatever form. */
export interface PictureFields {
  /** Where it stands in the front matter. */
  readonly field: Field;
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
  readonly renditions: unknown;
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
  renditions: ["renditions"],
} as const;

/** Fields of the article beside the picture that say the same. */
const beside: Partial<Record<keyof typeof members, FieldName>> = {
  alt: "imageAlt",
  caption: "imageCaption",
  credit: "imageCredit",
};

/** The first picture that the front matter names; `undefined` when it names none. Reports one that has no address. */
export function pictureFields(fields: Fields): PictureFields | undefined {
  let broken: { readonly field: Field; readonly value: unknown } | undefined;
  for (const field of fields.all("image")) {
    const list = asList(field.value).filter((item) => !isEmpty(item));
    const found = list.map(asValues).find((values) => address(values) !== "");
    if (found !== undefined) return read(fields, field, found, list.length);
    if (list.length > 0) broken ??= { field, value: list[0] };
  }
  if (broken !== undefined)
    fields.report("image-unreadable", broken.field, {
      src: JSON.stringify(broken.value) ?? "",
      reason: "it names no address",
    });
  return undefined;
}

/** `image: false`, `cover: {image: ""}`, `header: {overlay_color: red}`: there is none. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return true;
  const record = asRecord(value);
  if (record === undefined || address(record) !== "") return false;
  const has = (member: "src" | "alt" | "caption" | "credit"): boolean =>
    members[member].some((name) => record[name] !== undefined && record[name] !== null && record[name] !== "");
  return !(["src", "alt", "caption", "credit"] as const).some(has) || members.src.some((name) => record[name] === "");
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

function read(fields: Fields, field: Field, values: Values, count: number): PictureFields {
  const get = (member: keyof typeof members): unknown => {
    for (const name of members[member]) if (Object.hasOwn(values, name) && values[name] !== null) return values[name];
    const name = beside[member];
    return name === undefined ? undefined : fields.get(name)?.value;
  };
  const text = (member: keyof typeof members): PlainText => plainText(withoutMarkup(words(get(member))));
  return {
    field,
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
    renditions: get("renditions"),
    count,
  };
}

/** A text, or the name in a record: `creator: {name: …}`, `caption: {rendered: …}`. */
function words(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "string") return asText(value) ?? "";
  const list = asList(value).map((item) => {
    const record = asRecord(item);
    return asText(record === undefined ? item : (record["name"] ?? record["rendered"] ?? record["text"])) ?? "";
  });
  return list.filter((item) => item !== "").join(", ");
}
