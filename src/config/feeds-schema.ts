import { z } from "zod";

import { plainText } from "../base/plain-text.ts";
import { languageTag } from "../base/language.ts";

export const line = z
  .string()
  .transform((text) => plainText(text))
  .refine((text) => text !== "", "must not be empty");

export const language = z.string().transform((text, context) => {
  const tag = languageTag(text);
  if (tag === undefined)
    context.addIssue({ code: "custom", message: "must be a language tag such as en, de-CH or zh-Hant" });
  return tag ?? z.NEVER;
});

export const limit = z.int().min(1).max(1000);

/** A list, or one value in place of it; `oneOrMany` says so to the JSON Schema. */
function list<T extends z.ZodType>(item: T) {
  const many = z.array(item).meta({ oneOrMany: true });
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), many);
}

const filter = z.strictObject({
  sections: list(line)
    .optional()
    .meta({ description: "Sections, as in `china/diplomacy` or by label; subsections belong to them." }),
  topics: list(line).optional().meta({ description: "Topics; an article needs one of them." }),
  everyTopic: list(line).optional().meta({ description: "Topics; an article needs all of them." }),
  authors: list(line).optional().meta({ description: "Authors, by slug or name." }),
  languages: list(language).optional().meta({ description: "Languages." }),
  types: list(
    z.enum(["news", "opinion", "analysis", "review", "live", "feature", "interview", "obituary", "sponsored"]),
  )
    .optional()
    .meta({ description: "Kinds of article." }),
  maxAge: z.number().positive().max(36_500).optional().meta({ description: "Days since publication." }),
});

const customFeed = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must consist of a–z, digits and single hyphens")
    .max(80)
    .meta({ description: "The feed stands at `feeds/NAME/`." }),
  title: line.meta({ description: "Title of the feed." }),
  description: line.optional().meta({ description: "One sentence about it." }),
  language: language.optional().meta({ description: "Default: that of its articles, when they share one." }),
  include: list(filter).prefault([]).meta({
    description:
      "Which articles: a mapping, or a list of mappings of which an article meets one. It meets a mapping that it meets in every key. Default: all.",
  }),
  exclude: list(filter).prefault([]).meta({ description: "Which of them not; written alike." }),
  limit: limit.optional().meta({ description: "Default: `feeds.limit`." }),
  fullText: z.boolean().optional().meta({ description: "Default: `feeds.fullText`." }),
  sort: z
    .enum(["newest", "updated", "oldest"])
    .default("newest")
    .meta({ description: "`newest` or `oldest` publication first, or the latest change (`updated`)." }),
});

/** `feeds` of `broadsheet.yaml`. */
export const feedsSchema = z.strictObject({
  limit: limit.default(50).meta({ description: "Newest items in each feed." }),
  fullText: z.boolean().default(true).meta({
    description: "Whether feeds carry the whole body, or the summary alone. `feedText` in an article decides for it.",
  }),
  archives: z.boolean().default(true).meta({
    description: "Whether the main feed and the sections have archive documents by month, which hold every article.",
  }),
  flood: z
    .union([
      z.literal(false),
      z.strictObject({
        items: z.int().min(0).max(1000).default(20).meta({ description: "Old articles at most." }),
        days: z.int().min(1).max(3650).default(7).meta({ description: "An article is old after so many days." }),
      }),
    ])
    .prefault({})
    .meta({
      description:
        "Stops a build in which a feed would announce more old articles as new. `false` switches it off, `--allow-flood` for one build.",
    }),
  custom: z
    .array(customFeed)
    .default([])
    .superRefine((feeds, context) => {
      for (const [index, { name }] of feeds.entries())
        if (feeds.findIndex((other) => other.name === name) < index)
          context.addIssue({
            code: "custom",
            path: [index, "name"],
            message: `must not be “${name}”, the name of another feed`,
          });
    })
    .meta({ description: "Feeds of your own making. docs/feeds.md has examples." }),
});
