import { foldName } from "../../base/slug.ts";
import { agencyOf } from "../agencies.ts";

/** One house a line: its usual spelling, then others. Houses whose pictures come from members with account names. */
const stock = `
Getty Images | getty | gettyimages | getty images news | getty images sport | getty images europe | getty images entertainment | getty images plus | 게티이미지 | 게티이미지뱅크 | ゲッティ | ゲッティイメージズ | 盖蒂图片社 | גטי אימג'ס | גטי | غيتي | غيتي إيمجز
iStock | i stock
iStockphoto | istock photo
Shutterstock | 셔터스톡 | שאטרסטוק
Adobe Stock | adobestock | stock.adobe
Alamy | alamy stock photo | alamy stock
Depositphotos | deposit photos
Dreamstime
Fotolia
123RF
Unsplash
Pexels
Pixabay
Freepik
Flickr
Wikimedia Commons | wikimedia | wikicommons | commons.wikimedia | wikipedia
Thinkstock
Bigstock
Pond5
EyeEm
Canva
PhotoAC | 写真ac
PIXTA | ピクスタ
Amana Images | アマナイメージズ
视觉中国 | visual china group | vcg
图虫 | 图虫创意
`;

/** Picture agencies, and the picture services of news agencies. */
const pictures = `
picture alliance | picture-alliance | picturealliance
dpa-Zentralbild
dpa-Bildfunk
dpa-infografik | dpa infografik | dpa grafik
IMAGO | imago images | imago-images | imago-images-bilder
ddp | ddp images
action press | actionpress
ullstein bild
Keystone | keystone-sda | keystone sda
epd-bild | epd
KNA | kna-bild
Eibner | eibner-pressefoto
Witters
PA Images
PA Wire
Alamy Live News
AAP | australian associated press
The Canadian Press | canadian press | la presse canadienne
NTB | ntb scanpix
Ritzau Scanpix | scanpix | scanpix denmark | ritzau
TT | tt nyhetsbyrån | tt nyhetsbyran
Bildbyrån
Lehtikuva | lk | str/lehtikuva
ANP
Belga | belga image | belgaimage
Hollandse Hoogte
Sipa | sipa press | sipa usa
Abaca | abacapress | abaca press
MaxPPP
Hans Lucas
Gamma-Rapho | gamma rapho
Icon Sport
Bestimage
Agence Réa
Magnum Photos | magnum
VII Photo
NOOR
Agence VU | agence vu'
Panos Pictures | panos
Polaris | polaris images
Redux | redux pictures
Contrasto
LaPresse
Fotogramma
IPA | ipa agency
Agenzia Fotogramma
Imagoeconomica
AGF
Adnkronos
Europa Press | europapress
EPV
ACN
Cuartoscuro
Notimex
Telam | télam
Noticias Argentinas
Agência Brasil | agencia brasil
Folhapress
Estadão Conteúdo
Agência O Globo
Lusa | agência lusa
PAP | pap/epa
Agencja Gazeta | agencja wyborcza | agencja wyborcza.pl
Agencja Forum
East News
ČTK | ctk | čtk/ap
TASR
SITA
MTI | mti fotó
MTVA
Agerpres
Mediafax | mediafax foto
Inquam Photos | inquam
BTA | бта
БГНЕС | bgnes
Tanjug | танјуг
Beta Foto
Fonet
HINA
Pixsell
Cropix
STA
Fotobobo
ATA
ΑΠΕ-ΜΠΕ | απε μπε | απε
Eurokinissi | eurokinissi
Intime | intime news
SOOC
РИА Новости | риа новости | ria novosti | sputnik | спутник
ТАСС | итар-тасс
Интерфакс
Укринформ | укрінформ | ukrinform
УНИАН | уніан | unian
Коммерсантъ | kommersant
Лента | globallookpress | global look press
Anadolu | anadolu agency | anadolu ajansı | anadolu ajansi | aa | الأناضول | وكالة الأناضول | آناتولی | אנדולו
DHA | demirören haber ajansı
İHA | ihlas haber ajansı | iha
Flash90 | פלאש 90 | פלאש90
GPO | לע"מ | לע״מ
רויטרס
אי-פי | איי פי
אי-אף-פי | איי אף פי
רויטר
رويترز
أ ف ب | أ.ف.ب | ا ف ب | فرانس برس | الفرنسية | وكالة الصحافة الفرنسية | اف ب
أ ب | أ.ب | أسوشيتد برس | أسوشيتدبرس | أسوشييتد برس
د ب أ | د.ب.أ | الألمانية
إ ب أ | إ.ب.أ | الأوروبية | إي بي إيه
واس
وام
سانا
بترا
كونا
وفا
شينخوا
ایرنا | irna
ایسنا | isna
فارس | fars news | fars news agency
مهر | mehr news | mehr news agency
تسنیم | tasnim
WANA
پی پی آئی
ANI | एएनआई
PTI | पीटीआई | press trust of india
AFP | एएफपी
BSS | বাসস
ANTARA | antara foto
Bernama
TTXVN | vna | thông tấn xã việt nam | thông tấn xã vn
CNS | 中新社 | 中国新闻社 | china news service
新华社 | 新華社 | 新华网
人民视觉
IC photo | 东方ic
CFP | 东方cfp
中央社
美聯社 | 美联社
路透 | 路透社
法新社
歐新社 | 欧新社
彭博 | 彭博社
共同 | 共同社
ロイター | ロイター通信
AFP時事 | afp=時事
EPA時事
時事 | 時事通信社 | 時事通信フォト
アフロ | aflo
共同通信 | 共同通信社 | 共同通信イメージズ
アナトリア通信
タス通信
聯合ニュース
新華社通信
연합뉴스 | 연합
뉴시스 | newsis
뉴스1 | news1
로이터 | 로이터통신 | 로이터연합뉴스 | 로이터 연합뉴스
AP연합뉴스 | ap 연합뉴스 | ap/뉴시스
AFP연합뉴스 | afp 연합뉴스
EPA연합뉴스 | epa 연합뉴스
신화통신 | 신화
KCNA | 조선중앙통신 | 朝鮮通信
ZUMA | zuma press | zuma wire | zuma press wire | zumapress
NurPhoto
SOPA Images
LightRocket
Barcroft Media
Splash News
Backgrid
WENN
Rex Features | rex | rex/shutterstock
SWNS
Solent News
Cover Images
MEGA Agency
The Image Direct
INSTARimages
Corbis
Hulton Archive | hulton
Bettmann
WireImage
FilmMagic
GC Images
Tribune News Service | tns
Icon Sportswire
USA TODAY Sports | imagn | imagn images | usa today sports images
LAT Images
Motorsport Images
Sutton Images
Gallo Images
African News Agency
Postmedia | postmedia news
CP Images
Costfoto
Future Publishing
NordicFocus
GEPA | gepa pictures
Expa | expa pictures
Agence Zoom
DPPI
KEYSTONE-SDA-ATS
Freshfocus
Photolure
PAN Photo
AKIpress
Eyepix
Photothek
Mauritius Images | mauritius
Westend61
Blickwinkel
Okapia
Nature Picture Library
Bridgeman | bridgeman images
akg-images | akg images
Granger
Roger-Viollet
Costa/Leemage | leemage
Science Photo Library | spl
Caters | caters news
Reuters Connect
Reuters Archive
Thomson Reuters
`;

