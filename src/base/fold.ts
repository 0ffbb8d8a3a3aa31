/** Signs that writers of a script set or leave out as they like: the vowels of Hebrew and Arabic. */
const points = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0652\u0670]/g;
/** Nobody sees them: soft hyphens, joiners, marks of direction, variation selectors, and what stretches a word. */
const unseen = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/g;
const separator = "[\\s_\\p{Pd}.·‧・∙⋅•'’‘ʼ`\"“”„«»‹›]";
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;
const betweenDigits = new RegExp(`(?<=\\p{Nd})${separator}+(?=\\p{Nd})`, "gu");
const anywhere = new RegExp(`(?!^\\.\\p{L})${separator}`, "gu");

/**
 * What spellings of one label share: case (`ß` = `ss`, `İ` = `ı` = `i`, `ς` = `σ`), width, separators, quotation marks,
 * emoji beside words, the accents that Greek loses in capitals, the vowel signs of Arabic and Hebrew. Other accents
 * count, and so do symbols: `C`, `C++` and `C#` are three. All separators between digits are one (`3.11` is not `311`),
 * and a dot that opens a name stays (`.NET`). Empty only when the text is; the same in every locale.
 */
export function foldLabel(text: string): string {
  const folded = foldCase(text);
  const bare = folded.replace(betweenDigits, "\0").replace(anywhere, "").replaceAll("\0", "-");
  return bare.replace(emoji, "") || bare || folded || text;
}

function foldCase(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  const folded = text
    .toWellFormed()
    .replaceAll("´", "'")
    .normalize("NFKC")
    // Upper case first: only then ß, ſ, ı and final ς come out like their partners.
    .toUpperCase()
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replaceAll("ς", "σ")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(points, "")
    .replace(unseen, "");
  const plain = /\p{Script=Greek}/u.test(folded)
    ? folded.normalize("NFD").replace(/(?<=\p{Script=Greek}\u0308?)\u0301/gu, "")
    : folded;
  return plain.normalize("NFKC");
}

/** As {@link foldLabel}, without any accents: `Économie` and `economie` share it. */
export function foldAccents(text: string): string {
  return foldLabel(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("đ", "d");
}
