import { foldName } from "../../base/slug.ts";

/** What a picture or its maker is called, alone before a colon or a name. */
const pictures = `
photo photos photograph photographs photography photographer photographers pic pics pix picture pictures image images ph pH phs
foto fotos foto's fotograf fotografin fotografie fotografien bild bilder bildrechte aufnahme luftbild pressefoto pressebild privatfoto
archivbild archivfoto symbolbild symbolfoto themenbild titelbild aufmacherbild coverfoto fotomontage bildmontage teaserbild vorschaubild
photographie photographies photographe visuel cliché
fotografía fotografías fotógrafo fotógrafa fotos imagen imágenes captura
fotógrafa imagem imagens divulgação reprodução
fotografia fotografie fotografo immagine immagini scatto
fotograaf beeld afbeelding archieffoto archiefbeeld
arkivbild arkivfoto genrebild pressbild skärmdump pressefoto billede illustrationsfoto skærmbillede bilde illustrasjonsfoto skjermdump
kuva kuvat valokuva valokuvat kuvaaja kuvituskuva arkistokuva kuvakaappaus mynd myndir ljósmynd ljósmyndir ljósmyndari skjáskot
pilt pildid fotod attēls nuotrauka nuotraukos nuotr nuotr.
zdjęcie zdjęcia fot fot. snímek snímka fénykép fotó fotók kép fotoğraf fotoğraflar görsel resim şəkil fotografija slika
imagine
фото фотография фотографии фотограф изображение снимок снимки кадр світлина світлини зображення снимка фотографија слика сурет
φωτογραφία φωτογραφίες φωτό φωτο φώτο εικόνα φωτογράφος
صورة الصورة صور الصور تصوير بعدسة عدسة عکس عكس عکاس تصویر فوٹو صورۃ
צילום צילומים צלם צלמת תמונה תמונות
फोटो फ़ोटो तस्वीर छायाचित्र ছবি আলোকচিত্র படம் புகைப்படம் ఫోటో ફોટો ਫੋਟੋ ചിത്രം ಚಿತ್ರ
ภาพ รูป รูปภาพ ภาพถ่าย ภาพประกอบ ภาพจาก ảnh hình
gambar picha isithombe umfanekiso ifoto ფოტო լուսանկար լուսանկարը
写真 画像 フォト 撮影 写真提供 画像提供 资料图 资料图片 資料照 資料照片 資料写真 截图 截圖
图 圖 图片 圖片 照片 摄影 攝影 摄 攝 摄影师 供图 供圖 사진 사진제공 사진출처 이미지 촬영 자료사진
illustration illustrations illustrator illustratrice graphic graphics infographic infographics map chart cartoon artwork drawing
painting render rendering screenshot screenshots screengrab still stills composite collage montage handout pool
grafik infografik karte zeichnung karikatur visualisierung screenshots
infographie dessin carte photomontage
ilustración infografía gráfico mapa montaje fotomontaje fotoilustración fotoilustraciones ilustração infografia arte montagem
illustrazione grafica infografica illustratie illustrasjon grafikk faksimile kuvitus grafiikka
rys rys. rysunek ilustracja ilustrace ilustrácia illusztráció ilustracija иллюстрация инфографика коллаж скриншот рисунок
ілюстрація колаж скріншот илюстрация σκίτσο görsel illüstrasyon
イラスト 図版 図 作図 制图 製圖 绘图 그래픽 일러스트 삽화 grafis ilustrasi
`;

/** Whom a picture is from. */
const sources = `
credit credits source sources courtesy copyright
bildquelle bildquellen bildnachweis bildnachweise fotoquelle fotonachweis fotorechte bildcredit fotocredit quelle quellen urheber rechte
crédit crédits gracieuseté courtoisie
crédito créditos fuente fuentes cortesía autor autora autores fonte fontes cortesia
credito crediti bron källa kilde kuvalähde lähde heimild allikas avots šaltinis
źródło zdroj autor autoři forrás sursa sursă izvor vir burimi kaynak mənbə
источник источники автор джерело източник извор πηγή
المصدر مصدر منبع بشکریہ קרדיט מקור באדיבות स्रोत साभार सौजन्य সূত্র ที่มา เครดิต เครดิตภาพ แหล่งที่มา ที่มาภาพ ขอบคุณภาพ ขอบคุณภาพจาก
nguồn sumber kredit chanzo წყარო
提供 出典 出所 引用元 图片来源 圖片來源 图源 圖源 来源 來源 照片来源 图片提供 圖片提供 제공 출처 자료 자료제공 이미지출처
dok dok. dokumentasi 캡처 cung archives archiv archivo archivio arquivo arkiv архив архів
`;

