import { isMediaType } from "../document/addresses.ts";
import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import { every } from "../document/xml.ts";

const media = new Set(["image", "audio", "video", "document", "executable"]);
const positive = ["width", "height", "fileSize"];
/** Roles of the EBU's list: https://www.rssboard.org/media-rss#media-credit */
const roles: ReadonlySet<string> = new Set(
  `actor|adaptor|anchor person|animal trainer|animator|announcer|armourer|art director|artist|
  artist/performer|assistant camera|assistant chief lighting technician|assistant director|assistant producer|
  assistant visual editor|author|broadcast assistant|broadcast journalist|camera operator|carpenter|casting|
  causeur|chief lighting technician|choir|choreographer|clapper loader|commentary or commentator|
  commissioning broadcaster|composer|computer programmer|conductor|consultant|continuity checker|
  correspondent|costume designer|dancer|dialogue coach|director|director of photography|
  distribution company|draughtsman|dresser|dubber|editor|editor/producer|ensemble|executive producer|
  expert|fight director|floor manager|focus puller|foley artist|foley editor|foley mixer|graphic assistant|
  graphic designer|greensman|grip|hairdresser|illustrator|interviewed guest|interviewer|key character|
  key grip|key talents|leadman|librettist|lighting director|lighting technician|location manager|lyricist|
  make up artist|manufacturer|matte artist|music arranger|music group|musician|news reader|orchestra|
  participant|performer|photographer|post|producer|production assistant|production company|
  production department|production manager|production secretary|programme production researcher|
  programme proposal|property manager|publishing company|puppeteer|pyrotechnician|reporter|rigger|runner|
  scenario|scenic operative|script supervisor|second assistant camera|second assistant director|
  second unit director|set designer|set dresser|sign language|singer|sound designer|sound mixer|
  sound recordist|special effects|stunts|subtitles|technical director|term|translation|
  transportation manager|treatment|treatment proposal|treatment/programme proposal|vision mixer|
  visual editor|visual effects|wardrobe|witness`.split(/\s*\|\s*/),
);

/**
 * Media RSS: groups of alternatives, sizes above nothing, media and roles that exist.
 *
 * @see https://www.rssboard.org/media-rss
 */
export const mediaRss: Rule<FeedDocument> = (feed, say) => {
  for (const element of judgedElements(feed)) {
    const { name, attributes, offset } = element;
    if (!name.startsWith("media:")) continue;
    if (name === "media:group" && every(element, "media:content").length < 2) say("check-media-group", offset);
    if (name === "media:adult") say("check-media-adult", offset);
    if (/^media:(?:content|thumbnail|player)$/.test(name))
      for (const attribute of positive) {
        const value = attributes[attribute];
        if (value !== undefined && value !== "" && !/^\s*0*[1-9]\d*\s*$/.test(value))
          say("check-media-number", offset, { attribute, value, element: name });
      }
    if (name === "media:content") {
      const { type, medium } = attributes;
      if (type !== undefined && type !== "" && !isMediaType(type))
        say("check-media-type", offset, { type, element: name });
      if (medium !== undefined && medium !== "" && !media.has(medium)) say("check-media-medium", offset, { medium });
    }
    if (name === "media:content")
      for (const attribute of ["bitrate", "framerate", "samplingrate", "duration"]) {
        const value = attributes[attribute];
        if (value !== undefined && value !== "" && !/^\s*\d/.test(value))
          say("check-media-number", offset, { attribute, value, element: name });
      }
    if (name === "media:credit") {
      const { role, scheme = "urn:ebu" } = attributes;
      if (role !== undefined && role !== "" && (scheme === "urn:ebu" ? !roles.has(role) : role !== role.toLowerCase()))
        say("check-media-role", offset, { role });
    }
    if (/^media:(?:title|description|text)$/.test(name)) {
      const { type } = attributes;
      if (type !== undefined && type !== "" && type !== "plain" && type !== "html")
        say("check-text-type", offset, { type, element: nameOf(element) });
    }
  }
};
