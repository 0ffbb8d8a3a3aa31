/** How papers write how long an article takes to read; matched against a folded line. */
export const readingTime = new RegExp(
  [
    "(?:estimated )?read(?:ing)? time\\s?[:–-]?\\s?(?:about |approx\\.? )?(?:less than )?\\d+\\s?(?:minutes?|mins?|m)",
    "\\d+\\s?-?\\s?(?:minutes?|mins?|m)\\.?(?: of)? read(?:ing)?(?: time)?",
    "less than (?:a|1) min(?:ute)? read|(?:a )?\\d+ minute read|reading time",
    "(?:lesezeit|lesedauer)\\s?[:–-]?\\s?(?:ca\\.?\\s?)?\\d+\\s?(?:minuten?|min)",
    "\\d+\\s?(?:minuten?|min)\\.?\\s?(?:lesezeit|lesedauer)",
    "(?:temps de ?lecture|lecture|durée de lecture)\\s?[:–-]?\\s?(?:environ )?\\d+\\s?(?:minutes?|mins?|mn)",
    "\\d+\\s?(?:minutes?|mins?|mn)\\.? de lecture",
    "(?:tiempo (?:estimado )?de lectura|lectura)\\s?[:–-]?\\s?\\d+\\s?(?:minutos?|min)",
    "\\d+\\s?(?:minutos?|min)\\.? de (?:lectura|leitura)",
    "(?:tempo (?:estimado )?(?:di lettura|de leitura)|lettura|leitura)\\s?[:–-]?\\s?\\d+\\s?(?:minut[io]s?|min)",
    "\\d+\\s?(?:minut[io]|min)\\.? di lettura",
    "(?:leestijd|lästid|læsetid|lesetid|lukuaika|czas czytania|время чтения)\\s?[:–-]?\\s?\\d+\\s?\\p{L}*",
    "\\d+\\s?min\\p{L}*\\.? (?:leestijd|leestid|läsning|czytania|чтения)",
    "(?:読了時間|読了目安|所要時間|この記事は)\\s?[:：約]*\\s?\\d+\\s?分(?:で読めます)?|\\d+\\s?分で読めます|約?\\s?\\d+\\s?分(?:で読む)",
    "(?:阅读时间|阅读时长|閱讀時間|閱讀時長|预计阅读|本文约|全文)\\s?[:：约約]*\\s?\\d+\\s?(?:分钟|分鐘|字.*分钟?)|(?:阅读|閱讀)\\s?\\d+\\s?(?:分钟|分鐘)",
    "(?:읽는\\s?시간|예상\\s?읽기\\s?시간|읽기)\\s?[:：약]*\\s?\\d+\\s?분|\\d+\\s?분\\s?(?:읽기|소요)",
    "(?:وقت القراءة|مدة القراءة|زمن القراءة)\\s?[:：]?\\s?\\d*\\s?(?:دقائق|دقيقة|دقيقتان)?|\\d+ (?:دقائق|دقيقة) (?:قراءة|للقراءة)",
  ]
    .map((form) => `^(?:${form})$`)
    .join("|"),
  "u",
);
