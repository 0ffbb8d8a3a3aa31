import { entriesOf, wordSet } from "../lexicon.ts";

/** Nouns that make a piece of a byline a job title, whatever stands around them. */
export const jobs = wordSet(`
staff, reporter, correspondent, journalist, editor, writer, author, columnist, critic, reviewer, director, professor, lecturer, minister, secretary, chairman, chairwoman, chairperson, president, vice-president, officer, chief, manager, engineer, developer, designer, architect, analyst, researcher, producer, presenter, anchor, newsreader, broadcaster, contributor, photographer, videographer, photojournalist, cartoonist, intern, trainee, freelancer, freelance, stringer, commentator, blogger, historian, economist, lawyer, attorney, barrister, physician, surgeon, psychologist, scientist, ambassador, senator, congressman, congresswoman, spokesperson, spokesman, spokeswoman, founder, co-founder, cofounder, ceo, cto, cfo, coo, consultant, advisor, adviser, specialist, expert, coordinator, strategist, activist, campaigner, curator, publisher, novelist, poet, playwright, filmmaker, staffer, subeditor, sub-editor, copywriter, administrator, programmer, maintainer, board, pollster, chef, correspondents, reporters, journalists, editors, writers, columnists, critics
redakteur, redakteurin, redaktor, redaktorin, reporterin, korrespondent, korrespondentin, journalistin, autor, autorin, volontär, volontärin, praktikant, praktikantin, herausgeber, herausgeberin, kolumnist, kolumnistin, kritiker, kritikerin, fotograf, fotografin, moderatorin, präsident, präsidentin, vorsitzender, vorsitzende, geschäftsführer, geschäftsführerin, experte, expertin, professorin, ministerin, ressortleiter, ressortleiterin, referent, referentin, blattmacher, redaktionsleiter, redaktionsleiterin, mitarbeiter, mitarbeiterin, gastautor, gastautorin, historiker, historikerin, ökonom, ökonomin, rechtsanwalt, rechtsanwältin, schriftsteller, schriftstellerin
journaliste, correspondant, correspondante, rédacteur, rédactrice, chroniqueur, chroniqueuse, directeur, directrice, éditorialiste, président, présidente, professeur, professeure, chercheur, chercheuse, économiste, avocat, avocate, photographe, pigiste, envoyé, envoyée, historien, historienne, écrivain, écrivaine, sociologue, politologue
periodista, redactor, redactora, corresponsal, enviado, enviada, directora, editora, columnista, reportero, reportera, profesor, profesora, presidente, presidenta, catedrático, catedrática, analista, colaborador, colaboradora, economista, fotógrafo, fotógrafa, jefe, jefa, abogado, abogada, escritor, escritora
jornalista, repórter, correspondente, colunista, diretor, diretora, professora, redator, redatora, estagiário, estagiária, economista, enviado especial
giornalista, corrispondente, inviato, inviata, direttore, direttrice, redattore, redattrice, caporedattore, caposervizio, collaboratore, collaboratrice, professore, professoressa, fotografo
verslaggever, verslaggeefster, redacteur, hoofdredacteur, hoogleraar, medewerker, recensent
redaktør, redaktör, chefredaktör, sjefredaktør, kommentator, ekspert, journalistpraktikant, praktikant, krönikör, ledarskribent, skribent, krönikör, korrespondent, utenrikskorrespondent, utrikeskorrespondent, professor, blaðamaður, fréttamaður, ritstjóri, fréttaritari
toimittaja, päätoimittaja, kirjeenvaihtaja, kolumnisti, professori, ajakirjanik, toimetaja, žurnalists, korespondents, redaktors, žurnalistas, žurnalistė, korespondentas, korespondentė, redaktorius, redaktorė, profesorius, profesorė
dziennikarz, dziennikarka, redaktor, redaktorka, korespondent, korespondentka, publicysta, publicystka, reporterka, profesor, reportér, reportérka, novinář, novinářka, komentátor, komentátorka, zpravodaj, zpravodajka, šéfredaktor, šéfredaktorka, novinár, novinárka, novinar, novinarka, urednik, urednica, dopisnik, dopisnica
újságíró, főszerkesztő, szerkesztő, tudósító, munkatárs, rovatvezető, riporter, jurnalist, jurnalistă, redactor, corespondent, corespondentă, reporter special, gazetar, gazetare
muhabir, muhabiri, gazeteci, yazar, yazarı, editör, editörü, temsilcisi, müdürü, jurnalist, müxbir
журналист, журналистка, корреспондент, корреспондентка, редактор, обозреватель, спецкор, колумнист, репортер, репортёр, политолог, эксперт, профессор, директор, президент, руководитель, менеджер, фотограф, фотокорреспондент, автор, шеф-редактор, журналіст, журналістка, кореспондент, кореспондентка, редакторка, оглядач, оглядачка, экономист, историк, журналіст, рэдактар, кореспондентка, новинар, уредник, дописник, журналистката
δημοσιογράφος, ανταποκριτής, ανταποκρίτρια, συντάκτης, συντάκτρια, αρχισυντάκτης, ρεπόρτερ, αρθρογράφος, καθηγητής, καθηγήτρια
صحفي, صحفية, صحافي, صحافية, مراسل, مراسلة, محرر, محررة, كاتب, كاتبة, إعلامي, رئيس التحرير, خبرنگار, سردبیر, روزنامه‌نگار, نامه نگار, نامہ نگار, صحافی, مدیر
כתב, כתבת, עורך, עורכת, פרשן, פרשנית, עיתונאי, עיתונאית
संवाददाता, पत्रकार, संपादक, रिपोर्टर, ब्यूरो, প্রতিবেদক, সংবাদদাতা, প্রতিনিধি, সম্পাদক, செய்தியாளர், நிருபர்
wartawan, wartawati, redaktur, jurnalis, koresponden, kontributor, pemberita, pengarang, phóng viên, nhà báo, biên tập viên, mamamahayag
ผู้สื่อข่าว, นักข่าว, บรรณาธิการ, คอลัมนิสต์, mwandishi, mhariri
记者, 記者, 编辑, 編輯, 主编, 主編, 总编辑, 總編輯, 特派员, 特派員, 撰稿人, 评论员, 評論員, 教授, 研究员, 研究員, 专栏作家, 專欄作家, 特约记者, 實習記者, 实习生, 编辑委员, 編集長, 編集委員, 論説委員, 編集者, ライター, ジャーナリスト, フォトグラファー, 기자, 특파원, 논설위원, 위원, 편집장, 선임기자, 전문기자, 수습기자, 사진기자, 시민기자, 대기자, 부장, 팀장, 교수, 앵커, 리포터, 인턴기자, 객원기자, 에디터, 칼럼니스트, 변호사
`);

