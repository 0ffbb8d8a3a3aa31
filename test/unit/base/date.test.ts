import { describe, expect, it } from "vitest";
import { parseDate } from "#src/base/date";
import { iso, notes, rule } from "./date-fixture.ts";

describe("forms of standards and programs", () => {
  it.each([
    ["2013-11-22 5:00:00 +0000", "2013-11-22T05:00:00Z", "iso"],
    ["2013-11-22 05:00:00 -4", "2013-11-22T05:00:00-04:00", "iso"],
    ["2009-03-12 10:00:00 -0700", "2009-03-12T10:00:00-07:00", "iso"],
    ["2015-09-28T00:00:00.000+02:00", "2015-09-28T00:00:00+02:00", "iso"],
    ["2013-11-22 05:00:00 UTC", "2013-11-22T05:00:00Z", "iso"],
    ["2021-05-19 05:30:00", "2021-05-19T05:30:00+08:00", "iso-local"],
    ["2021-05-19", "2021-05-19T00:00:00+08:00", "date-only"],
    ["  2021-5-9  ", "2021-05-09T00:00:00+08:00", "date-only"],
    ['"2021-05-19"', "2021-05-19T00:00:00+08:00", "date-only"],
    ["2021-05-19T05:30Z", "2021-05-19T05:30:00Z", "iso"],
    ["2021-05-19t05:30z", "2021-05-19T05:30:00Z", "iso"],
    ["2021-05-19   05:30", "2021-05-19T05:30:00+08:00", "iso-local"],
    ["2021-05-19T05:30:10.123+05:45", "2021-05-19T05:30:10+05:45", "iso"],
    ["2021-05-19T05:30:10,5+08", "2021-05-19T05:30:10+08:00", "iso"],
    ["2021-05-19 05:30 GMT", "2021-05-19T05:30:00Z", "iso"],
    ["2021-05-19T05:30:00−04:00", "2021-05-19T05:30:00-04:00", "iso"],
    ["２０２１－０５－１９　０５：３０", "2021-05-19T05:30:00+08:00", "iso-local"],
    ["2021-05-19T05", "2021-05-19T05:00:00+08:00", "iso-local"],
    ["2021-05-19Z", "2021-05-19T00:00:00Z", "iso"],
    ["2021-05-19+02:00", "2021-05-19T00:00:00+02:00", "iso"],
    ["2016-03-01T24:00", "2016-03-02T00:00:00+08:00", "iso-local"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "iso"],
    ["20170622", "2017-06-22T00:00:00+08:00", "iso-basic"],
    ["20170622T163000Z", "2017-06-22T16:30:00Z", "iso-basic"],
    ["20170622 16:30", "2017-06-22T16:30:00+08:00", "iso-basic"],
    ["201706221630", "2017-06-22T16:30:00+08:00", "iso-basic"],
    ["20170622163000", "2017-06-22T16:30:00+08:00", "iso-basic"],
    ["2017-W25-4", "2017-06-22T00:00:00+08:00", "iso-week"],
    ["2017W254T163000Z", "2017-06-22T16:30:00Z", "iso-week"],
    ["2020-W53-7", "2021-01-03T00:00:00+08:00", "iso-week"],
    ["2017-173", "2017-06-22T00:00:00+08:00", "iso-ordinal"],
    ["2016366", "2016-12-31T00:00:00+08:00", "iso-ordinal"],
    ["2017-06-22 10:00 Asia/Hong_Kong", "2017-06-22T10:00:00+08:00", "iso-local"],
    ["2017-06-22T10:00:00+02:00[Europe/Berlin]", "2017-06-22T10:00:00+02:00", "iso"],
    ["2017-06-22T10:00[America/Argentina/Buenos_Aires][u-ca=gregory]", "2017-06-22T10:00:00-03:00", "iso-local"],
    ["Wed, 19 May 2021 05:30:00 -0700", "2021-05-19T05:30:00-07:00", "rfc2822"],
    ["Wed, 19 May 2021 05:30:00 EST", "2021-05-19T05:30:00-05:00", "rfc2822"],
    ["Wed, 19 May 2021 05:30:00 CST", "2021-05-19T05:30:00-06:00", "rfc2822"],
    ["19 May 2021 05:30 UT", "2021-05-19T05:30:00Z", "rfc2822"],
    ["Wed, 19 May 2021 05:30:00 +0200 (CEST)", "2021-05-19T05:30:00+02:00", "rfc2822"],
    ["Thu, 22 Jun 17 16:30:00 GMT", "2017-06-22T16:30:00Z", "rfc2822"],
    ["Thursday, 22-Jun-17 16:30:00 GMT", "2017-06-22T16:30:00Z", "rfc850"],
    ["Thu Jun 22 16:30:00 2017", "2017-06-22T16:30:00+08:00", "unix-date"],
    ["Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00", "unix-date"],
    ["Thu Jun 22 16:30:00 +0000 2017", "2017-06-22T16:30:00Z", "unix-date"],
    ["Fri Apr 28 2023 19:20:36 GMT+0200 (Central European Summer Time)", "2023-04-28T19:20:36+02:00", "js-date"],
    ["2017-06-22 16:30:00.123456789 +0200 CEST m=+0.0123", "2017-06-22T16:30:00+02:00", "year-month-day"],
    ["2017:06:22 16:30:00", "2017-06-22T16:30:00+08:00", "year-month-day"],
    ["22/Jun/2017:16:30:00 +0200", "2017-06-22T16:30:00+02:00", "month-name"],
    ["1498149000", "2017-06-23T00:30:00+08:00", "epoch"],
    ["@1498149000.25", "2017-06-23T00:30:00+08:00", "epoch"],
    ["1498149000000", "2017-06-23T00:30:00+08:00", "epoch-milliseconds"],
  ])("%s", (text, expected, wanted) => {
    expect(iso(text, "Asia/Hong_Kong")).toBe(expected);
    expect(rule(text)).toBe(wanted);
  });
});

