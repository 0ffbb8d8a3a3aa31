import { alternation, entriesOf, lowered, Phrasebook } from "../lexicon.ts";
import type { BylineRole } from "./byline.ts";

const fromLanguages = entriesOf(
  "arabic, chinese, czech, danish, dutch, english, finnish, french, german, greek, hebrew, hindi, hungarian, italian, japanese, korean, norwegian, persian, polish, portuguese, romanian, russian, spanish, swedish, turkish, ukrainian, urdu, vietnamese",
)
  .flatMap((language) => [`translated from the ${language} by`, `translated from ${language} by`])
  .join(", ");

/**
 * Phrases that end in a preposition and are followed by names: they change the role wherever they stand. Written as
 * `role: phrase, phrase`.
 */
const phrases: Readonly<Record<BylineRole, string>> = {
  author: `
written by, updated by, words by, story by, stories by, text by, texts by, report by, reported by, reporting by, as told to, article by, column by, commentary by, comment by, opinion by, analysis by, essay by, review by, reviewed by, interview by, posted by, published by, submitted by, authored by, compiled by, guest post by, news by, features by, sport by, travel by, words and pictures by, words and photos by, words and photographs by, words and photography by, story and photos by, story and photographs by, story and pictures by, text and photos by, text and photographs by, text and photography by, reporting and photographs by, written and photographed by, written and illustrated by, written and produced by, view all posts by, more from, more by, contact the author, view all stories by
geschrieben von, verfasst von, text von, texte von, bericht von, ein bericht von, kommentar von, ein kommentar von, analyse von, eine analyse von, kolumne von, eine kolumne von, essay von, ein essay von, gastbeitrag von, ein gastbeitrag von, gastkommentar von, ein gastkommentar von, rezension von, eine rezension von, reportage von, eine reportage von, interview von, ein interview von, glosse von, eine glosse von, protokoll von, aufgezeichnet von, ein beitrag von, artikel von, ein artikel von, meinung von, text und fotos von, text und bilder von, text und bild von, es berichtet, es berichten
écrit par, rédigé par, texte de, textes de, texte par, propos recueillis par, entretien réalisé par, analyse de, une analyse de, chronique de, une chronique de, tribune de, reportage de, article de, texte et photos de, textes et photos de, publié par
escrito por, texto de, textos de, publicado por, redactado por, por nuestro corresponsal, texto y fotos de, texto y fotografías de, entrevista de, análisis de, una columna de, escrito por, texto e fotos de, reportagem de, análise de, scritto da, testo di, testi di, articolo di, intervista di, analisi di, commento di, testo e foto di, pubblicato da
geschreven door, tekst door, opgetekend door, analyse door, column van, skrevet av, skrevet af, tekst av, tekst af, kommentar av, kommentar af, analyse av, skriven av, text av, analys av, krönika av, ledare av, texte și foto de, un articol de, tekst i zdjęcia, tekst i fotografije, napisał, napisała, opracował, opracowała, rozmawiał, rozmawiała, zapsal, zapsala, připravil, připravila, írta
ditulis oleh, dilaporkan oleh, laporan oleh, laporan wartawan, được viết bởi, isinulat ni, ulat ni, reportáž
к публикации подготовил, к публикации подготовила, подготовил, подготовила, подготовили, написал, написала, беседовал, беседовала, записал, записала, підготував, підготувала, розмовляв, розмовляла`,
  contributor: `
additional reporting by, additional reporting from, additional reporting in, with additional reporting by, with additional reporting from, with reporting by, with reporting from, with contributions from, with contributions by, with files from, with a file from, with assistance from, with assistance by, with help from, contributions by, contributed by, reporting contributed by, contribution by, research by, additional research by, additional writing by, additional contributions by, produced by, production by, presented by, fact-checked by, fact checked by, medically reviewed by, video by, audio by, interpreting by, in collaboration with, in cooperation with
unter mitarbeit von, mitarbeit von, mit unterstützung von, mit beiträgen von, in zusammenarbeit mit, recherche von, mit informationen von, mit material von, mit agenturmaterial von, mit inhalten von
avec la collaboration de, avec la contribution de, avec l'aide de, avec les informations de, avec des informations de, en collaboration avec
con la colaboración de, con información de, con informaciones de, con reportes de, con aportes de, con datos de, en colaboración con, con la collaborazione di, ha collaborato, hanno collaborato, con contributi di, com a colaboração de, colaborou, colaboraram, com informações de, com informações da, com informações do, com agências, com reportagem de
met medewerking van, met bijdragen van, in samenwerking met, med bidrag fra, med bidrag från, i samarbete med, współpraca, ve spolupráci s, közreműködött
при участии, с участием, в сотрудничестве с, с информацией от, с информацией, по материалам, по информации, за участю, за матеріалами, за інформацією`,
  editor: `
edited by, edited and compiled by, editing by, copy edited by, copyedited by, commissioned by, curated by, compiled and edited by, prepared by
redigiert von, herausgegeben von, bearbeitet von, redaktion von, bearbeitung von, édité par, édition de, sous la direction de, editado por, edición de, edição de, edizione di, a cura di, geredigeerd door, bewerkt door, redigeret af, redigert av, redigerad av, pod redakcją, redagował, redagowała, szerkesztette, disunting oleh, suntingan, biên tập bởi, отредактировал, под редакцией, редагував, oprac., red., تحرير, ویرایش`,
  photographer: `
photographs by, photograph by, photography by, photos by, photo by, pictures by, picture by, images by, image by, photographed by, visuals by, shot by, photo credit, photos courtesy of, photo courtesy of
fotos von, foto von, bilder von, bild von, fotografien von, fotografiert von, aufgenommen von, photos de, photo de, photos par, photo par, photographies de, photographies par, photographié par, fotos de, foto de, fotografías de, fotografía de, fotografias de, fotografia de, imágenes de, imagens de, foto di, fotografie di, immagini di, foto's van, foto's door, foto door, fotografie van, foto av, foto af, bilde av, bilder av, foto oleh, ảnh bởi, fot., تصوير, عدسة, צילם, צילמה`,
  illustrator: `
illustrations by, illustration by, illustrated by, graphics by, graphic by, art by, artwork by, cartoon by, cartoons by, drawings by, comic by, design by, designed by, animation by, maps by, infographics by, infographic by
illustrationen von, illustration von, illustriert von, grafik von, grafiken von, zeichnungen von, karikatur von, illustrations de, illustration de, illustrations par, illustration par, illustré par, dessins de, dessin de, infographie de, ilustraciones de, ilustración de, ilustrado por, gráficos de, ilustrações de, ilustração de, illustrazioni di, illustrazione di, disegni di, illustraties van, illustratie van, illustratie door, illustrasjon av, illustration av, illustrationer av, illustrationer af`,
  translator: `
translated by, translation by, translated from the original by, ${fromLanguages}, english version by, english translation by
übersetzt von, übersetzung von, aus dem englischen von, aus dem englischen übersetzt von, aus dem französischen von, aus dem französischen übersetzt von, aus dem russischen von, aus dem russischen übersetzt von, aus dem spanischen von, aus dem italienischen von, aus dem ukrainischen von, aus dem polnischen von, aus dem amerikanischen von, aus dem arabischen von, aus dem chinesischen von, aus dem japanischen von
traduit par, traduction de, traduction par, traduit de l'anglais par, traduit de l'allemand par, traduit de l'espagnol par, traduit de l'italien par, traduit du russe par, traduit de l'arabe par, traducido por, traducción de, traducción por, traducido del inglés por, traduzido por, tradução de, traduzione di, tradotto da, traduzione a cura di, vertaald door, vertaling door, vertaling van, oversatt av, oversat af, översättning av, översatt av, przełożył, przełożyła, tłumaczył, tłumaczyła, przeložil, přeložil, přeložila, fordította, tradus de, çeviren, çeviri, diterjemahkan oleh, dịch bởi, перевел, перевёл, перевела, переклав, переклала, ترجمة, تعريب, תרגם, תרגמה`,
};

