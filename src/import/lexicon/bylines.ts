/** What bylines begin with. */
export const bylineOpening = new RegExp(
  [
    "^(?:by|words by|written by|reported by|story by|report by|from our|text by)\\s*:?\\s+(?=[\\p{Lu}\\p{Lo}@])",
    "^(?:von|text|text von|ein bericht von|eine analyse von|ein kommentar von|autor(?:in)?|interview)\\s*:?\\s+(?=\\p{Lu})",
    "^(?:par|écrit par|propos recueillis par|texte|auteur)\\s*:?\\s+(?=\\p{Lu})",
    "^(?:por|escrito por|texto|autor(?:a)?|redacción)\\s*:?\\s+(?=\\p{Lu})",
    "^(?:di|a cura di|articolo di|testo di|dal nostro inviato|dalla nostra inviata)\\s*:?\\s+(?=\\p{Lu})",
    "^(?:door|af|av|tekst|text|kirjoittaja|autor|автор|текст)\\s*:\\s*(?=\\p{Lu})|^(?:door|af|av) (?=\\p{Lu})",
    "^(?:文|記者|记者|作者|撰文|撰稿|文字|執筆|取材・文|聞き手|編輯|编辑|本報記者|本报记者)\\s*[/／:：|｜・]?\\s*(?=[\\p{Lo}\\p{Lu}])",
    "^(?:بقلم|كتب|كتبت|تقرير|إعداد|تحرير|بواسطة|المصدر)\\s*[:：]?\\s+(?=\\p{Lo})",
  ].join("|"),
  "iu",
);

/** "ByAnna Weber": a page that shows a space where there is none. */
export const gluedByline = /^By(?=\p{Lu}\p{Ll}+\s\p{Lu})/u;

/** "Von unserem Korrespondenten", "door onze verslaggever Joost Verbeek". */
export const ourOwn =
  /^(?:von unsere[mr]|par notre|de notre|de nuestr[oa]|dal nostro|dalla nostra|do nosso|da nossa|door onze|af vores|av vår|from our)\s+\p{L}+/iu;

/** How agencies and papers sign below a text. */
export const signOff =
  /^[(（]?(?:(?:additional |supplementary )?(?:reporting|writing|editing|compiled|graphics) by|with (?:reporting|files|inputs?|agency inputs|material) (?:by|from)|mit (?:material|agenturmaterial) (?:von|der)|mit agenturen|avec (?:l['’])?(?:afp|reuters|agences)|con información de|con agencias|reporte de|com informações d[aeo]|com agências|con agenzie)(?!\p{L})/iu;

/** What bylines end with in languages that put the office last. */
export const bylineEnding =
  /^[\p{Lo}·・\s]{2,24}\s?(?:記者|记者|기자|특파원|논설위원|編集委員|特派員|報道|报道|報導)(?:\s?[\w.+-]+@[\w.-]+)?$/u;

/** Words for an office behind a name: "Anna Weber, Political Editor". */
export const office =
  /\b(?:editor|correspondent|reporter|journalist|columnist|critic|writer|chief|bureau|staff|contributor|analyst|producer|photographer|agencies|redakteur(?:in)?|korrespondent(?:in)?|reporter(?:in)?|redaktion|journaliste|correspondant(?:e)?|rédaction|envoyée? spéciale?|corresponsal|redactor(?:a)?|redacción|enviad[oa] especial|inviat[oa]|corrispondente|redazione|correspondente|repórter|redação|verslaggever|redacteur)\b/iu;
