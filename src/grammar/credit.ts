import { plainText } from "../base/plain-text.ts";
import type { PlainText } from "../model/brand.ts";

/** A caption and whom the picture is from. */
export interface Credited {
  /** The words without the credit. */
  readonly caption?: PlainText;
  /** The credit without its prefix: "EPA", "Mandel Ngan / AFP". */
  readonly credit?: PlainText;
  /** What stands before the credit: "Photo:", "©". */
  readonly prefix?: string;
}

const longest = 2000;

/** Words for a picture or its origin that are followed by a colon. */
const nouns = [
  "photo(?:graph(?:s|ie)?|s)?(?: (?:credit|courtesy|by)s?)?|pictures?(?: (?:credit|courtesy))?|images?(?: (?:credit|source|courtesy))?",
  "(?:photo )?credits?|cr[ée]dits?(?: photos?)?|courtesy|handout|illustration|graphic|file photo",
  "foto(?:s|graf(?:ie|ia|ía|i)?)?(?: ?(?:credit|nachweis|quelle|de|di|di archivio))?|fotografía|fotó|bild(?:er|quelle|nachweis|rechte)?",
  "quelle|fonte|fuente|kuva|valokuva|zdj[ęe]cie|fot\\.|imagen|imagem|immagine|fotoğraf|ảnh|φωτ[όo](?:γραφία)?",
  "фото(?:графия)?|снимок|світлина|写真(?:提供)?|撮影|画像|提供|图片来源|圖片來源|图片|圖片|照片|摄影|攝影|图|圖|사진(?: ?제공)?",
  "صورة|الصورة|تصوير|عکس|צילום|תמונה",
].join("|");

/** The words that take a name without a colon. */
const verbs =
  "(?:photo(?:graph)?|picture|image)s? (?:by|courtesy of)|courtesy of|handout via|foto|photo|bild|fot\\.|фото";

const open = "[(（[【]";
const close = "[)）\\]】]";
/** Where a credit can begin inside a caption: after a sentence, a bracket, a dash, a bar, or on a line of its own. */
const boundary = '(?:^|(?<=[.!?…。！？」』”"’)）])\\s*|\\s+[|–—-]+\\s*|\\s*[|｜]\\s*|\\s*\\n\\s*)';

const bracketed = new RegExp(
  `\\s*${open}\\s*([^()（）[\\]【】]{1,120}(?:[(（][^()（）]{1,60}[)）])?)\\s*${close}\\s*\\.?$`,
  "u",
);
const labelled = new RegExp(`${boundary}[–—|-]*\\s*((?:${nouns})\\s*[:：]|©|\\(c\\)|℗)\\s*(\\S[^\\n]{0,159})$`, "iu");
const verbal = new RegExp(`${boundary}[–—|-]*\\s*(${verbs})\\s+(\\S[^\\n]{0,119})$`, "iu");
const copyright = /\s+(©)\s*(\S[^\n©]{0,119})$/u;
/** "AP Photo/Morry Gash", "REUTERS/Name": an agency's own way to sign. */
const agencySign =
  /(?:^|(?<=[.!?…。”"’)])\s+|\s+[|–—-]+\s*)((?:AP|AFP|EPA|REUTERS|Reuters|UN|Getty|PA|dpa)(?: (?:Photo|Images|Wire))?(?:-EFE)?\s?\/\s?[\p{Lu}][^\n/]{1,60}(?:\/[^\n/]{1,40})?)$/u;
const japanese = /^(?:[、,，]?\s*|(.*?)[、,，（(]\s*)([^\s、。，,（()]{2,20}?)\s?(?:撮影|提供)[）)]?$/su;
const korean = /^(?:(.*[.。」"”)])\s*)?([\p{L}\p{N}·/]{1,20}(?: [\p{L}\p{N}·/]{1,20})?)\s(제공)$/su;
const koreanReporter = /^(?:(.*[.。」"”)])\s+)?([\p{Script=Hangul}]{2,5} 기자)$/su;
/** Whole lines that are credits though nothing in them says so. */
const bare =
  /^(?:supplied|privat|private|handout|file photo|archiv(?:e|bild|foto)?|reuters|epa|afp|ap|dpa|xinhua|getty images)$/i;
const slashed = /^[^.!?\n]{2,60}\s?\/\s?(?:[A-Z]{2,4} Photo|AFP|AP|EPA|Reuters|REUTERS|Getty Images)\b[^\n]{0,60}$/u;
/** Credits of another medium in the same line. */
const otherMedium = /\s*[|｜]\s*(?=(?:v[ií]d[eé]o|film|gra(?:fik|phic|phique)|text|audio|ton)\s*[:：])/iu;

/**
 * Divides what stands under a picture into its words and its credit. The forms are those that newspapers write; where
 * no credit is recognised, all of it is the caption.
 */
export function parseCredit(text: string): Credited {
  const whole = text.trim();
  if (whole === "" || whole.length > longest) return divided(whole);
  for (const form of [labelled, verbal, copyright]) {
    const match = form.exec(whole);
    if (match === null) continue;
    const [before, prefix = "", rest = ""] = [whole.slice(0, match.index), match[1], match[2]];
    // Names without a colon are told from sentences by their capital.
    if (form === verbal && !/^[\p{Lu}\p{Lo}]/u.test(rest)) continue;
    const [credit = "", ...others] = rest.split(otherMedium);
    return divided([before, ...others].join(" "), credit, prefix);
  }
  const bracket = bracketed.exec(whole);
  if (bracket !== null) {
    const inner = parseWhole(bracket[1]?.trim() ?? "");
    if (inner !== undefined) return divided(whole.slice(0, bracket.index), inner.credit, inner.prefix);
  }
  const sign = agencySign.exec(whole);
  if (sign !== null) return divided(whole.slice(0, sign.index), sign[1]);
  for (const [form, prefix] of [
    [japanese, "撮影："],
    [korean, "제공:"],
    [koreanReporter, undefined],
  ] as const) {
    const match = form.exec(whole);
    if (match !== null)
      return divided(match[1] ?? "", match[2], prefix === "撮影：" && /提供[）)]?$/u.test(whole) ? "提供：" : prefix);
  }
  return bare.test(whole) || slashed.test(whole) ? divided("", whole) : divided(whole);
}

/** The credit when the text is one and nothing else. */
function parseWhole(text: string): { readonly credit: string; readonly prefix?: string } | undefined {
  const { caption, credit, prefix } = parseCredit(text);
  return caption === undefined && credit !== undefined
    ? { credit, ...(prefix === undefined ? {} : { prefix }) }
    : undefined;
}

function divided(caption: string, credit = "", prefix?: string): Credited {
  const words = plainText(caption.replace(/[\s|–—、，,-]+$/u, "").replace(/^[\s|]+/u, ""));
  const name = plainText(credit.replace(/[\s|;,]+$/u, "").replace(/(?<=\p{L}{2})\.$/u, ""));
  return {
    ...(words === "" ? {} : { caption: words }),
    ...(name === "" ? {} : { credit: name }),
    ...(prefix === undefined || name === "" ? {} : { prefix: plainText(prefix) }),
  };
}