/** Nouns that take a colon: "Fotos: …". */
const labels: Readonly<Record<BylineRole, string>> = {
  author: `
text, texts, words, story, words and photos, words and photography, words and pictures, story and photos, story and photography, text and photos, text and photography, text and pictures, photos and text, author, authors, author name, writer, writers, reporter, reporters, by, byline, report, reporting, interview, source, sources, article by, name, credit, credits, created by, contributor name
von, text und fotos, text & fotos, text und bild, text & bild, text/fotos, text/foto, text und foto, text & foto, autor, autorin, autoren, autorinnen, autor/in, autor*in, texte, bericht, protokoll, reportage, recherche, verfasser, verfasserin, ein kommentar, kommentar, quelle, quellen, artikel
par, texte, textes, auteur, auteure, autrice, auteurs, texte et photos, rédaction, propos recueillis, signature
por, texto, textos, autora, autores, redacción, redactor, redactora, periodista, reportero, fuente, texto y fotos, redator, repórter, reportagem, fonte, da redação, di, testo, testi, autore, autrice, autori, testo e foto
door, tekst, auteur(s), bron, av, af, skrevet av, forfatter, journalist, journalister, skribent, kilde, källa, teksti, kirjoittaja, toimittaja, lähde, tekst og foto, tekst/foto, text och foto, text & foto, autorė, autorius, autors, tekstas, teksts, höfundur, texti
przez, autorka, autorzy, tekst, źródło, opracowanie, oprac., autoři, zdroj, szöveg, szerző, írta, forrás, autoare, sursa, sursă, autor i, yazan, yazar, yazı, haber, kaynak, muhabir, autor teksta, izvor, piše, pišu, napisao, napisala, razgovarao, razgovarala, per
автор, авторы, автори, текст, тексты, источник, интервью, корреспондент, репортер, журналист, записала, автор текста, текст и фото, джерело, аўтар, аутор, извор, κείμενο, κείμενα, συντάκτης, ρεπορτάζ, γράφει, γράφουν, του, της, πηγή
بقلم, كتب, كتبت, كتبه, كتبها, إعداد, تقرير, المصدر, الكاتب, الكاتبة, الكاتب/ة, مراسل, نویسنده, نوشته, به قلم, گزارش, خبرنگار, منبع, تحریر, مصنف, رپورٹ, מאת, כתב, כתבה, כתבת, כתבו, מקור
द्वारा, लेखक, लेखिका, रिपोर्ट, लेखन, স্রোত, লেখক, প্রতিবেদন, লিখেছেন, எழுதியவர், โดย, เรื่อง, ผู้เขียน, ผู้แต่ง, เขียนโดย, ที่มา
oleh, penulis, pewarta, reporter, laporan, wartawan, sumber, ditulis oleh, teks, tác giả, theo, bài, nguồn, ni, na, mwandishi, imeandikwa na, deur, skrywer`,
  contributor: `
contributor, contributors, contributing, additional reporting, with contributions from, research, with, production, producer, video, audio, fact check, mitarbeit, unter mitarbeit, unter mitwirkung, mit, sendung, kamera, schnitt, collaboration, collaborateurs, con la colaboración, colaboración, colaboradores, colaboraram, colaboração, collaborazione, hanno collaborato, ha collaborato, medewerking, medvirkende, współpraca, spolupráce, közreműködő, katkıda bulunan, katkıda bulunanlar, участвовали, при участии, مشاركة, شارك في التغطية, ساهم في التقرير, شارك في الإعداد, kontributor`,
  editor: `
editor, editors, editing, edited, edit, redaktion, red., redigierung, bearbeitung, schlussredaktion, lektorat, édition, éditeur, edición, edição, editora, editor(a), a cura di, montaggio, eindredactie, redactie, redigering, redaktør, redaktör, redaktor, redakcja, redakce, redakcia, opracowanie redakcyjne, szerkesztő, szerkesztette, redactor, editör, редактор, редактура, редакция, редакція, επιμέλεια, تحرير, المحرر, ویراستار, ویرایش, עריכה, עורך, עורכת, संपादन, সম্পাদনা, เรียบเรียง, บรรณาธิการ, penyunting, biên tập, mhariri`,
  photographer: `
photo, photos, photograph, photographs, photographer, photographers, photography, picture, pictures, image, images, image credit, images credit, photo credit, photo credits, photo by, photos by, pic, pics, photo courtesy
foto, fotos, fotograf, fotografin, fotografie, fotografien, bild, bilder, bildquelle, bildnachweis, bildrechte, bildcredit, beitragsbild, titelbild, aufmacherbild, photo(s), crédit photo, crédits photo, photographe, photographies, fotografía, fotografías, fotógrafo, fotógrafa, imagen, imágenes, fotografia, fotografias, imagem, imagens, crédito, fotografo, immagine, immagini, foto's, fotografie's, beeld, fotó, fotók, valokuva, valokuvat, kuva, kuvat, ljósmynd, ljósmyndir, nuotrauka, nuotr., nuotraukos, zdjęcie, zdjęcia, fot., snímek, snímky, slike, fotografije, fotoğraf, fotoğraflar, fotografi, ảnh, hình, hình ảnh, gambar, picha
фото, фотограф, фотографии, фотографія, снимки, снимка, світлини, світлина, φωτογραφία, φωτογραφίες, φωτό, تصوير, الصورة, صورة, صور, عكس, عکس, عکاس, צילום, צילומים, תמונה, तस्वीर, फोटो, ছবি, ภาพ`,
  illustrator: `
illustration, illustrations, illustrator, graphic, graphics, artwork, art, cartoon, drawings, infographic, design, illustrationen, illustratorin, grafik, grafiken, infografik, zeichnung, zeichnungen, karikatur, gestaltung, dessin, dessins, infographie, illustrateur, illustratrice, ilustración, ilustraciones, ilustrador, ilustradora, gráfico, gráficos, infografía, ilustração, ilustrações, arte, illustrazione, illustrazioni, disegni, illustratie, illustraties, illustrasjon, illustrationer, kuvitus, ilustracja, ilustracje, ilustrace, ilustrácia, illusztráció, grafika, ilustrație, çizim, иллюстрация, иллюстрации, рисунки, ілюстрація, інфографіка, инфографика, εικονογράφηση, رسوم, رسم, איור, איורים, ilustrasi, minh họa, đồ họa`,
  translator: `
translation, translator, translators, translated, übersetzung, übersetzer, übersetzerin, aus dem englischen, aus dem französischen, traduction, traducteur, traductrice, traducción, traductor, traductora, tradução, tradutor, tradutora, traduzione, traduttore, traduttrice, vertaling, vertaler, oversettelse, oversættelse, översättning, översättare, käännös, suomennos, przekład, tłumaczenie, tłumacz, tłum., překlad, preklad, přeložil, fordítás, fordító, traducere, traducător, çeviri, çeviren, tercüme, перевод, переводчик, переводчица, переклад, перекладач, превод, μετάφραση, ترجمة, المترجم, ترجمه, مترجم, תרגום, अनुवाद, অনুবাদ, แปล, ผู้แปล, terjemahan, penerjemah, biên dịch, dịch, mfasiri`,
};

