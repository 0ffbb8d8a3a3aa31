import { foldName } from "../../base/slug.ts";
import { alternation, entriesOf, lowered, wordSet } from "../lexicon.ts";
import { outlets } from "./outlets.ts";
import { honorifics } from "./titles-lexicon.ts";

/** Words that name a body wherever they stand. */
const anywhere = wordSet(`
staff, team, teams, desk, newsdesk, newsroom, agency, agencies, department, ministry, bureau, committee, commission, council, university, college, institute, foundation, association, federation, federal, society, academy, collective, consortium, coalition, network, museum, library, ltd, limited, inc, inc., llc, corp, corp., corporation, company, gmbh, e.v., ngo, plc, s.a., s.l., contributors, submissions, readers, communications, releasers, committers, maintainers, editorial, editors, newsletter, magazine, newspaper, gazette, herald, tribune, chronicle, guardian, observer, telegraph, enterprise, productions, project, initiative, programme, program, authority, government, parliament, police, embassy, diocese, workgroup, taskforce, secretariat, correspondents, newswire, newspapers
redaktion, redaktionen, redaktionsteam, nachrichten, nachrichtenagentur, zeitung, tageszeitung, tageblatt, tagblatt, anzeiger, rundschau, kurier, allgemeine, magazin, verlag, verein, verband, bund, bundesverband, bundesministerium, ministerium, universität, hochschule, institut, stiftung, gesellschaft, genossenschaft, bundestagsfraktion, fraktion, partei, polizei, presse, pressestelle, pressedienst, agentur, mediengruppe, rundfunk, fernsehen, medien, landkreis, gemeinde, feuerwehr, forschungsgruppe
rédaction, agence, université, ministère, département, fondation, comité, conseil, collectif, mairie, gouvernement, la rédaction, redacción, agencia, universidad, ministerio, fundación, gobierno, ayuntamiento, noticias, diario, periódico, redação, agência, universidade, ministério, fundação, prefeitura, notícias, jornal, redazione, agenzia, università, ministero, fondazione, giornale, quotidiano, redactie, universiteit, ministerie, stichting, vereniging, krant, gemeente
redaksjonen, redaksjon, redaktionel, universitet, departement, stiftelsen, nyheter, toimitus, yliopisto, ministeriö, toimetus, redakcija, redakcja, redakcji, uniwersytet, ministerstwo, fundacja, gazeta, redakce, redakcia, univerzita, zprávy, noviny, szerkesztőség, egyetem, alapítvány, redacția, universitatea, ministerul, servisi, gazetesi, bakanlığı, üniversitesi, ajansı, merkezi
редакция, редакции, редакция сайта, служба, университет, министерство, агентство, фонд, газета, новости, пресс-служба, редакція, редакції, університет, міністерство, агенція, фундация, фундація, новини, редакцията, редакција, рэдакцыя, σύνταξη, συντακτική, πανεπιστήμιο, υπουργείο, εφημερίδα, اتحاد, وكالة, هيئة, وزارة, جامعة, صحيفة, قسم, فريق, أسرة, هيئة التحرير, تحریریه, خبرگزاری, گروه, مערכת, מערכת, סוכנות, סוכנויות, דסק, חדשות, डेस्क, ब्यूरो, टीम, न्यूज, एजेंसी, ডেস্ক, নিউজ, প্রতিবেদন, টিম, กองบรรณาธิการ, ทีมข่าว, สำนักข่าว, redaksi, tòa soạn, yetu, wetu
`);

/** Words that name a body when they are the last, but are names or common words elsewhere. */
const last = wordSet(`
group, press, news, media, times, journal, service, services, union, club, party, board, office, center, centre, company, works, studio, studios, school, fund, trust, online, digital, tv, radio, wire, daily, weekly, report, review, bulletin, mail, mirror, express, world, today, community, alliance, forum, league, unit, section, labs, co., brothers, sons, partners, associates, division, hospital, systems, technologies, software, solutions, industries, games, consulting, international, deutschland, france, españa, italia, polska, web, app, podcast, investigates
`);

/** Words with which the name of a body begins. */
const first = wordSet(`
the, der, die, das, les, los, las, het, radio, tv, institut, university, department, ministry, bureau, office, city, redaktion, redacción, redacció, rédaction, redação, redazione, redakcja, agencia, agence, agenzia, agência, agentur, casa, club, grupo, groupe, gruppo, friends, voice, verein, team, abteilung, équipe, equipo, equipe, ministère, ministerio, università, universidad
`);

/** Openers after which "and" belongs to the name: "Department of Health and Care". */
const opener =
  /^(?:the\s+|das\s+|die\s+|le\s+|la\s+|el\s+|il\s+)?(?:\p{L}+\s+){0,2}(?:department|ministry|bureau|office|institute|centre|center|committee|commission|council|agency|board|school|faculty|college|university|society|association|secretariat|directorate|federation|union|bundesministerium|ministerium|departement|ministère|département|ministerio|departamento|ministero|dipartimento|ministério|consejo|conseil|comisión|министерство|департамент|комитет)\s+(?:of|for|on|für|der|des|de|du|de la|del|di|dei|della|da|do|по)\s/u;

