import { plainText } from "../base/plain-text.ts";
import { foldName } from "../base/slug.ts";
import { isFileName } from "../grammar/alt-text.ts";
import { creditLine, joinCredits, parseCredit, readCredit, type Credited } from "../grammar/credit/credit.ts";
import type { PlainText } from "../model/brand.ts";
import type { Fields } from "./fields.ts";
import type { PictureFields } from "./picture-fields.ts";

/** What is said of a picture, each thing once. */
export type PictureTexts = Pick<Credited, "caption" | "credit" | "creditor" | "photographer" | "license"> & {
  readonly alt: PlainText;
};

/**
 * Caption, credit and alternative text of the lead picture. A credit is taken out of the caption, and out of the
 * alternative text where there is no other. When the caption says what the alternative text says, the caption stays: it
 * is read aloud in its place.
 */
export function pictureTexts(given: PictureFields, fields: Fields): PictureTexts {
  const named = namedCredit(given);
  const caption = parseCredit(once(given.caption, given, fields), named !== undefined);
  const alt = parseCredit(given.alt, true);
  for (const { code, args } of caption.problems) fields.report(code, given.field, args);
  const lines = [named, creditLine(caption)].filter((line) => line !== undefined);
  const hidden = lines.length === 0 ? creditLine(alt) : undefined;
  const line = lines.length > 0 ? joinCredits(lines) : hidden;
  const { credit, creditor, photographer, license } =
    line === undefined ? { ...caption, credit: undefined } : readCredit(line);
  const words = usableAlt(alt.caption ?? plainText(""), given, fields);
  const repeats = caption.caption !== undefined && same(words, caption.caption);
  return {
    alt: repeats ? plainText("") : words,
    ...(caption.caption === undefined ? {} : { caption: caption.caption }),
    ...(credit === undefined ? {} : { credit }),
    ...withNames(creditor, photographer, given),
    ...(license === undefined ? {} : { license }),
  };
}

/** The credit that the front matter gives apart from the caption. */
function namedCredit({ credit, photographer, source }: PictureFields): string | undefined {
  const lines = [credit, [photographer, source].filter((part) => part !== "").join(" / ")].filter(
    (line) => line !== "",
  );
  return lines.length === 0 ? undefined : joinCredits(lines);
}

/** A field of its own knows better than the grammar who took the picture. */
function withNames(
  creditor: PlainText | undefined,
  photographer: PlainText | undefined,
  given: PictureFields,
): Pick<PictureTexts, "creditor" | "photographer"> {
  const taker = !/\p{L}/u.test(given.photographer)
    ? photographer
    : (readCredit(given.photographer).credit ?? photographer);
  const house = !/\p{L}/u.test(given.source) || creditor !== undefined ? creditor : given.source;
  return {
    ...(house === undefined || house === taker ? {} : { creditor: house }),
    ...(taker === undefined ? {} : { photographer: taker }),
  };
}

/** A caption that was pasted twice stands once. */
function once(caption: PlainText, { field }: PictureFields, fields: Fields): PlainText {
  const half = caption.slice(0, (caption.length - 1) / 2);
  if (half.length < 12 || caption !== `${half} ${half}`) return caption;
  fields.report("picture-caption-repeated", field, { sample: half.slice(0, 80).toWellFormed() });
  return plainText(half);
}

function usableAlt(alt: PlainText, { src, field }: PictureFields, fields: Fields): PlainText {
  if (alt === "" || !isFileName(alt, src)) return alt;
  fields.report("picture-alt-file-name", field, { sample: alt, count: 1 });
  return plainText("");
}

function same(one: string, other: string): boolean {
  const fold = (text: string): string => foldName(text).replace(/[\s.]+$/, "");
  return one !== "" && (one === other || fold(one) === fold(other));
}
