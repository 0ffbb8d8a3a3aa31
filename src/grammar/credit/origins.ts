import { foldName } from "../../base/slug.ts";

/** Words, one or more a line between bars, that say how a picture came in but not from whom. */
const origins = `
contributor | files | ausschnitt | bildausschnitt | cropped | bearbeitet | unsplash license | own calculations | supplied | supplied image | supplied photo | supplied picture | supplied by family | provided | contributed | contributed photo | submitted
submitted photo | handout | handout photo | handout image | handout picture | courtesy | courtesy photo | courtesy image | private | private photo
private collection | personal archive | family photo | family handout | family picture | file | file pic | archive | archives | stringer | str
stf | staff | staff photo | stringer/file | pool | pool photo | uncredited | unknown | n/a | screenshot | screen grab | screengrab | social media | pr
pr image | promo | promotional image | publicity | publicity photo | press image | press photo | press handout | the author | author | by the author
own work | reader photo | internet | illustration | ai generated | ai-generated | reproduction | copyright | composite | collage
privat | privatfoto | privatbild | privatarchiv | archiv | pressefoto | pressebild | presse | hersteller | hersteller | zvg | z.v.g | zvg. | montage
zur verfügung gestellt | handout/privat | eigenes foto | eigenes bild | leserfoto | leserbild | autor | pr-foto | pr-bild | werkfoto | repro
eigene berechnungen | eigene berechnung | eigene darstellung | eigene aufnahme | eigene recherche | eigene grafik | fotomontage | redaktion | symbolfoto | repro/archiv | bildschirmfoto | polizeifoto | der autor | die autorin
dr | d.r | d.r. | droits réservés | tous droits réservés | collection particulière | collection personnelle | fournie | photo fournie | archives
photo dr | l'auteur | doc | doc. | document remis | capture d'écran | gracieuseté
cedida | cedidas | cortesía | cortesia | archivo | archivo personal | archivo particular | particular | redes sociales | captura de pantalla
foto cedida | fuente externa | álbum familiar | foto particular | autor | suministrada | divulgação | reprodução | arquivo | arquivo pessoal | acervo pessoal
acervo | fornecida | foto de divulgação | direitos reservados | d.r
archivio | repertorio | d'archivio | foto d'archivio | per gentile concessione | privato | collezione privata | riproduzione riservata | dal web | web | social
argief | argieffoto | eigen foto | eigen beeld | eigen archief | archief | privé | privéfoto | privéarchief | persfoto | rv | r.v | screenshot | aangeleverd
arkiv | privat bild | privat arkiv | pressbild | pressmaterial | skärmdump | skjermdump | skærmprint | pressefoto | pr | faksimile | privat/arkiv
arkivfoto/privat | aðsend | aðsend mynd | aðsent | skjáskot | eigið safn | yksityinen | arkisto | kuvakaappaus | kotialbumi | erakogu | arhiiv
arhīvs | privātais arhīvs | asmeninis archyvas | archyvo | asmeninio archyvo
materiały prasowe | mat. prasowe | mat. pras | archiwum | archiwum prywatne | arch. pryw | arch | archiv | archív | súkromný archív
soukromý archiv | osobní archiv | se souhlasem | repro | repro/archiv | privát | archívum | saját | olvasónk | képernyőfotó | arhiva | arhivă
arhiva personală | arhiva proprie | captură | captură video | privatna arhiva | lična arhiva | osobna arhiva | arhiv | osebni arhiv
архив | личный архив | из личного архива | из архива | архивное фото | предоставлено | соцсети | открытые источники | из открытых источников
автора | автор | фото автора | скриншот | личный архив автора | личный архив героя | из семейного архива | архів | особистий архів
з особистого архіву | з відкритих джерел | з соцмереж | скріншот | відкриті джерела | личен архив | приватна архива
αρχείο | αρχείου | προσωπικό αρχείο | ιδιωτικό | arşiv | arşiv fotoğraf | ekran görüntüsü | temsili | temsili fotoğraf | şəxsi arxiv
أرشيف | أرشيفية | ارشيفية | متداولة | خاص | مواقع التواصل | مواقع التواصل الاجتماعي | من المصدر | أرشيفي | آرشیو | شخصی
ארכיון | פרטי | צילום מסך | באדיבות המשפחה | באדיבות המצולמים | רשתות חברתיות | אלבום פרטי | אלבום משפחתי | יח"צ | יח״צ
फाइल | फाइल फोटो | सोशल मीडिया | संग्रहित | संगृहीत | সংগৃহীত | ফাইল ছবি | แฟ้มภาพ | โซเชียลมีเดีย
istimewa | ist | ist. | dok | dok. | dok. pribadi | dokumentasi | dokumentasi pribadi | ihsan pembaca | ihsan | sưu tầm | tư liệu | nvcc
internet | cung cấp | nhân vật cung cấp | tác giả | picha ya maktaba | maktaba | sithunyelwe | ithunyelwe | ithunyelwe
提供 | 資料 | 代表 | 本人 | 本人提供 | 筆者 | 筆者撮影 | 読者 | 読者提供 | 関係者 | 関係者提供 | 遺族 | 遺族提供 | 同社 | 同館 | 同大 | 同市 | 同署
共同取材 | 資料写真 | 本社 | 提供写真 | 提供画像 | 編集部 | 作者 | 資料图 | 资料图 | 资料图片 | 資料照 | 資料照片 | 资料照片 | 网络 | 網路
网络图片 | 網路圖片 | 翻攝自網路 | 受访者 | 受訪者 | 受访者供图 | 受訪者提供 | 本报 | 本報 | 本人供图 | 作者供图 | 来自网络 | 讀者提供 | 当事人 | 示意图 | 示意圖
자료사진 | 자료 | 독자 | 독자 제공 | 본인 | 본인 제공 | 온라인 커뮤니티 | 공동취재 | 공동취재사진 | 공동취재단 | 사진공동취재단 | 인터넷 | 필자 | 제보자 | 유족
`;

