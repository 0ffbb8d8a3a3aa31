import { describe, expect, it } from "vitest";
import { LabelReader } from "#src/grammar/labels/read";
import { RunTogether } from "#src/grammar/labels/run-together";

const reader = new LabelReader([], () => false);
const read = (text: string): string[] => reader.read(text).chips.map(({ labels }) => labels.join(">"));
const codes = (text: string): string[] => reader.read(text).findings.map(({ code }) => code);

describe("labels without a registry", () => {
  it.each<[string, string[]]>([
    // One label
    ["YaST", ["YaST"]],
    ["openSUSE", ["openSUSE"]],
    ["ChinaDiplomacy", ["ChinaDiplomacy"]],
    ["東京・首都圏", ["東京・首都圏"]],
    ["1&1", ["1&1"]],
    ["R&D", ["R&D"]],
    ["AC/DC", ["AC/DC"]],
    ["TCP/IP", ["TCP/IP"]],
    ["9/11", ["9/11"]],
    ["24/7", ["24/7"]],
    ["N/A", ["N/A"]],
    ["C++", ["C++"]],
    ["C#", ["C#"]],
    [".NET", [".NET"]],
    ["Python 3.11", ["Python 3.11"]],
    ["2024", ["2024"]],
    ["1066", ["1066"]],
    ["٢٠٢٤", ["٢٠٢٤"]],
    ["5G", ["5G"]],
    ["10,000 islands", ["10,000 islands"]],
    ["Food & Drink", ["Food & Drink"]],
    ["Elections (France, 2022)", ["Elections (France, 2022)"]],
    ["《三体，第二部》", ["《三体，第二部》"]],
    ["Washington, D.C.", ["Washington, D.C."]],
    ["Apple, Inc.", ["Apple, Inc."]],
    ["Martin Luther King, Jr.", ["Martin Luther King, Jr."]],
    ["Col·lecció", ["Col·lecció"]],
    ["std::vector", ["std::vector"]],
    ["Star Wars: A New Hope", ["Star Wars: A New Hope"]],
    ["I <3 Berlin", ["I <3 Berlin"]],
    ["«Война и мир»", ["«Война и мир»"]],
    ["»Der Spiegel«", ["»Der Spiegel«"]],
    ["Politics - Europe", ["Politics - Europe"]],
    ["☕", ["☕"]],
    // What is wrapped around it
    ["-   how we work", ["how we work"]],
    ["– Wirtschaft", ["Wirtschaft"]],
    ["• Cultura", ["Cultura"]],
    ["▸ Économie", ["Économie"]],
    ['"Politics"', ["Politics"]],
    ["“Climate”", ["Climate"]],
    ["„Kultur“", ["Kultur"]],
    ["#ClimateChange", ["ClimateChange"]],
    ["＃東京", ["東京"]],
    ["#气候变化#", ["气候变化"]],
    ["Politics,", ["Politics"]],
    ["Politics:", ["Politics"]],
    ["[Video]", ["Video"]],
    ["[[Climate policy|policy]]", ["Climate policy"]],
    ["[Asia](/sections/asia)", ["Asia"]],
    ['<a href="/asia" rel="tag">Asia</a>', ["Asia"]],
    ["Politics &amp; Government", ["Politics & Government"]],
    ["Politics &amp;amp; Government", ["Politics & Government"]],
    ["Caf&eacute;", ["Café"]],
    ["Re&#x300;gion", ["Règion"]],
    ["Ge\u00ADsund\u200Bheit", ["Gesundheit"]],
    ["\u200Fثقافة\u200F", ["ثقافة"]],
    ["دسته\u200Cها", ["دسته\u200Cها"]],
    // Prefixes
    ["Section: China", ["China"]],
    ["SECTION : China", ["China"]],
    ["Topic: Category: Asia", ["Asia"]],
    ["Filed under: Business", ["Business"]],
    ["Posted in Business", ["Business"]],
    ["Ressort: Politik", ["Politik"]],
    ["Rubrik: Wirtschaft", ["Wirtschaft"]],
    ["Schlagwörter: Klima, Energie", ["Klima", "Energie"]],
    ["Catégorie : Économie", ["Économie"]],
    ["Mots-clés : climat, énergie", ["climat", "énergie"]],
    ["Sección: Cultura", ["Cultura"]],
    ["Palabras clave: vivienda; alquiler", ["vivienda", "alquiler"]],
    ["Seção: Esportes", ["Esportes"]],
    ["Argomenti: scuola, università", ["scuola", "università"]],
    ["Rubriek: Binnenland", ["Binnenland"]],
    ["Emne: Klima", ["Klima"]],
    ["Ämnen: Klimat, Energi", ["Klimat", "Energi"]],
    ["Aihe: Talous", ["Talous"]],
    ["Dział: Kultura", ["Kultura"]],
    ["Rubrika: Ekonomika", ["Ekonomika"]],
    ["Rovat: Gazdaság", ["Gazdaság"]],
    ["Рубрика: Экономика", ["Экономика"]],
    ["Теги: выборы, суд", ["выборы", "суд"]],
    ["Категорія: Культура", ["Культура"]],
    ["Κατηγορία: Πολιτική", ["Πολιτική"]],
    ["Konu: Ekonomi", ["Ekonomi"]],
    ["القسم: اقتصاد", ["اقتصاد"]],
    ["الوسوم: نفط، غاز", ["نفط", "غاز"]],
    ["برچسب‌ها: نفت، گاز", ["نفت", "گاز"]],
    ["מדור: תרבות", ["תרבות"]],
    ["श्रेणी: राजनीति", ["राजनीति"]],
    ["หมวดหมู่: การเมือง", ["การเมือง"]],
    ["Chuyên mục: Thế giới", ["Thế giới"]],
    ["分类：国际", ["国际"]],
    ["標籤：香港、政治", ["香港", "政治"]],
    ["カテゴリ：政治", ["政治"]],
    ["카테고리: 정치", ["정치"]],
    // Lists
    ["Global,Innovation", ["Global", "Innovation"]],
    ["Global, Innovation, ", ["Global", "Innovation"]],
    ["Politics; Business | Arts", ["Politics", "Business", "Arts"]],
    ["Science, Technology, and Society", ["Science", "Technology", "Society"]],
    ["Politik, Wirtschaft, und Kultur", ["Politik", "Wirtschaft", "Kultur"]],
    ["政治、经济，文化；体育", ["政治", "经济", "文化", "体育"]],
    ["政治｜経済｜社会", ["政治", "経済", "社会"]],
    ["سياسة، اقتصاد؛ رياضة", ["سياسة", "اقتصاد", "رياضة"]],
    ["Politics · Europe", ["Politics", "Europe"]],
    ["Politics • Europe", ["Politics", "Europe"]],
    ["- Politics\n- Europe\n", ["Politics", "Europe"]],
    ["Politics\tEurope", ["Politics", "Europe"]],
    ["#climate #energy", ["climate", "energy"]],
    ["#climate#energy", ["climate", "energy"]],
    ["#climate change #energy", ["climate change", "energy"]],
    ["#气候变化# #能源#", ["气候变化", "能源"]],
    ["[Politics, Europe]", ["Politics", "Europe"]],
    ["['politics', \"europe\"]", ["politics", "europe"]],
    ["<li>Asia</li><li>Africa</li>", ["Asia", "Africa"]],
    ["Asia&nbsp;&bull; Africa", ["Asia", "Africa"]],
    ["Boeing, Airbus, Inc., Embraer", ["Boeing", "Airbus, Inc.", "Embraer"]],
    // Paths
    ["China > Diplomacy", ["China>Diplomacy"]],
    ["China&gt;Diplomacy", ["China>Diplomacy"]],
    ["World › Asia › China", ["World>Asia>China"]],
    ["World » Asia", ["World>Asia"]],
    ["World → Asia", ["World>Asia"]],
    ["World -> Asia", ["World>Asia"]],
    ["Programming :: Languages :: Python", ["Programming>Languages>Python"]],
    ["Home > News > Europe", ["News>Europe"]],
    ["Startseite › Politik › Ausland", ["Politik>Ausland"]],
    ["Accueil » Culture » Cinéma", ["Culture>Cinéma"]],
    ["首页 > 国际 > 亚洲", ["国际>亚洲"]],
    ["ホーム ＞ 国際 ＞ アジア", ["国際>アジア"]],
    ["Главная / Экономика / Банки", ["Экономика>Банки"]],
    ["You are here: Home / World / Asia", ["World>Asia"]],
    ["/news/politics/", ["news>politics"]],
    ["News > News > Politics", ["News>Politics"]],
    ["Featured > Sport", ["Sport"]],
    ["Sport > Football, World > Asia", ["Sport>Football", "World>Asia"]],
    // Codes stay as they are
    ["medtop:20000763", ["medtop:20000763"]],
    ["http://cv.iptc.org/newscodes/mediatopic/20000763", ["http://cv.iptc.org/newscodes/mediatopic/20000763"]],
    ["wd:Q148", ["wd:Q148"]],
  ])("%j → %j", (text, expected) => expect(read(text)).toEqual(expected));

  it.each(
    [
      "Top Story 1, TOP STORIES, Featured, Featured Posts, Homepage, Homepage Slot 3, Front page, Breaking, Home",
      "Uncategorized, post-format-gallery, Editors' Picks, Aufmacher, Allgemein, Nicht kategorisiert, À la une",
      "Non classé, NON CLASSE, Sin categoría, Sin categoria, Portada, Sem categoria, Destaques, Senza categoria, In evidenza",
      "Geen categorie, Ukategorisert, Okategoriserade, Luokittelematon, Bez kategorii, Nezařazené",
      "Egyéb kategória, Без рубрики, Без категорії, Χωρίς κατηγορία, Kategorisiz, غير مصنف, ללא קטגוריה, 未分类",
      "未分類, 미분류, ไม่มีหมวดหมู่, Chưa phân loại, Tak Berkategori, 头条, 速報, Главная, 首页",
    ].flatMap((line) => line.split(", ")),
  )("%s is a place on a page, no subject", (text) => {
    expect(reader.read(text)).toMatchObject({ chips: [], dropped: [text], findings: [{ code: "category-placement" }] });
  });

  it.each([
    ["42", "category-number"],
    ["1,000", "category-number"],
    ["12345678901", "category-number"],
    ["https://news.example/tag/asia", "category-address"],
    ["www.news.example", "category-address"],
    ["{{ page.tag }}", "category-unreadable"],
    ["Words without an end ".repeat(20), "category-too-long"],
    ["x".repeat(5000), "category-too-long"],
    [Array.from({ length: 101 }, (_, index) => `tag ${index}`).join(","), "category-too-long"],
    ["A > B > C > D > E > F > G > H > I", "category-too-long"],
  ])("%.40s is left out: %s", (text, code) => {
    expect(read(text)).toEqual([]);
    expect(codes(text)).toEqual([code]);
  });

  it.each(["", " ", "-", "…", "•••", "#", "<b></b>", "\u200B", ">"])("%j says nothing", (text) => {
    expect(read(text)).toEqual([]);
    expect(codes(text)).toEqual([]);
  });

  it.each(["Features", "Home & Garden", "Feature films", "News", "Latest thinking", "Hero", "General", "Main", "domU"])(
    "%s is a subject",
    (text) => expect(read(text)).toEqual([text]),
  );

  it("under `section` slashes make a path, and a coordination is one name", () => {
    const inSection = (text: string): string[][] =>
      reader.read(text, { section: true, slashes: true }).chips.map(({ labels }) => [...labels]);
    expect(inSection("World/Asia")).toEqual([["World", "Asia"]]);
    expect(inSection("9/11")).toEqual([["9/11"]]);
    expect(inSection("N/A")).toEqual([["N/A"]]);
    expect(inSection("政治/外交")).toEqual([["政治", "外交"]]);
    expect(inSection("Food, Wine & Travel")).toEqual([["Food, Wine & Travel"]]);
    expect(inSection("Arte, Cultura y Espectáculos")).toEqual([["Arte, Cultura y Espectáculos"]]);
    expect(inSection("Business, World")).toEqual([["Business"], ["World"]]);
  });

  it("where Jekyll reads it, spaces are gaps, and registered names stay together", () => {
    const names = ["Hong Kong"];
    const jekyll = new LabelReader(names, (label) => names.includes(label));
    const { chips, findings } = jekyll.read("Hong Kong ruby rails", { spaces: "always" });
    expect(chips.map(({ labels }) => labels)).toEqual([["Hong Kong"], ["ruby"], ["rails"]]);
    expect(findings).toMatchObject([{ code: "category-split", args: { labels: "Hong Kong, ruby, rails" } }]);
    expect(jekyll.read("web design, css tips", { spaces: "always" }).chips).toHaveLength(2);
  });
});