/** Every spelling, for whoever looks for its words. */
export const houseNames: string = stock + pictures;

function index(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [name = "", ...others] = line.split(" | ");
        return [name, ...others].map((spelling) => [foldName(spelling), name] as const);
      }),
  );
}

const stockHouses = index(stock);
const pictureHouses = index(pictures);
/** What an agency's name is followed by when its picture desk signs, or one of its services. */
const desk = /[\s-]+(?:photos?|fotos?|pictures|pool)$/iu;
const service =
  /^(\S+)[\s-](?:sport|news|europe|deutschland|themendienst|infocom|video|live|entertainment|plus|pool)$/iu;
const office = /[\s-]+(?:news agency|news|agency|press|media)$/iu;
const domain = /\.(?:com|de|net|org|co\.uk|fr|es|it)$/iu;

/**
 * The agency, picture agency or stock house that a part of a credit names. Spellings of one name become one ("REUTERS",
 * "Associated Press", "AP Photo"); a name of its own, also in another script, stays as it is written.
 */
export function houseOf(text: string): string | undefined {
  const name = text.trim().replace(/^the\s+/iu, "");
  const known = lookUp(name);
  if (known !== undefined) return known;
  const owner = name.replace(domain, "");
  if (owner !== name && lookUp(owner) !== undefined) return name;
  if (desk.test(name)) return lookUpAgency(name.replace(desk, ""));
  return agencyOf(service.exec(name)?.[1] ?? "") === undefined ? undefined : name;
}

function lookUp(name: string): string | undefined {
  const folded = foldName(name);
  const house = pictureHouses.get(folded) ?? stockHouses.get(folded);
  if (house === undefined) return lookUpAgency(name);
  return isSpelling(folded, foldName(house)) ? house : name;
}

function lookUpAgency(name: string): string | undefined {
  const agency = agencyOf(name);
  if (agency === undefined) return undefined;
  const [written, usual] = [foldName(name), foldName(agency)];
  const initials = written.split(/[\s-]+/).map((word) => word[0]);
  const isSame = isSpelling(written, usual) || initials.join("") === usual || written.replace(office, "") === usual;
  return isSame ? agency : name;
}

/** Both in small letters. Whether the text is the name, or its beginning. */
function isSpelling(written: string, usual: string): boolean {
  return written === usual || usual.startsWith(`${written} `) || written.replace(desk, "") === usual;
}

/** Whether the house sells pictures of its members, who sign with account names. */
export function isStock(name: string): boolean {
  return stockHouses.has(foldName(name.replace(domain, "")));
}
