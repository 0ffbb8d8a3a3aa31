import { z } from "zod";

import { languageTag } from "../base/language.ts";
import { plainText } from "../base/plain-text.ts";
import { subjectCode } from "../base/subject-code.ts";
import { webUrl } from "../base/url.ts";

// The messages complete the sentence "The field …".

const text = z
  .union([z.string(), z.number()], { error: "must be text" })
  .transform((value) => plainText(String(value)))
  .refine((value) => value !== "", { error: "must not be empty" });

/** Part of an address, so no longer than a folder's name should be: two ids that are cut could become one. */
const id = text
  .refine((value) => /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(value), {
    error: "must consist of letters, digits and single hyphens",
  })
  .refine((value) => Buffer.byteLength(value) <= 80, { error: "must have at most 80 bytes" });

const address = text.transform((value, context) => {
  const url = webUrl(value);
  if (url === undefined) context.addIssue({ code: "custom", message: "must be an absolute http or https address" });
  return url ?? z.NEVER;
});

/** A list, or one value in place of it. */
function list<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item)).prefault([]);
}

/** Texts by language. */
const byLanguage = z
  .record(z.string(), text, { error: "must be a mapping from languages to texts" })
  .transform((value, context) => {
    const entries = Object.entries(value).map(([key, item]) => {
      const tag = languageTag(key);
      if (tag === undefined)
        context.addIssue({
          code: "custom",
          message: `has no language tag in \`${key}\`; write one such as en or zh-Hant`,
        });
      return [tag ?? key, item] as const;
    });
    return Object.fromEntries(entries);
  })
  .prefault({});

/** An entry of `_authors.yaml`. */
export const authorSchema = z.object({
  id,
  name: text,
  aliases: list(text),
  names: byLanguage,
  kind: z.enum(["person", "organization"], { error: "must be person or organization" }).default("person"),
  url: address.optional(),
  feed: address.optional(),
  email: z.email({ error: "is no e-mail address" }).optional(),
  avatar: text.optional(),
  jobTitle: text.optional(),
  affiliation: text.optional(),
  bio: text.optional(),
  sameAs: list(address),
});

/** An entry of `_categories.yaml`. */
export const categorySchema = z.object({
  id,
  label: text,
  labels: byLanguage,
  aliases: list(text),
  kind: z.enum(["section", "topic", "entity"], { error: "must be section, topic or entity" }).optional(),
  parent: text.optional(),
  scheme: address.optional(),
  /** A code however written; a topic's name stays as it is. */
  iptc: text.transform((value) => subjectCode(value)?.code ?? value).optional(),
  wikidata: text
    .transform((value) => subjectCode(value) ?? { vocabulary: "none", code: value })
    .refine(({ vocabulary }) => vocabulary === "wikidata", { error: "must be a Wikidata item such as Q148" })
    .transform(({ code }) => code)
    .optional(),
  codes: z.record(z.string(), text, { error: "must be a mapping from partners to codes" }).optional(),
});
