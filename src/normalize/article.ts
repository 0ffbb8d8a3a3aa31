import { defined } from "../base/defined.ts";
import { dateField, dateOfFile } from "./dates.ts";
import { isDraft, readLife, type Life } from "./life.ts";
import { asList, asRecord, asText, Fields } from "./fields.ts";
import { dateOfAddress } from "./old-addresses.ts";
import type { PathLanguage } from "./path-language.ts";
import { languageTag } from "../base/language.ts";
import { plainText } from "../base/plain-text.ts";
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

const undated: Moment = { instant: 0 as Instant, iso: "1970-01-01T00:00:00Z" };

/** Whether readers may see it now. */
export function isVisible({ life }: Outline): boolean {
  return life.status === "published";
}

/** Reads what an article's address and visibility depend on. `undefined` when a required part is missing. */
export function outlineArticle(
  raw: RawArticle,
  { language: pathLanguage, rest }: PathLanguage,
  { config, now }: Context,
): { outline: Outline | undefined; fields: Fields } {
  const fields = new Fields(raw);
  fields.reportUnknown();
  const { timezone } = config.site;
  const title = fields.text("title");
  const dateGiven = fields.all("date").some(({ value }) => typeof value !== "boolean");
  const found = dateGiven
    ? dateField(fields, "date", timezone)
    : (dateOfFile(raw.file, timezone) ?? dateOfAddress(fields, timezone));
  // A draft need not have a date yet.
  const publishedAt = found ?? (!dateGiven && isDraft(fields) === true ? undated : undefined);
  if (!dateGiven && publishedAt === undefined) fields.report("date-missing", undefined);
  if (publishedAt === undefined) return { outline: undefined, fields };
  const life = readLife(fields, publishedAt, timezone, now);
  if (life === undefined) return { outline: undefined, fields };
  const given = slugify(readSlug(fields));
  const outline: Outline = defined({
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
  return { outline, fields };
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
  return slugify((/^_?index$/i.test(name) ? (parts.at(-2) ?? "") : name).replace(/^\d{4}-\d{2}-\d{2}-?/, ""));
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
): Pick<Article, "rights" | "free" | "canonicalUrl" | "related" | "partner"> {
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
    related: asList(fields.get("related")?.value).flatMap((value) => {
      const record = asRecord(value) ?? {};
      const title = asText(record["title"]);
      const address = asText(record["url"] ?? record["link"]);
      const target = address === undefined ? undefined : webUrl(address, url);
      if (title !== undefined && title !== "" && target !== undefined)
        return [{ title: plainText(title), url: target }];
      fields.report("related-unusable", fields.get("related"));
      return [];
    }),
  };
}
