/** Year before the first of each Japanese era, and of the Republic of China. */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
};
const eraYear = new RegExp(`(${Object.keys(eras).join("|")}) ?(\\d{1,3}|元) ?年`);

/** Thai years run ahead by this much; before 1941 they began in April. */
const buddhistLead = 543;
const buddhistYear = /(?<!\d)(24[89]\d|2[5-7]\d\d)(?!\d)/;

const hanDigits = "〇一二三四五六七八九";
const hanDate =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,4})([日号號])/;

/**
 * Puts a year of a Japanese, Taiwanese or Thai era into the common one, and Chinese figures into digits.
 *
 * @param text folded
 * @returns `era`: the year as written, when it was converted
 */
export function commonEra(text: string): { readonly text: string; readonly era?: string } {
  const era = eraYear.exec(text);
  if (era !== null) {
    const year = (eras[era[1] ?? ""] ?? 0) + (era[2] === "元" ? 1 : Number(era[2]));
    return { text: text.replace(era[0], `${year}年`), era: era[0] };
  }
  if (/\p{Script=Thai}/u.test(text)) {
    const year = buddhistYear.exec(text)?.[0];
    const plain = text.replace(/พ\.?ศ\.?/, " ");
    if (year !== undefined) return { text: plain.replace(year, String(Number(year) - buddhistLead)), era: year };
  }
  return {
    text: text.replace(
      hanDate,
      (_, year: string, month: string, day: string, unit: string) =>
        `${Array.from(year, (digit) => hanDigits.indexOf(digit.replace(/[零○]/, "〇"))).join("")}年${hanNumber(month)}月${hanNumber(day)}${unit}`,
    ),
  };
}

/** 1 to 99 in Chinese figures: `二十二`. */
function hanNumber(text: string): number {
  const [tens = "", ones = ""] = text.includes("十")
    ? text.split("十")
    : text.startsWith("廿")
      ? ["二", text.slice(1)]
      : ["〇", text];
  return (tens === "" ? 1 : hanDigits.indexOf(tens)) * 10 + Math.max(0, ones === "" ? 0 : hanDigits.indexOf(ones));
}
