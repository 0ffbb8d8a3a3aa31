import type { FeedDocument, Rule, XmlDocument } from "./document/document.ts";
import { addresses } from "./rules/addresses.ts";
import { atomContent } from "./rules/atom-content.ts";
import { authors } from "./rules/authors.ts";
import { bodies } from "./rules/bodies.ts";
import { categories } from "./rules/categories.ts";
import { characters } from "./rules/characters.ts";
import { dates } from "./rules/dates.ts";
import { doctype } from "./rules/doctype.ts";
import { empty } from "./rules/empty.ts";
import { enclosures } from "./rules/enclosures.ts";
import { guids } from "./rules/guids.ts";
import { hub } from "./rules/hub.ts";
import { ids } from "./rules/ids.ts";
import { languages } from "./rules/languages.ts";
import { links } from "./rules/links.ts";
import { mediaRss } from "./rules/media.ts";
import { namespaces } from "./rules/namespaces.ts";
import { numbers } from "./rules/numbers.ts";
import { order } from "./rules/order.ts";
import { paging } from "./rules/paging.ts";
import { plainTexts } from "./rules/plain-texts.ts";
import { podcast } from "./rules/podcast.ts";
import { required } from "./rules/required.ts";
import { rssImage } from "./rules/rss-image.ts";
import { saidTwice } from "./rules/said-twice.ts";
import { selfLink } from "./rules/self-link.ts";
import { structure } from "./rules/structure.ts";
import { textTypes } from "./rules/text-types.ts";
import { updatedTwice } from "./rules/updated-twice.ts";
import { version } from "./rules/version.ts";

/** Rules over every XML document. */
export const xmlRules: readonly Rule<XmlDocument>[] = [doctype, characters, namespaces];

/** Rules over RSS and Atom. */
export const feedRules: readonly Rule<FeedDocument>[] = [
  version,
  structure,
  required,
  atomContent,
  empty,
  order,
  dates,
  addresses,
  ids,
  guids,
  updatedTwice,
  authors,
  categories,
  saidTwice,
  enclosures,
  mediaRss,
  podcast,
  rssImage,
  numbers,
  languages,
  links,
  selfLink,
  hub,
  paging,
  textTypes,
  plainTexts,
  bodies,
];
