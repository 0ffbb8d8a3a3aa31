import { lines, openings } from "./phrases.ts";

/** Heads of lists that lead away from the article; the short lines below them belong to them. */
export const listHeads: ReadonlySet<string> = lines(
  "most read|most popular|most viewed|most shared|most commented|trending|trending now|trending stories|top stories|popular|popular now|popular stories|latest|latest news|latest stories|more news|more stories|more top stories",
  "editors' picks|editor's picks|editor's choice|editor’s picks|recommended|recommended for you|recommended stories|you may also like|you might also like|you may be interested in|related|related articles|related stories|related content|related news|related links|read next|up next|also read|more on this|more on this story|more on this topic|more like this|don't miss|in case you missed it|from around the web|around the web|sponsored links|what to read next|keep reading|more coverage|explore more|in other news",
  "meistgelesen|meist gelesen|die meistgelesenen|am meisten gelesen|meistgelesene artikel|mehr zum thema|zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|lesen sie auch|lesen sie mehr|weitere artikel|weitere themen|weitere nachrichten|verwandte themen|verwandte artikel|neueste artikel|empfohlene artikel|empfehlungen der redaktion|top-themen|aktuelle nachrichten|mehr aus dem ressort|newsticker",
  "les plus lus|les plus consultés|les plus partagés|à lire aussi|lire aussi|à lire également|a lire aussi|sur le même sujet|sur le même thème|articles liés|articles similaires|vous aimerez aussi|à ne pas manquer|recommandé pour vous|nos recommandations|dans la même rubrique|à la une|dernières actualités|le plus populaire|les plus populaires",
  "lo más leído|lo más visto|lo más visto en|más leídas|más vistas|las más leídas|lo último|te puede interesar|puede interesarte|también te puede interesar|noticias relacionadas|artículos relacionados|más información|más noticias|lea también|te recomendamos|le recomendamos|relacionado|destacados|lo más popular",
  "i più letti|più letti|le più lette|i più visti|leggi anche|articoli correlati|notizie correlate|potrebbe interessarti|ti potrebbe interessare|da non perdere|ultime notizie|consigliati per te|dello stesso argomento",
  "mais lidas|mais lidos|as mais lidas|mais vistas|leia também|leia mais|notícias relacionadas|veja também|saiba mais|relacionados|relacionadas|recomendado para você|últimas notícias|você também pode gostar|em alta",
  "meest gelezen|lees ook|gerelateerde artikelen|meer nieuws|mest lästa|läs också|läs mer|mest læste|læs også|mest lest|les også|luetuimmat|najczęściej czytane|czytaj także|zobacz także|читайте также|самое читаемое|самое популярное|популярное|по теме|материалы по теме",
  "関連記事|関連ニュース|関連リンク|あわせて読みたい|こちらもおすすめ|人気記事|人気の記事|アクセスランキング|記事ランキング|ランキング|おすすめ記事|おすすめ|最新記事|最新ニュース|新着記事|注目記事|注目の記事|編集部のおすすめ|次に読む|主要ニュース",
  "相关阅读|相关新闻|相关文章|相關新聞|相關文章|相關閱讀|延伸阅读|延伸閱讀|热门文章|熱門文章|热门新闻|熱門新聞|热门推荐|最多人看|最多閱讀|猜你喜欢|猜你喜歡|推荐阅读|推薦閱讀|编辑推荐|編輯推薦|最新新闻|最新新聞|热点新闻|更多新闻|更多报道|你可能也喜欢",
  "관련기사|관련 기사|관련 뉴스|많이 본 뉴스|많이 본 기사|가장 많이 본 뉴스|인기 기사|인기기사|인기 뉴스|추천 기사|추천기사|추천 뉴스|주요 뉴스|주요뉴스|최신 기사|최신기사|최신 뉴스|이 시각 주요뉴스|함께 볼만한 기사|실시간 뉴스",
  "اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|اقرأ المزيد|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|مقالات ذات صلة|قد يعجبك أيضا|قد يهمك أيضا|أخبار متعلقة|آخر الأخبار|المزيد من الأخبار",
);

/** What a line that leads to another article begins with; the headline follows after a colon, bar or arrow. */
export const relatedOpening: RegExp = openings(
  "read more|read also|also read|related|read next|see also|more|watch|watch now|watch live|listen|explainer|don't miss|recommended|must read|in pictures|live updates|click here|up next",
  "lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier|mehr dazu|mehr zum thema|auch interessant|siehe auch|zum weiterlesen|video|lire aussi|à lire aussi|a lire aussi|à lire|lire également|voir aussi|à voir aussi|en savoir plus|à écouter",
  "lea también|lee también|leer más|ver más|te puede interesar|más información|relacionado|vea también|mira también|leggi anche|leggi tutto|vedi anche|guarda anche|approfondisci|leia também|leia mais|veja também|saiba mais|ouça|assista",
  "lees ook|bekijk ook|läs också|läs mer|læs også|les også|lue myös|czytaj też|czytaj także|zobacz też|читайте также|читать также|смотрите также",
  "関連記事|あわせて読みたい|関連ニュース|【関連記事】|写真|動画|相关阅读|相关新闻|相關新聞|延伸阅读|延伸閱讀|更多|详见|推荐阅读|관련기사|관련 기사|더보기|اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|اقرأ المزيد|شاهد أيضا|شاهد|للمزيد",
);

