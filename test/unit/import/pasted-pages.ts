/** What is to be read out of the pages of the folder beside this file. */
export interface ExpectedPage {
  readonly title: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly updated?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  /** The body, blocks that begin like this. */
  readonly blocks: readonly string[];
  /** Reason → lines. */
  readonly removed: Readonly<Record<string, readonly number[]>>;
  readonly corrections?: readonly string[];
}

/** By file name. */
export const expectedPages: Readonly<Record<string, ExpectedPage>> = {
  "harbour-en.txt": {
    title: "Night ferries return to the harbour after a summer of repairs",
    standfirst:
      "Crews will sail until two in the morning from Friday, but fares rise and one pier stays shut until the spring, the company says",
    authors: ["Imogen Vale"],
    tags: ["Harbour", "FerriesTransport"],
    blocks: [
      "<!-- lead picture: A ferry leaves",
      "Night ferries will",
      "The first boat",
      "The fare rises",
      "<!-- picture: Dora Finch",
      "<!-- ad -->",
      "The northern pier",
      "<!-- ad -->",
      "Residents near",
    ],
    removed: {
      advertisement: [1, 21, 25, 29],
      "reading-time": [9],
      trust: [10],
      duplicate: [20],
      listening: [30, 31, 32, 33, 34, 35, 36, 37, 38],
    },
  },
  "zeitung-de.txt": {
    title: "Warum der letzte Zug nach Süden künftig früher fährt",
    kicker: "Streit um die Nachtzüge:",
    standfirst:
      "Der Betreiber streicht zwei Verbindungen. Pendler sammeln Unterschriften, und die Stadt prüft, ob sie selbst zahlt.",
    authors: ["Hanna Brück und Jörg Sattler"],
    date: "2024-05-03T10:02:00+01:00",
    section: "Wirtschaft > Verkehr",
    language: "de",
    blocks: [
      "<!-- lead picture: Der Nachtzug",
      "Der letzte Zug",
      "Für viele",
      "<!-- ad -->",
      "## Was die Stadt",
      "Die Stadt könnte",
      "„Wir lassen",
    ],
    removed: {
      navigation: [1, 2, 3],
      "reading-time": [9],
      share: [10, 11, 12],
      advertisement: [16],
      related: [19, 22, 23, 24, 25, 26, 27],
      comments: [28, 29],
      copyright: [30],
    },
    corrections: ["2024-05-02"],
  },
  "journal-fr.txt": {
    title: "« Les Marées lentes », un premier film qui prend son temps",
    kicker: "CINÉMA",
    standfirst: "Avec ce récit tourné sur une île sans voitures, la cinéaste signe une œuvre patiente et lumineuse.",
    authors: ["Solène Kerbrat"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-04T08:15:00+01:00",
    section: "Culture > Cinéma",
    language: "fr",
    blocks: ["<!-- lead picture: Une scène", "Il faut accepter", "<!-- ad -->", "Puis la mer", "Le film sort"],
    removed: {
      navigation: [1, 2],
      cookies: [3, 4],
      "reading-time": [13],
      share: [14, 15, 16, 17],
      advertisement: [22],
      related: [26, 33, 34, 35],
      newsletter: [30, 31, 32],
    },
  },
  "shimbun-ja.txt": {
    title: "港の夜行船、4か月ぶりに再開へ 運賃は値上げ",
    authors: ["佐倉みどり"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["経済"],
    language: "ja",
    blocks: ["<!-- lead picture: 夕暮れ", "港を横断する", "運航会社", "<!-- ad -->", "運賃は"],
    removed: {
      navigation: [1, 2, 3],
      share: [9, 10],
      advertisement: [19],
      related: [23, 24, 25, 26, 27, 28],
      comments: [29],
      copyright: [30],
    },
  },
  "diario-es.txt": {
    title: "El faro de Punta Gris volverá a encenderse en otoño",
    standfirst:
      "La restauración ha costado dos años y medio millón de euros, y los vecinos podrán subir a la torre los domingos",
    authors: ["Lucía Arrabal"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-04T09:30:00+01:00",
    tags: ["Faros", "Patrimonio", "Sociedad"],
    language: "es",
    blocks: ["<!-- lead picture: El faro", "El faro de Punta Gris volverá", "<!-- ad -->", "La obra", "«Mi abuelo"],
    removed: { navigation: [1, 2, 3, 32], share: [13, 14, 15], advertisement: [20], related: [24, 25, 26, 30, 31] },
  },
  "tabloid-en.txt": {
    title: "Baker's runaway sourdough starter blocks village road for SIX hours",
    kicker: "EXCLUSIVE",
    authors: ["Tamsin Crouch, Rural Affairs Editor"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-03T11:40:00+01:00",
    blocks: ["A VILLAGE", "Driver Len", "Firefighters", "<!-- picture: Sticky", '"It smelled', "The bakery"],
    removed: {
      navigation: [1, 2, 3, 4, 5],
      share: [10],
      comments: [11, 28],
      related: [14, 19, 20, 21, 24, 25, 26, 27],
      duplicate: [17],
    },
    corrections: ["2024-05-04"],
  },
  "ilbo-ko.txt": {
    title: "항구 야간 여객선, 넉 달 만에 운항 재개",
    authors: ["윤서하 기자"],
    date: "2024-05-03T10:02:00+01:00",
    updated: "2024-05-03T11:40:00+01:00",
    tags: ["사회"],
    language: "ko",
    blocks: ["<!-- lead picture: 해 질", "항구를", "운항사는", "<!-- ad -->", "요금은"],
    removed: {
      navigation: [1, 2],
      share: [10, 11],
      advertisement: [19],
      related: [23, 24],
      comments: [25],
      copyright: [26],
    },
  },
  "jarida-ar.txt": {
    title: "العبّارات الليلية تعود إلى الميناء بعد أربعة أشهر من الإصلاحات",
    authors: ["ليلى حداد"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["اقتصاد"],
    language: "ar",
    blocks: ["تعود العبّارات", "<!-- ad -->", "وقالت"],
    removed: { navigation: [1, 2], share: [9, 10, 11], advertisement: [15], related: [19, 20, 21, 22], comments: [23] },
  },
  "ribao-zh.txt": {
    title: "停航四个月 夜间渡轮周五复航",
    authors: ["陈美玲"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["要闻"],
    language: "zh",
    blocks: ["<!-- lead picture: 傍晚", "因东码头", "<!-- ad -->", "首班船"],
    removed: {
      navigation: [1, 2],
      share: [9, 10],
      advertisement: [16],
      related: [20, 21, 22, 23],
      comments: [24],
      copyright: [25],
    },
  },
  "giornale-it.txt": {
    title: "Il vecchio mulino riapre e torna a macinare dopo quarant'anni",
    authors: ["Marta Olivieri"],
    date: "2024-05-03T10:02:00+01:00",
    tags: ["Cronaca"],
    language: "it",
    blocks: ["<!-- lead picture: Il mulino", "Il vecchio mulino di", "<!-- ad -->", "La ruota", "La farina"],
    removed: {
      navigation: [1, 2],
      "reading-time": [9],
      share: [10],
      advertisement: [15],
      related: [19, 23, 24],
      copyright: [25],
    },
  },
};
