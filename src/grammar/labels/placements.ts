import { foldAccents, foldLabel } from "../../base/fold.ts";

/** What editors and systems write to place a story, or because something must be chosen: no subjects. */
const placements = [
  // English
  "top story, top stories, top news, top headlines, main story, lead story, lead article, cover story, breaking, breaking news",
  "featured, featured post, featured posts, featured story, featured stories, featured article, featured articles, featured news",
  "featured content, top, latest, popular, headlines, recommended, homepage, front page, latest news, latest stories, latest posts, most read, most popular, most viewed",
  "most shared, popular posts, popular now, trending, trending now, editor's pick, editor's picks, editors' picks, editor's choice",
  "staff picks, must read, must reads, don't miss, recommended for you, carousel, slider, main slider, home slider, sticky",
  "sticky post, pinned, hero slot, hero story, homepage hero, homepage lead, homepage top, homepage featured, homepage slot",
  "homepage slider, homepage carousel, featured slider, top slot, main slot, lead slot",
  "uncategorized, uncategorised, untagged, unassigned, no category, no tags, default category, none, null, undefined",
  "post format standard, post format aside, post format gallery, post format link, post format image, post format quote",
  "post format status, post format video, post format audio, post format chat",
  // German
  "Topthema, Topthemen, Topnews, Topmeldung, Topmeldungen, Aufmacher, Titelseite, Eilmeldung, Meistgelesen",
  "Unkategorisiert, Nicht kategorisiert, Ohne Kategorie, Keine Kategorie, Allgemein",
  // French
  "À la une, A la une, Page d'accueil, En vedette, À ne pas manquer, Les plus lus, Non classé, Non classifié, Non catégorisé, Aucune catégorie, Sans catégorie",
  // Spanish, Catalan, Galician, Basque, Portuguese
  "Portada, En portada, Destacado, Destacados, Destacada, Destacadas, Noticia destacada, Noticias destacadas, Página principal",
  "Última hora, Lo más leído, Lo más visto, Sin categoría, Sin categorizar, Sin clasificar, Destacat, Destacats, Sense categoria",
  "Sen categoría, Sen clasificar, Sailkatu gabea, Sailkatu gabe, Destaque, Destaques, Em destaque, Manchete, Manchetes",
  "Mais lidas, Últimas notícias, Sem categoria, Não categorizado",
  // Italian, Romanian
  "In evidenza, In primo piano, Primo piano, Prima pagina, Ultima ora, Ultime notizie, Più letti, Senza categoria",
  "Non categorizzato, Prima pagină, Necategorizat, Fără categorie",
  // Dutch
  "Uitgelicht, Voorpagina, Meest gelezen, Geen categorie, Ongecategoriseerd, Niet gecategoriseerd",
  // Danish, Norwegian, Swedish, Finnish, Icelandic
  "Topnyhed, Ikke kategoriseret, Ukategoriseret, Toppsak, Ukategorisert, Toppnyhet, Förstasidan, Mest läst, Okategoriserad",
  "Okategoriserade, Pääuutinen, Luetuimmat, Luokittelematon, Óflokkað",
  // Polish, Czech, Slovak, Hungarian
  "Polecane, Wyróżnione, Bez kategorii, Nieskategoryzowane, Titulní strana, Nezařazené, Nezařazeno, Bez kategorie, Nezaradené",
  "Bez kategórie, Címlap, Kiemelt, Egyéb kategória, Nincs kategorizálva",
  // Croatian, Serbian, Slovene, Bulgarian, Russian, Ukrainian
  "Naslovnica, Nekategorizirano, Nekategorisano, Nerazvrščeno, Насловна, Некатегоризовано, Некатегоризирани, Без категория",
  "Топ новости, Главные новости, Без рубрики, Без категории, Топ новини, Головні новини, Без категорії",
  // Greek, Turkish, Baltic
  "Πρωτοσέλιδο, Χωρίς κατηγορία, Μη κατηγοριοποιημένο, Αταξινόμητα, Manşet, Manşetler, Öne çıkan, Öne çıkanlar, Son dakika",
  "Kategorisiz, Genel, Määratlemata, Be kategorijos, Bez kategorijas",
  // Arabic, Persian, Hebrew
  "الصفحة الأولى, عاجل, الأكثر قراءة, أهم الأخبار, غير مصنف, بدون تصنيف, صفحه نخست, دسته‌بندی نشده, بدون دسته, כללי, ללא קטגוריה",
  // Hindi, Thai, Vietnamese, Indonesian
  "अवर्गीकृत, ไม่มีหมวดหมู่, ไม่จัดหมวดหมู่, Tin nổi bật, Chưa phân loại, Chưa được phân loại, Tak berkategori, Tanpa kategori",
  // Chinese, Japanese, Korean
  "头条, 頭條, 头条新闻, 置顶, 置頂, 编辑推荐, 編輯推薦, 未分类, 未分類, トップニュース, 人気記事, 速報, 一面, 미분류, 분류되지 않음, 카테고리 없음, 톱뉴스, 헤드라인, 속보",
];

/** The first step of a breadcrumb, which every story of a site shares. */
const roots = [
  "Home, Home page, Startseite, Accueil, Inicio, Início, Inici, Pagina iniziale, Acasă, Startpagina, Hjem, Forside, Forsiden, Hem",
  "Startsida, Etusivu, Strona główna, Domů, Domov, Kezdőlap, Početna, Начало, Главная, Головна, Αρχική, Ana sayfa, Avaleht",
  "الرئيسية, الصفحة الرئيسية, صفحه اصلی, خانه, ראשי, דף הבית, หน้าแรก, Trang chủ, Beranda, 首页, 首頁, ホーム, トップページ, 홈",
];

/** From this length on a phrase is known without its accents too: `Sin categoria`, but not `domU` for `Domů`. */
const longEnough = 8;

function foldAll(lines: readonly string[]): ReadonlySet<string> {
  const phrases = lines.flatMap((line) => line.split(", "));
  return new Set([...phrases.map(foldLabel), ...phrases.map(foldAccents).filter(({ length }) => length >= longEnough)]);
}

const foldedRoots = foldAll(roots);
const foldedPlacements = foldAll([...placements, ...roots]);

/** Whether a label only says where a story stood: `Top Story 1`, `Featured`, `Startseite`, `Non classé`. */
export function isPlacement(label: string): boolean {
  return foldedPlacements.has(foldLabel(label).replace(/[^\p{L}\p{M}]+$/u, ""));
}

/** Whether a label is how breadcrumbs begin: `Home`. */
export function isRoot(label: string): boolean {
  return foldedRoots.has(foldLabel(label));
}
