import { foldName } from "../../base/slug.ts";
import { entriesOf, lowered, Phrasebook, wordSet } from "../lexicon.ts";

/** What buttons say, but other words end in as well (Daily Mail): only where nothing else stands. */
const words = entriesOf(`
mail, mailto, print, listen, save, comment, comments, website, homepage, newsletter, profile, register, exclusive, contact, rss, threads, telegram, advertisement, drucken, merken, kontakt, imprimer, écouter, contacter, guardar, imprimir, salvar, stampa, salva, ascolta, lagre, spara, dela, jaa, zapisz, więcej, více, 更多, 收藏, 打印, プロフィール, 공유, 구독
`);
/** What pages and their buttons say around a byline. */
const buttons = entriesOf(`
updated, published, follow author, follow us, follow me, follow, following, unfollow, subscribe, subscribe now, share this article, share this story, share this, share article, share, bookmark, save article, copy link, copy url, link copied, view profile, view full profile, view bio, full bio, see full bio, read bio, view all posts, view all articles, view all authors, view author archive, view author page, view author publications, author page, author profile, author bio, about the author, about the authors, meet the author, more from this author, more from author, more by this author, more stories, all posts, all articles, all stories, show authors, show all authors, show more, show less, see more, read more, load more, view orcid profile, social links navigation, social links, search author on, contact author, contact the author, contact us, contact me, email the author, email author, send an email, send email, send a tip, get in touch, sign up, sign in, log in, read in app, open in app, listen to this article, add comment, leave a comment, view comments, get alerts, author archive, updated ago, all rights reserved, powered by
facebook, twitter, instagram, linkedin, youtube, whatsapp, tiktok, pinterest, reddit, mastodon, bluesky, flipboard, google scholar, pubmed, orcid, snapchat, email, e-mail
folgen, teilen, anhören, artikel anhören, artikel teilen, kommentare, kommentieren, mehr anzeigen, alle anzeigen, alle artikel, alle beiträge, mehr artikel, weitere artikel, zum profil, zur autorenseite, autorenseite, mehr von, über den autor, über die autorin, zur merkliste, abonnieren, newsletter abonnieren, profil ansehen, profil anzeigen, e-mail schreiben, letzte artikel
suivre, partager, s'abonner, abonnez-vous, lire plus, lire aussi, voir plus, voir tous ses articles, tous ses articles, voir le profil, envoyer un mail, commentaires, ajouter un commentaire
seguir, compartir, seguir en, copiar enlace, ver más, ver más artículos, ver perfil, ver biografía, leer más, suscribirse, comentarios, iniciar sesión, esta funcionalidad es sólo para registrados, compartilhar, ver mais, ver perfil, leia mais, ouvir, siga, inscreva-se, segui, condividi, leggi tutto, vedi tutti, iscriviti, vedi profilo
volgen, delen, opslaan, lees meer, bekijk profiel, reacties, luister, følg, vis mer, tips meg, les mer, følg meg, følj, følger, följ, läs mer, visa mer, seuraa, tallenna, lue lisää, obserwuj, udostępnij, czytaj więcej, zobacz profil, sledovat, sdílet, uložit, zobrazit více, követés, megosztás, distribuie, takip et, paylaş, kaydet
подписаться, поделиться, читать далее, все статьи автора, все материалы автора, комментарии, сохранить, підписатися, поділитися, читати далі, ακολουθήστε, κοινοποίηση, تابع, شارك, مشاركة, اقرأ المزيد, متابعة, المزيد, שתף, עקבו, शेयर करें, फॉलो करें
关注, 關注, 分享, 查看更多, 作者简介, 訂閱, 订阅, フォロー, シェア, フォローする, シェアする, 記事一覧, 詳しいプロフィール, もっと見る, 팔로우, 구독하기, 공유하기, 기자 페이지, 기자페이지, 다른기사 보기, 다른 기사 보기, 기사제보, bagikan, ikuti, theo dõi, chia sẻ
`);