/** Nouns of Chinese, Japanese and Korean that stand before a name without a blank, with one, or with `：`, `/`, `・`. */
const eastern: Readonly<Record<BylineRole, string>> = {
  author: `
文, 文字, 文/图, 图/文, 文/圖, 圖/文, 图、文, 圖、文, 文、图, 文、圖, 文/摄影, 文/攝影, 摄影/文, 攝影/文, 撰文/攝影, 图文, 圖文, 文图, 文圖, 文・写真, 写真・文, 文・撮影, 文と写真, 取材・文, 取材・文・写真, 文・構成, 構成・文, 取材・執筆, 聞き手・文, 撰文, 撰稿, 撰文/摄影, 采写, 採寫, 采访, 採訪, 采访/撰文, 採訪/撰文, 作者, 作者/来源, 著者, 筆者, 執筆, 執筆者, 取材, 聞き手, 構成, 署名, 来源, 來源, 출처, 글, 글·사진, 글/사진, 글ㆍ사진, 사진·글, 취재, 작성자, 정리, 기고, 기획, 지은이, 글쓴이, 필자`,
  contributor: `通讯员, 通訊員, 协助, 協助, 采访支持, 实习生, 取材協力, 協力, 취재지원, 도움, 영상`,
  editor: `编辑, 編輯, 责任编辑, 責任編輯, 责编, 責編, 主编, 審稿, 审核, 校对, 校對, 核稿, 核稿編輯, 编审, 監修, 編集, 編集者, 編者, 监制, 편집, 편집자, 교열, 감수`,
  photographer: `摄影, 攝影, 摄, 攝, 图, 圖, 图片, 圖片, 照片, 写真, 撮影, 写真・撮影, カメラマン, フォト, 사진, 사진·영상, 촬영`,
  illustrator: `插图, 插圖, 插画, 插畫, 绘图, 繪圖, 制图, 製圖, イラスト, 絵, 漫画, 図版, 그림, 일러스트, 삽화, 그래픽`,
  translator: `翻译, 翻譯, 编译, 編譯, 译者, 譯者, 译, 譯, 翻訳, 翻訳者, 訳, 訳者, 監訳, 번역, 옮긴이, 역자`,
};