/** Nouns that are surnames or common words as well: a title only with `of`, `at` … behind them or a modifier before. */
export const weakJobs = wordSet(`
head, chair, fellow, partner, host, dean, judge, student, teacher, leader, lead, member, doctor, pastor, leiter, leiterin, sprecher, sprecherin, moderator, mp, mep, msp, mla, direktor, direktorin, minister, capo, leder, kok, mester, veterinarian, agent, principal
`);

/** Adjectives and subjects that stand before such a noun. */
export const modifiers = wordSet(`
staff, senior, junior, chief, deputy, assistant, associate, special, general, leading, former, acting, vice, executive, managing, contributing, freelance, guest, roving, editorial, assignment, breaking
news, political, politics, policy, business, economics, economic, economy, industry, energy, health, medical, science, technology, tech, sports, sport, features, feature, culture, cultural, arts, entertainment, travel, lifestyle, fashion, beauty, food, wine, crime, court, courts, legal, education, schools, environment, environmental, climate, weather, defence, defense, diplomatic, diplomacy, security, intelligence, military, war, home, affairs, religion, religious, social, society, community, communities, national, international, foreign, global, world, regional, local, city, county, europe, european, asia, africa, washington, westminster, brussels, china, russia, uk, us, consumer, money, personal, finance, financial, banking, markets, property, housing, transport, transportation, aviation, motoring, cars, football, soccer, cricket, rugby, tennis, racing, golf, baseball, basketball, hockey, opinion, copy, night, weekend, sunday, online, web, digital, audience, engagement, video, audio, podcast, multimedia, graphics, visual, photo, picture, data, investigative, investigations, enterprise, parliamentary, books, book, film, movie, tv, television, radio, music, theatre, theater, dance, gaming, games, media, obituaries, software, content, production, research, marketing, product, campaign, site, reliability, shopping, live, trending, showbiz, celebrity
leitender, leitende, stellvertretender, stellvertretende, verantwortlicher, freier, freie, ständiger, politischer, politische, wissenschaftlicher, wissenschaftliche, ehemaliger, grand, ancien, ancienne, chef, spécial, spéciale, especial, sénior, especialista, jefe, jefa, politisk, økonomisk, frilans, freelance, främsta, starszy, zastępca, specjalny, старший, специальный, специальная, собственный, главный, главная, политический, военный, научный, головний, спеціальний
`);

