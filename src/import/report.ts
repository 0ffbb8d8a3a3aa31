import type { Reason } from "./imported.ts";

/** Why something of a page is not in the article, in words. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  advertisement: "advertisement",
  comments: "comments",
  cookies: "notice about cookies",
  copyright: "copyright line of the page",
  duplicate: "stands twice",
  field: "date or name",
  hidden: "hidden on the page",
  listening: "read-aloud player",
  navigation: "navigation",
  newsletter: "newsletter sign-up",
  "reading-time": "reading time (counted anew)",
  related: "other articles",
  share: "share buttons",
  subscription: "subscription",
  trust: "trust link",
  unaddressed: "address that leads nowhere",
};
