/**
 * Words that a person's name does not hold: what papers, firms, offices, clubs and collections are called. Surnames that
 * are such words in another language are left out.
 */
const words = `
images imagery photo photos photography photographic pictures picture foto fotos fotografie pictorial
press post presse prensa stampa imprensa pers basın pressbüro pressefoto pressestelle pressebild pressemitteilung
news nyheter nieuws noticias notizie notícias nachrichten zprávy haber haberler nouvelles actu infos
agency agencies agence agentur agencia agência agenzia agentschap agencja agentura ajansı ajansi ügynökség wire syndicate
media médias medien medios mídia médiathèque média médium multimedia
newspaper newspapers times herald tribune gazette chronicle courier journal magazine magazin daily weekly observer telegraph
echo sentinel examiner inquirer dispatch advertiser bulletin digest review argus mirror independent guardian standard
zeitung tageszeitung morgenpost abendblatt tageblatt anzeiger rundschau allgemeine kurier volksblatt merkur
journaal dagblad krant courant avisen avis tidende tidning tidningen bladet posten blad
journal quotidien matin soir parisien libération figaro monde dépêche
diario periódico gaceta mundo vanguardia heraldo noticiero razón
giornale gazzetta corriere repubblica messaggero jornal folha estadão correio
nemzet hírlap népszava sanomat lehti uutiset gazeta wyborcza dziennik rzeczpospolita deník noviny pravda
tv television televisión télévision televisione televisão fernsehen radio rádio rundfunk broadcasting broadcast channel kanal canal
podcast film films pictures productions production producciones entertainment studio studios records music musik theatre theater
théâtre teatro opera oper opéra orchestra orchester orchestre philharmonic festival cinema kino galerie gallery galería galleria
museum museums museo musée museu muzeum múzeum library bibliothek bibliothèque biblioteca bibliotek archive archives archiv archivio
archivo arquivo arkiv arhiva archiwum collection collections sammlung fonds fondo estate bild-kunst
police polizei policía policia polizia politie politi polisen poliisi policie rendőrség poliția polis emniyet sheriff sheriff's
constabulary gendarmerie carabinieri guardia feuerwehr brandweer fire firefighters pompiers bomberos bombeiros vigili rettung
ambulance rescue coastguard navy army marines force forces armée ejército exército esercito bundeswehr militär military
government gouvernement regierung gobierno governo regering ministry ministerium ministère ministerio ministério ministero
department dept department's departement département departamento secretaría office offices bureau büro service services servicio
serviço servizio serwis administration authority authorities council commission kommission commissione comisión parliament parlament
congress senate court courts tribunal embassy consulate bundestag bundesrat kanzleramt palace presidency présidence presidencia
state federal national nationale nacional nazionale international municipality municipalidad municipio mairie ville gemeinde stadt
landkreis kanton kommune kommun ayuntamiento comune prefeitura câmara préfecture provincia provincie region región région città
ciudad cidade district county borough village parish emergencias nations
university universität université universidad università universidade universiteit universitet univ uniwersytet univerzita college
school schule école escuela escola scuola academy akademie académie academia institute institut instituto istituto inst faculty
laboratory lab labs observatory center centre zentrum centro research survey society gesellschaft société sociedad association
asociación associazione verein verband federation fédération federación foundation stiftung fondation fundación fundação fondazione
stichting stiftelsen trust charity union league liga club clube football fc sc ac sv tsv vfb vfl cf cd fk olympique hospital klinik
klinikum hôpital ospedale bệnh viện zoo aquarium parks resort resorts hotel hotels restaurant airport airlines airways
railway railways bahn
gmbh ag kg inc inc. ltd ltd. llc plc corp corp. corporation company co. & s.a. s.l. s.p.a. srl s.r.l. bv b.v. nv oy ab as a/s a.s. sas sarl
ltda gbr e.v. ev group gruppe groupe grupo gruppo holding holdings bank insurance motors motor auto energy systems solutions
technologies technology tech digital online interactive software marketing communications consulting architects architekten
architectes arquitectos design designs partners partner team crew staff newsroom desk redaktion rédaction redacción redazione redactie
redaksjonen redaktionen toimitus redakcja redakce graphics graphic grafik infografik infografiken infographics infographie cartoons
publishing publishers publications verlag éditions editorial ediciones editora editore editions weekend live sport sports
world welt global europe europa america africa asia project projekt projet proyecto campaign conference summit committee komitee
comité comitato network networks netzwerk security space nasa magazine's data datawrapper openstreetmap
instagram facebook twitter youtube tiktok telegram whatsapp snapchat linkedin reddit weibo google netflix disney bluesky social
yearbook directorate ministry's secretariat pool handout screenshot press-service
пресс-служба пресс-центр пресс-бюро министерство мид мчс мвд минобороны фонд музей университет агентство правительство
администрация администрации прокуратура суд полиция управление комитет служба департамент институт театр газета новости радио
телеканал канал компания группа союз федерация клуб центр архив собор росгвардия роскосмос следком кремль кремля президента
прес-служба міністерство фундація поліція уряд агенція новини телебачення університет облрада міськрада офіс сили зсу дснс
міноборони газета суспільне министерството новини агенция правителство община полиция
υπουργείο αστυνομία δήμος πανεπιστήμιο γραφείο τύπου ομάδα μουσείο νέα ίδρυμα εφημερίδα
وكالة وزارة جامعة شركة صحيفة قناة الجزيرة الشرطة شرطة هيئة مكتب مؤسسة متحف بلدية مديرية جيش الجيش رئاسة الرئاسة مركز منظمة الأمم
اتحاد نادي إذاعة تلفزيون موقع العربية حساب صفحة خبرگزاری وزارت دانشگاه روزنامه سازمان شرکت شهرداری ریاست
דובר דוברות משטרת משטרה משרד עיריית עירייה אוניברסיטת חברת סוכנות חדשות ערוץ עיתון צה"ל כבאות בית המשפט מועצה מוזיאון ארכיון עמותת
मंत्रालय पुलिस विश्वविद्यालय समाचार एजेंसी सरकार विभाग
กระทรวง สำนักข่าว มหาวิทยาลัย ตำรวจ บริษัท สำนักงาน กรม เทศบาล มูลนิธิ
bộ báo công sở trường đại học cảnh sát ubnd tòa viện
kementerian polri kepolisian polda pemprov pemkot humas universitas rumah sakit kantor biro dinas sekretariat setneg setpres tni
`;

