const by =
  "(?:photo|photograph|picture|image|pic|illustration|graphic|cartoon|artwork|drawing|portrait|video still|still|montage|collage|composite|rendering|screenshot)s? (?:credit )?by";

/** How a credit names the maker without a colon; each stands at its beginning. */
const made = [
  `(?:[\\p{L}'’-]+ ){0,3}?${by}`,
  "(?:photography|photographed|taken|shot|captured|illustrated|images?) by",
  "(?:fotos?|bild(?:er)?|aufnahmen?|fotografie|illustration(?:en)?|grafik|zeichnung|collage|montage) (?:von|des|der)",
  "(?:fotografiert|aufgenommen|gezeichnet) von",
  "(?:photo(?:graphie)?s?|images?|illustrations?|dessins?|infographie|montage|clichés?|collage) (?:de|par|d['’])",
  "(?:fotos?|fotografías?|im[aá]gen(?:es)?|ilustraci[oó]n(?:es)?|fotoilustraci[oó]n(?:es)?|gráficos?|retrato) (?:de|por|del)",
  "(?:fotografias?|imagem|imagens|ilustração|ilustrações|arte) (?:de|por|do|da)",
  "(?:foto(?:grafi[ae])?|immagin[ei]|illustrazion[ei]|scatt[oi]) (?:di|by|del|della|dell['’])",
  "(?:foto['’]?s?|beeld|fotografie|illustratie) (?:van|door)",
  "(?:foto|bild(?:er)?|illustration|illustrasjon|billede|bilde) (?:av|af|från|fra)",
  "(?:fotat|fotograferet|fotografert|fotograferad) (?:av|af)",
  "(?:zdj[ęe]cie|zdjęcia|fotografia) autorstwa",
  "(?:foto|gambar) oleh|picha na",
  "(?:ảnh|hình) của",
  "фото(?:графия)? от",
  "(?:عکس|تصویر) از",
  "(?:تصوير|بعدسة)(?= [^:])",
  "צילום של",
  "φωτογραφία του|φωτογραφία της",
].join("|");

/** How a credit names whom a picture is from without a colon. */
const given = [
  "(?:(?:photo|photograph|image|picture|illustration|video|screenshot)s? )?(?:by )?courtesy(?: of| from|:)?",
  "(?:(?:photo|photograph|image|picture|video|screenshot)s? )?(?:supplied|provided|submitted|contributed|released|distributed|handout|issued|shared|licensed|copyright) (?:by|via|from|courtesy of)",
  "(?:(?:photo|image|picture|screenshot|screen ?grab|still|graphic|handout|illustration|video)s? )(?:via|from)",
  "via",
  "(?:mit freundlicher genehmigung|zur verfügung gestellt|bereitgestellt)(?: von| der| des| durch)?",
  "(?:avec l['’]aimable autorisation|gracieuseté|courtoisie)(?: de| du| des| d['’])?",
  "(?:photo |image )?(?:fournie?|cédée?|transmise?|remise?) par",
  "captures? d['’]écran (?:de|du|sur|d['’])",
  "(?:(?:foto|imagen|imagem)s? )?(?:cortes[ií]a|crédito)(?: de(?: la|l)?)?",
  "(?:(?:foto|imagen|imagem)s? )?(?:cedidas?|facilitadas?|suministradas?|proporcionadas?|fornecidas?|cedido|cedidos) (?:por|pela|pelo)(?: el| la| los| las)?",
  "captura(?: de pantalla)? de|captura de tela (?:de|do|da)|reprodução/(?=\\p{L})|divulgação/(?=\\p{L})",
  "(?:per gentile concessione|su concessione|courtesy)(?: di| del| della| dell['’])?",
  "met dank aan|beschikbaar gesteld door|med tillstånd av|venligst udlånt af|gjengitt med tillatelse fra",
  "(?:fot\\. )?dzięki uprzejmości|se svolením",
  "(?:фото )?предоставлено|(?:фото )?надано|снимката е предоставена от",
  "παραχώρηση(?: του| της)?",
  "dok(?:umentasi)?\\.?(?= ?\\p{Lu})",
  "(?:picha )?kwa hisani ya",
  "ขอบคุณภาพจาก|ภาพจาก",
  "באדיבות",
  "بإذن من|مصدر الصورة",
  "साभार|सौजन्य",
  "取自|翻[攝摄拍]自|擷取自|截[图圖]自|[图圖]自|來自|来自",
].join("|");