const roles = Object.keys(phrases) as BylineRole[];

function meanings(table: Readonly<Record<BylineRole, string>>): [string, BylineRole][] {
  // The roles at the top of the list win.
  return roles.toReversed().flatMap((role) =>
    entriesOf(table[role])
      .flatMap((entry) => [entry, entry.replace(/ (?:and|und|et|y|e|og|och) /, " & ")])
      .map((entry): [string, BylineRole] => [key(entry), role]),
  );
}

const key = (text: string): string => lowered(text).replace(/\s+/g, " ");
const phrasebook = new Phrasebook(new Map(meanings(phrases)));
const byLabel: ReadonlyMap<string, BylineRole> = new Map(meanings(labels));
const labelbook = new Phrasebook(byLabel);
const byEastern: ReadonlyMap<string, BylineRole> = new Map(meanings(eastern));

/** Those that stand before a name with nothing between. */
const attached = entriesOf(
  "作者, 撰文, 撰稿, 采写, 採寫, 摄影, 攝影, 责任编辑, 責任編輯, 责编, 責編, 通讯员, 通訊員, 译者, 譯者, 编译, 編譯",
);

const boundary = "(?:^|(?<=[\\s,、;。·|/()]))";
const sign = "\\s*[:/=＝●・|]\\s*";
const han = "\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}\\p{Script=Hiragana}";
const [single, several] = [true, false].map((short) =>
  alternation([...byEastern.keys()].filter((label) => (label.length === 1) === short)),
);
const easternMarker = new RegExp(
  [
    `${boundary}(?<several>${several})(?:${sign}|\\s+)`,
    `${boundary}(?<attached>${alternation(attached)})(?=[${han}]{2})`,
    `(?:^|(?<=[\\n,、;。|]\\s?))(?<single>${single})(?:${sign}|\\s+(?=[${han}]))`,
  ].join("|"),
  "gu",
);
const hasEastern = new RegExp(`[${han}]`, "u");
const words = /[\p{L}\p{N}\p{M}]+/gu;

