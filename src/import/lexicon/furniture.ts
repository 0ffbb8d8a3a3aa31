import type { Reason } from "../imported.ts";
import { lines, openings } from "./phrases.ts";

/** How lines of one kind are known, in the languages of many papers. */
export interface Furniture {
  readonly why: Reason;
  /** Lines that say this and nothing else. */
  readonly whole?: ReadonlySet<string>;
  /** Lines that are this only among others of their kind. */
  readonly weak?: ReadonlySet<string>;
  /** What lines of this kind begin with. */
  readonly opening?: RegExp;
  /** Forms; matched against the folded line. */
  readonly form?: RegExp;
}

export const furniture: readonly Furniture[] = [
  {
    why: "advertisement",
    whole: lines(
      "advertisement|advertising|advert|ad|ads|sponsored|sponsored content|paid content|paid post|promoted|promotion|partner content",
      "advertisement scroll to continue|scroll to continue|skip advertisement|skip ad|story continues below advertisement|remove ads",
      "story continues below this ad|article continues after this advertisement|article continues below|continue reading below",
      "continue reading the main story|this advertisement has not loaded yet|this advertisement has not loaded yet, but your article continues below",
      "anzeige|anzeigen|werbung|werbung wird geladen|advertorial|nach der werbung weiterlesen|artikel wird nach der anzeige fortgesetzt",
      "publicité|la suite après la publicité|la suite après cette publicité|contenu sponsorisé|annonce",
      "publicidad|anuncio|anuncios|continúa después de la publicidad|contenido patrocinado|continuar leyendo",
      "pubblicità|continua a leggere dopo la pubblicità|annuncio pubblicitario|contenuto sponsorizzato",
      "publicidade|continua após a publicidade|continua depois da publicidade|conteúdo patrocinado|patrocinado",
      "advertentie|annons|annonse|reklame|mainos|reklama|reklam|reklám|реклама|διαφήμιση|iklan|quảng cáo|โฆษณา|विज्ञापन",
      "إعلان|اعلان|إعلانات|محتوى مدفوع|تبلیغات|פרסומת",
      "広告|スポンサーリンク|スポンサードリンク|広告の下に記事が続きます|广告|廣告|赞助内容|贊助內容|推广|广告后继续阅读|광고|스폰서 콘텐츠",
    ),
  },
  {
    why: "share",
    whole: lines(
      "share|share this|share this article|share this story|share this page|share article|share story|share options|share via email",
      "tweet this|copy link|link copied|copy link to article|copied|print this|print article|save article|save for later|gift this article",
      "bookmark this|add to reading list|reuse this content|syndicate this content|listen and share|show sharing options|republish this article|follow us|follow|following|email this article|share full article",
      "add as preferred source on google|follow us on google news|make us preferred on google",
      "teilen|artikel teilen|beitrag teilen|seite teilen|artikel drucken|artikel merken|merken|link kopieren|link kopiert|per e-mail versenden",
      "artikel verschenken|folgen sie uns|auf facebook teilen|auf whatsapp teilen",
      "partager|partager l'article|partager cet article|partager sur facebook|envoyer par e-mail|copier le lien|lien copié|suivez-nous|offrir l'article|offrir|ajouter à vos sélections|ajouter à mes favoris|lire plus tard",
      "compartir|compartir noticia|compartir esta noticia|compartir en facebook|compartir en whatsapp|copiar enlace|enlace copiado|síguenos|guardar noticia",
      "condividi|condividi articolo|condividi su facebook|copia link|seguici|seguici su|salva articolo",
      "compartilhar|compartilhe|compartilhe esta notícia|partilhar|partilhe|copiar link|siga-nos|siga nas redes sociais",
      "delen|deel dit artikel|deel op facebook|link kopiëren|dela|dela artikeln|del artikel|jaa|udostępnij|поделиться|скопировать ссылку",
      "シェア|シェアする|この記事をシェア|この記事をシェアする|ツイートする|リンクをコピー|印刷する|フォローする|記事を保存",
      "分享|分享到|分享文章|分享本文|复制链接|複製連結|收藏本文|关注我们|追蹤我們|轉發",
      "공유|공유하기|기사 공유|기사 공유하기|url복사|url 복사|주소복사|글자크기|글자 크기|글자크기 조절|스크랩|구독하기",
      "شارك|شارك هذا المقال|مشاركة|شارك المقال|انشر|نسخ الرابط|تم نسخ الرابط|تابعنا|احفظ المقال",
    ),
    weak: lines(
      "facebook|twitter|x|x twitter|whatsapp|linkedin|reddit|telegram|pinterest|messenger|bluesky|threads|mastodon|flipboard|email|e-mail|mail|sms|line|kakaotalk",
      "tweet|ツイート|はてなブックマーク|pocket|save|saved|print|bookmark|gift|drucken|speichern|imprimer|enregistrer|sauvegarder|imprimir|guardar|stampa|salva",
      "salvar|opslaan|afdrukken|保存|印刷|打印|列印|收藏|微信|微博|인쇄|프린트|카카오톡|페이스북|트위터|طباعة|حفظ|فيسبوك|واتساب|تويتر|more|mehr|plus|más|altro|mais",
    ),
    opening: openings(
      "share this article on|share this story on|share on|share via|share with|follow us on|click to share|click here to follow|join our whatsapp|send your story ideas|clique aqui para seguir|siga o canal|entre no canal|haz clic aquí para seguir|rejoignez notre chaîne whatsapp|hier geht's zu unserem whatsapp on|click here to share",
      "auf facebook|auf x teilen|per whatsapp|partager sur|partager par|suivez-nous sur|compartir en|compartir por|síguenos en",
      "condividi su|seguici su|compartilhar no|compartilhar via|siga-nos no|partilhar no|deel via",
    ),
    form: /^follow .{2,60} on (?:facebook|instagram|x|twitter|tiktok|youtube|google news|whatsapp)\b.{0,160}$|^\d[\d.,]*\s?[km]?\s(?:shares?|mal geteilt|partages|compartidos|condivisioni|compartilhamentos)$/u,
  },
  {
    why: "newsletter",
    whole: lines(
      "newsletter|newsletters|newsletter signup|skip past newsletter promotion|after newsletter promotion|sign up|enter your email|enter your email address|your email address|email address|sign me up",
      "newsletter abonnieren|jetzt abonnieren und nichts verpassen|e-mail-adresse|ihre e-mail-adresse|s'inscrire|je m'inscris|votre adresse e-mail|adresse e-mail",
      "boletín|boletines|tu correo electrónico|correo electrónico|suscribirme|apuntarme|iscriviti|la tua email|indirizzo email|inscreva-se|seu e-mail|o seu email",
      "メルマガ登録|メールマガジン|ニュースレター|ニュースレター登録|电子报|電子報|訂閱電子報|订阅电子报|뉴스레터|뉴스레터 구독|뉴스레터 신청|النشرة البريدية|بريدك الإلكتروني",
    ),
    opening: openings(
      "sign up for|sign up to|subscribe to our newsletter|subscribe to our|subscribe to the newsletter|get our newsletter|join our newsletter|get the latest news in your inbox",
      "privacy notice|unlock a world of|get latest real-time updates|stay updated with|get the best of|by signing up|by clicking sign up|by subscribing you|want more stories like this|get our top stories|receive our",
      "melden sie sich für|zum newsletter anmelden|jetzt newsletter|unser newsletter|abonnieren sie unseren|mit der anmeldung|mit meiner anmeldung",
      "inscrivez-vous à|abonnez-vous à notre newsletter|recevez notre|recevez chaque|recevez l'essentiel|en vous inscrivant",
      "suscríbete a nuestro|suscríbete a nuestra|suscríbase a|apúntate a|recibe en tu correo|recibe cada|regístrate para recibir|al registrarte",
      "iscriviti alla|iscriviti a|ricevi ogni|ricevi la nostra|assine a newsletter|assine nossa newsletter|inscreva-se na|inscreva-se em|receba as|receba no seu",
      "meld je aan voor|schrijf je in voor|anmäl dig till|tilmeld dig|اشترك في النشرة|اشترك في نشرتنا|ニュースレターに登録|ニュースレターを購読|메일로 받아보세요|订阅我们的|訂閱我們的",
    ),
    form: /^.{0,60}\b(?:in your inbox|straight to your inbox|dans votre boîte mail|en tu (?:correo|bandeja)|nella tua casella|no seu e-?mail)\b.{0,40}$|^.{0,200}\bnewsletter\b.{0,40}\b(?:sign up|subscribe|here)\b.{0,30}$|^(?:sign up|subscribe|register).{0,60}\bnewsletter\b.{0,120}$/u,
  },
  {
    why: "cookies",
    whole: lines(
      "accept|accept all|accept all cookies|accept cookies|reject all|reject|cookie settings|cookie preferences|manage cookies|manage preferences|manage options|i agree|got it|privacy settings",
      "alle akzeptieren|alles akzeptieren|alle cookies akzeptieren|akzeptieren|zustimmen|zustimmen und weiter|ablehnen|alle ablehnen|cookie-einstellungen|datenschutzeinstellungen|einstellungen verwalten|akzeptieren und weiter",
      "tout accepter|accepter|accepter et continuer|accepter et fermer|tout refuser|refuser|continuer sans accepter|gérer les cookies|paramétrer les cookies|paramétrer|gérer mes choix",
      "aceptar|aceptar todo|aceptar todas|aceptar y continuar|rechazar|rechazar todo|configurar cookies|gestionar cookies|preferencias de cookies",
      "accetta|accetta tutto|accetta e continua|rifiuta|rifiuta tutto|gestisci preferenze|impostazioni cookie|aceitar|aceitar todos|aceitar e continuar|rejeitar|gerir cookies|configurações de cookies",
      "alles accepteren|akkoord|同意する|すべて同意|すべて許可|クッキー設定|接受|接受所有|接受全部|全部接受|拒绝|我同意|모두 동의|동의|쿠키 설정|قبول|قبول الكل|أوافق|رفض|إعدادات ملفات تعريف الارتباط",
    ),
    opening: openings(
      "we use cookies|this site uses cookies|this website uses cookies|we and our partners|we value your privacy|by continuing to use|your privacy choices|before you continue|our website uses cookies",
      "wir verwenden cookies|diese website verwendet cookies|diese seite verwendet cookies|wir und unsere partner|wir nutzen cookies|mit ihrer zustimmung",
      "nous utilisons des cookies|ce site utilise des cookies|nous et nos partenaires|avec votre accord|en poursuivant votre navigation",
      "utilizamos cookies|usamos cookies|este sitio utiliza cookies|este sitio web utiliza cookies|nosotros y nuestros socios|con su acuerdo|nós e os nossos parceiros|este site utiliza cookies|este site usa cookies",
      "utilizziamo i cookie|questo sito utilizza|questo sito utilizza cookie|noi e i nostri partner|wij gebruiken cookies|deze website gebruikt cookies|vi använder cookies",
      "当サイトではcookie|このサイトはcookie|このサイトではクッキー|当サイトはクッキー|本网站使用cookie|我们使用cookie|本網站使用cookie|我們使用cookie|이 사이트는 쿠키|쿠키를 사용|نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع",
    ),
  },
  {
    why: "subscription",
    whole: lines(
      "subscribe|subscribe now|subscribe today|start your free trial|start free trial|become a member|subscribers only|for subscribers|exclusive for subscribers|premium|already a subscriber|already a subscriber? sign in|already a subscriber? log in|log in to continue|support us|donate|make a donation",
      "abonnieren|jetzt abonnieren|abo|plus|zum abo|weiterlesen mit abo|bereits abonnent|jetzt testen|für abonnenten|exklusiv für abonnenten",
      "s'abonner|abonnez-vous|je m'abonne|réservé aux abonnés|article réservé aux abonnés|déjà abonné|déjà abonné ? connectez-vous|faire un don",
      "suscríbete|suscribirse|suscríbete ahora|solo para suscriptores|exclusivo para suscriptores|ya soy suscriptor|abbonati|abbonati ora|contenuto per gli abbonati|riservato agli abbonati|sei già abbonato",
      "assine|assine já|assinar|exclusivo para assinantes|conteúdo exclusivo para assinantes|já é assinante|neem een abonnement",
      "有料会員限定|会員限定|有料会員限定記事|この記事は有料会員限定です|この記事は有料記事です|続きを読む|会員限定記事|订阅|訂閱|付费阅读|订户专享|구독|유료 회원 전용|اشترك|اشترك الآن|للمشتركين فقط",
    ),
    opening: openings(
      "subscribe for|subscribe from|subscribe and|start your subscription|to continue reading|subscribe to continue|this article is exclusive to|this article is for subscribers|this story is for subscribers|you have reached your|you've reached your limit|want to read more",
      "um diesen artikel zu lesen|lesen sie diesen artikel mit|weiterlesen mit|il vous reste|la suite est réservée|pour lire la suite|para continuar leyendo|para seguir leyendo|per continuare a leggere|para continuar lendo",
      "この記事の続きは|この記事は会員限定|阅读全文请|이 기사는 유료",
    ),
    form: /^残り\s?[\d,]+\s?文字/u,
  },
  {
    why: "comments",
    whole: lines(
      "comments|comment|view comments|show comments|read comments|hide comments|leave a comment|post a comment|add a comment|join the conversation|join the discussion|start the conversation|comments are closed|comments are closed for this article|have your say|conversation|discussion|what do you think",
      "kommentare|kommentieren|kommentar schreiben|kommentare anzeigen|kommentare lesen|zu den kommentaren|diskutieren sie mit|jetzt mitdiskutieren|ihre meinung|leserkommentare",
      "commentaires|commenter|réagir|réactions|lire les commentaires|voir les commentaires|poster un commentaire|ajouter un commentaire|laisser un commentaire|vos réactions",
      "comentarios|comentar|ver comentarios|deja un comentario|deja tu comentario|escribe un comentario|únete a la conversación|commenti|commenta|lascia un commento|leggi i commenti|partecipa alla discussione",
      "comentários|comente|deixe um comentário|deixe o seu comentário|ver comentários|reacties|plaats een reactie|reageer|kommentarer|комментарии|komentarze",
      "コメント|コメントする|コメントを書く|コメントを見る|コメント一覧|コメント欄|评论|評論|网友评论|发表评论|查看评论|留言|我要留言|댓글|댓글 쓰기|댓글쓰기|댓글 보기|댓글 등록|의견",
      "التعليقات|تعليقات|أضف تعليق|أضف تعليقا|اترك تعليقا|شارك برأيك|اكتب تعليقك",
    ),
    form: /^(?:(?:view|show|read|alle?) )?(?:all )?\d[\d.,]*\s?(?:comments?|kommentare?|commentaires?|réactions?|comentarios?|comentários?|commenti|commento|reacties|kommentarer)$|^(?:コメント|评论|評論|留言|댓글|التعليقات)[\s(（]*\d+[)）]?件?$|^\d+\s?(?:件のコメント|条评论|則留言|개의 댓글|تعليقات|تعليق)$/u,
  },
  {
    why: "trust",
    opening: openings(
      "why you can trust|why trust|how we report|how we check|how we verify|our standards|our editorial standards|our fact-checking|about our journalism|learn more about our standards|see our ethics statement|see something wrong|our thomson reuters trust principles",
      "warum sie uns vertrauen|warum sie|so arbeiten wir|unsere standards|unsere qualitätsstandards|pourquoi faire confiance|pourquoi nous faire confiance|notre charte|nos engagements",
      "por qué confiar|por qué puedes confiar|por qué puede confiar|nuestros estándares|perché fidarsi|perché puoi fidarti|i nostri standard|por que confiar|porque pode confiar|waarom je|princípios editoriais",
      "なぜ信頼できるのか|信頼できる理由|当社の編集方針|为什么可以信任|為何信任|為什麼可以信任|왜 믿을 수 있나|신뢰할 수 있는 이유|لماذا تثق|لماذا يمكنك الوثوق",
    ),
  },
  {
    why: "copyright",
    opening: openings(
      "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|reproduction interdite",
    ),
    form: /^(?:copyright|©|\(c\)|c)\s?(?:©\s?)?(?:\d{4}\b.{0,80}|by .{0,60})$|^copyright\b.{0,100}$|無断転載|無断複写|版权所有|版權所有|未经许可|未經授權|무단\s?전재|재배포\s?금지|جميع الحقوق محفوظة/u,
  },
];
