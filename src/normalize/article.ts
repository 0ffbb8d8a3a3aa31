import { defined } from "../base/defined.ts";
import { draftDate, readPublication, withoutDate } from "./dates.ts";
import { readLife, type Life } from "./life.ts";
import { asRecord, asText, Fields } from "./fields.ts";
import type { PathLanguage } from "./path-language.ts";
import { readIntent } from "./status.ts";
import { languageTag } from "../base/language.ts";
import { slugify } from "../base/slug.ts";
import { siteUrl, webUrl } from "../base/url.ts";
import type { Article, Moment } from "../model/article.ts";
import type { AbsoluteUrl, Instant, PlainText } from "../model/brand.ts";
import type { RawArticle } from "../model/raw.ts";
import type { Context } from "../model/site.ts";

/** An article as far as its front matter and path tell, before it has an address. */
export interface Outline {
  readonly fields: Fields;
  readonly title?: PlainText;
  readonly slug: string;
  /** Whether the front matter names the slug. */
  readonly isSlugGiven: boolean;
  readonly language: string;
  /** The language that the file's path names. */
  readonly pathLanguage?: string;
  /** What an article and its translations share. */
  readonly translationKey: string;
  readonly publishedAt: Moment;
  readonly life: Life;
}

/** What must be known before the body is rendered. */
export interface Draft extends Outline {
  readonly page: string;
  readonly url: AbsoluteUrl;
}

/** Milliseconds. */
const year = 366 * 86_400_000;

const undated: Moment = { instant: 0 as Instant, iso: "1970-01-01T00:00:00Z" };

/** Whether readers may see it now. */
export function isVisible({ life }: Outline): boolean {
  return life.status === "published";
}

/** Whether something stands at its address now: the article, or the notice of its withdrawal. */
export function isShown({ life }: Pick<Outline, "life">): boolean {
  return life.status === "published" || life.status === "withdrawn";
}

/** What the dates and flags of an article say. */
export interface Schedule {
  readonly fields: Fields;
  /** Absent when it cannot be understood. */
  readonly dates?: { readonly publishedAt: Moment; readonly life: Life };
  /** Whether what can be understood keeps the article from readers, or from them as it was. */
  readonly withheld: boolean;
}

/** Reads what decides whether readers may see an article. */
export function scheduleArticle(raw: RawArticle, { config, now }: Context): Schedule {
  const fields = new Fields(raw);
  const { timezone: zone } = config.site;
  const intent = readIntent(fields);
  // A draft need not have a date yet.
  const publication = intent.hidden
    ? { publishedAt: draftDate(fields, zone) ?? undated, release: undated.instant }
    : readPublication(fields, zone, now);
  if (publication === undefined) return { fields, withheld: intent.status !== undefined };
  const { publishedAt } = publication;
  if (!intent.hidden && publishedAt.instant > now + year)
    fields.report("date-far-future", fields.get("date"), { date: publishedAt.iso });
  const life = readLife(fields, intent, { ...publication, zone, now });
  if ("withheld" in life) return { fields, withheld: life.withheld };
  return { fields, dates: { publishedAt, life }, withheld: life.status !== "published" };
}

/** Reads what else an article's address depends on. */
export function outlineArticle(
  fields: Fields,
  { publishedAt, life }: NonNullable<Schedule["dates"]>,
  { language: pathLanguage, rest }: PathLanguage,
  { config }: Context,
): Outline {
  fields.reportUnknown();
  const title = fields.text("title");
  const given = slugify(readSlug(fields));
  return defined({
    fields,
    title,
    slug: given || slugOfFile(rest) || slugify(title ?? "") || "article",
    isSlugGiven: given !== "",
    language: readLanguage(fields, pathLanguage ?? config.site.language),
    pathLanguage,
    translationKey: fields.text("translationKey") ?? rest,
    publishedAt,
    life,
  });
}

/** The `slug`; of one that is an address (Docusaurus: `/blog/talks`) the last part. */
function readSlug(fields: Fields): string {
  const text = fields.text("slug") ?? "";
  return text.startsWith("/") ? (text.split("/").findLast((part) => part !== "") ?? "") : text;
}

/** The file's name without date and extension; for `index.md` its folder's. */
function slugOfFile(file: string): string {
  const parts = file.replace(/\.[^./]+$/, "").split("/");
  const name = parts.at(-1) ?? "";
  return slugify(withoutDate(/^_?index$/i.test(name) ? (parts.at(-2) ?? "") : name));
}

function readLanguage(fields: Fields, fallback: string): string {
  const field = fields.get("language");
  if (field === undefined) return fallback;
  const tag = languageTag(asText(field.value) ?? "");
  if (tag === undefined) fields.report("language-unknown", field, { language: asText(field.value) ?? "" });
  return tag ?? fallback;
}

/** Rights, access and canonical address: small fields that need no file of their own. */
export function readTerms(
  { fields, page, url }: Draft,
  canonicalSite: AbsoluteUrl | undefined,
): Pick<Article, "rights" | "free" | "canonicalUrl" | "partner"> {
  const rights = asRecord(fields.get("rights")?.value) ?? {};
  const holder = asText(
    rights["holder"] ?? (typeof fields.get("rights")?.value === "string" ? fields.get("rights")?.value : undefined),
  );
  const license = webUrl(asText(rights["license"]) ?? "");
  const canonical = fields.text("canonical");
  const here = canonicalSite === undefined ? url : siteUrl(canonicalSite, page);
  const canonicalUrl = canonical === undefined ? here : webUrl(canonical, url);
  if (canonicalUrl === undefined)
    fields.report("address-unusable", fields.get("canonical"), { address: canonical ?? "" });
  const access = asText(fields.get("access")?.value)?.toLowerCase();
  return {
    rights: defined({
      holder: holder === "" ? undefined : holder,
      license,
      syndicate: rights["syndicate"] !== false,
      ai: asText(rights["ai"]),
    }),
    partner: asRecord(fields.get("partner")?.value) ?? {},
    free: access === undefined || access === "free" || access === "open",
    canonicalUrl: canonicalUrl ?? here,
  };
}
