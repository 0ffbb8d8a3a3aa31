import { foldName } from "../base/slug.ts";
import { entriesOf } from "./lexicon.ts";

/** News agencies: the name they go by here, then other spellings. */
const news = `
Reuters, Thomson Reuters, Reuters News Agency, 路透社, 路透, ロイター, ロイター通信, 로이터, 로이터통신, Рейтер, Рейтерс, رويترز, רויטרס, रॉयटर्स, Ρόιτερς
AP, Associated Press, The Associated Press, AP News, 美联社, 美聯社, AP通信, AP通信社, AP통신, АП, Ассошиэйтед Пресс, أسوشيتد برس, أسوشييتد برس, א״פ
AFP, Agence France-Presse, Agence France Presse, L'Agence France-Presse, AFP Deutschland, 法新社, AFP通信, AFP時事, AFP통신, АФП, Франс Пресс, فرانس برس, وكالة فرانس برس, أ ف ب, אי-אף-פי, סוכנות הידיעות הצרפתית
dpa, Deutsche Presse-Agentur, Deutsche Presse Agentur, dpa-infocom, dpa-AFX, dpa-Bildfunk, dpa international, 德新社, 德通社, ДПА, د ب أ
Xinhua, Xinhua News Agency, Xinhua News, 新华社, 新華社, 新华网, 新華網, 新華通訊社, 新华通讯社, 新华社电, 신화통신, Синьхуа, شينخوا, Agencia Xinhua, Agência Xinhua
China News Service, CNS, 中新社, 中新网, 中国新闻社, 中國新聞社
EPA, epa-efe, EPA-EFE, European Pressphoto Agency
ANSA, Agenzia ANSA
Adnkronos
AGI, Agenzia AGI, Agenzia Italia
LaPresse
EFE, Agencia EFE, EFE News
Europa Press
Kyodo, Kyodo News, 共同, 共同通信, 共同通信社, 共同社, 교도통신, Киодо
Jiji, Jiji Press, 時事, 時事通信, 時事通信社, 时事社, 지지통신, Jiji.com
TASS, ITAR-TASS, ТАСС, ИТАР-ТАСС, 塔斯社, 타스통신, تاس
RIA Novosti, RIA, РИА, РИА Новости, МИА «Россия сегодня», Sputnik, Спутник
Interfax, Интерфакс, Interfax-Ukraine, Интерфакс-Украина, Інтерфакс-Україна
PA, PA Media, Press Association, The Press Association, PA Wire, PA News
PTI, Press Trust of India, पीटीआई, पीटीआई-भाषा, भाषा
ANI, Asian News International, एएनआई
IANS, Indo-Asian News Service, आईएएनएस
UNI, United News of India, यूनीवार्ता, वार्ता
Yonhap, Yonhap News, Yonhap News Agency, 연합뉴스, 연합, 연합뉴스TV, 聯合通訊社, 韩联社, 韓聯社, 聯合ニュース
Newsis, 뉴시스
News1, News1 Korea, 뉴스1
CNA, Central News Agency, Focus Taiwan, 中央社, 中央通訊社, 中央通讯社
AAP, Australian Associated Press
CP, The Canadian Press, Canadian Press, La Presse canadienne, La Presse Canadienne, Presse canadienne
NTB, Norsk Telegrambyrå
TT, TT Nyhetsbyrån, Tidningarnas Telegrambyrå
Ritzau, Ritzaus Bureau, Ritzaus
STT, Suomen Tietotoimisto, STT-Lehtikuva
BNS, Baltic News Service
ETA, Eesti Teadeteagentuur
LETA, Latvijas Informācijas aģentūra
ELTA, Lietuvos naujienų agentūra ELTA
BelTA, БЕЛТА, БелТА
Ukrinform, Укринформ, Укрінформ
UNIAN, УНИАН, УНІАН
PAP, Polska Agencja Prasowa
ČTK, CTK, Česká tisková kancelář
TASR, Tlačová agentúra Slovenskej republiky
SITA, SITA Slovenská tlačová agentúra
MTI, Magyar Távirati Iroda
APA, Austria Presse Agentur, Austria Presse-Agentur, Austria Press Agency, APA-OTS
Keystone-SDA, sda, sda-ats, ats, Keystone-ATS, Schweizerische Depeschenagentur, Agence télégraphique suisse
SID, Sport-Informations-Dienst
epd, Evangelischer Pressedienst
KNA, Katholische Nachrichten-Agentur
dts, dts Nachrichtenagentur, dts-Nachrichtenagentur
Belga, Agence Belga, Agentschap Belga, Belga News Agency
ANP, Algemeen Nederlands Persbureau
Lusa, Agência Lusa
Agência Brasil
Estadão Conteúdo, Agência Estado
Folhapress
Télam, Telam
Anadolu, Anadolu Agency, Anadolu Ajansı, AA, وكالة الأناضول, الأناضول
DHA, Demirören Haber Ajansı
İHA, IHA, İhlas Haber Ajansı
IRNA, ایرنا, إرنا
ISNA, ایسنا
Mehr, Mehr News Agency, خبرگزاری مهر
Tasnim, تسنیم
WAM, Emirates News Agency, وام, وكالة أنباء الإمارات
SPA, Saudi Press Agency, واس, وكالة الأنباء السعودية
MENA, Middle East News Agency, أ ش أ, وكالة أنباء الشرق الأوسط
QNA, Qatar News Agency, قنا, وكالة الأنباء القطرية
KUNA, Kuwait News Agency, كونا
Petra, Jordan News Agency, بترا
NNA, National News Agency, الوكالة الوطنية للإعلام
SANA, سانا
APS, Algérie Presse Service
MAP, Maghreb Arabe Presse
TAP, Tunis Afrique Presse
WAFA, وفا
APP, Associated Press of Pakistan
UNB, United News of Bangladesh
BSS, Bangladesh Sangbad Sangstha
NAN, News Agency of Nigeria
GNA, Ghana News Agency
Antara, ANTARA News, LKBN Antara
Bernama
PNA, Philippine News Agency
VNA, Vietnam News Agency, TTXVN, Thông tấn xã Việt Nam
TNA, Thai News Agency, สำนักข่าวไทย
Tanjug, Танјуг
HINA
STA, Slovenska tiskovna agencija
BTA, БТА, Българска телеграфна агенция
Agerpres, AGERPRES
Mediafax
ANA-MPA, ΑΠΕ-ΜΠΕ, ΑΠΕ, Athens-Macedonian News Agency
KCNA, Korean Central News Agency, 조선중앙통신, 朝鮮中央通信, 朝中社
Bloomberg, Bloomberg News, 彭博, 彭博社, ブルームバーグ, 블룸버그, Блумберг, بلومبرغ
UPI, United Press International
Postmedia News
Tribune News Service
Inter Press Service
NCA NewsWire
SWNS
`;