/** A part of a byline that one role covers. */
export interface Segment {
  readonly text: string;
  /** `undefined` where no word names it: the first part of a byline. */
  readonly role?: BylineRole;
}

/** Divides a byline where words name a role: "By A; photos by B" → `[A, undefined]`, `[B, photographer]`. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let role: BylineRole | undefined;
  const end = (at: number): void => {
    const part = text.slice(start, at);
    if (part.trim() !== "") segments.push(role === undefined ? { text: part } : { text: part, role });
  };
  for (const mark of [...marksOf(text), ...easternMarks(text)].toSorted((one, other) => one.at - other.at)) {
    if (mark.at < start) continue;
    end(mark.at);
    start = mark.end;
    role = mark.role;
  }
  end(text.length);
  return segments;
}

/** A word that names a role, and where the names behind it begin. */
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly role: BylineRole;
}

function marksOf(text: string): Mark[] {
  const small = lowered(text);
  const marks: Mark[] = [];
  let free = 0;
  for (const { index } of small.matchAll(words)) {
    if (index < free) continue;
    const phrase = phrasebook.at(small, index);
    const after = phrase === undefined ? undefined : lengthOf(/^(?:\s*:\s*|\s+|$)/, small, phrase.end);
    const label = after === undefined ? labelbook.at(small, index) : undefined;
    const colon = label === undefined ? undefined : lengthOf(/^\s?:(?!\/\/)\s*/, small, label.end);
    const found = after === undefined ? label : phrase;
    const length = after ?? colon;
    if (found === undefined || length === undefined) continue;
    free = found.end + length;
    marks.push({ at: index, end: free, role: found.meaning });
  }
  return marks;
}

/** The length of what a pattern matches at an offset. */
function lengthOf(pattern: RegExp, text: string, offset: number): number | undefined {
  return pattern.exec(text.slice(offset, offset + 8))?.[0].length;
}

function easternMarks(text: string): Mark[] {
  if (!hasEastern.test(text)) return [];
  return Array.from(text.matchAll(easternMarker), (match) => {
    const { several: long, attached: close, single: short } = match.groups ?? {};
    const role = byEastern.get(long ?? close ?? short ?? "") ?? "author";
    return { at: match.index, end: match.index + match[0].length, role };
  });
}

/** The role that a note such as "(Text)" or "(Fotos)" behind a name says. */
export function noteRole(text: string): BylineRole | undefined {
  const noted = key(text.replace(/[:.]$/, ""));
  return byLabel.get(noted) ?? byEastern.get(noted) ?? editors.get(noted);
}

const editors: ReadonlyMap<string, BylineRole> = new Map(
  ["ed", "eds", "hg", "hrsg", "hgg", "éd", "dir", "a cura di", "red", "编", "編"].map((note) => [
    note,
    "editor" as const,
  ]),
);

/** The canonical role that front matter names in whatever language. */
export function roleNamed(text: string): BylineRole | undefined {
  const named = key(text);
  return byLabel.get(named) ?? byEastern.get(named);
}
