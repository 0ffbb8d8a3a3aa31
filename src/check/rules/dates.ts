import type { Say, FeedDocument, Rule } from "../document/document.ts";
import { readInternetDate, readMailDate, readW3cDate, type ReadDate } from "../document/dates.ts";
import { judgedElements } from "../document/forms.ts";

const readers: Readonly<Record<string, readonly [form: string, read: (text: string) => ReadDate]>> = {
  pubDate: ["RFC 822", readMailDate],
  lastBuildDate: ["RFC 822", readMailDate],
  "atom:updated": ["RFC 3339", readInternetDate],
  "atom:published": ["RFC 3339", readInternetDate],
  updated: ["RFC 3339", readInternetDate],
  published: ["RFC 3339", readInternetDate],
  "app:edited": ["RFC 3339", readInternetDate],
  "dc:date": ["W3CDTF", readW3cDate],
  "dcterms:created": ["W3CDTF", readW3cDate],
  "dcterms:issued": ["W3CDTF", readW3cDate],
  "dcterms:modified": ["W3CDTF", readW3cDate],
};

/** Clocks differ; this much is not taken for the future. */
const tolerance = 600_000;

/**
 * Dates are in the form that the format has, exist, and are neither before 1970 nor to come.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-3.3
 */
export const dates: Rule<FeedDocument> = (feed, say, { now }) => {
  for (const element of judgedElements(feed)) {
    const [form, read] = readers[element.name] ?? [];
    // Both formats have an element of this name, in namespaces of their own.
    if (
      form === undefined ||
      read === undefined ||
      (feed.kind === "rss" && /^(?:updated|published)$/.test(element.name))
    )
      continue;
    const text = element.text.trim();
    checkDate(
      read(text),
      { element: element.name, date: text, form },
      (code, args) => say(code, element.offset, args),
      now,
    );
    if (form === "RFC 3339" && feed.kind === "atom" && text !== element.text)
      say("check-space-around", element.offset, { element: element.name });
  }
};

/** Tells what is wrong with a date. */
export function checkDate(
  date: ReadDate,
  args: { readonly element: string; readonly date: string; readonly form: string },
  say: (code: Parameters<Say>[0], args: Parameters<Say>[2]) => void,
  now: number,
): void {
  if ("fault" in date) return say(date.fault === "weekday" ? "check-date-weekday" : "check-date-invalid", args);
  if (date.isLoose) say("check-date-style", args);
  if (date.milliseconds > now + tolerance) say("check-date-future", args);
  if (date.milliseconds < 0) say("check-date-early", args);
}