/** A word for a picture with a name right after it. */
const plain =
  "photos?|photograph|foto['’]?s?|fot\\.|ph\\.|ph|beeld|kuva|credits?|crédits? photos?|(?:photo|image|picture) credits?(?: should read)?|фото|снимка|fotó|screenshots?|illustration|archives";

const sign = "©|ⓒ|Ⓒ|℗|[(（][cCｃＣ][)）]|copyright(?: ?(?:©|\\(c\\)|by))?[:：]?";
const noun = "(?:photos?|fotos?|bild(?:er)?|images?|picture|crédits?|kuva|beeld|фото)";

/** "Photo by", "Foto von": the maker follows. */
export const makerStart: RegExp = new RegExp(`^(${made})(?:\\s+|(?<=['’]))(?=\\S)`, "iu");
/** "Courtesy of", "Handout via", "Cedida por": whom the picture is from follows. */
export const sourceStart: RegExp = new RegExp(`^(${given})(?:\\s+|(?<=[/’'.:自]))(?=\\S)`, "iu");
/** "Foto", "Photo" with a name right after it. */
export const plainStart: RegExp = new RegExp(`^(${plain})(?:\\s+|(?<=\\.))(?=\\S)`, "iu");
/** "©", "Bild ©", "Copyright". */
export const copyrightStart: RegExp = new RegExp(
  `^(${noun}\\s*[:：]?\\s*(?:©|ⓒ|\\(c\\))|(?:tous )?droits réservés(?= )|${sign})\\s*(?=\\S)`,
  "iu",
);
/** "CreditJane Roe": a label whose white space was lost. */
export const gluedStart: RegExp = /^((?:Credit)+)(?:\.{2,3}|…)?(?=\p{Lu}\p{L})/u;

/** For texts in small letters; what stands before it is part of the mark: "Archive photo by". */
export const byMaker: RegExp = new RegExp(by, "u");

/** The first words, in Latin letters, of all other marks. */
export const firstWords: ReadonlySet<string> = new Set(
  (
    "photo photos photograph photographs photography photographed photographie photographies picture pictures image images pic pics " +
    "illustration illustrations illustrationen illustrated illustratie illustrasjon graphic graphics video videos screen screens screengrab screengrabs " +
    "screenshot screenshots still stills handout handouts taken shot captured archives by via courtesy supplied provided submitted " +
    "contributed released distributed issued shared licensed copyright credit credits crédit crédits " +
    "foto fotos fotó fot ph bild bilder aufnahme aufnahmen fotografie grafik zeichnung collage montage fotografiert aufgenommen gezeichnet " +
    "mit zur bereitgestellt dessin dessins infographie cliché clichés avec gracieuseté courtoisie fourni fournie cédé cédée transmis transmise " +
    "remis remise capture captures tous droits fotografía fotografías imagen imagens imagenes imágen imágens imágenes ilustracion ilustraciones " +
    "ilustración ilustraciónes fotoilustracion fotoilustraciones fotoilustración fotoilustraciónes gráfico gráficos retrato cortesia cortesía crédito " +
    "cedida cedidas cedido cedidos facilitada facilitadas suministrada suministradas proporcionada proporcionadas fornecida fornecidas captura " +
    "fotografia fotografias imagem imagems imagens ilustração ilustrações arte reprodução divulgação immagine immagini illustrazione illustrazioni " +
    "scatto scatti per su met beschikbaar med venligst gjengitt beeld fotat fotograferet fotografert fotograferad billede bilde " +
    "zdjecie zdjęcie zdjęcia dzięki se kuva gambar picha dok dokumentasi kwa"
  ).split(" "),
);

/** The words, and parts of words, of which such marks are made. */
export const markWords: readonly string[] = [
  ...firstWords,
  ...(`${made} ${given} ${plain}`.replace(/\\./g, " ").match(/\p{L}+/gu) ?? []),
];
