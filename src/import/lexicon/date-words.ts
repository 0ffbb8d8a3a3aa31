import { lines } from "./phrases.ts";

/** Words that say what a date is of: published. */
export const publishedWords = new RegExp(
  [
    "(?:first )?published(?: on| at)?|posted(?: on)?|date|created|issued|publication date|publish(?:ed)? time",
    "veröffentlicht(?: am)?|erstellt(?: am)?|erschienen(?: am)?|vom|publié(?:e)?(?: le)?|créé le|paru le|mis en ligne le",
    "publicad[oa](?: el| em| a| às)?|creado(?: el)?|pubblicat[oa](?: il)?|data|gepubliceerd(?: op)?|publicerad|publiceret|publisert|julkaistu|opublikowano|опубликовано",
    "公開日?|配信日?|掲載日?|投稿日?|発布|发布时间?|發布時間?|发表于|發表於|刊登|刊發|入稿|입력|등록|게재|기사입력|송고시간|작성|نشر(?: في)?|تاريخ النشر|نُشر(?: في)?",
  ].join("|"),
  "iu",
);

/** Updated. */
export const updatedWords = new RegExp(
  [
    "(?:last )?(?:updated|modified|amended)(?: on| at)?|update",
    "(?:zuletzt )?aktualisiert(?: am)?|aktualisierung|stand|letzte aktualisierung|mis(?:e)? à jour(?: le)?|modifié(?:e)?(?: le)?|actualisé(?: le)?|màj",
    "(?:última )?actualización|actualizad[oa](?: el)?|modificado(?: el)?|(?:ultimo )?aggiornamento|aggiornat[oa](?: il| alle)?|modificato(?: il)?|atualizad[oa](?: em| há| às)?|última atualização",
    "bijgewerkt(?: op)?|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|обновлено",
    "更新日?時?間?|最終更新|最后更新|最後更新|更新于|更新於|修改|수정|최종수정|기사수정|업데이트|تحديث|آخر تحديث|حُدّث|تم التحديث",
  ].join("|"),
  "iu",
);

/** What may stand beside a date and says nothing more. */
export const besideDates: ReadonlySet<string> = lines(
  "on|at|um|uhr|le|à|el|a las|a la|las|la|il|alle|ore|em|às|as|de|den|op|om|kl|klo|in|from|local time|hora local|heure locale|ortszeit|hrs|h|hora|heure|local|h local",
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|mo|di|mi|do|fr|sa|so",
  "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta",
  "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
  "日|月|火|水|木|金|土|星期一|星期二|星期三|星期四|星期五|星期六|星期日|周一|周二|周三|周四|周五|周六|周日|월|화|수|목|금|토|일|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|في|الساعة|بتوقيت غرينتش|配信|公開|発",
);

/** How long ago something was, as pages say it while they are fresh. */
export const relativeTimes = new RegExp(
  [
    "(?:\\d+|an?|one|two|a few) (?:sec|min|minute|hour|hr|day|week|month|year)s? ago|just now|yesterday|today",
    "vor (?:\\d+|einer|einem|zwei) (?:sekunden|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)|gestern|heute",
    "il y a (?:\\d+|une?) (?:min\\w*|heures?|jours?|semaines?|mois|h)|hier|aujourd['’]hui",
    "hace (?:\\d+|un|una) (?:min\\w*|horas?|días?|semanas?|meses)|ayer|hoy|há (?:\\d+|um|uma) (?:min\\w*|horas?|dias?|semanas?|m[eê]s(?:es)?)|ontem|hoje",
    "(?:\\d+|un|una|un') ?(?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]) fa|ieri|oggi|(?:\\d+|een) (?:minuten|uur|dag(?:en)?|weken|week) geleden|gisteren|vandaag",
    "\\d+ ?(?:秒|分|時間|日|週間|か月|ヶ月|年)前|\\d+ ?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前|昨天|今天|昨日|今日|\\d+ ?(?:초|분|시간|일|주|개월|년) ?전|어제|오늘",
    "منذ (?:\\d+ )?(?:ساعة|ساعات|ساعتين|دقيقة|دقائق|يوم|أيام|يومين)|أمس|اليوم",
  ].join("|"),
  "giu",
);

export const clockTimes =
  /(?<!\d)\d{1,2}(?:[:.]\d{2}| ?h ?(?:\d{2})?|時\d{1,2}分|时\d{1,2}分|시 ?\d{1,2}분)(?!\d)\s?(?:[ap]\.?m\.?|uhr)?(?:\s(?:[A-Z]{2,4}|UTC|GMT)\b(?:[+-]\d{1,2})?)?/giu;