/** What may stand beside those. */
const beside = `
by of de du la le les des d'archives d'archive d'illustration d'écran di del della dell'archivio d'archivio repertorio from for
and und et y e i & cover header featured feature lead hero stock file handout press agency pool aerial portrait photo-illustration
teaser aufmacher titel oben unten links rechts above below left right top bottom principal portada archivo archive pantalla illustration
editorial staff photo-credit image-credit vidéo video videos vídeo vídeos grafik text texte texto texty tekst text: och ja og en
1 2 3 4 5 6 7 8 9 (s) s c © автор источник архив foto fotó foto: oleh hak cipta cipta minh họa tư liệu คุณ
제공 출처 자료 캡처 cung cấp
`;

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(foldName));
const pictureWords = set(pictures);
const sourceWords = set(sources);
const besideWords = set(beside);

/** Whether a text before a colon says that a credit follows: "Photo", "Bildnachweis", "Crédit photo", "Автор фото". */
export function isLabel(text: string): boolean {
  if (text.length > 40) return false;
  const words = foldName(text)
    .replace(/\((?:s|en|es|n)\)/g, "")
    .split(/[\s/&+]+|(?<=\p{L})-(?=\p{L})/u)
    .filter((word) => word !== "");
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.some((word) => pictureWords.has(word) || sourceWords.has(word)) &&
    words.every((word) => pictureWords.has(word) || sourceWords.has(word) || besideWords.has(word))
  );
}

const beginnings: ReadonlySet<string> = new Set(
  [...pictureWords, ...sourceWords, ...besideWords].map((word) => /^\p{L}*/u.exec(word)?.[0] ?? ""),
);

/** Whether a label may begin with such letters, in lower case. */
export function beginsLabel(letters: string): boolean {
  return beginnings.has(letters);
}

/** Whether the label names a picture, not only a source. */
export function isPictureWord(word: string): boolean {
  return pictureWords.has(foldName(word));
}

const makers = set(
  "photographer photographers fotograf fotografin fotógrafo fotógrafa fotografo fotograaf photographe kuvaaja ljósmyndari illustrator illustratrice " +
    "zeichnung karikatur صورة تصوير بعدسة عدسة عکاس צלם צלמת צילום φωτογράφος 撮影 摄影 攝影 摄 攝 摄影师 촬영 nuotr nuotr. fot. ph ph. фотограф cartoon",
);
const givers = set(
  "courtesy cortesía cortesia courtoisie gracieuseté 提供 供图 供圖 画像提供 写真提供 图片提供 圖片提供 제공 사진제공 캡처 截图 截圖 자료제공 באדיבות साभार सौजन्य بشکریہ cấp dok dok. dokumentasi",
);

/** Whether the label says that the maker follows, or only whom the picture is from. */
export function labelHint(label: string): "maker" | "source" | undefined {
  const words = foldName(label).split(/[\s/]+/);
  if (words.some((word) => givers.has(word))) return "source";
  return words.some((word) => makers.has(word)) ? "maker" : undefined;
}

const notes = set(
  "symbolbild symbolfoto archivbild archivfoto themenbild titelbild kuvituskuva genrebild arkivbild arkivfoto illustrasjonsfoto archieffoto",
);

/** Whether the label says what kind of picture it is, so that a caption can follow as well as a credit. */
export function isNoteLabel(label: string): boolean {
  const name = foldName(label).replace(/\s*[:：]$/u, "");
  return notes.has(name) || /^(?:file|stock|archive)s? /.test(name);
}
