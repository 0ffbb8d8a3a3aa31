import { entriesOf, Phrasebook, wordSet } from "../lexicon.ts";

/** Names of months, as dates have them, without the stop of an abbreviation. */
export const months: ReadonlySet<string> = wordSet(`
january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
januar, jänner, februar, feber, märz, mär, mai, juni, juli, oktober, okt, dezember, dez
janvier, janv, février, févr, mars, avril, avr, juin, juillet, juil, août, septembre, octobre, novembre, décembre, déc
enero, ene, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre, dic, abr, ago
janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, novembro, dezembro, fev, set, out
gennaio, febbraio, aprile, maggio, giugno, luglio, settembre, ottobre, dicembre, gen, mag, giu, lug, ott
januari, februari, maart, mei, augustus, maj, juni, juli, marts, desember, augusti, tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta, lokakuuta, marraskuuta, joulukuuta
stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia, ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince
január, február, március, április, május, június, július, augusztus, szeptember, október, december, ianuarie, februarie, martie, aprilie, iunie, iulie, septembrie, octombrie, noiembrie, decembrie
января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря, січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня
ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık, januari, pebruari, maret, agustus, desember, mei
ιανουαρίου, φεβρουαρίου, μαρτίου, απριλίου, μαΐου, ιουνίου, ιουλίου, αυγούστου, σεπτεμβρίου, οκτωβρίου, νοεμβρίου, δεκεμβρίου
يناير, فبراير, مارس, أبريل, إبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר, जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर
`);

/** Words that say what a date is the date of. */
export const dateHeads = new Phrasebook(
  entriesOf(`
published, published on, published at, first published, originally published, last updated, last updated on, last modified, updated, updated on, updated at, posted, posted on, posted at, modified, created, publication date, date, issued on
veröffentlicht, veröffentlicht am, artikel veröffentlicht am, aktualisiert, aktualisiert am, zuletzt aktualisiert, zuletzt aktualisiert am, stand, erstellt am, publiziert am, publiziert, vom
publié, publié le, mis à jour, mis à jour le, modifié le, posté le, publicado, publicado el, publicado en, actualizado, actualizado el, actualizado a, actualizado a las, creado el, publicado em, atualizado em, atualizado, pubblicato il, pubblicato, aggiornato il, aggiornato, ultimo aggiornamento
gepubliceerd, gepubliceerd op, bijgewerkt, bijgewerkt op, laatste update, publisert, oppdatert, sist oppdatert, publicerad, uppdaterad, offentliggjort, opdateret, julkaistu, päivitetty, opublikowano, aktualizacja, zaktualizowano, publikováno, aktualizováno, megjelent, frissítve, publicat, actualizat
опубликовано, обновлено, дата, опубліковано, оновлено, yayınlanma, yayın tarihi, güncelleme, güncellendi, diterbitkan, diperbarui, cập nhật, نشر, نشر في, تحديث, آخر تحديث, פורסם, עודכן
发布时间, 发布于, 发表于, 更新时间, 更新于, 更新, 發布時間, 發佈, 公開日, 更新日, 掲載, 配信, 입력, 수정, 등록, 승인, 업데이트`).map(
    (head) => [head, true] as const,
  ),
);

/** Words before a reading time. */
export const readingHeads: readonly string[] = entriesOf(`
reading time, read time, estimated reading time, time to read, lesedauer, lesezeit, temps de lecture, durée de lecture, lecture, tiempo de lectura, tempo de leitura, leitura, tempo di lettura, leestijd, lesetid, lästid, læsetid, lukuaika, czas czytania, doba čtení, время чтения, час читання, okuma süresi, waktu baca, 阅读时间, 閱讀時間, 読了時間, 읽는 시간`);
