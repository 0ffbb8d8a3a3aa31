import { isMediaType } from "../document/addresses.ts";
import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";
import { every } from "../document/xml.ts";

const media = new Set(["image", "audio", "video", "document", "executable"]);
const positive = ["width", "height", "fileSize"];
/** Roles of the EBU's list that newsrooms use: https://www.rssboard.org/media-rss#media-credit */
const roles = new Set(
  `actor|anchor person|animator|announcer|art director|artist|artist/performer|author|broadcast assistant|broadcast journalist|camera operator|choreographer|commentary or commentator|composer|conductor|consultant|correspondent|costume designer|dancer|director|director of photography|distribution company|editor|editor/producer|ensemble|executive producer|expert|graphic assistant|graphic designer|illustrator|interviewed guest|interviewer|key talents|lighting director|lyricist|manufacturer|music arranger|music group|musician|news reader|orchestra|participant|performer|photographer|post|producer|production assistant|production company|production department|production manager|programme production researcher|publishing company|reporter|scenario|set designer|sign language|singer|sound designer|sound mixer|sound recordist|special effects|subtitles|technical director|translation|treatment|vision mixer|visual editor|visual effects|witness`.split(
    "|",
  ),
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
