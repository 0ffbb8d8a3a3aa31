import { z } from "zod";

import { podcastCategory, podcastCategoryHint } from "../base/podcast.ts";
import { language, limit, line } from "./feeds-schema.ts";

const category = line.transform((text, context) => {
  const found = podcastCategory(text);
  if (found === undefined)
    context.addIssue({
      code: "custom",
      message: `must be a category of Apple Podcasts, as in “News” or “News > Politics”${podcastCategoryHint(text)}`,
    });
  return found ?? z.NEVER;
});

/** As validators take addresses: in ASCII. */
const mail = z
  .string()
  .trim()
  .regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, "must be an e-mail address");

/** `podcast` of `broadsheet.yaml`. */
export const podcastSchema = z.strictObject({
  category: category.meta({
    description:
      "Category of Apple Podcasts, and subcategory behind `>`: `News`, `News > Politics`. docs/podcast.md lists them.",
  }),
  image: z.string().min(1).meta({
    description:
      "Cover: an https address or a path below the articles folder. A square png or jpg of 1400 to 3000 pixels.",
  }),
  title: line.optional().meta({ description: "Name of the podcast. Default: `site.title`." }),
  description: line.optional().meta({ description: "What it is about. Default: `site.description`." }),
  author: line.optional().meta({ description: "Who makes it. Default: `site.publisher.name`." }),
  owner: z
    .strictObject({
      name: line.optional().meta({ description: "Default: `site.publisher.name`." }),
      email: mail.meta({ description: "Address to which directories write. Everybody can read it." }),
    })
    .optional()
    .meta({ description: "Who answers for it. Spotify asks for it, and the W3C validator misses it." }),
  explicit: z.boolean().default(false).meta({ description: "Whether it is unsuitable for children." }),
  language: language.optional().meta({ description: "Default: `site.language`." }),
  type: z
    .enum(["episodic", "serial"])
    .default("episodic")
    .meta({ description: "`serial` when episodes are to be heard from the oldest on." }),
  limit: limit
    .default(300)
    .meta({ description: "Newest episodes in the feed; apps and directories forget those that leave it." }),
});
