import { z } from "zod";

import { isTimeZone } from "../base/date.ts";
import { webUrl } from "../base/url.ts";
import { feedsSchema, language, line } from "./feeds-schema.ts";
import { address, adsSchema, shareSchema, trustSchema } from "./pages-schema.ts";
import { podcastSchema } from "./podcast-schema.ts";

const siteAddress = z.string().transform((text, context) => {
  const url = webUrl(text.endsWith("/") ? text : `${text}/`);
  if (url === undefined || /[?#]/.test(url))
    context.addIssue({ code: "custom", message: "must be an absolute http or https address without ? or #" });
  return url ?? z.NEVER;
});

/** An https address, or the path of a file below the articles folder. */
const picture = z.string().min(1);

const wordsAMinute = z.int().min(50).max(1000);

/** The form of `broadsheet.yaml`. Its descriptions are the reference in docs/configuration.md. */
export const configSchema = z.strictObject({
  site: z
    .strictObject({
      title: line.meta({ description: "Name of the publication, as feeds and pages show it." }),
      description: line.meta({ description: "One sentence about the publication." }),
      url: siteAddress.meta({ description: "Public address of the output folder. `--site-url` replaces it." }),
      canonicalUrl: siteAddress.optional().meta({
        description:
          "Address of the site on which the same articles belong, when this one is a copy: each page names its place there as canonical.",
      }),
      language: language.prefault("en").meta({ description: "Language of articles that name none (BCP 47)." }),
      languages: z.array(language).optional().meta({
        description:
          "Languages that folders (`ja/news/…`) and file names (`talks.ja.md`) stand for. Default: folders named after languages count where one of the site's own language stands beside them.",
      }),
      timezone: z
        .string()
        .refine(isTimeZone, "must be an IANA time zone such as Europe/Berlin")
        .default("UTC")
        .meta({ description: "Time zone of dates that name none, and of the dates that pages show." }),
      publisher: z
        .strictObject({
          name: line.meta({ description: "Name of the publishing house." }),
          url: address.optional().meta({ description: "Its site. Default: `site.url`." }),
          logo: picture
            .optional()
            .meta({ description: "Its logo: an https address or a path below the articles folder." }),
        })
        .meta({ description: "Who publishes." }),
      copyright: line.optional().meta({ description: "Rights line of feeds and pages." }),
      image: picture
        .optional()
        .meta({ description: "Picture of the feeds, png, jpg or gif, at most 144 × 400 pixels." }),
      icon: picture.optional().meta({ description: "Square picture of 512 pixels, for JSON Feed readers." }),
      favicon: picture.optional().meta({ description: "Small square picture for browsers and feed readers." }),
      trust: trustSchema,
    })
    .meta({ description: "The publication." }),
  feeds: feedsSchema.prefault({}).meta({ description: "The feeds." }),
  redirects: z.enum(["both", "file", "pages"]).default("both").meta({
    description:
      "What leads from an article's old addresses to its page: `file`, the `_redirects` file that Netlify, Cloudflare Pages and GitLab Pages read; `pages`, a small page at each address, which every host sends; or `both`. On Netlify and GitLab Pages a page goes before the file's rule: `file` gives real redirects there.",
  }),
  podcast: podcastSchema.optional().meta({
    description: "The articles' audio as a podcast, `podcast.xml`. Without it there is none. docs/podcast.md.",
  }),
  amp: z
    .union(
      [
        z.boolean(),
        z.strictObject({
          optimize: z.boolean().default(false).meta({ description: "Whether pages pass AMP's optimizer." }),
        }),
      ],
      { error: "must be true, false or {optimize: true}" },
    )
    .default(true)
    .meta({
      description:
        "Whether article pages are AMP. `false` gives plain HTML of the same design. `{optimize: true}` sends AMP pages through AMP's optimizer, the package `@ampproject/toolbox-optimizer`, which you install beside Broadsheet: they show before any script is there.",
    }),
  ads: adsSchema,
  share: shareSchema,
  hub: address.optional().meta({ description: "WebSub hub that feeds advertise." }),
  readingSpeed: z.int().min(50).max(1000).default(250).meta({ description: "Words a minute, for the reading time." }),
  listeningSpeed: z
    .strictObject({
      slow: wordsAMinute.default(150).meta({ description: "Words a minute of a slow voice." }),
      average: wordsAMinute.default(200).meta({ description: "Words a minute of an average voice." }),
      fast: wordsAMinute.default(250).meta({ description: "Words a minute of a fast voice." }),
    })
    .prefault({})
    .meta({ description: "Speeds of reading aloud, for the listening time." }),
});
