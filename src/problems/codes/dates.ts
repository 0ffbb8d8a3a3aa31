import type { Code } from "../code.ts";

export const datesCodes = {
  "date-missing": {
    level: "error",
    says: "The article has no date: neither a `date` in the front matter nor one in the file's name.",
    cure: "Add a line such as `date: 2026-11-23 09:30` to the front matter.",
  },
  "date-unreadable": {
    level: "error",
    says: "The `{key}` “{text}” is no date: {reason}.",
    cure: "Write it as 2026-11-23, 2026-11-23 09:30 or 2026-11-23T09:30:00+08:00.",
  },
  "date-from-file": {
    level: "warning",
    says: "The `{key}` “{text}” is no date: {reason}. Its day is also in the file's name, so {day} is taken; the article appears when that day is over everywhere.",
    cure: "Write it as 2026-11-23 09:30 or 2026-11-23T09:30:00+08:00.",
  },
  "date-placeholder": {
    level: "info",
    says: "The `{key}` “{text}” stands for no date and is ignored.",
    cure: "Nothing needs to be done; the line can go.",
  },
  "date-ignored": {
    level: "info",
    says: "The `{key}` “{text}” is ignored, since `{used}` says when the article was published: {reason}.",
    cure: "Nothing needs to be done if `{used}` is right.",
  },
  "date-offset-impossible": {
    level: "warning",
    says: "In the `{key}` “{text}”, {offset} is no offset that clocks have; the time is taken as one of {zone}.",
    cure: "Remove the offset, or write the right one, as in 2026-11-23T09:30:00+01:00.",
  },
  "date-order-inferred": {
    level: "info",
    says: "The `{key}` “{text}” is taken for {day}: the other order of day and month is not possible.",
    cure: "Write {day} to be safe.",
  },
  "date-zone-assumed": {
    level: "warning",
    says: "In the `{key}` “{text}”, {zone} is taken for {meaning}; it can also be {others}.",
    cure: "Write the offset instead, as in 2026-11-23T09:30:00+01:00.",
  },
  "date-zone-season": {
    level: "warning",
    says: "The `{key}` “{text}” is taken as {meaning}, but on that day clocks in {region} show {offset}.",
    cure: "Write the offset, as in 2026-11-23T09:30:00+01:00, or the name of the time that clocks showed.",
  },
  "date-zone-conflict": {
    level: "warning",
    says: "In the `{key}` “{text}”, {zone} does not have the offset {offset} on that day; the offset is taken.",
    cure: "Remove the one that is wrong.",
  },
  "date-weekday-wrong": {
    level: "warning",
    says: "The `{key}` “{text}” names another weekday: {day} is a {weekday}.",
    cure: "Check day and month, then correct or remove the weekday.",
  },
  "date-era-converted": {
    level: "info",
    says: "In the `{key}` “{text}”, the year {era} is converted: {day}.",
    cure: "Nothing needs to be done.",
  },
  "date-clock-zero": {
    level: "warning",
    says: "The `{key}` “{text}” is the zero of computers' clocks: most likely a program had no date.",
    cure: "Write the day on which the article was published.",
  },
  "date-far-future": {
    level: "warning",
    says: "The article is dated {date}, more than a year ahead, and stays hidden until then.",
    cure: "Check the year.",
  },
  "date-file-differs": {
    level: "info",
    says: "The article is dated {date}, its file's name says {named}; the front matter counts.",
    cure: "Nothing needs to be done if the front matter is right.",
  },
  "update-before-publication": {
    level: "warning",
    says: "The update or correction of {date} lies before the article's date and does not count.",
    cure: "Correct one of the two dates.",
  },
  "update-same-day": {
    level: "info",
    says: "The update or correction of {date} names only the day on which the article was published: its feed entries do not move.",
    cure: "Add the time, as in `2026-11-23 14:30`, if readers should be told.",
  },
  "embargo-missing": {
    level: "warning",
    says: "The article is embargoed, but nothing says until when: readers do not see it.",
    cure: "Add a line such as `embargo: 2026-11-23 09:30`, or remove the embargo.",
  },
  "embargo-without-effect": {
    level: "info",
    says: "The embargo ends before the article's date, which decides.",
    cure: "Nothing needs to be done.",
  },
  "never-visible": {
    level: "warning",
    says: "The article expires on {expires}, before readers may see it ({from}): it never appears.",
    cure: "Correct `expires`, the embargo or the date.",
  },
  "withdrawn-incomplete": {
    level: "warning",
    says: "The article is withdrawn, but the {part} is missing or cannot be read. It left every feed all the same.",
    cure: 'Write `withdrawn: {date: 2026-11-23, notice: "Why the article was withdrawn"}`.',
  },
  "withdrawn-ahead": {
    level: "warning",
    says: "The withdrawal is dated {date}, which is still to come; it takes effect at once.",
    cure: "Correct the date; to take an article away at a given time, use `expires`.",
  },
  "withdrawn-unseen": {
    level: "info",
    says: "The article was withdrawn before readers could see it: nothing stands at its address.",
    cure: "Nothing needs to be done.",
  },
  "correction-incomplete": {
    level: "error",
    says: "A correction lacks its date or its text.",
    cure: 'Write each as `- {date: 2026-11-23, text: "What was wrong and what is right"}`.',
  },
  "correction-kind-unknown": {
    level: "warning",
    says: "A correction is of the unknown kind “{kind}” and is shown as a correction.",
    cure: "Write correction, clarification or update.",
  },
  "flag-unreadable": {
    level: "error",
    says: "`{key}` must be true or false. The article is held back, since it may not be meant for readers yet.",
    cure: "Write true or false without quotes.",
  },
  "flag-as-text": {
    level: "info",
    says: "`{key}` is written as “{text}” and taken for {value}.",
    cure: "Write {value} without quotes.",
  },
  "status-read": {
    level: "info",
    says: "The status “{status}” is taken for {meaning}.",
    cure: "Nothing needs to be done.",
  },
  "status-unknown": {
    level: "error",
    says: "The status “{status}” is unknown. The article is held back, since it may not be meant for readers yet.",
    cure: "Write draft or published; embargoes, expiry and withdrawal have fields of their own.",
  },
  "unlisted-hidden": {
    level: "warning",
    says: "`{key}` asks for a page that no list names. There are none here: the article is not published at all.",
    cure: "Remove `{key}` to publish the article, or write `draft: true`.",
  },
  "slug-clash-ahead": {
    level: "warning",
    says: "When readers may see the article it will need the address of {other}: {page}.",
    cure: "Give one of them another `slug` before then.",
  },
} as const satisfies Record<string, Code>;