const tails = new Phrasebook(buttons.map((button) => [button, true] as const));
const anything = new Phrasebook([...words, ...buttons].map((button) => [button, true] as const));
const signs = /[\s:|.,*+»>→…-]*/y;
const atStart =
  /^(?:View ORCID Profile|View all posts by|View all posts|More from|More by|Contact the author:?|Contact author:?|Follow us on|Más artículos de|Todos los artículos de|Plus d’articles de|Tous les articles de|Mehr Artikel von|Alle Artikel von|Mehr von|Altri articoli di|Exclusive:?|EXCLUSIVE:?|ΑΠΟΚΛΕΙΣΤΙΚΟ:?)\s*/u;

/** Whether the text is nothing but what buttons say: `Follow Author`, `Share Facebook Twitter`. */
export function isInterfaceText(text: string): boolean {
  return isWholly(lowered(text), 0);
}

function isWholly(small: string, from: number): boolean {
  let at = from;
  while (at < small.length) {
    const end = anything.at(small, at)?.end;
    if (end === undefined) return false;
    signs.lastIndex = end;
    at = end + (signs.exec(small)?.[0].length ?? 0);
  }
  return at > from;
}

/** Whether the text is a network, which can be a person's house as well: `Jon Lee, Engineer, Facebook`. */
export function isNetwork(text: string): boolean {
  return /^(?:Facebook|Twitter|LinkedIn|YouTube|Reddit|Pinterest|TikTok|Telegram)$/.test(text);
}

/** Takes what buttons say off the ends of a name: `Jane Doe Follow` → `[Jane Doe, Follow]`. */
export function splitInterfaceText(text: string): readonly [string, string] {
  const rest = text.replace(atStart, "");
  const small = lowered(rest);
  let cut = rest.length;
  // A button begins behind a blank, or with a capital inside a word: `Jane DoeFollow`.
  for (const { index } of rest.matchAll(/(?<=\s)\S|(?<=\p{Ll})\p{Lu}/gu)) {
    if (tails.at(small, index) === undefined || !isWholly(small, index)) continue;
    if (isNetwork(rest.slice(index)) && /,\s*$/.test(rest.slice(0, index))) break;
    cut = index;
    break;
  }
  const removed = [text.slice(0, text.length - rest.length), rest.slice(cut)].map((part) => part.trim());
  return [rest.slice(0, cut).replace(/[\s,|•·–—-]+$/, ""), removed.filter((part) => part !== "").join(" ")];
}

/** Accounts of publishing systems and words that stand where a name is missing. */
const placeholders = wordSet(`
admin, administrator, administrador, administrateur, root, super user, superuser, sysadmin, system, webmaster, web master, webadmin, wpadmin, wp-admin, wordpress, user, username, test, tester, demo, editor, publisher, author, autor, autora, auteur, writer, staff writer name, guest, default, null, undefined, none, n/a, n.n., tba, tbd, no author, no content found, unknown, unknown author, author name, creator name, your name, name, first last, firstname lastname, first name last name, translator name, lorem ipsum, no title, untitled, joomla, drupal, typo3, typo3 admin, cms, content manager, site admin, siteadmin, site editor, webredakteur, automation, bot, feed, import, importer, migration, developer, info, contact, kontakt, office, noreply, no-reply, redaktion intern, 管理员, 管理員, 佚名, 匿名, 未知, 無記名, 관리자, 운영자, админ, администратор, редактор сайта, مدير, المدير, ادمین
`);
const numbered =
  /^(?:wp|wordpress|cms|admin|user|editor|author|autor|test|redaktion|webmaster|publisher)[-_ ]?(?:user|admin)?[-_ ]?\d*$/i;

/** Whether the text is an account or placeholder rather than a name: `admin`, `wpuser1`, `No Author`. */
export function isPlaceholder(text: string): boolean {
  const folded = foldName(text).replace(/^[<[({*]+|[>\])}*]+$/g, "");
  return placeholders.has(folded) || (numbered.test(folded) && folded !== "redaktion") || /^[\d\s.,#-]+$/.test(folded);
}

/** Words over a byline that are no name: sections and kinds of articles. */
const sections = wordSet(`
news, politik, politics, wirtschaft, kultur, sport, sports, panorama, meinung, opinion, kommentar, analyse, analysis, interview, reportage, feuilleton, business, travel, culture, world, exclusive, exklusiv, breaking, video, podcast, общество, политика, экономика, economía, política, cultura, deportes, società, cronaca, économie, politique
`);

/** Whether the text is a section or kind of article rather than a name. */
export function isSection(text: string): boolean {
  return sections.has(foldName(text));
}
