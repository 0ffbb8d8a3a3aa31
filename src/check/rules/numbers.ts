import { nameOf, type FeedDocument, type Rule } from "../document/document.ts";
import { judgedElements } from "../document/forms.ts";

const days = new Set(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);

/**
 * Minutes to live, hours and days to skip, and the cloud's port are what they say.
 *
 * @see https://www.rssboard.org/rss-profile#element-channel-ttl
 * @see https://www.rssboard.org/rss-profile#element-channel-skiphours
 */
export const numbers: Rule<FeedDocument> = (feed, say) => {
  if (feed.kind !== "rss") return;
  const seen = new Set<string>();
  for (const element of judgedElements(feed)) {
    const text = element.text.trim();
    const args = { element: nameOf(element), value: text };
    if (element.name === "ttl" && !/^0*[1-9]\d*$/.test(text)) say("check-number", element.offset, args);
    if (element.name === "hour" && !(/^\d{1,2}$/.test(text) && Number(text) <= 24))
      say("check-number", element.offset, args);
    if (element.name === "day" && !days.has(text)) say("check-number", element.offset, args);
    if (/^(?:hour|day)$/.test(element.name)) {
      const key = `${element.name} ${text}`;
      if (seen.has(key))
        say("check-element-twice", element.offset, { element: key, parent: nameOf(element.parent ?? element) });
      seen.add(key);
    }
    if (element.name !== "cloud") continue;
    for (const attribute of ["domain", "port", "path", "registerProcedure", "protocol"])
      if (element.attributes[attribute] === undefined)
        say("check-attribute-missing", element.offset, { attribute, element: "cloud" });
    const { port } = element.attributes;
    if (port !== undefined && !/^0*[1-9]\d*$/.test(port))
      say("check-number", element.offset, { element: "cloud port", value: port });
  }
};