/** Heads below which the topics of an article stand. */
export const topicHeads: ReadonlySet<string> = lines(
  "topics|topic|tags|tag|keywords|related topics|filed under|more about|themes|subjects|explore more on these topics|in this story",
  "themen|schlagworte|schlagwörter|stichworte|stichwörter|mots-clés|mots clés|thèmes|thématiques|sujets|temas|etiquetas|archivado en|palabras clave|temas relacionados|argomenti|temi|parole chiave|assuntos|palavras-chave|tópicos|onderwerpen|ämnen|emner|teemat|tematy|tagi|теги|темы",
  "タグ|キーワード|トピック|関連タグ|关键词|關鍵字|关键字|標籤|标签|话题|話題|태그|키워드|관련 키워드|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|وسوم|كلمات دلالية",
);

export const navigation: ReadonlySet<string> = lines(
  "news|latest|purchase licensing rights|breaking news|international edition|uk edition|us edition|print subscriptions|search jobs|view image in fullscreen|open image|enlarge image|skip to content|skip to main content|skip to navigation|skip to primary navigation|jump to content|menu|open menu|close menu|open navigation|navigation|home|homepage|search|sign in|signin|log in|login|log out|register|sign up now|my account|account|profile|settings|close|back|back to top|top|next|previous|next article|previous article|next story|previous story|prev|load more|show more|see more|view more|see all|view all|view gallery|enlarge|expand|collapse|open image in gallery|open gallery|play video|watch|watch live|live|contact us|about us|help|sections|edition|editions|more sections|view in app|open in app|download our app|download the app|today's paper|e-paper|epaper|image|video|photos|toggle navigation",
  "nachrichten|aktuelles|feedback|zum inhalt springen|zum inhalt|zur navigation springen|startseite|menü|menü öffnen|menü schließen|suche|suchen|anmelden|einloggen|registrieren|mein konto|nach oben|zurück|weiter|schließen|mehr anzeigen|mehr laden|bild vergrößern|bildunterschrift anzeigen|zur startseite|ressorts|kontakt|impressum|datenschutz|e-paper|merkliste|bild öffnen|vollbild",
  "actualités|actualité|agrandir l'image|aller au contenu|aller au menu|accueil|rechercher|recherche|se connecter|connexion|mon compte|haut de page|fermer|suivant|précédent|voir plus|afficher plus|agrandir|mentions légales|rubriques|ir al contenido|inicio|portada|menú|buscar|iniciar sesión|mi cuenta|cerrar|volver arriba|siguiente|anterior|ver más|ampliar|secciones|contacto|noticias|ampliar imagen",
  "notizie|notícias|vai al contenuto|cerca|accedi|chiudi|torna su|successivo|precedente|mostra altro|sezioni|ir para o conteúdo|início|entrar|fechar|voltar ao topo|próximo|ver mais|seções|pular para o conteúdo|naar inhoud|ga naar de inhoud|zoeken|inloggen|aanmelden|registreren|sluiten|hoppa till innehåll|sök|logga in|spring til indhold|søg|log ind|logg inn|siirry sisältöön|haku|kirjaudu|przejdź do treści|strona główna|szukaj|zaloguj|zaloguj się|главная|войти|вход|поиск|меню|регистрация|новости|на главную|ana sayfa|giriş yap|ara|αρχική|αναζήτηση|σύνδεση|דלג לתוכן|דף הבית|חיפוש|התחברות",
  "ニュース|最新|速報|本文へスキップ|本文へ|ホーム|トップ|トップページ|メニュー|検索|ログイン|会員登録|新規登録|閉じる|ページトップへ|ページの先頭へ|次の記事|前の記事|もっと見る|写真を拡大|拡大する|一覧へ|目次",
  "新闻|新聞|뉴스|跳到主要内容|跳到主要內容|首页|首頁|菜单|選單|登录|登入|注册|註冊|搜索|搜尋|返回顶部|回到頂部|关闭|關閉|下一篇|上一篇|查看更多|更多|加载更多|看更多|본문 바로가기|메뉴 바로가기|홈|로그인|회원가입|검색|메뉴|닫기|맨 위로|더보기|이전 기사|다음 기사|전체보기|이미지 확대|사진 확대",
  "أخبار|الأخبار|الرئيسية|الصفحة الرئيسية|القائمة|بحث|تسجيل الدخول|تخطي إلى المحتوى|انتقل إلى المحتوى|إغلاق|العودة إلى الأعلى|التالي|السابق|المزيد|عرض المزيد",
);