describe("names that lost their gap", () => {
  const names = [
    "China",
    "Diplomacy",
    "World News",
    "World",
    "News",
    "Asia",
    "Hong Kong",
    "Politics",
    "US",
    "AI",
    "iPhone",
    "中国",
    "外交",
    "한국",
    "경제",
    "اقتصاد",
    "سياسة",
    "A",
  ];
  const divide = (text: string, registered = names): unknown => {
    const found = new RunTogether(registered).divide(text);
    return found !== undefined && "parts" in found ? found.parts : found?.readings;
  };

  it.each([
    ["ChinaDiplomacy", ["China", "Diplomacy"]],
    ["World NewsAsia", ["World News", "Asia"]],
    ["WorldNewsAsia", ["WorldNews", "Asia"]],
    ["HongKongPolitics", ["HongKong", "Politics"]],
    ["Hong KongPoliticsAsia", ["Hong Kong", "Politics", "Asia"]],
    ["USChina", ["US", "China"]],
    ["ChinaUS", ["China", "US"]],
    ["中国外交", ["中国", "外交"]],
    ["中国外交Asia", ["中国", "外交", "Asia"]],
    ["한국경제", ["한국", "경제"]],
    ["اقتصادسياسة", ["اقتصاد", "سياسة"]],
  ])("%s", (text, parts) => expect(divide(text)).toEqual(parts));

  it.each([
    "YaST",
    "openSUSE",
    "ChinaTrade",
    "chinadiplomacy",
    "CHINADIPLOMACY",
    "China Diplomacy",
    "China-Diplomacy",
    "Newsasia",
    "USA",
    "NewsA",
    "中国法",
    "",
    "x".repeat(500),
  ])("%s is whole", (text) => expect(divide(text)).toBeUndefined());

  it("two readings that contradict each other are both told", () => {
    expect(divide("新北市政治", ["新北市", "政治", "新北", "市政治"])).toEqual([
      ["新北市", "政治"],
      ["新北", "市政治"],
    ]);
    expect(divide("WorldNewsAsia", ["World News", "World", "NewsAsia", "Asia"])).toEqual([
      ["WorldNews", "Asia"],
      ["World", "NewsAsia"],
    ]);
  });
});
