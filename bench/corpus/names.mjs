// Who writes and what about. The registries of the corpus are made from these lists.

/** Label, then the other spellings that the registry knows. @type {readonly (readonly string[])[]} */
export const categories = [
  ["Politics", "Westminster"],
  ["World", "International", "Foreign News"],
  ["Business", "Companies"],
  ["Economy", "Economics"],
  ["Asia", "Asia Pacific", "亚洲"],
  ["Europe", "European Affairs"],
  ["Technology", "Tech"],
  ["Markets", "Shares & Bonds"],
  ["Climate", "Climate Crisis"],
  ["Health", "Medicine & Health"],
  ["Sport", "Sports"],
  ["Culture", "Arts"],
  ["Education", "Schools & Colleges"],
  ["Transport", "Roads & Rail"],
  ["Energy", "Power & Fuel"],
  ["Housing", "Homes"],
  ["Law", "Courts & Crime"],
  ["Defence", "Defense", "Armed Forces"],
  ["Science", "Research"],
  ["Food", "Food & Drink"],
  ["Football", "Soccer"],
  ["Cricket", "The Cricket Desk"],
  ["Film", "Cinema", "Movies"],
  ["Music", "Concerts"],
  ["Books", "Literature"],
  ["Theatre", "Stage"],
  ["Travel", "Tourism"],
  ["Media", "Press & Broadcasting"],
  ["Farming", "Agriculture"],
  ["Shipping", "Ports & Shipping"],
  ["Aviation", "Airlines"],
  ["Migration", "Refugees"],
  ["Elections", "Polls"],
  ["Japan", "日本"],
  ["Korea", "한국"],
  ["Africa", "African Affairs"],
  ["Americas", "The Americas"],
  ["Middle East", "Near East"],
  ["Obituaries", "Lives Remembered"],
  ["Opinion", "Comment", "Op-Ed"],
];

/** Spellings that the registry lacks, each with the category that it means: a desk adds one a day. */
export const strays = [
  ["Whitehall", "Politics"],
  ["Overseas", "World"],
  ["Enterprise", "Business"],
  ["Public Finances", "Economy"],
  ["Far East", "Asia"],
  ["Brussels Briefing", "Europe"],
  ["Gadgets", "Technology"],
  ["The City", "Markets"],
  ["Global Heating", "Climate"],
  ["Hospitals", "Health"],
];

const given = [
  "Amara",
  "Bjørn",
  "Chloé",
  "Dmitri",
  "Eilidh",
  "Farah",
  "Grzegorz",
  "Hana",
  "Ibrahim",
  "Jun",
  "Katarína",
  "Luís",
];
const family = [
  "Ashworth",
  "Baptiste",
  "Chan",
  "D’Souza",
  "Ekström",
  "Ferreira",
  "Gallagher",
  "Hoang",
  "Ito",
  "Jóhannsdóttir",
];

/** Sixty bylines: the numbers of given and family names meet again after sixty steps only. */
export const authors = Array.from(
  { length: 60 },
  (_, index) => `${given[index % given.length]} ${family[index % family.length]}`,
);