/** What stands behind a caption where a page lets readers enlarge its picture. */
export const enlarge =
  /\s+(?:view image in fullscreen|purchase licensing rights|view gallery|enlarge image|open image in gallery|bild vergrößern|bild anzeigen|agrandir l['’]image|ampliar (?:imagen|foto)|ingrandisci|ampliar imagem|写真を拡大|画像を拡大|点击查看大图|이미지 확대)$/iu;

/** Names of forms, which stand above or below a headline. */
export const formNames: ReadonlySet<string> = lines(
  "exclusive|analysis|opinion|comment|editorial|interview|review|feature|profile|explainer|live|obituary|letters|column|investigation|in depth|long read|the long read|video|podcast|gallery|in pictures|first thing|briefing|fact check|essay|perspective",
  "exklusiv|analyse|meinung|kommentar|leitartikel|interview|rezension|porträt|reportage|glosse|kolumne|nachruf|hintergrund|essay|gastbeitrag|liveticker|faktencheck|exclusif|analyse|tribune|éditorial|entretien|critique|portrait|enquête|chronique|décryptage|récit|grand format|en direct|infographie|vidéo",
  "exclusiva|análisis|opinión|editorial|entrevista|crítica|reportaje|perfil|crónica|columna|en directo|tribuna|esclusiva|analisi|opinione|editoriale|intervista|recensione|inchiesta|ritratto|il commento|exclusivo|análise|opinião|entrevista|reportagem|coluna|ao vivo|artigo",
  "独自|社説|解説|インタビュー|特集|連載|コラム|詳報|動画|写真特集|独家|评论|評論|社论|社論|专访|專訪|深度|观点|觀點|特稿|단독|사설|칼럼|인터뷰|기획|특집|논평|حصري|تحليل|رأي|مقابلة|تقرير|تقرير خاص|افتتاحية",
);

/** Read-aloud players and their parts. */
export const player: ReadonlySet<string> = lines(
  "select voice|choose voice|choose your listening speed|listening speed|playback speed|play audio|play|pause|listen|listen to this article|listen to article|listen to this story|article audio|listen to the article|listen now|read aloud|read to me|audio|audio article|audio version|this audio is auto-generated|this article was read by an automated voice|audio by carbonatix|powered by speechify|your browser does not support the audio element|your browser does not support audio|get through articles 2x faster|mute|unmute",
  "artikel zum hören|artikel anhören|diesen artikel anhören|beitrag anhören|text anhören|vorlesen|vorlesen lassen|anhören|jetzt anhören|artikel vorlesen|stimme wählen|geschwindigkeit|écouter|écouter l'article|écouter cet article|lecture audio|choisir une voix|vitesse de lecture|lire l'article à voix haute",
  "escuchar|escucha|escuchar artículo|escuchar el artículo|escucha esta noticia|escuchar noticia|escucha el artículo|elegir voz|velocidad|ascolta|ascolta l'articolo|ascolta articolo|ascolta questo articolo|scegli la voce|velocità|ouvir|ouvir artigo|ouça este conteúdo|ouvir notícia|ouça a notícia|escolher voz|luister naar dit artikel|luister|lyssna på artikeln|lyssna",
  "音声で聞く|音声で聴く|この記事を聴く|この記事を聞く|記事を読み上げる|読み上げ|音声読み上げ|再生|再生速度|声を選択|一時停止|听新闻|聽新聞|收听|收聽|朗读|朗讀|收听本文|语音播报|语速|選擇語音|播放|暂停|음성으로 듣기|기사 듣기|기사듣기|음성 듣기|들어보기|음성 선택|재생 속도|재생",
  "استمع|استمع للمقال|استمع إلى المقال|الاستماع للمقال|الاستماع إلى الخبر|اختر الصوت|سرعة القراءة|تشغيل",
);

/** Parts of a player only beside others. */
export const weakPlayer: ReadonlySet<string> = lines(
  "slow|average|fast|normal|voice|speed|male|female|langsam|mittel|schnell|lent|moyen|rapide|lento|medio|rápido|média|lenta|rapida|normale|médio|ゆっくり|普通|標準|速い|慢|中|快|正常|느리게|보통|빠르게|بطيء|متوسط|سريع|عادي|default",
);

/** Speeds, words a minute and running times of a player. */
export const playerForm =
  /^\d(?:[.,]\d{1,2})?\s?[x×]$|^\d{2,3}\s?(?:wpm|words per minute|wörter pro minute|mots par minute|palabras por minuto)$|^\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}$|^(?:listen|anhören|écouter|escuchar|ascolta|ouvir|再生)\s?[(:•·-]?\s?\d{1,2}(?::\d{2})?\s?(?:min\w*\.?|分)?\)?$|^get through articles \d(?:\.\d)?x faster$/u;
