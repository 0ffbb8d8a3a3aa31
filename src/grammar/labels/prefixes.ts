import { foldAccents } from "../../base/fold.ts";

/** Words that stand before a colon and say that a category follows, by language. */
const words = [
  // English
  "section, sections, category, categories, topic, topics, tag, tags, keyword, keywords, subject, subjects, channel",
  "theme, themes, label, labels, department, beat, related topics, more in, more from, more on, more about, see more, read more about, you are here",
  "filed under, filed in, posted in, published in, tagged, tagged as, tagged with",
  // German
  "Ressort, Ressorts, Rubrik, Rubriken, Kategorie, Kategorien, Thema, Themen, Schlagwort, Schlagworte, Schlagwörter",
  "Stichwort, Stichworte, Stichwörter, Bereich, Sparte, Veröffentlicht in, Abgelegt unter, Mehr zum Thema, Mehr zu, Sie sind hier",
  // French
  "Rubrique, Rubriques, Catégorie, Catégories, Thème, Thèmes, Thématique, Thématiques, Sujet, Sujets, Mot-clé, Mots-clés",
  "Étiquette, Étiquettes, Dossier, Publié dans, Classé dans, Classé sous, Vous êtes ici",
  // Spanish, Catalan, Galician, Portuguese
  "Sección, Secciones, Categoría, Categorías, Tema, Temas, Etiqueta, Etiquetas, Palabra clave, Palabras clave, Publicado en",
  "Archivado en, Más sobre, Estás en, Secció, Seccions, Categoria, Categories, Temes, Etiquetes, Paraules clau",
  "Seção, Seções, Secção, Secções, Categorias, Tópico, Tópicos, Assunto, Assuntos, Marcador, Marcadores, Editoria",
  "Palavra-chave, Palavras-chave, Publicado em, Arquivado em, Mais sobre",
  // Italian, Romanian
  "Sezione, Sezioni, Categorie, Temi, Argomento, Argomenti, Rubrica, Rubriche, Etichetta, Etichette, Parole chiave",
  "Pubblicato in, Archiviato in, Secțiune, Secţiune, Secțiuni, Categorii, Temă, Teme, Subiect, Subiecte, Etichete, Cuvinte cheie",
  // Dutch
  "Rubriek, Rubrieken, Categorie, Categorieën, Sectie, Onderwerp, Onderwerpen, Trefwoord, Trefwoorden, Geplaatst in, Meer over",
  // Danish, Norwegian, Swedish, Finnish, Icelandic
  "Sektion, Seksjon, Kategori, Kategorier, Emne, Emner, Emneord, Ämne, Ämnen, Avdelning, Tagg, Taggar, Nyckelord, Stikord",
  "Temaer, Publicerat i, Publisert i, Osasto, Kategoria, Kategoriat, Aihe, Aiheet, Luokka, Avainsanat, Tunnisteet, Flokkur, Efnisorð",
  // Polish, Czech, Slovak, Hungarian
  "Dział, Sekcja, Temat, Tematy, Rubryka, Tagi, Słowa kluczowe, Rubrika, Sekce, Téma, Témata, Štítek, Štítky, Klíčová slova",
  "Kategória, Kategórie, Témy, Značky, Rovat, Kategóriák, Témák, Címke, Címkék, Kulcsszavak",
  // Croatian, Serbian, Slovene, Bulgarian, Russian, Ukrainian
  "Kategorija, Kategorije, Oznaka, Oznake, Ključne riječi, Ključne besede, Категорија, Категорије, Ознаке, Теме",
  "Рубрика, Рубрики, Раздел, Разделы, Категория, Категории, Тема, Темы, Теми, Тег, Теги, Метки, Етикети, Ключевые слова, Сюжет",
  "Розділ, Категорія, Категорії, Мітки, Ключові слова",
  // Greek, Turkish, Baltic
  "Κατηγορία, Κατηγορίες, Ενότητα, Θέμα, Θέματα, Ετικέτα, Ετικέτες, Bölüm, Kategoriler, Konu, Konular, Etiket, Etiketler",
  "Žymos, Temos, Tēma, Tēmas, Birkas, Rubriik, Kategooria, Teema, Teemad, Märksõnad, Sildid",
  // Arabic, Persian, Urdu, Hebrew
  "القسم, قسم, التصنيف, تصنيف, التصنيفات, تصنيفات, الفئة, فئة, الموضوع, موضوع, المواضيع, الوسوم, وسوم, الكلمات المفتاحية, الكلمات الدلالية",
  "بخش, دسته, دسته‌بندی, موضوعات, برچسب, برچسب‌ها, سرویس, زمرہ, מדור, קטגוריה, קטגוריות, נושא, נושאים, תגית, תגיות",
  // Hindi, Bengali, Thai, Vietnamese, Indonesian
  "अनुभाग, श्रेणी, विषय, वर्ग, टैग, বিভাগ, বিষয়, ট্যাগ, หมวดหมู่, หมวด, หัวข้อ, แท็ก",
  "Chuyên mục, Danh mục, Chủ đề, Thẻ, Từ khóa, Topik, Kanal, Bagian",
  // Chinese, Japanese, Korean
  "分类, 分類, 类别, 類別, 栏目, 欄目, 版块, 板块, 版面, 频道, 頻道, 主题, 主題, 专题, 專題, 标签, 標籤, 关键词, 關鍵詞, 关键字, 關鍵字, 话题, 話題",
  "カテゴリ, カテゴリー, セクション, トピック, トピックス, タグ, テーマ, ジャンル, キーワード, 카테고리, 분류, 섹션, 주제, 태그, 키워드, 분야, 토픽",
];

const folded: ReadonlySet<string> = new Set(words.flatMap((line) => line.split(", ")).map(foldAccents));

/** Phrases that need no colon. */
const phrase =
  /^(?:(?:filed|tagged) (?:under|in|with|as)|(?:posted|published) in|veröffentlicht in|abgelegt unter|(?:publié|classé) dans|(?:publicado|archivado) en|publicado em|pubblicato in|geplaatst in|опубликовано в)\s*[:：]?\s+(?=\S)/iu;

/** Divides `Section: China` into `Section:` and `China`; `undefined` when the text has no such prefix. */
export function splitPrefix(text: string): { readonly prefix: string; readonly rest: string } | undefined {
  const opening = phrase.exec(text)?.[0];
  if (opening !== undefined) return { prefix: opening.trim(), rest: text.slice(opening.length) };
  const head = /^([^:：﹕∶]{1,40})[:：﹕∶]+\s*/u.exec(text);
  if (head === null || !folded.has(foldAccents(head[1] ?? ""))) return undefined;
  return { prefix: head[0].trim(), rest: text.slice(head[0].length) };
}