/** "Our": stands before a title and is no part of it. */
export const our =
  "unser|unsere|unserer|unserem|unseren|unseres|notre|nos|nostro|nostra|nostri|nuestro|nuestra|nuestros|nuestras|nosso|nossa|nossos|onze|vår|våre|vores|our|наш|нашего|nasz|naszego|nasza";

/** Endings by which compounds name a job. */
export const jobEnding =
  /(?:redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in|en)?|reporter(?:in)?|journalist(?:in|en)?|redaktör|redaktør|redacteur|verslaggever|kommentator|ekspert|expert(?:e|in)?|präsident(?:in)?|vorsitzende[r]?|autorin?|kolumnist(?:in)?|kritiker(?:in)?|fotograf(?:in)?|toimittaja|kirjeenvaihtaja|krönikör|medarbetare|medarbejder|ressortleiter(?:in)?|geschäftsführer(?:in)?|professor(?:in)?|korespondent(?:ka)?|szerkesztő|tudósító|muhabiri|корреспондент|редактор|обозреватель|кореспондент|记者|記者|기자|특파원|위원)$/u;

/** Kept before a name: they belong to it. */
export const honorifics = wordSet(`
dr, dr., drs., prof, prof., professor, sir, dame, lord, lady, baroness, baron, mr, mr., mrs, mrs., ms, ms., miss, mx, rev, rev., reverend, father, fr., sister, rabbi, imam, sheikh, cardinal, bishop, archbishop, pastor, gen., general, col., colonel, lt., lt, maj., major, capt., captain, sgt., adm., admiral, sen., senator, rep., hon., ambassador, justice, judge, herr, frau, ing., dipl.-ing., mag., dkfm., m., mme, mlle, don, doña, dott., dott.ssa, avv., sr., sra., д-р, проф., د., أ.د., الدكتور, الدكتورة, دکتر, ד״ר, פרופ׳, डॉ., श्री
`);

const credentials = entriesOf(`
MD, M.D., DO, D.O., PhD, Ph.D., Ph.D, DPhil, D.Phil., EdD, Ed.D., PsyD, Psy.D., JD, J.D., LLB, LLM, LL.M., MA, M.A., BA, B.A., BSc, B.Sc., MSc, M.Sc., MS, M.S., BS, B.S., MBA, M.B.A., MPA, MPH, M.P.H., MFA, M.F.A., MEd, M.Ed., MSW, LCSW, RN, R.N., NP, PA-C, BSN, MSN, DNP, DDS, D.D.S., DMD, DVM, PharmD, Pharm.D., RD, RDN, LD, CDN, CPA, CFA, CFP, CFP®, CFE, CISSP, PMP, PE, P.E., Esq., Esq, KC, K.C., QC, Q.C., MP, MEP, MSP, OBE, MBE, CBE, KBE, DBE, OM, FRS, FRSA, FRCP, FBA, SJ, S.J., OP, O.P., OSB, CSC, USN, USMC, USAF, Ret., Dipl.-Ing., B.Eng., MBBS, FACS, FACP
`);
const generations = entriesOf("Jr., Jr, Sr., Sr, II, III, IV, junior, senior, fils, père, filho, neto, hijo, jr., sr.");

const suffixes = new Set([...credentials, ...generations]);

/** What follows a name after a comma and belongs to it: `Jr.`, `III`, `PhD`, `MD MPH`. */
export function isNameSuffix(text: string): boolean {
  return suffixes.has(text) || text.split(/\s+/).every((word) => suffixes.has(word));
}