describe("dates as people write them", () => {
  it.each([
    "2016-06-22 4:30 PM",
    "June 22, 2016, 4:30 p.m.",
    "Updated June 22, 2016 at 4:30 pm",
    "Published: June 22nd, 2016 @ 4:30 pm",
    "Wednesday the 22nd of June, 2016 – 16:30",
    "4:30 PM, Wed June 22, 2016",
    "Last modified on Wed 22 Jun 2016 16.30",
    "22-Jun-2016 16:30",
    "22Jun2016 16:30",
    "2016/06/22 16:30",
    "2016.6.22. 16:30",
    "6/22/2016 4:30:00 PM",
    "22/06/2016 16h30",
    "22.06.2016 16:30",
    "22. 6. 2016 16.30",
    "22.VI.2016 16:30",
    "Mittwoch, 22. Juni 2016, 16:30 Uhr",
    "Stand: 22.06.2016 16.30 Uhr",
    "Veröffentlicht um 16:30 am 22.06.2016",
    "Mi, 22. Juni 2016 16 Uhr 30",
    "le mercredi 22 juin 2016 à 16h30",
    "Publié le 22 juin 2016 à 16 h 30 min",
    "miércoles, 22 de junio de 2016 a las 4:30 p. m.",
    "22 JUN 2016 - 16:30 h",
    "mer 22 giugno 2016, ore 16.30",
    "quarta-feira, 22 de junho de 2016 às 16h30",
    "woensdag 22 juni 2016 om 16:30 uur",
    "Onsdag 22 juni 2016 kl. 16.30",
    "d. 22. juni 2016 kl. 16.30",
    "keskiviikko 22.6.2016 klo 16.30",
    "22. kesäkuuta 2016 klo 16:30",
    "miðvikudagur 22. júní 2016, kl. 16:30",
    "22. juuni 2016 kell 16:30",
    "2016. gada 22. jūnijā 16:30",
    "2016 m. birželio 22 d. 16:30",
    "środa, 22 czerwca 2016, godz. 16:30",
    "22. června 2016 v 16:30",
    "22. júna 2016 o 16:30",
    "sreda, 22. junij 2016 ob 16:30",
    "22. lipnja 2016. u 16:30",
    "среда, 22. јун 2016. у 16:30",
    "22 юни 2016 г., 16:30 ч.",
    "22 июня 2016 г. в 16:30",
    "Опубликовано: 22 июня 2016, 16:30",
    "22 червня 2016 року, 16:30",
    "22 чэрвеня 2016 г. у 16:30",
    "miercuri, 22 iunie 2016, ora 16:30",
    "2016. június 22., szerda 16:30",
    "2016. 06. 22. 16:30",
    "Τετάρτη 22 Ιουνίου 2016, 4:30 μ.μ.",
    "22 Haziran 2016 Çarşamba 16:30",
    "22 iyun 2016 16:30",
    "dimecres, 22 de juny del 2016, a les 16:30",
    "Rabu, 22 Juni 2016 pukul 16.30",
    "22 Hunyo 2016 4:30 PM",
    "Thứ tư, 22/6/2016, 16:30",
    "Thứ 4, ngày 22 tháng 6 năm 2016, 16:30",
    "22 tháng 6, 2016 16:30",
    "22 มิถุนายน พ.ศ. 2559 เวลา 16.30 น.",
    "22 มิ.ย. 2559 16:30 น.",
    "2016年6月22日 午後4時30分",
    "2016年6月22日（水）16時30分",
    "平成28年6月22日 16:30",
    "2016年6月22日 下午4:30",
    "2016年06月22日16:30 星期三",
    "二〇一六年六月二十二日 16:30",
    "民國105年6月22日 16:30",
    "2016년 6월 22일 오후 4시 30분",
    "입력 2016. 6. 22. 오후 4:30",
    "الأربعاء ٢٢ يونيو ٢٠١٦، الساعة ٤:٣٠ م",
    "22 يونيو/حزيران 2016 16:30",
    "22 حزيران 2016 16:30",
    "יום רביעי, 22 ביוני 2016 בשעה 16:30",
    "چهارشنبه 22 ژوئن 2016 ساعت ۱۶:۳۰",
    "22 जून 2016 को 4:30 pm बजे",
    "22 জুন, 2016 16:30",
    "22 ივნისი, 2016, 16:30",
    "22 հունիսի, 2016 թ., 16:30",
    "22 qershor 2016 16:30",
  ])("%s", (text) => expect(iso(text, "Asia/Hong_Kong")).toBe("2016-06-22T16:30:00+08:00"));

  it.each([
    ["1er juin 2017", "2017-06-01"],
    ["1º de junho de 2017", "2017-06-01"],
    ["1° giugno 2017", "2017-06-01"],
    ["22-е июня 2017", "2017-06-22"],
    ["mar. 7 mars 2017", "2017-03-07"],
    ["mar 6 mar 2018", "2018-03-06"],
    ["11 listopada 2018", "2018-11-11"],
    ["11. listopada 2018.", "2018-10-11"],
    ["令和元年5月1日", "2019-05-01"],
    ["Sept. 5, 2017", "2017-09-05"],
    ["22 Μαΐου 2017", "2017-05-22"],
  ])("%s", (text, day) => expect(iso(text)).toBe(`${day}T00:00:00Z`));

  it.each([
    ["June 22, 2017 12:00 am", "00:00"],
    ["June 22, 2017 12:30 a.m.", "00:30"],
    ["June 22, 2017 12:30 pm", "12:30"],
    ["noon June 22, 2017", "12:00"],
    ["June 22, 2017 12 noon", "12:00"],
    ["2017年6月22日 午後0時30分", "12:30"],
    ["2017年6月22日 凌晨1:30", "01:30"],
    ["2017年6月22日 中午12:30", "12:30"],
    ["2017年6月22日 晚上8点", "20:00"],
    ["22 juin 2017, 8h du soir", "20:00"],
    ["22 juin 2017, 10:30 du matin", "10:30"],
    ["10 de la mañana, 22 de junio de 2017", "10:00"],
    ["22 juni 2017 kl. 04:30 em", "16:30"],
    ["às 10:30 em 22 de junho de 2017", "10:30"],
    ["10:30 du 22 juin 2017", "10:30"],
    ["2017. június 22. du. 4:30", "16:30"],
  ])("%s is %s o'clock", (text, time) => expect(iso(text)).toBe(`2017-06-22T${time}:00Z`));

  it("the languages of the world's newspapers, as Unicode's own formatter writes them", () => {
    const languages =
      "en en-GB de de-AT fr es it pt nl sv da nb nn fi is et lv lt pl cs sk sl hr sr sr-Latn mk bg ru uk be ro hu el tr " +
      "az ca gl af id ms fil sw vi th ja zh zh-Hant ko ar ar-LB ar-DZ ar-MA he fa ur hi mr ne bn pa gu ta te kn ml ka hy sq kk cy";
    for (const language of languages.split(" "))
      for (const style of ["full", "long"] as const)
        for (let month = 0; month < 12; month += 1) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: style, timeZone: "UTC" });
          const text = format.format(Date.UTC(2017, month, 22));
          expect(`${text}: ${iso(text)}`).toBe(`${text}: 2017-${String(month + 1).padStart(2, "0")}-22T00:00:00Z`);
          expect(notes(text), text).toEqual([]);
        }
  });
});