/** Agencies and archives that have nothing but pictures. */
const pictures = `
Getty Images, Getty, Getty Images Europe, AFP/Getty Images, GettyImages, iStock, iStockphoto, Getty Images/iStockphoto, 盖蒂图片社, ゲッティ, 게티이미지, 게티이미지뱅크
NurPhoto
ZUMA Press, Zuma, ZUMA, ZUMA Wire, ZUMA Press Wire, ZUMAPRESS
SOPA Images
Alamy, Alamy Stock Photo
Shutterstock, Shutterstock.com
picture alliance, picture-alliance, Picture-Alliance
imago, imago images, IMAGO Images, imago stock&people
Keystone
Ritzau Scanpix, Scanpix, NTB Scanpix
Lehtikuva
Depositphotos
Adobe Stock, stock.adobe.com, AdobeStock
Unsplash
Pexels
Pixabay
Sipa, SIPA Press, Sipa USA
Abaca, Abaca Press, ABACAPRESS
Gamma-Rapho
Magnum Photos
Panos Pictures
LightRocket
Global Images Ukraine
Gallo Images
Rex Features, REX
PA Images
Press Association Images
Hans Lucas
MAXPPP
ddp, ddp images
action press
Witters
Cuartoscuro
Agencia LOF
视觉中国
东方IC, 東方IC
アマナイメージズ
アフロ
뉴스뱅크
`;

/** Every spelling, for whoever looks for its words. */
export const agencyNames: string = news + pictures;

/** Abbreviations that are names or words as well: agencies only when they are written in capitals, as here. */
const capitalsOnly = new Set(
  "aa agi ana ani ansa app aps ats bss bta cna cns cp dha eta gna hina ida map mena mti nan nna pa pap petra pna ria sana sid sita spa sta stt tap tna tt unb uni vna wafa wam rex mehr".split(
    " ",
  ),
);

/** Those of them that sign in small letters as well. */
const smallToo = new Set(["sid", "ats", "apa", "ap"]);

interface Agency {
  readonly name: string;
  readonly picturesOnly: boolean;
  /** The spelling as the list has it. */
  readonly spelling: string;
}

const agencies: ReadonlyMap<string, Agency> = new Map(
  [news, pictures].flatMap((list, index) =>
    list.split("\n").flatMap((line) => {
      const spellings = entriesOf(line);
      const [name = ""] = spellings;
      return spellings.map((spelling) => [foldName(spelling), { name, picturesOnly: index === 1, spelling }] as const);
    }),
  ),
);

function find(text: string): Agency | undefined {
  const name = text.trim();
  const folded = foldName(name);
  const agency = agencies.get(folded);
  if (agency === undefined || !capitalsOnly.has(folded)) return agency;
  const plain = name.normalize("NFKC");
  const small = plain === folded && smallToo.has(folded);
  const own = plain === agency.spelling && !/^\p{Lu}\p{Ll}+$/u.test(plain);
  return small || own || plain === plain.toUpperCase() ? agency : undefined;
}

/** The agency that a name stands for, in its usual spelling. */
export function agencyOf(name: string): string | undefined {
  return find(name)?.name;
}

/** Whether the name stands for an agency or archive that has nothing but pictures. */
export function isPictureAgency(name: string): boolean {
  return find(name)?.picturesOnly === true;
}
