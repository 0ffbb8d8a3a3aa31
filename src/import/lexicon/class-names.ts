import type { Reason } from "../imported.ts";

/** Words in the classes and ids of elements that are no part of an article. */
const words: Readonly<Partial<Record<Reason, string>>> = {
  advertisement:
    "ad ads advert advertisement advertising adslot adunit adbox adcontainer adwrapper adblock adplaceholder dfp gpt adsense adsbygoogle sponsor sponsored outbrain taboola teads anzeige anzeigen werbung publicite publicidad pubblicita reklame",
  share:
    "share sharing sharebar sharetools sharelinks sharebuttons shareable social socials addtoany addthis follow teilen partage partager compartir condividi",
  newsletter: "newsletter newsletters signup nlsignup mailchimp optin emailsignup",
  subscription: "paywall subscribe subscription meter regwall piano",
  related:
    "related relatedarticles recommended recommendation recommendations recirc recirculation mostread mostpopular popular trending readmore seealso onward linkbox promo teaser teasers outgoing rail sidebar moreon readnext upnext jumplinks",
  comments: "comments commentcount disqus livefyre coral spotim respond discussion",
  navigation: "breadcrumb breadcrumbs nav navigation navbar menu pagination pager toolbar skiplink tabs masthead",
  listening:
    "listen readaloud tts speechkit beyondwords audioplayer audiobar voiceover trinity texttospeech carbonatix",
  cookies: "cookie cookies consent gdpr onetrust cmp",
  hidden: "hidden visuallyhidden sronly screenreader offscreen noprint",
  field:
    "byline bylines authors authorbox authorbio timestamp dateline postmeta entrymeta articlemeta pubdate publishdate readingtime readtime",
};

const reasons = new Map<string, Reason>(
  Object.entries(words).flatMap(([why, list]) => list.split(" ").map((word) => [word, why as Reason] as const)),
);

/** Why an element with such a class or id is no part of an article. */
export function reasonOfName(name: string): Reason | undefined {
  const parts = name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== "");
  for (const [index, part] of parts.entries()) {
    const found = reasons.get(part) ?? reasons.get(part + (parts[index + 1] ?? ""));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Classes and ids of the element that holds an article's text. */
export const bodyName =
  /^(?:(?:js|c|o|m|is)-)?(?:article|story|post|entry|news|content|page|single|text)(?:[-_]{0,2}(?:body|content|text|main|copy|inner|entry|article|paragraphs?))+(?:[-_].*)?$|^(?:article|story|post)$|^(?:articleBody|storytext|bodytext|artikeltext|artikel-?inhalt|articulo-?cuerpo|cuerpo|texto|corpo|testo)$/i;

/** Classes of what stands between the headline and the text. */
export const standfirstName =
  /(?:^|[-_])(?:standfirst|dek|deck|subtitle|subheadline|subhead|subheading|sub-title|chapo|intro|lede|leadtext|lead-text|entradilla|sottotitolo|occhiello|excerpt|summary|abstract|teaser-?text|linea-?fina|bajada|untertitel|unterzeile|vorspann)(?:$|[-_])/i;