describe("what is refused", () => {
  it.each([
    ["2021-02-08 16:30-:00+16:30", /two times/],
    ["2021-02-30", /no such day/],
    ["2017-02-29", /no such day/],
    ["31/02/2017", /no such day/],
    ["2021-13-01", /no such day/],
    ["2017-22-06", /no such day/],
    ["2017-W54-1", /no such day/],
    ["2017-366", /no such day/],
    ["2021-05-19 24:30", /no such time/],
    ["2021-05-19 12:60", /no such time/],
    ["2021-05-19 12:30:60", /no such time/],
    ["June 22, 2017 16:30 AM", /no such time/],
    ["2017年6月22日 晚上12点", /no such time/],
    ["2021-05-19 12:00-17:30", /offset/],
    ["June 22, 2017 16:30+16:30", /offset/],
    ["2021-05-19 12:00-13:00", /offset/],
    ["2017-06-22 10:00 Asia/Nowhere", /no time zone/],
    ["2017-06-22 10:00 IST", /India.*Irish.*Israel/],
    ["Fri Apr 28 19:20:36 CST 2023", /-06:00.*\+08:00/],
    ["2017-06-22 10:00 EST PST", /two time zones/],
    ["1/2/2017", /2017-02-01 or 2017-01-02/],
    ["01-02-2017", /2017-02-01 or 2017-01-02/],
    ["22.06.17", /two digits; write 2017-06-22/],
    ["06/22/17", /two digits; write 2017-06-22/],
    ["17-06-22", /2022-06-17 or 2017-06-22/],
    ["June 22, '17", /2017-06-22/],
    ["22. srp 2017", /month 8 .* month 7/],
    ["2017", /no day/],
    ["2017-06", /no day/],
    ["06/2017", /no day/],
    ["June 2017", /no day/],
    ["2017年6月", /no day/],
    ["June 22", /no year/],
    ["0021-05-19", /year 0021 is not plausible/],
    ["20210-05-19", /20210/],
    ["1799-12-31", /plausible/],
    ["2200-01-01", /plausible/],
    ["0000-00-00 00:00:00", /stands for no date/],
    ["0001-01-01T00:00:00Z", /stands for no date/],
    ["2026112309", /seconds since 1970, or/],
    ["12345", /5 digits/],
    ["42908.6875", /digits|form/],
    ["tomorrow", /depends on when/],
    ["3 days ago", /depends on when/],
    ["hace 2 horas", /not understood/],
    ["22 خرداد 1396", /Persian/],
    ["27 رمضان 1438", /Islamic/],
    ["June 21-22, 2017", /numbers/],
    ["2017-06-22 to 2017-06-25", /two dates|numbers|understood/],
    ["2017-06-22 / 2017-06-25", /two dates/],
    ["June 22, 2017 10:00 - 11:00", /two times/],
    ["June 22, July 23, 2017", /two months/],
    ["June 22, 2017 by Ada Wren", /“by”/],
    ["until June 22, 2017", /“until”/],
    ["{{ .Date }}", /no form/],
    ["TBD", /understood/],
    ["", /empty/],
    ["2017-06-22 ".repeat(40), /too long/],
  ])("%j", (text, reason) => {
    const date = parseDate(text, "UTC");
    expect("reason" in date ? date.reason : date.iso).toMatch(reason);
  });

  it("says when a content system wrote that there is no date", () => {
    expect(parseDate("0000-00-00 00:00:00", "UTC")).toMatchObject({ placeholder: true });
    expect(parseDate("soon", "UTC")).not.toHaveProperty("placeholder");
  });
});