const domain =
  /^(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|news|media|online|tv|de|at|ch|fr|es|it|nl|be|lu|uk|ie|no|se|dk|fi|is|pl|cz|sk|hu|ro|bg|gr|ru|ua|by|tr|il|ir|in|pk|jp|kr|cn|tw|hk|sg|my|id|vn|ph|th|au|nz|ca|us|mx|br|ar|cl|co|pe|py|uy|za|ke|tz|ng|gl|eu|io|live|press|club|cat|lt|lv|ee|si|hr|rs|ba|me|mk|al|md|ge|am|az|kz|tn|ma|dz|eg|ae|sa|qa|lb|jo|gh|ug|zm|zw|na|bw|li|fo|tz|mt|cy|edu|gov|co|site|blog|app|dev)$/u;
/** Bodies of the scripts that leave no blanks: by how they end. */
const eastern =
  /(?:新聞|新闻|日報|日报|時報|时报|晚報|晚报|早報|早报|週刊|周刊|杂志|雜誌|通信社|通信|通訊社|通讯社|電視台|电视台|電視|编辑部|編輯部|編集部|编辑室|編輯室|新闻部|新聞部|新聞社|取材班|取材团|デジタル|オンライン|ニュース|放送|テレビ|新報|报社|報社|出版社|大学|大學|研究所|研究院|委员会|委員会|委員會|协会|協會|中心|センター|公司|部门|小組|小组|工作室|社説|論説室|校园|뉴스팀|뉴스|신문|일보|방송|편집국|편집부|취재팀|취재부|기획팀|특별취재팀|팀|부|社)$/u;
const companies = `(?:${alternation(entriesOf("sons, daughters, co, co., company, partners, associates, brothers, bros, bros., söhne, figli, fils, filhos, hijos, cie, asociados, associés, partner, companions, friends, family"))})`;
const companyTail = new RegExp(`^${companies}(?:\\s+(?:KG|KGaA|AG|GmbH|Ltd\\.?|Inc\\.?|LLC|OHG))?$`, "iu");
const collective =
  /(?:^|[\s-])(?:team|desk|group|council|board|committee|wg|department|unit|service|services|club|society|collective|project|news|press|editors|staff|redaktion)$/iu;

/** Whether the text is a paper or broadcaster that the lexicon knows. */
export function isOutlet(text: string): boolean {
  return outlets.has(foldName(text).replace(/^the\s+/, ""));
}

/** Whether the text names a paper, agency, company, desk or other body. */
export function isOrganisation(text: string): boolean {
  if (domain.test(lowered(text)) || isOutlet(text) || /^red\.?$/i.test(text)) return true;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]$/u.test(text) && !/\s/.test(text))
    return text.length > 3 && eastern.test(text);
  const words = text.split(/\s+/).map((word) => foldName(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.]+$/gu, ""));
  if (words.some((word) => anywhere.has(word) || (word.includes("-") && anywhere.has(word.split("-").at(-1) ?? ""))))
    return true;
  if (words.length < 2) return false;
  // `CNN Business`, `MDR THÜRINGEN`
  if (/^\p{Lu}{2,}/u.test(text) && outlets.has(words[0] ?? "")) return true;
  if (abbreviations.test(text.split(/\s+/).at(-1) ?? "")) return true;
  const opens = first.has(words[0] ?? "") && !honorifics.has(words[1] ?? "");
  return opens || last.has(words.at(-1) ?? "") || words.some((word) => domain.test(word));
}

/** Abbreviations of companies and groups: only in capitals, since they are words otherwise. */
const abbreviations = /^(?:AG|KG|EV|BV|OY|OYJ|AB|AS|A\/S|WG|SIG|SA|SL|SpA)$/u;

/** A short name in capitals, as broadcasters have them: `WDR`, `SN`, `AK47` is none. */
export function isAcronym(text: string): boolean {
  return (
    /^[\p{Lu}]{2,3}$/u.test(text) || (/^\p{Lu}{2,6}$/u.test(text) && !/[AEIOUYÄÖÜÁÉÍÓÚÅØАЕЁИОУЫЭЮЯІЄ]/u.test(text))
  );
}

/** Whether the text begins as the name of an office, in which commas and "and" can stand: "Department of Health". */
export function isOffice(text: string): boolean {
  return opener.test(`${lowered(text)} `);
}

/** Whether "and" between the two belongs to one name: "Bread" + "Roses Team", "Department of Health" + "Care". */
export function isJoinedName(left: string, right: string, ampersand: boolean): boolean {
  if (companyTail.test(right)) return true;
  if (isOffice(left)) return !/^the\s/i.test(right);
  const single = !/\s/.test(left);
  if (single && /^(?:the|his|her|die|les|los)\s/u.test(right)) return true;
  if (single && /^\p{Lu}/u.test(left) && collective.test(right) && /\s/.test(right)) return true;
  return ampersand && single && /^\p{Ll}{1,2}$/u.test(right);
}
