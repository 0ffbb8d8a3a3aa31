/**
 * Words beside a date that say nothing about when: prepositions, articles, "published", "o'clock", endings of numbers.
 * By language, as in {@link monthNames}.
 */
export const fillers: readonly string[] = [
  "updated published posted created modified released issued first last originally edited date time on at the of and year day t",
  "st nd rd th er re eme ste go ый го ое е an en jen on ban ben",
  "veröffentlicht aktualisiert erstellt geändert zuletzt stand am um uhr vom den der erschienen datum",
  "publié publiée mis mise à jour le la les modifié modifiée créé du de d l paru parue",
  "publicado publicada actualizado actualizada actualización el a las los del fecha hora horas h hs hrs",
  "pubblicato pubblicata aggiornato aggiornata modificato il alle alla ore ora ultima modifica aggiornamento di",
  "atualizado atualizada atualização em às as ao do da dia feira o",
  "gepubliceerd bijgewerkt geplaatst gewijzigd laatst laatste update op om uur het",
  "publicerad publicerat uppdaterad uppdaterat senast skapad kl klockan e",
  "publiceret offentliggjort opdateret sidst senest klokken publisert oppdatert sist endret",
  "julkaistu päivitetty muokattu viimeksi klo kello n",
  "birt uppfært klukkan avaldatud uuendatud kell publicēts atjaunots gada plkst paskelbta atnaujinta m val",
  "opublikowano opublikowany aktualizacja zaktualizowano dodano dnia dn godz godzina godziny r roku",
  "publikováno aktualizováno vydáno zveřejněno dne v ve hod hodin publikované aktualizované dňa",
  "objavljeno ažurirano posodobljeno ob u sati ura dana godine god објављено ажурирано годе године",
  "опубликовано обновлено изменено в во г год года часов ч по публикувано обновена часа",
  "опубліковано оновлено о об у р рік року апублікавана абноўлена",
  "publicat actualizat modificat din data actualitzat les",
  "megjelent frissítve frissült közzétéve módosítva",
  "δημοσίευση δημοσιεύτηκε δημοσιεύθηκε ενημέρωση ενημερώθηκε στις στη την ώρα τελευταία",
  "yayınlanma yayınlandı güncelleme güncellendi güncellenme tarihi tarih son saat giriş de da te ta tarixdə",
  "diterbitkan terbit diperbarui diperbaharui dimuat pukul jam hari tanggal tgl pada dikemaskini nang ika në",
  "đăng xuất bản cập nhật lúc ngày năm vào",
  "วันที่ ที่ เวลา น. เผยแพร่ ปรับปรุง อัปเดต อัพเดท ล่าสุด เมื่อ โพสต์ ค.ศ.",
  "年 公開 公開日 公開日時 更新 更新日 更新日時 最終更新 最終更新日 投稿 投稿日 掲載 配信 発表 日時",
  "发布 發布 發佈 更新 最后 最後 发表 發表 時間 时间 日期 于 於 公历",
  "년 입력 수정 등록 승인 송고 게재 기사입력 최종수정 최종 업데이트 발행 작성 작성일 게시 날짜 시간 기사",
  "نشر نشرت تحديث آخر في الساعة يوم بتاريخ تاريخ م",
  "פורסם עודכן עדכון בשעה שעה יום ב ל תאריך ה",
  "انتشار ساعت تاریخ کو",
  "को बजे रोजी वाजता प्रकाशित अपडेट अपडेटेड এ அன்று ರಂದು ಸಮಯಕ್ಕೆ ന്",
  "թ ж dydd",
];

/** Words that name a day or an hour only to who knows when they were written. */
export const relatives: readonly string[] = [
  "today yesterday tomorrow now ago hours minutes days weeks",
  "heute gestern morgen hier demain aujourd hui hoy ayer oggi ieri domani hoje ontem amanhã vandaag gisteren",
  "idag igår i_dag i_går dziś dzisiaj wczoraj dnes včera сегодня вчера сьогодні вчора σήμερα χθες bugün dün",
  "今天 昨天 明天 今日 昨日 明日 오늘 어제 내일 أمس اليوم היום אתמול วันนี้ เมื่อวาน",
];

/** Months of calendars that are not read here. */
export const otherMonths: Readonly<Record<string, string>> = {
  Persian: "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
  Islamic: "محرم صفر ربيع رجب شعبان رمضان شوال القعدة الحجة هـ muharram safar rajab shaban ramadan ramazan shawwal",
  Hebrew: "תשרי חשוון כסלו טבת שבט אדר ניסן אייר סיוון סיון תמוז אב אלול",
};

/** Which half of the day a time on a dial of twelve hours is in. `evening` has no twelve o'clock: some mean midnight. */
export const halves = {
  am: "am πμ 午前 上午 早上 清晨 凌晨 오전 새벽 아침 sáng ص صباحا قظ पूर्वाह्न dop утра ночи ap fh dopoledne mañana matin manhã mattina öö pg priekšp priešpiet претпл дп fm vm",
  pm: "pm μμ 午後 下午 오후 chiều م مساء بظ अपराह्न ch odp дня ip eh pop odpoledne tarde pomeriggio ös ptg pēcp popiet попл пп em nm md du",
  noon: "noon 中午 ظهرا trưa",
  evening: "晚上 傍晚 夜晚 저녁 밤 tối вечера noche noite soir sera",
} as const;

/** Those of {@link halves} that stand before the time. */
export const leadingHalves =
  "午前 上午 早上 清晨 凌晨 오전 새벽 아침 पूर्वाह्न öö am 午後 下午 오후 अपराह्न ös pm 中午 晚上 傍晚 夜晚 저녁 밤";

/** Those of {@link halves} that are other words too, unless nothing follows: Swedish "em" is Portuguese for "on". */
export const closingHalves = "em fm nm vm md du dop pop ap ip";

/** Units behind the hour, which make a time of a lone number: `16h30`, `16 Uhr`, `15時30分`. */
export const hourUnits =
  "h hs hrs hr heures heure uhr uur hod godz horas hora giờ ч час часа часов година години годин 時 时 點 点 시 น";

/** Units behind the minutes and the seconds. */
export const minuteUnits = "m min mn phút мин хв 分 분";
export const secondUnits = "s sec sek giây с сек 秒 초";

/** Words before a lone hour: `klo 16`. */
export const hourLabels = ["kl", "klo", "ore", "ora", "godz", "pukul", "jam", "saat", "um", "alle", "às"];
