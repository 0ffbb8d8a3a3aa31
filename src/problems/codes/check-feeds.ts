import type { Code } from "../code.ts";

/** Of RSS and Atom feeds, in `broadsheet check DIST`. */
export const checkFeedsCodes = {
  "check-feed-namespace": {
    level: "error",
    says: "The root of the feed stands in the namespace “{uri}”, in which readers do not know it.",
    cure: "Write `http://www.w3.org/2005/Atom` for Atom; RSS has no namespace.",
  },
  "check-feed-old": {
    level: "info",
    says: "This is RSS 1.0, of which only the well-formedness is looked at.",
    cure: "Publish RSS 2.0 or Atom, which every reader knows.",
  },
  "check-feed-version": {
    level: "error",
    says: "The version of RSS is given as “{version}”, which does not exist.",
    cure: 'Write `<rss version="2.0">`.',
  },
  "check-item-empty": {
    level: "error",
    says: "The item has neither title nor description; one of them is required.",
    cure: "Give it a title.",
  },
  "check-source-incomplete": {
    level: "warning",
    says: "The source of an entry has no {element}, by which readers know where it comes from.",
    cure: "Copy {element} from the feed that the entry comes from.",
  },
  "check-guid-missing": {
    level: "warning",
    says: "The item has no guid, so that readers may show it again after any change.",
    cure: "Give every item a guid that never changes.",
  },
  "check-content-missing": {
    level: "error",
    says: "The entry has neither content nor a link to where it can be read.",
    cure: "Add `content`, or a link with the relation `alternate`.",
  },
  "check-summary-missing": {
    level: "error",
    says: "The entry's content stands elsewhere or is no text, and there is no summary of it.",
    cure: "Add a `summary`.",
  },
  "check-summary-advised": {
    level: "warning",
    says: "The entry has neither content nor summary, so that readers show nothing but its title.",
    cure: "Add a `summary`.",
  },
  "check-item-early": {
    level: "warning",
    says: "The element <{element}> of the channel stands after an item, where readers that stop early do not see it.",
    cure: "Put items last.",
  },
  "check-metadata-late": {
    level: "error",
    says: "The element <{element}> of the feed stands after an entry.",
    cure: "Put entries last.",
  },
  "check-content-first": {
    level: "warning",
    says: "The whole text stands in content:encoded without a description before it, so that some readers show the wrong one.",
    cure: "Put a `description` with the summary before `content:encoded`.",
  },
  "check-date-invalid": {
    level: "error",
    says: "“{date}” in {element} is no date in the form of {form}, or a day that does not exist.",
    cure: "Write it in the form of {form}.",
  },
  "check-date-weekday": {
    level: "error",
    says: "“{date}” in {element} names a weekday that this day is not.",
    cure: "Correct the weekday or leave it out.",
  },
  "check-date-style": {
    level: "warning",
    says: "“{date}” in {element} is allowed by {form}, but not all readers understand it.",
    cure: "Write it as `Mon, 23 Nov 2026 03:45:00 GMT`.",
  },
  "check-date-future": {
    level: "warning",
    says: "“{date}” in {element} is still to come, so that readers keep the entry on top or hide it.",
    cure: "Publish the entry when its time has come, or correct the date.",
  },
  "check-date-early": {
    level: "warning",
    says: "“{date}” in {element} lies before 1970; it is probably a missing date.",
    cure: "Write the date of publication.",
  },
  "check-id-twice": {
    level: "error",
    says: "Two items have the id {id}, so that readers show only one of them.",
    cure: "Give every item an id of its own.",
  },
  "check-entry-twice": {
    level: "warning",
    says: "Two entries have the id {id}, so that readers show only one of them.",
    cure: "Give every entry an id of its own, or keep its latest version alone.",
  },
  "check-id-not-canonical": {
    level: "warning",
    says: "The id {id} has another usual form, {canonical}, and readers that compare the two take them for two entries.",
    cure: "For new entries write the usual form; never change the id of an old one.",
  },
  "check-guid-flag": {
    level: "error",
    says: "The flag isPermaLink is “{flag}”; it can only be `true` or `false`.",
    cure: "Write `true` when the guid is the item's address, else `false`.",
  },
  "check-guid-weak": {
    level: "warning",
    says: "The guid {id} is a short number, which other feeds have too.",
    cure: "Use an address or a `tag:` id.",
  },
  "check-guid-permalink": {
    level: "error",
    says: "The guid {id} counts as the item's address and is none, so that readers open it in vain.",
    cure: 'Write `isPermaLink="false"`.',
  },
  "check-updated-twice": {
    level: "warning",
    says: "Two entries were updated at {date}, so that readers show them in any order.",
    cure: "Write the time to the second, or below it.",
  },
  "check-author-mail": {
    level: "error",
    says: "“{text}” in {element} is no mail address, which RSS wants there.",
    cure: "Name the author in `dc:creator` instead.",
  },
  "check-author-form": {
    level: "warning",
    says: "“{text}” in {element} is not in the form that readers understand.",
    cure: "Write `mail@example.org (Name)`, or name the author in `dc:creator`.",
  },
  "check-name-mail": {
    level: "warning",
    says: "“{text}” in {element} holds a mail address.",
    cure: "Write the name alone; Atom has `email` for the address.",
  },
  "check-category-domain": {
    level: "warning",
    says: "The domain “{domain}” of a category holds space or letters that are not ASCII.",
    cure: "Write the address of the list that the category belongs to.",
  },
  "check-category-scheme": {
    level: "error",
    says: "The scheme “{scheme}” of a category is not a whole address.",
    cure: "Write the whole address of the list that the category belongs to.",
  },
  "check-said-twice": {
    level: "warning",
    says: "{module} says what {core} says already, and readers differ in which they take.",
    cure: "Keep one of the two.",
  },
  "check-enclosure-twice": {
    level: "warning",
    says: "The item has more than one enclosure; most readers take the first or the last alone.",
    cure: "Keep one, and list the others as `media:content`.",
  },
  "check-enclosure-url": {
    level: "error",
    says: "The enclosure's address “{address}” is no web address.",
    cure: "Write the whole address of the file.",
  },
  "check-enclosure-length": {
    level: "error",
    says: "The length “{length}” is no number of bytes.",
    cure: "Write the size of the file in bytes; 0 when it is not known.",
  },
  "check-media-type": {
    level: "error",
    says: "“{type}” at {element} is no media type.",
    cure: "Write a type such as `image/jpeg` or `audio/mpeg`.",
  },
  "check-media-group": {
    level: "error",
    says: "A media:group holds fewer than two media:content.",
    cure: "Put a single media:content directly into the item.",
  },
  "check-media-adult": {
    level: "warning",
    says: "The element media:adult is out of use.",
    cure: "Write `media:rating`.",
  },
  "check-media-number": {
    level: "error",
    says: "{attribute} of {element} is “{value}”, which is no number above 0.",
    cure: "Write the true number, or leave the attribute out.",
  },
  "check-media-medium": {
    level: "error",
    says: "The medium “{medium}” does not exist.",
    cure: "Write image, audio, video, document or executable.",
  },
  "check-media-role": {
    level: "error",
    says: "The role “{role}” of a media:credit is not in its list.",
    cure: "Write a role of the EBU's list in lower case, or leave the role out.",
  },
  "check-image-title": {
    level: "warning",
    says: "The title “{own}” of the channel's picture is not the channel's own, “{channel}”.",
    cure: "Write the channel's title.",
  },
  "check-image-link": {
    level: "warning",
    says: "The link {own} of the channel's picture is not the channel's own, {channel}.",
    cure: "Write the channel's link.",
  },
  "check-image-format": {
    level: "warning",
    says: "The channel's picture is a {ending} file, which not all readers show.",
    cure: "Use PNG, JPEG or GIF.",
  },
  "check-image-size": {
    level: "error",
    says: "The {side} “{size}” of the channel's picture is not between 1 and {limit}.",
    cure: "Write the size at which the picture is shown, or leave it out.",
  },
  "check-text-type": {
    level: "error",
    says: "The type “{type}” of {element} does not exist there.",
    cure: "Write one that the specification allows, such as `text` or `html` in Atom.",
  },
  "check-content-encoding": {
    level: "error",
    says: "The content has the type {type} and is not in Base64, as content that is no text must be.",
    cure: "Encode it, or link to it by `src`.",
  },
  "check-text-children": {
    level: "error",
    says: "Elements stand in {element}, whose type “{type}” allows text alone.",
    cure: 'Escape the markup and write `type="html"`, or put it into an XHTML div and write `type="xhtml"`.',
  },
  "check-xhtml-div": {
    level: "error",
    says: "The XHTML in {element} does not stand in one div.",
    cure: 'Put it into `<div xmlns="http://www.w3.org/1999/xhtml">`.',
  },
  "check-text-markup": {
    level: "warning",
    says: "{element} is plain text and holds “{markup}”, which is shown as it is written, or lost.",
    cure: "Take the markup out; in Atom the type `html` may be given instead.",
  },
  "check-text-characters": {
    level: "warning",
    says: "{element} holds a `<` or a reference that some readers take for markup.",
    cure: "Write `&#x26;` and `&#x3C;`.",
  },
  "check-podcast-missing": {
    level: "warning",
    says: "The feed is a podcast, and its channel has no {element}, without which directories do not list it.",
    cure: "Add {element} to the channel.",
  },
  "check-podcast-value": {
    level: "error",
    says: "“{value}” in {element} is not what directories of podcasts understand: {expected}.",
    cure: "Correct it, or leave the element out.",
  },
  "check-podcast-long": {
    level: "error",
    says: "{element} has {length} characters; {limit} are allowed.",
    cure: "Shorten it.",
  },
  "check-podcast-category": {
    level: "error",
    says: "“{category}” is no category of Apple Podcasts{hint}.",
    cure: "Choose one of Apple's list, with the subcategory in an element inside the category's.",
  },
  "check-podcast-silent": {
    level: "warning",
    says: "The item of a podcast has no enclosure, so that there is nothing to hear.",
    cure: "Leave the item out of the podcast, or add the sound as its enclosure.",
  },
  "check-podcast-format": {
    level: "warning",
    says: "The address {address} does not end like a format that directories of podcasts take.",
    cure: "Publish an mp3 or m4a file, whose address ends with .mp3 or .m4a.",
  },
  "check-feed-large": {
    level: "error",
    says: "The feed has {megabytes} MB; validators and several readers refuse more than 5 MB.",
    cure: "Put fewer entries into it, or summaries instead of whole texts.",
  },
  "check-feed-heavy": {
    level: "warning",
    says: "The feed has {megabytes} MB; Google and others read 2 MB.",
    cure: "Put fewer entries into it, or summaries instead of whole texts.",
  },
} as const satisfies Record<string, Code>;
