import type { FeedDocument, Rule } from "../document/document.ts";
import { child, type XmlElement } from "../document/xml.ts";

/**
 * The channel's picture: title and link as the channel's, a form that every reader shows, no larger than allowed.
 *
 * @see https://www.rssboard.org/rss-profile#element-channel-image
 */
export const rssImage: Rule<FeedDocument> = ({ kind, channel }, say) => {
  const image = kind === "rss" ? child(channel, "image") : undefined;
  if (image === undefined) return;
  const text = (parent: XmlElement, name: string): string | undefined => child(parent, name)?.text.trim();
  for (const name of ["title", "link"] as const) {
    const [own, other] = [text(image, name), text(channel, name)];
    if (own !== undefined && other !== undefined && own !== other)
      say(`check-image-${name}`, child(image, name)?.offset, { own, channel: other });
  }
  const ending = /\.(\w+)$/.exec(text(image, "url") ?? "")?.[1]?.toLowerCase();
  if (ending !== undefined && !["jpg", "jpeg", "gif", "png"].includes(ending))
    say("check-image-format", child(image, "url")?.offset, { ending });
  for (const [name, limit] of [
    ["width", 144],
    ["height", 400],
  ] as const) {
    const size = text(image, name);
    if (size !== undefined && !(/^\d+$/.test(size) && Number(size) > 0 && Number(size) <= limit))
      say("check-image-size", child(image, name)?.offset, { size, limit, side: name });
  }
};