describe("what is noted", () => {
  it.each([
    ["22/06/2017", ["date-order-inferred"]],
    ["06-22-2017", ["date-order-inferred"]],
    ["5/5/2017", []],
    ["22.06.2017", []],
    // The weekday tells which of two readings is meant.
    ["Thursday 5/10/2017", ["date-order-inferred"]],
    ["Friday June 22, 2017", ["date-weekday-wrong"]],
    ["Fri, 22 Jun 2017 16:30:00 +0000", ["date-weekday-wrong"]],
    ["22 มิถุนายน 2560", ["date-era-converted"]],
    ["平成29年6月22日", ["date-era-converted"]],
    ["2017-06-22 10:00 BST", ["date-zone-assumed"]],
    ["2017-01-22 10:00 CET", []],
    ["2017-06-22 10:00 CET", ["date-zone-season"]],
    ["2017-06-22 10:00 +0100 CEST", ["date-zone-conflict"]],
    ["2017-06-22T10:00:00+01:00[Europe/Berlin]", ["date-zone-conflict"]],
    ["1970-01-01T00:00:00Z", ["date-clock-zero"]],
    ["2021-05-19 16:30:00+16:30", ["date-offset-impossible"]],
    ["2021-05-19T12:00+14:00", []],
    ["2017-06-22 10:00", []],
  ])("%s", (text, expected) => expect(notes(text)).toEqual(expected));

  it("which of two days a weekday means", () => {
    expect(iso("Thursday 5/10/2017")).toBe("2017-10-05T00:00:00Z");
    expect(iso("Wednesday 5/10/2017")).toBe("2017-05-10T00:00:00Z");
    expect(rule("Wednesday 5/10/2017")).toBe("month-day-year");
    expect(iso("Monday 5/10/2017")).toMatch(/^no: it can be/);
  });
});