/** Notes on what kind of picture it is: a reader needs them in the caption. */
const notes = `
file photo | file photos | file image | file picture | file | filed | archive photo | archive image | archive picture | stock image | stock photo
stock picture | illustrative image | illustrative photo | representational image | representative image | ai image | symbolbild | symbolfoto
symbolbilder | archivbild | archivfoto | archivaufnahme | archivbilder | themenbild | themenfoto | beispielbild | illustrationsbild
photo d'illustration | image d'illustration | photo d'archives | photo d'archive | illustration | image d'archives
foto de archivo | imagen de archivo | imagen ilustrativa | foto ilustrativa | imagem ilustrativa | imagem de arquivo | foto de arquivo
foto d'archivio | immagine di repertorio | foto di repertorio | immagine d'archivio
archieffoto | archiefbeeld | foto ter illustratie | arkivbild | arkivfoto | genrebild | illustrasjonsfoto | illustrationsfoto
kuvituskuva | arkistokuva | zdjęcie ilustracyjne | zdjęcie archiwalne | ilustrační foto | ilustrační snímek | ilustračná foto | archivní foto
illusztráció | archív fotó | foto arhivă | imagine ilustrativă | ilustracija
иллюстративное фото | архивное фото | архівне фото | ілюстративне фото | илюстративна снимка | архивна снимка
φωτογραφία αρχείου | φωτο αρχείου | temsili fotoğraf | arşiv fotoğrafı
صورة أرشيفية | صورة ارشيفية | صورة تعبيرية | أرشيفية | ảnh minh họa | ảnh tư liệu | ảnh minh hoạ | foto ilustrasi | ภาพประกอบ | ภาพประกอบข่าว
資料写真 | イメージ | イメージ写真 | 示意图 | 示意圖 | 资料图 | 资料图片 | 資料圖 | 資料圖片 | 資料照 | 자료사진 | 자료 사진
`;

/** All of them, for whoever looks for their words. */
export const originNames: string = origins + notes;

function set(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\n| \| /)
      .map(foldName),
  );
}

const noteTexts = set(notes);
const originTexts: ReadonlySet<string> = new Set([...set(origins), ...noteTexts]);
/** In UTF-16 code units. No text folds to less than a fourth of its length. */
const longest = Math.max(...[...originTexts].map(({ length }) => length)) * 4;

function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isMargin(text.charCodeAt(start))) start += 1;
  while (end > start && isMargin(text.charCodeAt(end - 1))) end -= 1;
  const isKept = text.charCodeAt(start) < 0x80 && text.charCodeAt(end - 1) < 0x80;
  if (isKept && end - start > longest) return "";
  return foldName(text.slice(start, end)).replace(/^[\s.;,]+|[\s.;,]+$/g, "");
}

/** White space of ASCII, and punctuation. */
function isMargin(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0x3b || (code >= 0x09 && code <= 0x0d);
}

/** "Supplied", "Privat", "Archiv", "d.r.": how a picture came in, not from whom. */
export function isOrigin(text: string): boolean {
  return originTexts.has(bare(text));
}

/** "File photo", "Symbolbild": what kind of picture it is. */
export function isNote(text: string): boolean {
  return noteTexts.has(bare(text));
}

/** Bodies whose pictures are everybody's: told from what a caption could be about only where a stroke follows. */
const sources = set(
  "nasa | esa | jpl | noaa | usgs | eso | cern | jaxa | isro | roscosmos | unicef | unhcr | who | wfp | iaea | fema | nato | cdc | un photo | un",
);

/** "NASA" in "NASA/JPL-Caltech". */
export function isSource(text: string): boolean {
  return sources.has(bare(text));
}