/** The end of a word, in languages that join words. */
const endings = new RegExp(
  `(?:${[
    "polizei|feuerwehr|ministerium|ministeriums|verlag|zeitung|blatt|archiv|verband|museum|universität|hochschule|stiftung|werke|bahn",
    "agentur|gesellschaft|gruppe|dienst|dienste|verwaltung|institut|amt|sender|rundfunk|anzeiger|nachrichten|verein|klinik|theater",
    "zentrale|kommission|fotografie|foto|fotos|photo|photos|pics|images|press|media|news|politie|brandweer|ministerie|omroep|polisen",
    "tjänsten|bladet|posten|verket|styrelsen|museet|tidningen|tidende|avisen|forsvaret|försvaret|direktoratet|departementet",
    "poliisi|laitos|lehti|virasto|ministeriö|yliopisto|sanomat",
  ].join("|")})$`,
  "u",
);

const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Whether a word, in lower case, tells that it is no person who is named. */
export function isOrganisationWord(word: string): boolean {
  return known.has(word) || endings.test(word) || /\p{L}\.(?:com|org|net|[a-z]{2}|info|news|tv|press)$/u.test(word);
}

/** How Chinese and Japanese names of offices, firms and papers end; what a given name can end with too is not here. */
const eastAsian = new RegExp(
  `(?:${[
    "社|新聞|新闻|報|报|通信|放送|電視|电视|テレビ|ラジオ|網|网|庁|廳|厅|省|局|署|市|県|縣|警|部|課|科|館|馆|公園|公园|学園|動物園|动物园|植物園",
    "大学|大學|学校|學校|高校|中学|小学|学院|学会|病院|医院|醫院|法院|本院|議院|研究所|裁判所|事務所|役所|センター|中心|協会|协会|連盟|聯盟|联盟",
    "委員会|委员会|委員會|教会|商会|実行委|選管|保存会|連合会|後援会|財団|基金|基金会|銀行|银行|公司|集团|集團|機構|机构|組合|工業|電力",
    "ホテル|プロジェクト|チーム|クラブ|大使館|党|黨|[国陸海空米英韓露俄美]軍|\\p{Script=Katakana}軍|解放军|[空海陆美俄]军|自衛隊|消防|消防団|府|大統領府",
    "側|者|家族|官網|官网|微博|臉書|脸书",
  ].join("|")})$`,
  "u",
);
const universities = /^[\p{Script=Han}]{1,2}大$/u;

/** How Korean ones end. */
const korean =
  /(?:뉴스|신문|일보|통신|방송|경제|협회|위원회|그룹|전자|은행|공사|공단|재단|캠프|의원실|대통령실|사무소|경찰|경찰서|소방|소방서|본부|박물관|미술관|극장|엔터테인먼트|구단|연맹|대학|대학교|국회|법원|[가-힣](?:부|청|시|처|측|실|사))$/u;

/** Whether a Chinese, Japanese or Korean name ends as those of offices, firms and papers do. */
export function endsAsOrganisation(name: string): boolean {
  return eastAsian.test(name) || universities.test(name) || korean.test(name);
}
