import type { Code } from "./code.ts";
import { authorsCodes } from "./codes/authors.ts";
import { bodyCodes } from "./codes/body.ts";
import { categoriesCodes } from "./codes/categories.ts";
import { checkCodes } from "./codes/check.ts";
import { checkBodiesCodes } from "./codes/check-bodies.ts";
import { checkDocumentsCodes } from "./codes/check-documents.ts";
import { checkFeedsCodes } from "./codes/check-feeds.ts";
import { checkLinksCodes } from "./codes/check-links.ts";
import { checkJsonCodes } from "./codes/check-json.ts";
import { checkSitesCodes } from "./codes/check-sites.ts";
import { configCodes } from "./codes/config.ts";
import { datesCodes } from "./codes/dates.ts";
import { identityCodes } from "./codes/identity.ts";
import { importCodes } from "./codes/import.ts";
import { loadCodes } from "./codes/load.ts";
import { normalizeCodes } from "./codes/normalize.ts";
import { outputCodes } from "./codes/output.ts";
import { pageCodes } from "./codes/page.ts";
import { photosCodes } from "./codes/photos.ts";
import { shortcodesCodes } from "./codes/shortcodes.ts";

/** Every code, by stage. A code never changes its meaning and is never reused. */
export const tables = {
  Configuration: configCodes,
  "Reading files": loadCodes,
  "Article fields": normalizeCodes,
  Authors: authorsCodes,
  Categories: categoriesCodes,
  "Dates and the life of an article": datesCodes,
  "Pictures and sound": photosCodes,
  "Article body": bodyCodes,
  "Shortcodes and template tags": shortcodesCodes,
  Identity: identityCodes,
  Checks: checkCodes,
  Pages: pageCodes,
  Output: outputCodes,
  Import: importCodes,
  "Checking a folder: every file": checkDocumentsCodes,
  "Checking a folder: RSS and Atom": checkFeedsCodes,
  "Checking a folder: links, hubs and archives": checkLinksCodes,
  "Checking a folder: HTML in feeds": checkBodiesCodes,
  "Checking a folder: JSON Feed": checkJsonCodes,
  "Checking a folder: sitemaps, OPML and pages": checkSitesCodes,
} as const satisfies Record<string, Record<string, Code>>;

export const codes = {
  ...configCodes,
  ...loadCodes,
  ...normalizeCodes,
  ...authorsCodes,
  ...categoriesCodes,
  ...datesCodes,
  ...photosCodes,
  ...bodyCodes,
  ...shortcodesCodes,
  ...identityCodes,
  ...checkCodes,
  ...pageCodes,
  ...outputCodes,
  ...importCodes,
  ...checkDocumentsCodes,
  ...checkFeedsCodes,
  ...checkLinksCodes,
  ...checkBodiesCodes,
  ...checkJsonCodes,
  ...checkSitesCodes,
} as const satisfies Record<string, Code>;

export type ProblemCode = keyof typeof codes;
